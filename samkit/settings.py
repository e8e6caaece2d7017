"""Where samkit keeps things and how long: from the environment, `samkit.toml`, or a sensible default."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path

from samkit.errors import SetupError

FILE = "samkit.toml"


@dataclass(frozen=True)
class Settings:
    """What can be set once for a machine; commands' options go before all of it."""

    data: Path
    db: str = ""
    public_url: str = ""
    retention_months: int = 13

    @property
    def database(self) -> str:
        """Give the database's URL; without a setting a file in the data folder."""
        return self.db or f"sqlite:///{(self.data / 'samkit.sqlite').as_posix()}"


def load() -> Settings:
    """Read the settings: environment first, then `samkit.toml` here or in the data folder.

    Raises `SetupError` for a file that is not TOML, or a setting of the wrong name or kind.
    """
    from platformdirs import user_data_path  # only who asks for settings pays for it

    named = os.environ.get("SAMKIT_DATA")
    data = Path(named).expanduser() if named else user_data_path("samkit", appauthor=False)
    settings = Settings(data=data.absolute())
    for path in (Path(FILE), data / FILE):
        if path.is_file():
            settings = _with_file(settings, path)
            break
    db, public_url = os.environ.get("SAMKIT_DB", ""), os.environ.get("SAMKIT_PUBLIC_URL", "")
    return replace(settings, db=db or settings.db, public_url=public_url or settings.public_url)


def _with_file(settings: Settings, path: Path) -> Settings:
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SetupError("settings_unreadable", name=path) from error
    kinds = {field.name: str if field.name != "retention_months" else int for field in fields(Settings)}
    for name, value in raw.items():
        if type(value) is not kinds.get(name) or not value or (isinstance(value, int) and value < 1):
            raise SetupError("settings_unknown", name=f"{path}: {name}")
    if "data" in raw and not os.environ.get("SAMKIT_DATA"):
        raw["data"] = Path(raw["data"]).expanduser().absolute()
    else:
        raw.pop("data", None)
    return replace(settings, **raw)
