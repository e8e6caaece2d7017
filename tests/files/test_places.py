"""Places out of GeoJSON: what OpenStreetMap's tools write, what hostile files hold, and what is near."""

from __future__ import annotations

import json
import math
import random
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import samkit.files
from samkit.errors import Rejected
from samkit.files import Place, Places, distance, near, read_places
from samkit.files.content import WORDS
from samkit.files.places import MOST_BYTES, MOST_PLACES
from samkit.files.tags import rules, sort
from samkit.workbook.partners import KINDS

HERE = (55.7, 9.5)


def feature(name: object = "Sted", at: object = (9.5, 55.7), **more: Any) -> dict[str, Any]:
    """Write one feature: a point with tags in its properties, `_` for `:`, unless told otherwise."""
    geometry = {"type": "Point", "coordinates": list(at)} if isinstance(at, tuple) else at
    named = {} if name is None else {"name": name}
    return {"type": "Feature", "geometry": geometry, "properties": named | more}


def read(*features: object) -> Places:
    """Read a collection of features."""
    return read_places(json.dumps({"type": "FeatureCollection", "features": features}).encode())


def only(*features: object) -> Place:
    """Read a collection that holds one place."""
    (place,) = read(*features).found
    return place


def refused(data: bytes) -> Rejected:
    """Give what reading these bytes is refused with."""
    with pytest.raises(Rejected) as error:
        read_places(data)
    return error.value


OVERPASS = {
    "type": "FeatureCollection",
    "generator": "overpass-turbo",
    "copyright": "The data included in this document is from www.openstreetmap.org.",
    "timestamp": "2026-01-01T00:00:00Z",
    "features": [
        {
            "type": "Feature",
            "properties": {"@id": "way/8", "amenity": "library", "name": "Biblioteket", "name:da": "Vejle Bibliotek"},
            "geometry": {"type": "Polygon", "coordinates": [[[9.0, 55.0], [9.2, 55.0], [9.2, 55.4], [9.0, 55.0]]]},
            "id": "way/8",
        },
    ],
}
NESTED = feature(None, id=240109189, type="node", tags={"name": "Café Nord", "amenity": "cafe"}, meta={}, relations=[])
OGR = feature("Kolonien", osm_id="12", other_tags='"landuse"=>"allotments","note"=>"a \\"b\\", \\\\ c"')

NEWER = feature(None, osm_id="9", all_tags='{"amenity":"school","name":"Ærø Skole"}')


def test_a_file_of_overpass_turbos_is_read() -> None:
    assert read_places(json.dumps(OVERPASS, indent=2).encode()).found == (
        Place("way/8", "Vejle Bibliotek", "culture", "library", 55.2, 9.1),
    )


def test_tags_are_found_wherever_a_tool_has_put_them() -> None:
    assert read(NESTED, OGR, NEWER).found == (
        Place("240109189", "Café Nord", "company", "cafe", 55.7, 9.5),
        Place("12", "Kolonien", "association", "allotment", 55.7, 9.5),
        Place("9", "Ærø Skole", "education", "school", 55.7, 9.5),
    )


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("form", ["collection", "list", "alone", "geometry last", "spaced"])
def test_a_collection_a_bare_list_and_a_single_feature_are_read_alike(form: str, coding: str) -> None:
    one = feature("Ærø Skole", amenity="school")
    collection = {"type": "FeatureCollection", "features": [one]}
    text = {
        "collection": json.dumps(collection),
        "list": json.dumps([one], ensure_ascii=False),
        "alone": json.dumps(one),
        "geometry last": json.dumps({"features": [one], "crs": {"a": [1]}, "type": "FeatureCollection"}),
        "spaced": "\n " + json.dumps(collection, indent=4, separators=(" , ", " : ")) + "\r\n",
    }[form]
    assert read_places(text.encode(coding)).found == (Place("#1", "Ærø Skole", "education", "school", 55.7, 9.5),)


@pytest.mark.parametrize(
    ("geometry", "middle"),
    [
        ({"type": "Point", "coordinates": [9, 55]}, (55, 9)),
        ({"type": "Point", "coordinates": [9.25, 55.5, 12.0]}, (55.5, 9.25)),
        ({"type": "MultiPoint", "coordinates": [[9, 55], [10, 56]]}, (55.5, 9.5)),
        ({"type": "LineString", "coordinates": [[9, 55], [9, 56], [10, 56]]}, (55.5, 9.5)),
        ({"type": "MultiPolygon", "coordinates": [[[[9, 55], [10, 55]]], [[[9, 57], [9, 57]]]]}, (56, 9.5)),
        (
            {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Point", "coordinates": [9, 55]},
                    {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [11, 57]}]},
                ],
            },
            (56, 10),
        ),
    ],
)
def test_a_place_lies_in_the_middle_of_the_box_around_it(geometry: object, middle: tuple[float, float]) -> None:
    place = only(feature(at=geometry))
    assert (place.lat, place.lon) == middle


@pytest.mark.parametrize(
    "geometry",
    [
        None, [], "Point", 7, {}, {"type": "Point"}, {"type": "Point", "coordinates": None},
        {"type": "Point", "coordinates": []}, {"type": "Point", "coordinates": [9]},
        {"type": "Point", "coordinates": ["9.5", "55.7"]}, {"type": "Point", "coordinates": [True, False]},
        {"type": "Point", "coordinates": [math.nan, 55]}, {"type": "Point", "coordinates": [9, -math.inf]},
        {"type": "Point", "coordinates": [9, 90.1]}, {"type": "Point", "coordinates": [-180.1, 55]},
        {"type": "Point", "coordinates": [10**20, 55]},
        {"type": "Polygon", "coordinates": [[[9, 55], [None, 5]]]},
        {"type": "Polygon", "coordinates": [[[9, 55], "x"]]}, {"type": "Circle", "coordinates": [9, 55]},
        {"type": ["Point"], "coordinates": [9, 55]}, {"type": "GeometryCollection", "coordinates": [9, 55]},
        {"type": "GeometryCollection", "geometries": {}}, {"coordinates": [9, 55]},
    ],
)  # fmt: skip
def test_a_geometry_that_is_nowhere_is_counted_and_left_out(geometry: object) -> None:
    places = read(feature(at=geometry), feature())
    assert (len(places.found), places.unplaced) == (1, 1)


def test_a_number_of_more_digits_than_python_reads_is_nowhere() -> None:
    text = json.dumps({"features": [feature(at=(7, 55)), feature(at=(9, 55))]}).replace("[7,", f"[{'9' * 5_000},")
    places = read_places(text.encode())
    assert (len(places.found), places.unplaced) == (1, 1)


@pytest.mark.parametrize("one", [None, 7, "Feature", [], [[]], True])
def test_what_is_no_feature_is_counted_as_nowhere(one: object) -> None:
    assert read(one, feature()).unplaced == 1


@pytest.mark.parametrize(
    ("held", "name"),
    [
        ({"name": "A", "name:da": "B", "official_name": "C"}, "B"),
        ({"official_name": "C", "name": "A"}, "A"),
        ({"official_name": "C", "brand": "D"}, "C"),
        ({"operator": "E", "brand": "D"}, "D"),
        ({"operator": "Vejle\n  Kommune"}, "Vejle Kommune"),
        ({"name:da": " ", "name": "A"}, "A"),
        ({"name:da": 7, "name": "A"}, "A"),
        ({"name:da": "\x00", "name": "A"}, "A"),
        ({"name:da": "\ud800", "name": "A"}, "A"),
        ({"name:da": "x" * 301, "name": "A"}, "A"),
    ],
)
def test_a_place_has_the_name_that_people_here_know_it_by(held: dict[str, object], name: str) -> None:
    assert only({**feature(), "properties": held}).name == name


@pytest.mark.parametrize("properties", [{}, {"name": ""}, {"name": {"da": "A"}}, {"tags": ["name"]}, None, [], "name"])
def test_a_place_without_a_name_is_left_out_and_counted(properties: object) -> None:
    places = read({**feature(), "properties": properties}, feature())
    assert (len(places.found), places.unnamed) == (1, 1)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ({"amenity": "library"}, "library"),
        ({"amenity": "social_facility", "social_facility": "nursing_home"}, "nursing_home"),
        ({"amenity": "social_facility", "social_facility": "assisted_living"}, "nursing_home"),
        ({"amenity": "nursing_home"}, "nursing_home"),
        ({"amenity": "social_facility", "social_facility": "food_bank"}, "social"),
        ({"amenity": "social_facility", "social_facility": "workshop"}, "workshop"),
        ({"social_facility": "group_home", "social_facility:for": "senior"}, "nursing_home"),
        ({"social_facility": "group_home", "social_facility:for": "juvenile"}, "social"),
        ({"amenity": "community_centre", "community_centre": "youth_centre"}, "youth_club"),
        ({"amenity": "community_centre"}, "community_centre"),
        ({"club": "scout"}, "scout"),
        ({"club": "chess", "office": "association"}, "club"),
        ({"leisure": "sports_centre", "building": "yes"}, "sports"),
        ({"leisure": "garden", "garden:type": "community"}, "allotment"),
        ({"leisure": "garden"}, "park"),
        ({"office": "ngo"}, "association"),
        ({"office": "political_party"}, "party"),
        ({"office": "lawyer"}, "office"),
        ({"craft": "carpenter"}, "craft"),
        ({"shop": "bakery"}, "shop"),
        ({"shop": "bakery", "amenity": "cafe"}, "cafe"),
        ({"shop": "vacant"}, "other"),
        ({"office": "no"}, "other"),
        ({"healthcare": "physiotherapist"}, "therapist"),
        ({"amenity": "recycling", "recycling_type": "container"}, "other"),
        ({"highway": "residential"}, "other"),
        ({}, "other"),
    ],
)
def test_a_place_is_of_the_narrowest_sort_that_its_tags_say(held: dict[str, str], expected: str) -> None:
    assert sort(held) == expected
    assert sort(dict(reversed(held.items()))) == expected


def test_every_sort_is_reached_by_its_tags_and_is_of_a_kind_that_samkit_knows() -> None:
    for name, one in WORDS.sorts.items():
        assert one.kind in (*KINDS, "")
        for rule in one.tags:
            held = dict(tag.replace("=*", "=anything").split("=") for tag in rule.split(" + "))
            assert sort(held) == name, rule
    assert [name for name, one in WORDS.sorts.items() if not one.tags] == ["other"]
    assert len(rules()) > 100


def test_every_tag_is_written_as_the_map_writes_tags() -> None:
    raw = tomllib.loads((Path(samkit.files.__file__).parent / "content.toml").read_text("utf-8"))
    every = [rule for one in raw["sorts"].values() for rule in one.get("tags", [])]
    assert all(re.fullmatch(r"[a-z_:]+=([a-z_]+|\*)( \+ [a-z_:]+=[a-z_]+)*", rule) for rule in every)
    assert len(set(every)) == len(every)


def test_a_place_of_no_sort_we_know_is_kept_as_other_and_counted() -> None:
    places = read(feature("Nørregade", highway="residential"), feature("Bænk"), feature("Skole", amenity="school"))
    assert [(place.sort, place.kind) for place in places.found] == [
        ("other", ""),
        ("other", ""),
        ("school", "education"),
    ]
    assert places.unknown == 2


def test_a_shop_that_is_a_point_and_a_building_is_one_place() -> None:
    point, building = feature("Brugsen", shop="supermarket"), feature("BRUGSEN", (9.501, 55.7005), shop="supermarket")
    far, other = feature("Brugsen", (9.503, 55.7), shop="supermarket"), feature("Brugsen", amenity="cafe")
    places = read(point, building, far, other, building)
    assert [place.id for place in places.found] == ["#1", "#3", "#4"]
    assert places.doubles == 2


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(-0.003, 0.003), st.floats(-0.02, 0.02))
def test_two_of_a_name_are_one_exactly_within_150_metres_anywhere_on_earth(
    lat: float, lon: float, north: float, east: float
) -> None:
    other = (max(-90.0, min(90.0, lat + north)), max(-180.0, min(180.0, lon + east)))
    places = read(feature(at=(lon, lat)), feature(at=(other[1], other[0])))
    assert places.doubles == (distance(lat, lon, *other) <= 0.15)


def test_both_sides_of_a_meridian_and_of_a_pole_are_near_each_other() -> None:
    assert read(feature(at=(180.0, 10.0)), feature(at=(-180.0, 10.0))).doubles == 1
    assert read(feature(at=(0.0, 89.9999)), feature(at=(180.0, 89.9999))).doubles == 1


@pytest.mark.parametrize(
    ("given_id", "properties", "kept"),
    [
        ("node/1", {"@id": "node/2"}, "node/1"),
        (None, {"@id": "relation/7"}, "relation/7"),
        (77, {}, "77"),
        (None, {"full_id": "n5"}, "n5"),
        (None, {"osm_id": None, "osm_way_id": "33"}, "33"),
        ("<b>", {"@id": "x" * 41}, "#1"),
        (True, {"id": 1.5}, "#1"),
        ("#1", {}, "#1"),
        ("nodé/1", {}, "#1"),
        ("\u0661", {}, "#1"),
        ({"a": 1}, {"@id": ["way/1"]}, "#1"),
    ],
)
def test_a_place_has_the_id_of_the_map_or_its_number(given_id: object, properties: dict[str, Any], kept: str) -> None:
    assert only({**feature(**properties), "id": given_id}).id == kept


def test_no_two_places_have_the_same_id() -> None:
    same = [{**feature(f"Sted {number}"), "id": "node/1"} for number in range(3)]
    assert [place.id for place in read(*same).found] == ["node/1", "#2", "#3"]


@pytest.mark.parametrize(
    "data",
    [
        b"", b" ", b"null", b"7", b'"Feature"', b"[]", b"[1,2]", b"{}", b"[null]", b"[{}]",
        b'{"version":0.6,"elements":[{"type":"node","lat":55,"lon":9,"tags":{"name":"A"}}]}',
        b'{"type":"Topology","objects":{}}', b'{"type":"Topology","features":[]}', b'{"features":{}}',
        b'{"type":"FeatureCollection","features":[', b'{"type":"FeatureCollection","features":[]', b'{"features":[]}}',
        b'{"features":[],}', b'{"features":[1,]}', b"{'features':[]}", b'{7:1,"features":[]}', b'{"features" []}',
        b'{"a":"\\ud', b"\xff\xfe{", b"\xff\x00", b"Navn;Note", b"PK\x03\x04\x00\x00", b"<osm></osm>",
        b"[" * 100_000, b'{"features":[' * 100_000, b'{"features":[' + b'{"a":' * 100_000,
        b'{"features":[' + b"[" * 100_000 + b"]" * 100_000 + b"]}",
    ],
)  # fmt: skip
def test_what_is_no_geojson_is_refused(data: bytes) -> None:
    assert refused(data).key == "file_not_places"


@pytest.mark.parametrize("kind", ["Point", "GeometryCollection"])
def test_a_bare_geometry_is_geojson_without_a_name(kind: str) -> None:
    assert read_places(json.dumps({"type": kind, "coordinates": [9, 55]}).encode()) == Places((), unnamed=1)


def test_a_collection_of_nothing_is_no_place() -> None:
    assert read() == Places(())


def test_geometries_within_geometries_are_read_without_an_end_to_the_stack() -> None:
    geometry: dict[str, Any] = {"type": "Point", "coordinates": [9, 55]}
    for _ in range(200):
        geometry = {"type": "GeometryCollection", "geometries": [geometry]}
    assert only(feature(at=geometry)).lat == 55


def test_a_file_that_is_too_large_or_all_brackets_is_refused_before_it_is_read() -> None:
    error = refused(b" " * (MOST_BYTES + 1))
    assert (error.key, error.details) == ("file_too_large", {"limit": 20})
    assert refused(b'{"features":[' + b"{}," * 3_000_000 + b"{}]}").key == "file_not_places"


def test_tags_in_one_text_that_never_ends_take_no_time() -> None:
    for text in (
        '"\\"' * 300_000,
        '"a"=>"' + '\\"' * 300_000,
        '"a"=>"b",' * 100_000 + "x",
        '"' * 300_000,
        "{",
        '{"a":' * 100_000,
    ):
        assert only(feature(other_tags=text)).sort == "other"


def test_of_5_000_features_and_more_the_known_are_kept_before_the_others() -> None:
    by = random.Random(7)  # noqa: S311 - nothing secret
    streets = [feature(f"Vej {n}", (by.uniform(8, 13), by.uniform(54, 58)), highway="path") for n in range(3_000)]
    shops = [feature(f"Butik {n}", (by.uniform(8, 13), by.uniform(54, 58)), shop="books") for n in range(4_000)]
    places = read(*streets, *shops, feature(None), feature(at=None), shops[0])
    assert len(places.found) == MOST_PLACES
    assert (places.unknown, places.more) == (1_000, 2_000)
    assert (places.unnamed, places.unplaced, places.doubles) == (1, 1, 1)
    assert [place.name for place in places.found[999:1001]] == ["Vej 999", "Butik 0"]
    sorted_by_distance = near(places.found, HERE)
    assert len(sorted_by_distance) == MOST_PLACES
    assert [away for _, away in sorted_by_distance] == sorted(away for _, away in sorted_by_distance)


def test_more_than_can_be_kept_of_one_sort_are_counted() -> None:
    assert read(*(feature(f"B{n}", shop="books") for n in range(MOST_PLACES + 3))).more == 3
    assert read(*(feature(f"V{n}") for n in range(MOST_PLACES + 3))).more == 3


def test_thousands_of_one_name_take_no_longer_than_thousands_of_names() -> None:
    spread = [feature("Netto", (8 + n / 250, 55.0), shop="supermarket") for n in range(10_000)]
    places = read(*spread)
    assert (len(places.found), places.more) == (MOST_PLACES, 5_000)


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(
    ["Feature", "Point", "Polygon", "GeometryCollection", "name", "A", "amenity", "library", '"a"=>"b"', "node/1"]
)  # fmt: skip
keys = st.sampled_from(
    ["type", "geometry", "coordinates", "geometries", "properties", "tags", "other_tags", "id", "name"]
)
anything = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)


@settings(max_examples=100)
@given(st.lists(anything | st.builds(feature, anything, anything, tags=anything, other_tags=anything), max_size=4))
def test_every_feature_is_counted_once_whatever_it_holds(features: list[object]) -> None:
    places = read(*features)
    assert len(places.found) + places.unnamed + places.unplaced + places.doubles + places.more == len(features)
    assert places.unknown == sum(place.sort == "other" for place in places.found)
    assert all(abs(place.lat) <= 90 and abs(place.lon) <= 180 for place in places.found)
    assert len({place.id for place in places.found}) == len(places.found)


@given(st.binary(max_size=60) | st.text(st.sampled_from('{}[],:" "features"typ1.e-'), max_size=60).map(str.encode))
def test_no_bytes_are_more_than_places_or_a_refusal(data: bytes) -> None:
    try:
        assert isinstance(read_places(data), Places)
    except Rejected as error:
        told = error.key
    else:
        told = "file_not_places"
    assert told == "file_not_places"


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ((55.6761, 12.5683), (56.1629, 10.2039), 156.9),
        ((0, 0), (0, 180), 20_015.1),
        ((90, 0), (-90, 0), 20_015.1),
        ((55, 9), (55, 9), 0),
        ((0, 179.5), (0, -179.5), 111.2),
    ],
    ids=["Copenhagen to Aarhus", "around half the Earth", "pole to pole", "nowhere", "over the date line"],
)
def test_a_distance_is_what_an_atlas_says(a: tuple[float, float], b: tuple[float, float], km: float) -> None:
    assert distance(*a, *b) == pytest.approx(km, abs=0.1)


points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(points, points, points)
def test_a_distance_is_the_same_both_ways_and_no_way_round_is_shorter(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> None:
    assert distance(*a, *b) == pytest.approx(distance(*b, *a), abs=1e-6)
    assert 0 <= distance(*a, *b) <= 20_016
    assert distance(*a, *c) <= distance(*a, *b) + distance(*b, *c) + 1e-3


PLACES = (
    Place("1", "Café Ærø", "company", "cafe", 55.71, 9.5),
    Place("2", "Vejle Bibliotek", "culture", "library", 55.705, 9.5),
    Place("3", "B-huset", "association", "club", 55.7, 9.51),
    Place("4", "A-huset", "association", "club", 55.7, 9.51),
)


def test_the_nearest_come_first_and_those_as_near_by_name() -> None:
    found = near(PLACES, HERE)
    assert [place.id for place, _ in found] == ["2", "4", "3", "1"]
    assert found[0][1] == pytest.approx(0.556, abs=0.001)


def test_only_the_sorts_asked_for_are_given() -> None:
    assert [place.id for place, _ in near(PLACES, HERE, frozenset({"club", "cafe"}))] == ["4", "3", "1"]
    assert near(PLACES, HERE, frozenset()) == ()


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("cafe", ["1"]), ("AERO", ["1"]), ("library", ["2"]), ("bibliotek vejle", ["2"]), ("klub huset", ["4", "3"]),
        ("klub café", []), ("", ["2", "4", "3", "1"]), (" ", ["2", "4", "3", "1"]), ("a-hus", ["4"]),
    ],
)  # fmt: skip
def test_every_word_is_looked_for_in_the_name_and_in_the_word_for_the_sort(words: str, ids: list[str]) -> None:
    assert [place.id for place, _ in near(PLACES, HERE, words=words)] == ids
