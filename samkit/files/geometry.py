"""Where something lies: the middle of a GeoJSON geometry, and the distance between two points."""

from __future__ import annotations

import math
from typing import Any

SHAPES = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
PARTS = {**dict.fromkeys(SHAPES, "coordinates"), "GeometryCollection": "geometries"}
RADIUS = 6_371.0088  # km, the mean radius of the Earth (IUGG)
NORTHMOST, EASTMOST = 90, 180


def centre(geometry: object) -> tuple[float, float] | None:
    """Give latitude and longitude of the middle of the box around all positions, in degrees.

    For a point that is the point itself; for a building it lies in or beside it,
    near enough for a distance in km. `None` for what is no geometry, holds no
    position, or holds one that is not on Earth: text, no number, 91° north. What
    crosses the 180th meridian has its middle on the wrong side of the Earth.
    """
    south, north, west, east = math.inf, -math.inf, math.inf, -math.inf
    waiting: list[Any] = [geometry]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            one = one.get(PARTS.get(str(one.get("type")), ""))
        if not isinstance(one, list):
            return None
        if not one or isinstance(one[0], list | dict):
            waiting.extend(one)
        elif _on_earth(one):
            south, north = min(south, one[1]), max(north, one[1])
            west, east = min(west, one[0]), max(east, one[0])
        else:
            return None
    return ((south + north) / 2, (west + east) / 2) if south <= north else None


def _on_earth(position: list[float]) -> bool:
    """Tell whether this is longitude, latitude and maybe a height."""
    if [type(degrees) in (int, float) for degrees in position[:2]] != [True, True]:
        return False
    lon, lat = position[:2]
    return -EASTMOST <= lon <= EASTMOST and -NORTHMOST <= lat <= NORTHMOST


def distance(a_lat: float, a_lon: float, b_lat: float, b_lon: float) -> float:
    """Give the distance between two points in degrees, in km as the crow flies.

    The haversine formula, on a ball of the Earth's mean radius: R. W. Sinnott,
    *Virtues of the Haversine*, Sky and Telescope 68 (1984), p. 159. Off by 0.5 % at most.
    """
    north, south = math.radians(a_lat), math.radians(b_lat)
    across, along = (south - north) / 2, math.radians(b_lon - a_lon) / 2
    half_chord = math.sin(across) ** 2 + math.cos(north) * math.cos(south) * math.sin(along) ** 2
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(half_chord)))
