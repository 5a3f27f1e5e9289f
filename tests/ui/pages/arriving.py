"""A record that another school sends, for tests of the pages that receive it: quickly locked."""

from dataclasses import dataclass
from pathlib import Path

from tests.services.conftest import CHEAP
from tests.ui.pages.reading import DECISION, NOTE, PERSON, PERSON_2, POLICE, TOLD
from yps_desktop.record.school import School
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.services import packages, sheets
from yps_desktop.services.clocks import Clock
from yps_desktop.services.opening import Newcomer, close, make_vault, sign_as
from yps_desktop.services.packages import Made, Sending
from yps_desktop.services.sheets import Filled

OLAS, QUICK = "green ladder quiet harbour", 1
THERE = "Specimen Park Academy"
OLA = Newcomer("Ola Exemplar", "Designated Safeguarding Lead", ("write", "oversee"), OLAS)


@dataclass(frozen=True)
class Sent:
    """The file as it came, the words that open it, and what its sender kept of it."""

    path: Path
    words: str
    made: Made


def send(folder: Path, clock: Clock, *more: Sheet) -> Sent:
    """Record a case at another school and send it: two people, who told, a decision, the police awaited."""
    desk = make_vault(folder / "there", School(name=THERE), OLA, clock, CHEAP)
    ola = sign_as(desk.folder, desk.me, OLAS)
    begun = [Filled(PERSON, about="juniper"), Filled(PERSON_2, about="rowan"), Filled(TOLD)]
    case_id = sheets.sign(desk, begun)
    for sheet in (DECISION, POLICE, NOTE, *more):
        sheets.sign(desk, [Filled(sheet, case_id)], ola)
    sending = Sending(case_id, pupils=("juniper",))
    package = packages.prepare(desk, [sending], "Nowhere Green School", "01632 960001")
    words = packages.suggest_words()
    made = packages.make(package, ola, words, desk.now(), QUICK)
    close(desk)
    path = folder / "from them.age"
    path.write_bytes(made.data)
    return Sent(path, words, made)
