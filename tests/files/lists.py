"""A list of co-players to write and read: names, what they bring, how near they are, how far away."""

from __future__ import annotations

from samkit.content import Text
from samkit.files import Column

RESOURCES = {
    "time": Text("tid", "time"),
    "knowledge": Text("viden og erfaring", "knowledge and experience"),
    "places": Text("lokaler", "premises"),
    "kitchen": Text("lokaler og køkken", "premises and kitchen"),
    "equipment": Text("værktøj, udstyr", "tools, equipment"),
}
CONTACT = {"none": Text("Ingen", "None"), "little": Text("Lidt", "A little"), "regular": Text("Fast", "Regular")}

NAME = Column("name", (Text("Navn", "Name"), Text("Forening eller firma", "Organisation")))
BRINGS = Column("brings", (Text("Kan bidrage med", "Can bring"), Text("Bidrag", "Resources")), RESOURCES, several=True)
CONTACTS = Column("contact", (Text("Kontakt i dag", "Contact today"),), CONTACT)
DISTANCE = Column("distance", (Text("Afstand, km", "Distance, km"), Text("Afstand", "Distance")), decimal=True)
WANTS = Column("wants", (Text("Ønsker", "Wants"),))
COLUMNS = (NAME, BRINGS, CONTACTS, DISTANCE, WANTS)
