"""The commands: `samkit check`, and `samkit workbook export` and `import` on the machine's own workbook."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from samkit.content import sentence, words
from samkit.course.own import export_own, import_own
from samkit.errors import SamkitError, SetupError
from samkit.workbook.workbook import LARGEST

app = typer.Typer(
    help="From a vision to an effect through co-creation.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
workbook = typer.Typer(help="This machine's own workbook as a file.", no_args_is_help=True)
app.add_typer(workbook, name="workbook")
File = Annotated[Path, typer.Argument(metavar="FILE", help="A JSON file.")]


@app.callback()
def _every() -> None:
    """From a vision to an effect through co-creation."""


@app.command()
def serve(  # noqa: PLR0913 - each is an option of the command
    *,
    ip: Annotated[str, typer.Option(help="Who can reach it: this machine only, or 0.0.0.0 for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8866,
    db: Annotated[str, typer.Option(metavar="URL", help="The database; without it a file in the data folder.")] = "",
    base_url: Annotated[str, typer.Option(help="What every address begins with.")] = "/",
    public_url: Annotated[str, typer.Option(metavar="URL", help="How others reach it, for links and codes.")] = "",
    certfile: Annotated[str, typer.Option(metavar="F", help="A certificate, to serve by TLS.")] = "",
    keyfile: Annotated[str, typer.Option(metavar="F", help="The certificate's key.")] = "",
    max_participants: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="How many may take part at once.", show_default="by memory")
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser.")] = False,
) -> None:
    """Serve the course as a web site, on this machine or to others."""
    from samkit.serve import starting  # Voilà takes a second to load

    most, browser = max_participants or 0, not no_browser
    starting.serve(starting.Options(ip, port, db, base_url, public_url, certfile, keyfile, most, browser, language()))


@app.command()
def lab(
    *,
    lang: Annotated[str, typer.Option(metavar="da|en", help="The language of the course.")] = "da",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port to listen on.", show_default="the first free one")
    ] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser.")] = False,
) -> None:
    """Work in JupyterLab, in a copy of the notebooks on this machine."""
    from samkit.serve.lab import lab as run  # loaded only by the command that uses it

    run(lang, port, language(), browser=not no_browser)


@app.command()
def doctor() -> None:
    """Go through what must be ready before others take part; each line is ok or says what to do."""
    from samkit.serve.doctor import doctor as run  # loaded only by the command that uses it

    raise typer.Exit(run(language()))


@app.command()
def check() -> None:
    """Run every packaged notebook and compare what it gives with what it says."""
    from samkit.serve.check import check as run  # nbval is loaded only by the command that uses it

    if run():
        raise SetupError("check_failed")


@workbook.command("export")
def export_workbook(file: File) -> None:
    """Write the whole workbook to FILE."""
    text = export_own()
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise SetupError("file_unwritable", name=file) from error
    typer.echo(words().form["exported"](language(), name=file))


@workbook.command("import")
def import_workbook(file: File) -> None:
    """Read a whole workbook from FILE; it takes the place of the one that is there."""
    try:
        with file.open("rb") as opened:
            text = opened.read(LARGEST + 1)  # one byte more is too much already
    except OSError as error:
        raise SetupError("file_unreadable", name=file) from error
    import_own(text)
    typer.echo(words().form["imported"](language(), name=file))


def language() -> str:
    """Choose the terminal's language: English where the machine speaks it, otherwise Danish."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if spoken.startswith("en") else "da"


def main() -> None:
    """Run a command; what goes wrong is one sentence on standard error and an exit code of 1."""
    try:
        app()
    except SamkitError as error:
        typer.echo(sentence(error, language()), err=True)
        sys.exit(1)
