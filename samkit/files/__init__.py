"""What files become when they are read and written: tables from CSV and Excel, places from GeoJSON."""

from samkit.files.columns import Column, Matched, entries, matched, values
from samkit.files.geometry import distance
from samkit.files.measured import Measurements, Person, read_measured
from samkit.files.places import Place, Places, near, read_places
from samkit.files.survey import Answers, Survey, Unread, read_survey
from samkit.files.tables import Row, Table, read_table
from samkit.files.writing import as_csv, as_xlsx

__all__ = [
    "Answers",
    "Column",
    "Matched",
    "Measurements",
    "Person",
    "Place",
    "Places",
    "Row",
    "Survey",
    "Table",
    "Unread",
    "as_csv",
    "as_xlsx",
    "distance",
    "entries",
    "matched",
    "near",
    "read_measured",
    "read_places",
    "read_survey",
    "read_table",
    "values",
]
