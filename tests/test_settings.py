"""Settings: what goes before what, and which files are refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from samkit.errors import SetupError
from samkit.settings import Settings, load


@dataclass(frozen=True)
class Machine:
    """A machine without settings: an empty folder to stand in, and an empty home."""

    here: Path
    data: Path
    patch: pytest.MonkeyPatch

    def sets(self, **environment: str) -> None:
        """Set variables of the environment."""
        for name, value in environment.items():
            self.patch.setenv(name, value)

    def writes(self, text: str | bytes, folder: Path | None = None) -> Path:
        """Write a `samkit.toml`, here or in another folder."""
        path = (folder or self.here) / "samkit.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    for name in ("SAMKIT_DATA", "SAMKIT_DB", "SAMKIT_PUBLIC_URL"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return Machine(here, tmp_path / "data", monkeypatch)


@pytest.mark.usefixtures("machine")
def test_without_any_setting_there_is_a_sensible_default_for_each() -> None:
    found = load()
    assert found.data.is_absolute()
    assert found.data.name == "samkit"
    assert (found.db, found.public_url, found.retention_months) == ("", "", 13)
    assert found.database == f"sqlite:///{found.data.as_posix()}/samkit.sqlite"


def test_a_file_here_goes_before_the_default(machine: Machine) -> None:
    kept = (machine.here / "kept").as_posix()
    machine.writes(f'data = "{kept}"\ndb = "sqlite:///x"\npublic_url = "https://a.dk"\nretention_months = 6')
    assert load() == Settings(Path(kept), "sqlite:///x", "https://a.dk", 6)
    assert load().database == "sqlite:///x"


def test_the_environment_goes_before_the_file(machine: Machine) -> None:
    machine.writes('data = "/file"\ndb = "sqlite:///file"\npublic_url = "https://file.dk"\nretention_months = 6')
    machine.sets(SAMKIT_DATA=str(machine.data), SAMKIT_DB="sqlite:///env", SAMKIT_PUBLIC_URL="https://env.dk")
    assert load() == Settings(machine.data, "sqlite:///env", "https://env.dk", 6)


def test_an_empty_variable_is_no_setting(machine: Machine) -> None:
    machine.writes('db = "sqlite:///file"')
    machine.sets(SAMKIT_DATA="", SAMKIT_DB="", SAMKIT_PUBLIC_URL="")
    assert load().db == "sqlite:///file"
    assert load().data.name == "samkit"


def test_a_file_in_the_data_folder_counts_when_there_is_none_here(machine: Machine) -> None:
    machine.sets(SAMKIT_DATA=str(machine.data))
    machine.writes("retention_months = 2", machine.data)
    assert load().retention_months == 2
    machine.writes("retention_months = 3")
    assert load().retention_months == 3


def test_a_data_folder_in_the_home_is_found_and_is_absolute(machine: Machine) -> None:
    machine.sets(SAMKIT_DATA="~/kept")
    assert load().data == Path.home() / "kept"
    machine.sets(SAMKIT_DATA="kept")
    assert load().data == machine.here / "kept"


@pytest.mark.parametrize("text", ["db = ", "= 1", "[db", 'db = "a"\ndb = "b"', b'db = "\xff"'])
def test_a_file_that_is_not_toml_is_refused_by_its_name(machine: Machine, text: str | bytes) -> None:
    machine.writes(text)
    with pytest.raises(SetupError) as refused:
        load()
    assert refused.value.key == "settings_unreadable"
    assert "samkit.toml" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("colour = 1", "colour"),
        ('Data = "x"', "Data"),
        ('[data]\nfolder = "x"', "data"),
        ("db = 1", "db"),
        ("public_url = true", "public_url"),
        ('retention_months = "6"', "retention_months"),
        ("retention_months = 6.5", "retention_months"),
        ("retention_months = 0", "retention_months"),
        ("database = 'sqlite:///x'", "database"),
    ],
)
def test_a_setting_of_the_wrong_name_or_kind_is_refused_by_name(machine: Machine, text: str, name: str) -> None:
    machine.writes(text)
    with pytest.raises(SetupError) as refused:
        load()
    assert refused.value.key == "settings_unknown"
    assert str(refused.value.details["name"]).endswith(f"samkit.toml: {name}")


def test_a_wrong_setting_is_refused_even_where_the_environment_goes_before(machine: Machine) -> None:
    machine.writes("data = 1")
    machine.sets(SAMKIT_DATA=str(machine.data))
    with pytest.raises(SetupError, match="data"):
        load()
