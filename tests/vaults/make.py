"""Makes the kept vault of today's format: python -m tests.vaults.make

It is a backup, so it is opened, checked and brought back as any other: invented people, a derivation that
costs next to nothing, and `told.json` beside it, which says what must still be read in it. A kept vault of a
format that was released is never made anew.
"""

import json
import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.services.conftest import CHEAP, HAZELS, WRENS, Clock
from tests.services.let_go import destroyed, over
from yps_desktop.record.moments import Moment
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, responses, sheets
from yps_desktop.services.backup import copy_to, plan
from yps_desktop.services.backup_places import BackupPlace
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import keep, new_draft
from yps_desktop.services.numbers import enter_number
from yps_desktop.services.opening import Newcomer, close, give_key, make_vault, sign_as
from yps_desktop.services.sheets import Filled
from yps_desktop.vault.migrate import steps

HERE = Path(__file__).parent
TOLD = "told.json"
TEXT = "Somebody rang, and a picture was spoken of: żółć, 🙂, مرحبا."


def today() -> Path:
    """Name the folder of the kept vault of today's format."""
    return HERE / f"format-{sum(1 for _ in steps())}"


def fill(desk: Desk, clock: Clock) -> str:
    """Write what a vault holds into it, and give the id of its one case."""
    hazel = next(holder for holder in desk.holders.values() if holder.person != desk.me.person)
    when = Moment(desk.now().date())
    case = sheets.sign(desk, [Filled(Note(when=when, what=TEXT))])
    note = cases.read(desk, case).written[0]
    sheets.correct(desk, case, note.hash, replace(note.sheet, what=f"{TEXT} Twice."), "A slip.")
    sheets.sign(desk, [Filled(Person(told_when=when, name="Rowan Testwell", standing=("pupil_here",)), case)])
    decision = Decision(
        when=when, course="in_school", reason="Told, settled.", enough_information="yes", manageable="yes"
    )
    sheets.sign(desk, [Filled(decision, case)], sign_as(desk.folder, desk.me, WRENS))
    reading = responses.to_read(desk, case, hazel.person)
    responses.respond(desk, reading, sign_as(desk.folder, hazel, HAZELS), "agreed", "Read.")
    clock.at -= timedelta(days=1)
    enter_number(desk, "lado", "01632 960001", "In office hours")
    keep(desk, new_draft("note"))
    return case


def let_one_go(desk: Desk) -> None:
    """Write a case of long ago, close it, and let two people destroy it."""
    hazel = next(holder for holder in desk.holders.values() if holder.person != desk.me.person)
    agrees = sign_as(desk.folder, hazel, HAZELS)
    destroyed(desk, over(desk, sign_as(desk.folder, desk.me, WRENS), agrees), agrees)


def make(folder: Path) -> None:
    """Make the kept vault in a folder, in place of one that is there."""
    with tempfile.TemporaryDirectory() as name:
        clock, work = Clock(), Path(name)
        dsl = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
        desk = make_vault(work / "vault", School(name="Nowhere Green School"), dsl, clock, CHEAP)
        give_key(desk, Newcomer("Hazel Fictley", "Headteacher", ("countersign", "oversee"), HAZELS), CHEAP)
        let_one_go(desk)
        case = cases.read(desk, fill(desk, clock))
        told = {
            "destroyed": [one.gone.number for one in desk.vault.ledger.keyring.destroyed.values()],
            "entries": desk.vault.ledger.head().seq,
            "clocks": [entry.header.clock for entry in desk.vault.ledger.after()],
            "cases": {case.number: [written.sheet.kind for written in case.written]},
            "text": TEXT,
        }
        made = copy_to(plan(desk), BackupPlace("", name))
        close(desk)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(made.folder, folder)
        (folder / TOLD).write_text(f"{json.dumps(told, indent=1, ensure_ascii=False)}\n", encoding="utf-8")


if __name__ == "__main__":
    make(today())
    print(today())
