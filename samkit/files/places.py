"""Places out of a GeoJSON file as OpenStreetMap's tools write it, and which of them are near."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from samkit.errors import Rejected
from samkit.files import tags
from samkit.files.content import WORDS
from samkit.files.features import features
from samkit.files.folding import fold
from samkit.files.geometry import RADIUS, centre, distance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_BYTES = 20_000_000
MOST_PLACES = 5_000
MOST_WORDS = 10  # that are sought at once
SAME = 0.15  # km: what has the same name and sort within them is drawn twice, as a point and as a building

AROUND = tuple(itertools.product((-1, 0, 1), repeat=3))


@dataclass(frozen=True)
class Place:
    """One place: where it is in degrees, its `sort` of `content.toml`, and the `kind` of co-player that is, or empty.

    `id` is the one on the map, `node/240109189`, or `#` and the place's number in the file.
    """

    id: str
    name: str
    kind: str
    sort: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Places:
    """The places found, in the order of the file, and what became of the rest: each counted once.

    `unnamed` has no name, `unplaced` no usable geometry or is no feature at all,
    `doubles` are places that were there already, `more` those beyond `MOST_PLACES`.
    `unknown` counts those among `found` that have no tag we know: their sort is `other`.
    """

    found: tuple[Place, ...]
    unnamed: int = 0
    unplaced: int = 0
    unknown: int = 0
    doubles: int = 0
    more: int = 0


def read_places(data: bytes) -> Places:
    """Read the named places out of GeoJSON.

    Of more than `MOST_PLACES`, those with a tag we know are kept before the others.
    Raises `Rejected` with `file_too_large`, or `file_not_places` for what is no GeoJSON.
    """
    if len(data) > MOST_BYTES:
        raise Rejected("file_too_large", limit=MOST_BYTES // 1_000_000)
    counted: Counter[str] = Counter()
    known: dict[int, Place] = {}
    others: dict[int, Place] = {}
    seen = Seen()
    for number, feature in enumerate(features(data), 1):
        place = _place(feature, number)
        if isinstance(place, str):
            counted[place] += 1
        elif seen.again(place):
            counted["doubles"] += 1
        else:
            kept = others if place.sort == tags.OTHER else known
            if len(kept) < MOST_PLACES:
                kept[number] = place
                seen.add(place)
            else:
                counted["more"] += 1
    room = MOST_PLACES - len(known)
    counted["unknown"] = min(room, len(others))
    counted["more"] += len(others) - counted["unknown"]
    both = {**known, **dict(itertools.islice(others.items(), room))}
    return Places(_with_own_ids(both), **counted)


def _place(feature: object, number: int) -> Place | str:
    """Make a place of a feature, or tell which of the counts of `Places` it belongs to."""
    if not isinstance(feature, dict):
        return "unplaced"
    held = tags.tags(feature)
    name = tags.name(held)
    if not name:
        return "unnamed"
    middle = centre(feature.get("geometry"))
    if middle is None:
        return "unplaced"
    sort = tags.sort(held)
    return Place(tags.given_id(feature) or f"#{number}", name, WORDS.sorts[sort].kind, sort, *middle)


def _with_own_ids(numbered: Mapping[int, Place]) -> tuple[Place, ...]:
    """Give the places in the order of the file; one with an id that an earlier one has gets its number."""
    taken: set[str] = set()
    found = []
    for number in sorted(numbered):
        place = numbered[number]
        found.append(replace(place, id=f"#{number}") if place.id in taken else place)
        taken.add(place.id)
    return tuple(found)


class Seen:
    """The places seen so far, by name, sort and the cube of space they lie in, so that few must be compared."""

    def __init__(self) -> None:
        """Begin with none."""
        self._cubes: dict[tuple[str, str], dict[tuple[int, int, int], list[Place]]] = {}

    def add(self, place: Place) -> None:
        """Remember a place."""
        self._cubes.setdefault(_called(place), {}).setdefault(_cube(place), []).append(place)

    def again(self, place: Place) -> bool:
        """Tell whether one of the same name and sort within `SAME` has been seen."""
        cubes = self._cubes.get(_called(place))
        if not cubes:
            return False
        x, y, z = _cube(place)
        around = itertools.chain.from_iterable(cubes.get((x + i, y + j, z + k), ()) for i, j, k in AROUND)
        return any(distance(place.lat, place.lon, one.lat, one.lon) <= SAME for one in around)


def _called(place: Place) -> tuple[str, str]:
    return place.name.casefold(), place.sort


def _cube(place: Place) -> tuple[int, int, int]:
    """Give the cube, its sides as long as `SAME`, that a place lies in: no pole and no meridian is a border."""
    lat, lon = math.radians(place.lat), math.radians(place.lon)
    side = RADIUS / SAME
    x, y, z = math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
    return math.floor(x * side), math.floor(y * side), math.floor(z * side)


def near(
    places: Iterable[Place],
    here: tuple[float, float],
    sorts: frozenset[str] | None = None,
    words: str = "",
) -> tuple[tuple[Place, float], ...]:
    """Give the places with their distance in km from `here` (latitude, longitude), the nearest first, then by name.

    `sorts` leaves only these; `words` only places that have all of them in their
    name or in the word for their sort, in either language, capitals and accents aside.
    """
    sought = [fold(word) for word in dict.fromkeys(words.split())][:MOST_WORDS]
    measured = [
        (distance(*here, place.lat, place.lon), place)
        for place in places
        if (sorts is None or place.sort in sorts) and (not sought or _holds(_said(place), sought))
    ]
    measured.sort(key=lambda one: (one[0], one[1].name.casefold(), one[1].id))
    return tuple((place, away) for away, place in measured)


def _holds(said: str, sought: list[str]) -> bool:
    return all(word in said for word in sought)


@lru_cache(MOST_PLACES)
def _said(place: Place) -> str:
    word = WORDS.sorts[place.sort].word
    return fold(f"{place.name} {word.da} {word.en}")
