"""What it amounts to: pure functions of plain values, each with the source of its formula."""

from samkit.measures.bands import Band, band
from samkit.measures.profile import Profile, Standing, help_between, profile

__all__ = ["Band", "Profile", "Standing", "band", "help_between", "profile"]
