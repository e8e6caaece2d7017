"""What the parts of a model are called: each node by its words or its empty place, each arrow by its two ends."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from samkit.content import quoted, words
from samkit.exercises.effect_model.content import WORDS
from samkit.measures import layered
from samkit.measures.layers import numbers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samkit.workbook import Arrow, EffectModel, Node

SHORT, SHORTER = 90, 45
MORE = "…"
SIGNS = " ,.;:"
# Quotation marks inside those of the language.
INNER = {
    "da": (re.compile("»(.*?)«"), "\u203a\\1\u2039"),
    "en": (re.compile("\u2018([^\u2018]*?)\u2019(?!\\w)"), r"“\1”"),
}
BECAUSE = re.compile(r"(?:fordi(?: at)?|because(?: of)?)\b[\s,.:…]*(?=\w)", re.IGNORECASE)


def called(model: EffectModel, lang: str) -> dict[str, str]:
    """Give what each node is called where one of them is chosen, each by another name."""
    plain = {one.id: cut(one.what, SHORT) or place(one, lang) for one in model.nodes}
    often = Counter(plain.values())
    return {name: f"{said} ({at})" if often[said] > 1 else said for at, (name, said) in enumerate(plain.items(), 1)}


def numbered(model: EffectModel, lang: str) -> dict[str, str]:
    """Give what each node is called after its number in the picture, in that order; what is not drawn comes last."""
    names, nodes = called(model, lang), {one.id: one for one in model.nodes}
    drawn = {
        name: WORDS.line(lang, number=at, what=cut(nodes[name].what, SHORT) or place(nodes[name], lang))
        for name, at in numbers(layered(model)).items()
    }
    return {**drawn, **{name: said for name, said in names.items() if name not in drawn}}


def place(node: Node, lang: str) -> str:
    """Say which empty place a node is."""
    return WORDS.unworded(lang, stage=(WORDS.stage[node.stage] if node.stage else WORDS.unstaged)(lang))


def said(nodes: Mapping[str, Node], name: str, lang: str, most: int = SHORT) -> str:
    """Give a node as it stands in a sentence: its words in quotation marks, else which place it is."""
    node = nodes.get(name)
    if node is None:
        return WORDS.lacking(lang)
    return phrase(node.what, lang, most) if node.what else place(node, lang)


def phrase(text: str, lang: str, most: int = SHORT) -> str:
    """Give what somebody wrote in quotation marks, inner ones of the other kind.

    It goes without the full stop that would end our sentence early.
    """
    inner, single = INNER[lang]
    line = inner.sub(single, cut(text, most))
    return quoted(line.rstrip(".") or line, lang)


def reason(text: str, most: int) -> str:
    """Give a because as it stands after our own *because*: without the one that somebody began with."""
    line = cut(text, most)
    return BECAUSE.sub("", line, count=1) if BECAUSE.match(line) else line


def way(nodes: Mapping[str, Node], arrow: Arrow, lang: str, most: int = SHORT) -> str:
    """Give an arrow as it stands in a sentence."""
    source, target = (said(nodes, one, lang, most) for one in (arrow.source, arrow.target))
    return WORDS.from_to(lang, source=source, target=target)


def several(names: Sequence[str], lang: str, most: int) -> str:
    """Put names that are sentences in themselves in a row; of more than `most` the rest is counted."""
    shown = "; ".join(names[:most])
    return shown if len(names) <= most else f"{shown} {words().form['rest'](lang, number=len(names) - most)}"


def cut(text: str, most: int) -> str:
    """Give a text on one line, and of a long one its beginning."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    kept = line[: most - 1]
    return (kept[: kept.rindex(" ")] if " " in kept[most // 2 :] else kept).rstrip(SIGNS) + MORE
