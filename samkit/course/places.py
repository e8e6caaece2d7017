"""Places from a map that are being chosen for a list: the nearest first, of the sorts one wants."""

from __future__ import annotations

import math
import secrets
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING, Any

from samkit import files
from samkit.content import number
from samkit.course.content import WORDS
from samkit.errors import Rejected
from samkit.files.content import WORDS as SORTS
from samkit.files.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samkit.exercise.listing import Listing

Wire = dict[str, Any]
Fields = dict[str, str]

AT_A_TIME = 20
KM = 111.32  # a degree of latitude


class Map:
    """The places of one file, looked at from one's own place: the middle of them all until it is named."""

    def __init__(self, data: bytes, listing: Listing, current: Mapping[str, Mapping[str, str]], lang: str) -> None:
        self.places, self.listing, self.lang = files.read_places(data), listing, lang
        if not self.places.found:
            raise Rejected("no_places")
        first = listing.columns[0].name
        self.known = {fields[first].casefold() for fields in current.values()}
        self.room = listing.most - len(current)
        middle = [median(getattr(one, axis) for one in self.places.found) for axis in ("lat", "lon")]
        self.here, self.here_named = (middle[0], middle[1]), WORDS.middle(lang)

    def look(self, message: Wire) -> Wire:
        """Give what is wanted of the places: `sorts`, `words` in the name, how many pages, and seen from where."""
        self._stand(str(message.get("here", "")))
        wanted = message.get("sorts")
        sorts = frozenset(one for one in wanted if isinstance(one, str)) if isinstance(wanted, list) else frozenset()
        found = files.near(self.places.found, self.here, sorts or None, str(message.get("words", ""))[:100])
        page = message.get("page", 1)
        shown = found[: AT_A_TIME * page if isinstance(page, int) and page > 0 else AT_A_TIME]
        return {
            "type": "read",
            "what": "places",
            "said": " ".join(self._said(len(found))),
            "sorts": self._sorts(),
            "rows": [self._row(at, place, away) for at, (place, away) in enumerate(shown, 1)],
            "more": len(shown) < len(found),
            **self._map(shown[:AT_A_TIME]),
        }

    def take(self, message: Wire) -> tuple[list[tuple[str, Fields]], list[tuple[str, str, str, str]]]:
        """Give the chosen places as new records, with their kind and distance."""
        wanted = message.get("wanted")
        chosen = {one for one in wanted if isinstance(one, str)} if isinstance(wanted, list) else set()
        taken = [(place, away) for place, away in files.near(self.places.found, self.here) if place.id in chosen]
        if len(taken) > self.room:
            raise Rejected("too_many", limit=self.listing.most)
        return [(secrets.token_hex(6), _fields(place, away)) for place, away in taken], []

    def _stand(self, name: str) -> None:
        """Stand at the first place with this in its name, else where one stood."""
        sought = fold(name)
        found = next((one for one in self.places.found if sought and sought in fold(one.name)), None)
        if found:
            self.here, self.here_named = (found.lat, found.lon), found.name

    def _said(self, shown: int) -> Iterator[str]:
        lang, places = self.lang, self.places
        yield WORDS.places(lang, found=len(places.found), shown=shown)
        yield WORDS.here(lang, name=self.here_named)
        for name in ("unnamed", "unplaced", "doubles"):
            if getattr(places, name):
                yield getattr(WORDS, name)(lang, number=getattr(places, name))
        if places.more:
            yield WORDS.more(lang, number=places.more, most=len(places.found))

    def _sorts(self) -> list[Wire]:
        counted = Counter(one.sort for one in self.places.found)
        words = {sort: SORTS.sorts[sort].word(self.lang) for sort in counted}
        order = sorted(counted, key=lambda sort: (-counted[sort], words[sort]))
        return [{"value": one, "label": WORDS.sort(self.lang, name=words[one], number=counted[one])} for one in order]

    def _row(self, at: int, place: files.Place, away: float) -> Wire:
        word = SORTS.sorts[place.sort].word(self.lang)
        said = WORDS.place(self.lang, number=at, name=place.name, sort=word, distance=number(away, self.lang, 1))
        known = place.name.casefold() in self.known
        return {"id": place.id, "text": WORDS.known(self.lang, place=said) if known else said, "known": known}

    def _map(self, shown: tuple[tuple[files.Place, float], ...]) -> Wire:
        """Give the picture's data: km east and north of here, and the circle that holds them all."""
        radius = max((away for _, away in shown), default=0) or 1
        across = KM * math.cos(math.radians(self.here[0]))
        points = [[(one.lon - self.here[1]) * across, (one.lat - self.here[0]) * KM] for one, _ in shown]
        said = {"number": len(shown), "name": self.here_named, "radius": number(radius, self.lang, 1)}
        return {"map": {"points": points, "radius": radius}, "caption": WORDS.map(self.lang, **said)}


def _fields(place: files.Place, away: float) -> Fields:
    return {"name": place.name, "kind": place.kind, "distance": f"{away:.2f}".rstrip("0").rstrip(".")}
