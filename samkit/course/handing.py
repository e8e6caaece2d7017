"""Handing out a file that an exercise offers beside a sheet: it is made when somebody asks for it."""

from __future__ import annotations

import base64
import importlib
from typing import TYPE_CHECKING, Any

from samkit.content import sentence
from samkit.errors import Rejected
from samkit.exercise import State
from samkit.widgets import Handout

if TYPE_CHECKING:
    from collections.abc import Callable

    from samkit.course.sitting import Sitting

Wire = dict[str, Any]


def handed(sitting: Sitting, message: Wire) -> Wire:
    """Give the file of one kind from one sheet, or a sentence where it can't be made yet.

    The exercise's `files` names a module whose `FILES` gives, by the kind, what makes the bytes from a `State`. Those
    kinds that its `SERVED` names are too large for every visitor's kernel: there a server gives them at an address.
    """
    name, kind, exercise = message.get("list"), message.get("kind"), sitting.exercise
    sheet = next((one for one in sitting.draw() if isinstance(one, Handout) and one.name == name), None)
    if sheet is None or kind not in sheet.files:
        raise Rejected("forged")
    module = importlib.import_module(exercise.files)
    makers: dict[str, Callable[[State], bytes]] = module.FILES
    told = {"type": "file", "list": name, "kind": kind}
    file = f"{exercise.title(sitting.lang)}.{kind}"
    if sitting.hosted and kind in getattr(module, "SERVED", ()):
        return {**told, "name": file, "address": f"{exercise.key}.{kind}?challenge={sitting.challenge}"}
    try:
        opened = sitting.store.open(sitting.token)  # with what other pages have noted since
        data = makers[str(kind)](State(opened.workbook, sitting.challenge, sitting.lang, id=opened.id))
    except Rejected as error:
        return {**told, "said": sentence(error, sitting.lang)}
    return {**told, "name": file, "data": base64.b64encode(data).decode("ascii")}
