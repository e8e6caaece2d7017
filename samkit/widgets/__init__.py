"""Controls: what a page shows and asks, as plain values that are drawn the same way everywhere."""

from samkit.widgets.controls import (
    Button,
    Choice,
    Control,
    Notice,
    Option,
    Page,
    Picture,
    Result,
    Scale,
    Section,
    TextField,
)

__all__ = [
    "Button",
    "Choice",
    "Control",
    "Notice",
    "Option",
    "Page",
    "Picture",
    "Result",
    "Scale",
    "Section",
    "TextField",
]
