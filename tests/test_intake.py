"""Reading files into a list, as the desk answers about them: parts, previews, what is taken, and what is refused."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

import pytest

from samkit.course import intake
from samkit.course.desk import Desk
from samkit.course.sitting import Sitting
from samkit.exercises import exercise
from samkit.store import Store, new_token
from samkit.workbook import Assumption, Challenge, Partner, Workbook, limits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = new_token()
LINE_2 = (
    "Linje 2: »x« er ikke et af ordene i »Slags«. Skriv et af dem: borgere, brugere og pårørende, forening, "
    "virksomhed, kultur, uddannelse, sundhed og omsorg, egne medarbejdere, politikere, anden offentlig."
)
THERE = (Partner("p1", "Biblioteket", ("places",)), Partner("p2", "Klub"), Partner("p3", "Klub", kind="culture"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}")
    opened.replace(TOKEN, Workbook(partners=THERE))
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(Sitting(store, TOKEN, exercise("partners"), "da"))


def ask(desk: Desk, **message: Any) -> dict[str, Any]:
    told = list(desk.handle({"list": "partner", **message}))
    assert len(told) == 1
    return told[0]


def read(desk: Desk, data: bytes, what: str = "table") -> dict[str, Any]:
    encoded = base64.b64encode(data).decode()
    return ask(desk, type="read", what=what, name="x", key="k", part=0, parts=1, data=encoded)


def table(desk: Desk, *lines: str) -> dict[str, Any]:
    return read(desk, "\n".join(lines).encode())


def test_a_file_comes_in_parts_and_is_read_when_the_last_has_come(desk: Desk) -> None:
    data = base64.b64encode("Navn;Slags\nSø;kultur\n".encode()).decode()
    assert (
        list(desk.handle({"type": "read", "list": "partner", "key": "k", "part": 0, "parts": 2, "data": data[:8]}))
        == []
    )
    told = ask(desk, type="read", what="table", key="k", part=1, parts=2, data=data[8:])
    assert (told["rows"], told["go"]) == (["Sø · Slags: kultur"], "Læs 1 ind")


def test_a_row_about_somebody_on_the_list_changes_only_what_it_says(desk: Desk) -> None:
    told = table(desk, "Navn;Kan bidrage med;Slags", "biblioteket;;kultur", "Ny;tid;")
    assert told["go"] == "Læs 2 ind"
    taken = ask(desk, type="take", what="table")
    assert taken["changed"] == [("p1", "kind", "culture", "")]
    assert [fields for _, fields in taken["fresh"]] == [{"name": "Ny", "brings": "time", "kind": ""}]


def test_two_of_one_name_are_met_in_the_order_of_the_list(desk: Desk) -> None:
    told = table(desk, "Navn;Slags", "Klub;forening", "Klub;kultur", "Klub;sundhed og omsorg")
    assert told["said"][:2] == ["Nye: 1. Bliver rettet: 1.", "Står på listen i forvejen, som de er: 1."]
    assert ask(desk, type="take")["changed"] == [("p2", "kind", "association", "")]


def test_every_line_that_cannot_be_read_has_its_reason_and_the_rest_is_read(desk: Desk) -> None:
    told = table(
        desk, "Navn;Slags;Afstand;Andet", "A;x;;", ";;;", ";kultur;;", ";kultur;;", "B;;1.234;", "C" * 301, "D;;2;"
    )
    assert told["refused"] == [
        LINE_2,
        "Linje 4 til 5: Det første felt er tomt.",
        "Linje 6: »1.234« kan ikke læses som et tal. Skriv det som 12, 1500 eller 1,5.",
        "Linje 7: Teksten er på 301 tegn. Der er plads til 300. Gør den kortere, så bliver den gemt.",
    ]
    assert told["rows"] == ["D · Afstand i km: 2"]
    assert "Kolonner, der ikke bliver læst: Andet. Ret overskriften, hvis de skal med." in told["said"]


def test_a_list_of_fifty_thousand_lines_fills_the_room_and_says_what_is_left(desk: Desk) -> None:
    told = table(desk, "Navn", *(f"Nummer {at}" for at in range(50_000)))
    room = limits.PARTNERS - len(THERE)
    assert told["go"] == f"Læs {room} ind"
    assert told["refused"] == [
        f"Linje {room + 2} til 2001: Der er ikke plads til flere end 500. Brug en af dem, du har.",
        "Linje 2002 til 50001: Der bliver læst 2000 linjer ad gangen. Sæt resten i en fil for sig.",
    ]
    assert any(str(50_000 - room) in one for one in told["said"])


def test_a_table_whose_columns_nobody_knows_says_which_are_known(desk: Desk) -> None:
    told = table(desk, "foo;bar", "1;2")
    assert told["type"] == "unread"
    assert "Navn, Kan bidrage med" in told["said"]


def test_nothing_new_is_said_and_offers_nothing(desk: Desk) -> None:
    told = table(desk, "Navn", "Biblioteket")
    assert (told["said"][0], told["go"]) == ("Der er ikke noget nyt at læse ind.", "")


def places(*names: str) -> bytes:
    def feature(name: str, at: int) -> dict[str, Any]:
        point = {"type": "Point", "coordinates": [12.0, 55.0 + at / 100]}
        return {"type": "Feature", "properties": {"name": name, "amenity": "library"}, "geometry": point}

    features = [feature(name, at) for at, name in enumerate(names)]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_places_are_seen_from_ones_own_and_taken_with_kind_and_distance(desk: Desk) -> None:
    told = read(desk, places("Her", "Nær", "Biblioteket", "Fjern"), "places")
    assert len(told["rows"]) == 4
    assert told["sorts"] == [{"value": "library", "label": "bibliotek (4)"}]
    told = ask(desk, type="look", here="her", words="", sorts=["library"], page=1)
    assert told["rows"][0]["text"] == "1. Her · bibliotek · 0,0 km"
    assert [one["known"] for one in told["rows"]] == [False, False, True, False]
    assert "Afstanden regnes fra Her." in told["said"]
    assert "Den yderste cirkel er 3,3 km væk." in told["caption"]
    taken = ask(desk, type="take", what="places", wanted=[told["rows"][1]["id"], "nothing", 3])
    assert [fields for _, fields in taken["fresh"]] == [{"name": "Nær", "kind": "culture", "distance": "1.11"}]


def test_words_that_nothing_fits_leave_an_empty_map(desk: Desk) -> None:
    read(desk, places("Her"), "places")
    told = ask(desk, type="look", here="nowhere", words="zzz", sorts=["nothing"], page=-3)
    assert (told["rows"], told["more"]) == ([], False)


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b'{"type": "FeatureCollection", "features": []}', b"\xff\xfe", b"[" * 100_000]
)
def test_what_is_no_map_is_one_sentence(desk: Desk, data: bytes) -> None:
    told = read(desk, data, "places")
    assert told["type"] == "unread"
    assert told["said"].endswith(".")


def test_a_list_goes_out_and_comes_back_as_it_is(desk: Desk) -> None:
    for kind in ("csv", "xlsx"):
        out = ask(desk, type="export", kind=kind)
        assert out["name"] == f"Medspillere.{kind}"
        told = read(desk, base64.b64decode(out["data"]))
        assert told["said"][:2] == ["Der er ikke noget nyt at læse ind.", "Står på listen i forvejen, som de er: 3."]


@pytest.mark.parametrize(
    "message",
    [
        {"type": "look"},
        {"type": "take"},
        {"type": "take", "wanted": "all"},
    ],
)
def test_a_new_kernel_says_that_it_knows_nothing_of_the_file(desk: Desk, message: dict[str, Any]) -> None:
    assert ask(desk, **message)["type"] == "forgotten"


@pytest.mark.parametrize(
    "message",
    [
        {"type": "export", "kind": "exe"},
        {"type": "export", "kind": "csv", "list": "else"},
        {"type": "read", "part": 1, "parts": 2, "key": "k", "data": ""},
        {"type": "read", "part": 0, "parts": 10_000, "key": "k", "data": ""},
        {"type": "read", "part": 0, "parts": 1, "key": "k", "data": "%%%"},
        {"type": "read", "part": "0", "parts": 1, "key": "k", "data": ""},
        {"type": "read", "part": 0, "parts": 1, "key": "k", "data": 7},
        {"type": "read", "part": True, "parts": None, "key": [], "data": ""},
        {"type": "export", "kind": ["csv"]},
    ],
)
def test_a_forged_message_is_one_sentence(desk: Desk, message: dict[str, Any]) -> None:
    told = ask(desk, **message)
    assert told["type"] == "unread"
    assert "ikke kan læses" in told["said"]


def test_a_file_that_is_too_large_is_let_go(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "LARGEST", 10)
    assert "for stor" in read(desk, b"x" * 11)["said"]
    assert desk.intake is not None
    assert desk.intake.parts == [b""]


def test_an_exercise_without_a_list_reads_nothing(store: Store) -> None:
    told = ask(Desk(Sitting(store, TOKEN, exercise("self_check"), "da")), type="export", kind="csv")
    assert told["type"] == "unread"


def test_a_list_is_read_into_the_challenge_that_the_page_is_about_though_another_challenge_is_chosen_since(
    store: Store,
) -> None:
    one, other = (
        Challenge(name, what=name, assumptions=(Assumption(name, f"Om {name}"),)) for name in ("first", "second")
    )
    store.replace(TOKEN, Workbook((one, other), "first"))
    desk = Desk(Sitting(store, TOKEN, exercise("assumptions"), "da"))
    store.replace(TOKEN, Workbook((one, other), "second"))
    desk.sitting.refresh()
    told = table_of(desk, "Antagelse;Hvor sikker", "Om first;Gætter")
    assert told["said"][0] == "Nye: 0. Bliver rettet: 1."


def table_of(desk: Desk, *lines: str) -> dict[str, Any]:
    data = base64.b64encode("\n".join(lines).encode()).decode()
    told = {"type": "read", "list": "assumption", "what": "table", "key": "k", "part": 0, "parts": 1, "data": data}
    return next(iter(desk.handle(told)))
