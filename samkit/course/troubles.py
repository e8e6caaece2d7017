"""How an error of samkit looks in a notebook: one sentence in the page's language, and no traceback."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

from samkit.content import LANGUAGES, sentence
from samkit.errors import SamkitError

if TYPE_CHECKING:
    from collections.abc import Callable


class Speaking(Protocol):
    """Whatever has a language."""

    lang: str


Whose = TypeVar("Whose", bound=Speaking)
Given = ParamSpec("Given")
Gives = TypeVar("Gives")


def spoken(method: Callable[Concatenate[Whose, Given], Gives]) -> Callable[Concatenate[Whose, Given], Gives]:
    """Let an error of samkit carry its sentence, in the object's language; Python shows it after a traceback, too."""

    @wraps(method)
    def speaking(whose: Whose, /, *arguments: Given.args, **named: Given.kwargs) -> Gives:
        try:
            return method(whose, *arguments, **named)
        except SamkitError as error:
            error.add_note(sentence(error, whose.lang))
            raise

    return speaking


def register() -> None:
    """Let IPython show the sentence where it would show a traceback.

    IPython asks an exception's class for `_render_traceback_`. It is set from
    here because `errors` stands below `content` and knows keys only. The cell
    fails as before: the kernel still reports an error, and nbval still sees it.
    """
    setattr(SamkitError, "_render_traceback_", _sentence)  # noqa: B010 - the class need not know of IPython


def _sentence(error: SamkitError) -> list[str]:
    notes: list[str] = getattr(error, "__notes__", [])
    return notes[-1:] or [sentence(error, LANGUAGES[0])]
