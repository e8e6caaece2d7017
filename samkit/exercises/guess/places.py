"""Where guesses and answers are kept: one that is locked stands fast, and answers are only noted about such."""

from __future__ import annotations

from samkit.exercise.locking import Locking
from samkit.workbook import Guess, limits

GUESSES = Locking("guesses", Guess, limits.GUESSES, "guess_locked", "guess_open")
locked, loose, room = GUESSES.locked, GUESSES.loose, GUESSES.room
