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
    Tags,
    TextField,
)
from samkit.widgets.lists import Record, Records
from samkit.widgets.page import Page, Section

__all__ = [
    "Button",
    "Choice",
    "Control",
    "Date",
    "Field",
    "Line",
    "Many",
    "Notice",
    "Option",
    "Page",
    "Picture",
    "Record",
    "Records",
    "Result",
    "Scale",
    "Section",
    "Tags",
    "TextField",
]
