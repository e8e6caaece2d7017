"""A whole model as JSON: written so that another samkit can read it, and read so that nothing odd comes in."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from samkit.errors import Damaged, Rejected
from samkit.exercises.effect_model.content import WORDS
from samkit.workbook import EffectModel, limits
from samkit.workbook.reading import build, check_records

if TYPE_CHECKING:
    from samkit.workbook import Workbook

KIND, MARK = "samkit", "effect_model"


def writes(model: EffectModel) -> str:
    """Write a model as JSON; the same model gives the same text."""
    return json.dumps({KIND: MARK, **asdict(model)}, ensure_ascii=False, indent=1)


def reads(text: str | bytes) -> EffectModel:
    """Read a model; `Rejected` with `damaged` for what is none, `damaged_at` and the place for what does not fit."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Rejected("damaged") from error
    if not isinstance(raw, dict) or raw.pop(KIND, None) != MARK:
        raise Rejected("damaged")
    try:
        model = build(raw, EffectModel, MARK)
        check_records(model.nodes, f"{MARK}.nodes", limits.NODES)
        check_records(model.arrows, f"{MARK}.arrows", limits.ARROWS)
    except Damaged as error:
        raise Rejected(error.key, **error.details) from error
    return model


def told(text: str, workbook: Workbook, lang: str) -> tuple[str, ...]:
    """Say what a model holds that is about to be read in, and what it takes the place of."""
    model, now = reads(text), workbook.challenge().effect_model
    found = WORDS.whole["found"](lang, nodes=len(model.nodes), arrows=len(model.arrows))
    if model == now:
        return found, WORDS.whole["same"](lang)
    return found, WORDS.whole["takes"](lang, nodes=len(now.nodes), arrows=len(now.arrows))
