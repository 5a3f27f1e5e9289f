"""An invented transfer to another school: the letter's values, plain and as long as they come."""

from dataclasses import replace
from datetime import date

from tests.documents.paper_example import STAMP
from yps_desktop.documents.content import Stamp
from yps_desktop.documents.transfer_letter import Coming, Letter, Receiver
from yps_desktop.documents.transfer_list import Item, TransferList
from yps_desktop.record.fields import Named

SHA256 = "4f2a91c70b3de655aa10bb20cc30dd40" * 2
FINGERPRINT = "4F2A  91C7  0B3D  E655  AA10  BB20"
ADDRESS = "2 Imaginary Street\nFictional Town ZZ99 9ZZ"
OLA = Receiver("Ola Exemplar", "Specimen Park Academy", "Designated Safeguarding Lead", ADDRESS)
LONG_SCHOOL = "Saint Example and the Blessed Specimen Church of England Voluntary Aided Academy"
LONG_ADDRESS = "The Old Rectory\nUpper Imaginary Street West\nLittle Fictional\nZZ99 9ZZ"
LETTER = Letter(
    to=OLA,
    coming=Coming(22, True, SHA256),
    signs=Named("p1", "Wren Mockford", "Designated Safeguarding Lead"),
    number="01632 960002",
    address="1 Invented Lane\nFictional Town ZZ99 9ZZ",
    agreed=date(2026, 11, 19),
    reply_days=5,
    reply_by=date(2026, 11, 27),
)
MADE_UP_OF = TransferList(
    items=(
        Item("Handover page", "2026-001", 418),
        Item("Handover page", "2026-004", 411),
        Item("Whole record", "2026-001", 418),
        Item("Whole record", "2026-004", 411),
    ),
    to="Specimen Park Academy",
    ring="01632 960002",
    masked=True,
    again=True,
)
LONG_LETTER = replace(
    LETTER,
    to=Receiver(
        "Dr Anastasia Featherstonehaugh-Exampleworth",
        LONG_SCHOOL,
        "Designated Safeguarding Lead and Deputy Headteacher (Inclusion and Behaviour)",
        LONG_ADDRESS,
    ),
    address=LONG_ADDRESS,
)


def stamp_of(document: str, school: str = STAMP.school) -> Stamp:
    return replace(STAMP, school=school, document=f"Case 2026-001 · {document}")
