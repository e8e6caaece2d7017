"""Controls: what a page shows and asks, as plain values that are drawn the same way everywhere."""

from samkit.widgets.controls import (
    Button,
    Choice,
    Control,
    Date,
    Field,
    Line,
    Many,
    Notice,
    Option,
    Picture,
    Result,
    Scale,
    Select,
    Tags,
    TextField,
)
from samkit.widgets.lists import Record, Records
from samkit.widgets.page import Page, Section
from samkit.widgets.papers import Compared, Handout, Item, Outline, Part, Span

__all__ = [
    "Button",
    "Choice",
    "Compared",
    "Control",
    "Date",
    "Field",
    "Handout",
    "Item",
    "Line",
    "Many",
    "Notice",
    "Option",
    "Outline",
    "Page",
    "Part",
    "Picture",
    "Record",
    "Records",
    "Result",
    "Scale",
    "Section",
    "Select",
    "Span",
    "Tags",
    "TextField",
]
