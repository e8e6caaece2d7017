"""The page's colours, its font and its widths, as pictures take them."""

from __future__ import annotations

# By the names of the page's CSS custom properties, with the value of the light theme.
# The accent is advice 1's colour in every theme, so what is drawn in either takes the same property.
COLOURS = {
    "ink": "#1b1f24",
    "ink-soft": "#4a5560",
    "paper": "#ffffff",
    "line": "#d9d5cb",
    "a1": "#0b5d5e",
    "a2": "#7a4fa3",
    "a3": "#a23b2a",
    "a4": "#2b5fa8",
    "a5": "#6b6a00",
    "a6": "#9a2c6b",
}
INK, INK_SOFT, PAPER, LINE = (COLOURS[name] for name in ("ink", "ink-soft", "paper", "line"))
ADVICE = tuple(COLOURS[f"a{number}"] for number in range(1, 7))
ACCENT = ADVICE[0]

# vl-convert brings this font along, so every machine measures a picture alike; it is shown in the page's own.
MEASURED = "Liberation Sans"
SHOWN = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
SMALLEST, TEXT, NAME = 12, 13, 15

WIDTHS = {"narrow": 260, "medium": 480, "wide": 680}


def themed(colour: str) -> str:
    """Give a colour as the page's custom property, with the light value for where there is none."""
    return PROPERTIES.get(colour.lower(), colour)


PROPERTIES = {value: f"var(--{name}, {value})" for name, value in COLOURS.items()}
