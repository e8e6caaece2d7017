"""Where words stand beside a line of points, and on a narrow screen above it."""

from __future__ import annotations

from dataclasses import dataclass

EDGE = 12
# From here on the words stand beside the lines, and have so much of the width.
BESIDE, SHARE = 460, 0.46


@dataclass(frozen=True)
class Place:
    """Where things stand, in pixels: words have `room` from the left, 0 to `most` goes from `x` to `x2`."""

    room: float
    x: float
    x2: float
    most: float

    @property
    def beside(self) -> bool:
        """Tell whether the words stand beside the lines."""
        return self.x > self.room

    def at(self, points: float) -> float:
        """Give where so many points stand."""
        return self.x + (self.x2 - self.x) * points / self.most


def layout(width: int, most: float) -> Place:
    """Put lines from 0 to `most` beside the words, on a narrow screen below them."""
    if width >= BESIDE:
        return Place(width * SHARE - EDGE, width * SHARE + EDGE, width - EDGE, most)
    return Place(width, EDGE, width - EDGE, most)
