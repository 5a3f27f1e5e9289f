"""A question page before it is drawn: the draft, the words, who is known, and what already stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from yps_desktop.guidance.gaps import open_end_line
from yps_desktop.guidance.words import Edition, SheetWords, WayIn
from yps_desktop.record.case import Case, Written
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.people import is_family, people_of, young_people
from yps_desktop.record.rules.closing import open_ends
from yps_desktop.record.rules.life import why_not_sign
from yps_desktop.record.school import School
from yps_desktop.record.sheets import SHEETS
from yps_desktop.services import cases, drafts
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft


@dataclass(frozen=True, slots=True)
class Question:
    """All that a question page shows.

    `case` is None before it exists; `corrected` is the sheet being corrected, or None; `way` the way in that
    began it; `known` whoever can be named without typing them again; `left_out` are the ids of those who are
    not offered where a question asks among "staff" or among those "involved"; `things` are what a question
    asks about one by one, each by its id and name; `over` says why nothing is written into the case as it
    stands, or nothing; `holders` are all who ever had a key.
    """

    draft: Draft
    case: Case | None
    edition: Edition
    words: SheetWords
    known: tuple[Named, ...]
    corrected: Written | None = None
    way: WayIn | None = None
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    things: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    over: str = ""
    holders: Mapping[str, KeyHolder] = field(default_factory=dict)

    @property
    def is_kept(self) -> bool:
        """Say whether something of it was saved before."""
        return bool(self.draft.saved_utc)


def open_question(desk: Desk, draft: Draft, way: str = "") -> Question:
    """Put together a question page for a draft, which may have been kept before; `way` is a way in.

    Raises YpsError where the case or the sheet to be corrected is not there.
    """
    draft = drafts.load(desk, draft.id) or draft
    case = cases.read(desk, draft.case) if draft.case else None
    draft = drafts.as_shown(draft, case)
    edition = desk.edition(case.edition) if case else desk.edition()
    words = edition.sheet(draft.sheet)
    if words is None:
        raise YpsError("This edition of the guidance does not have that page.")
    corrected = _corrected(case, draft)
    begun = next((one for one in edition.start.ways if one.id == way and one.sheet == draft.sheet), None)
    return Question(
        draft=draft,
        case=case,
        edition=edition,
        words=words,
        known=_known(desk, case),
        holders=desk.holders,
        corrected=corrected,
        way=begun,
        left_out=_left_out(desk, case, draft),
        things=_things(case, edition, desk.school) if case is not None and corrected is None else {},
        over="" if case is None or corrected is not None else _why_over(desk, case, draft.sheet),
    )


def draft_of_correction(desk: Desk, entry: str) -> str:
    """Give the id of the draft in which an entry is already being corrected, or nothing."""
    return next((one.id for one in drafts.mine(desk).drafts if one.corrects == entry), "")


def draft_about(desk: Desk, case: str, sheet: str, about: str) -> str:
    """Give the id of the draft of a sheet that was begun about a person or a device, or nothing."""
    begun = (
        one for one in drafts.mine(desk).drafts if (one.case, one.sheet, one.about) == (case, sheet, about)
    )
    return next((one.id for one in begun if not one.corrects), "")


def ready(desk: Desk, case_id: str, but: str) -> tuple[Draft, ...]:
    """Give the other drafts of one case that begin a sheet, for signing together, oldest first."""
    if not case_id:
        return ()
    found = drafts.mine(desk).drafts
    sheets = [one for one in found if one.sheet in SHEETS and not one.corrects]
    same = [one for one in sheets if one.case == case_id and one.id != but]
    return tuple(sorted(same, key=lambda one: one.saved_utc))


def _corrected(case: Case | None, draft: Draft) -> Written | None:
    if not draft.corrects:
        return None
    found = case.find(draft.corrects) if case else None
    if found is None:
        raise YpsError("What you want to correct is not in this case.")
    return found


def _things(case: Case, edition: Edition, school: School) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give the young people of a case, and what of it stays open, each by id and name."""
    return {
        "young_person": tuple((one.id, one.name) for one in young_people(case)),
        "open_end": tuple((end.id, open_end_line(case, edition, end)) for end in open_ends(case, school)),
    }


def _why_over(desk: Desk, case: Case, kind: str) -> str:
    sheet = SHEETS.get(kind)
    return why_not_sign(case, [sheet()], desk.school) if sheet is not None else ""


def _left_out(desk: Desk, case: Case | None, draft: Draft) -> Mapping[str, frozenset[str]]:
    """Leave young people and families out among staff, and the grown-up where young people are asked for.

    Among those involved, staff and whom a sheet is about are left out.
    """
    young = frozenset(one.id for one in young_people(case)) if case else frozenset[str]()
    very = (draft.about,) if draft.about and draft.sheet == "person" else ()
    family = frozenset(one.id for one in people_of(case) if is_family(one)) if case else frozenset[str]()
    grown = frozenset(one.id for one in people_of(case) if one.id not in young) if case else frozenset[str]()
    return {
        "staff": young | family,
        "involved": frozenset((*desk.holders, *very)),
        "young": frozenset((*desk.holders, *grown)),
    }


def _known(desk: Desk, case: Case | None) -> tuple[Named, ...]:
    """Whoever is in the case first, groups left out, then whoever has a key; nobody twice."""
    staff = [Named(one.person, one.name, one.office) for one in desk.holders.values()]
    taken = {one.id for one in staff} | {one.name.casefold() for one in staff}
    people = [one for one in people_of(case) if not one.is_group] if case else []
    in_case = [Named(one.id, one.name, one.capacity) for one in people]
    return (*(one for one in in_case if not {one.id, one.name.casefold()} & taken), *staff)
