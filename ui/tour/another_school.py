"""Another school of the story, which sends the record of a pupil who comes: invented, and gone afterwards."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from ui.tour.stage import StoryClock
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.support import SafetyPlan
from yps_desktop.services import packages, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Derivation, Newcomer, close, make_vault, sign_as
from yps_desktop.services.packages import Sending
from yps_desktop.services.sheets import Filled

NAME, NUMBER = "Specimen Park Academy", "01632 960017"
COMES, STAYS = "Briar Placeholder", "Hawthorn Madeup"
_OLAS = "green ladder quiet harbour"
_OLA = Newcomer("Ola Exemplar", "Designated Safeguarding Lead", ("write", "oversee"), _OLAS)
_QUICK = 14
"""Scrypt's work factor for the story: nobody guesses its words, since they are made up and shown."""
_BRIAR, _HAWTHORN = Named("briar", COMES), Named("hawthorn", STAYS)


@dataclass(frozen=True, slots=True)
class Arriving:
    """A package on its way, and the words that open it."""

    path: Path
    words: str


def send_to(school: str, folder: Path, clock: StoryClock, derivation: Derivation | None = None) -> Arriving:
    """Record a case at the other school, and send it with one of its pupils."""
    with TemporaryDirectory() as home:
        desk = make_vault(Path(home) / "vault", School(name=NAME), _OLA, clock, derivation)
        try:
            return _send(desk, school, folder)
        finally:
            close(desk)


def _send(desk: Desk, school: str, folder: Path) -> Arriving:
    ola, day = sign_as(desk.folder, desk.me, _OLAS), desk.now().date()
    begun = [Filled(one, about=about) for about, one in _people().items()]
    case = sheets.sign(desk, [*begun, Filled(_told(day))])
    for sheet in (_decided(day), _police(day), _kept_apart(day)):
        sheets.sign(desk, [Filled(sheet, case)], ola)
    package = packages.prepare(desk, [Sending(case, pupils=("briar",))], school, NUMBER)
    words = packages.suggest_words()
    made = packages.make(package, ola, words, desk.now(), _QUICK)
    folder.mkdir(exist_ok=True)
    path = folder / "from another school.age"
    path.write_bytes(made.data)
    return Arriving(path, words)


def _people() -> dict[str, Person]:
    standing, born = ("pupil_here",), date(2012, 5, 3)
    return {
        "briar": Person(name=COMES, standing=standing, roles=("in_imagery", "made"), born=born),
        "hawthorn": Person(name=STAYS, standing=standing, roles=("received",), born=date(2012, 1, 9)),
    }


def _told(day: date) -> Disclosure:
    return Disclosure(
        when=Moment(day - timedelta(days=9), time(8, 50)),
        brought_by="young_person",
        who_told=(_BRIAR,),
        account="“I sent Hawthorn one picture and want it gone.”",
        danger="no",
    )


def _decided(day: date) -> Decision:
    return Decision(
        when=Moment(day - timedelta(days=9), time(15, 30)),
        course="in_school",
        reason="One picture between the two. Both families help.",
        enough_information="yes",
        manageable="yes",
    )


def _police(day: date) -> PoliceContact:
    return PoliceContact(
        when=Moment(day - timedelta(days=8), time(10, 0)),
        route="101",
        what_was_said="Told them. They write when they have looked at it.",
        reference_awaited="yes",
    )


def _kept_apart(day: date) -> SafetyPlan:
    return SafetyPlan(
        young_person=_BRIAR,
        when=Moment(day - timedelta(days=7)),
        measures="Different tutor groups. A quiet room at lunch.",
        kept_apart=(_HAWTHORN,),
    )
