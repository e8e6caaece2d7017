"""samkit: from a vision to an effect through co-creation; the names a notebook may use."""

from samkit.course import Course
from samkit.workbook import Workbook

__all__ = ["Course", "Workbook"]
