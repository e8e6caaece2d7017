"""What brings the notebooks to people, and checks them."""

from pathlib import Path

import samkit
import samkit.lean


def notebooks() -> Path:
    """Give the folder of the packaged notebooks: inside the package when installed, beside it in a checkout."""
    inside = Path(samkit.__file__).with_name("notebooks")
    return inside if inside.is_dir() else inside.parent.with_name("notebooks")
