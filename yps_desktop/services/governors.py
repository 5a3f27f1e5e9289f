"""The page for governors (Q): one page of each school year, kept as it was when it first left the program.

In this order, all of it on *record*:

1. `why_not` for whether somebody may have one at all; `figures.bring_up_to_date` as for numbers;
2. `governors_page` for a year that is over: the page that is kept if there is one, else one made now;
   `make_anew` only after `WARNING` was shown and agreed to;
3. `prepare` for the paper, `number_csv.of_page` for the file. What leaves first is kept as it leaves.

Who may have it. The page counts every case of its year, so whoever is shut out of one could take their own
numbers from it and see what is left (G7). It is for those who write or oversee and are shut out of nothing:
not of nothing in that year, because then a refusal would say in which year the case lies that is hidden.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from yps_desktop.guidance.load import CURRENT
from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.record.acts import RecordRestored
from yps_desktop.record.days import spell_day
from yps_desktop.record.errors import NotAllowedError, YpsError
from yps_desktop.record.number_acts import GovernorsPageKept
from yps_desktop.record.periods import Period, spell_year
from yps_desktop.record.rules.kept_page import kept_page, tells_the_same, to_keep
from yps_desktop.record.rules.page_for_governors import GovernorsPage, may_be_asked
from yps_desktop.record.times import recorded
from yps_desktop.services import figures
from yps_desktop.services.desk import Desk
from yps_desktop.services.figure_tables import protected_numbers
from yps_desktop.services.figures import NOT_THIS, Counted
from yps_desktop.services.papers import TITLES, Built, Document, Job, stamp_of
from yps_desktop.services.shutting_out import need_either, why_not_shut_out
from yps_desktop.services.week import paper_number
from yps_desktop.services.writing import ToWrite, of_act

WARNING = (
    "A page of {year} was handed out on {day}. Whoever has that one and a new one can compare them: where a "
    "number moved, they learn that a case was added, corrected or destroyed, and may know which. Make a new "
    "page only where the one before is wrong, and ask for that one back."
)
"""What is shown, with `year` and the `day` of the page before, before `make_anew`."""
SHUT_OUT = (
    "A page for governors counts every case, so it is made by somebody who is shut out of none. Ask another "
    "person with a key who writes or oversees. Nothing has changed."
)
NOT_COUNTED = (
    "Not every case is counted yet, or one does not read back as it was written. A page for governors is "
    "kept as it first leaves, so it is made once all are counted. Nothing has changed."
)
MEANWHILE = (
    "A page for governors of this year was handed out meanwhile, and this one may differ from it. Begin "
    "again for that one. Nothing has changed."
)
_DOCUMENT: Document = "governors_page"


@dataclass(frozen=True, slots=True)
class YearPage:
    """The page of a year, and since when (the school's clock) it is the page of that year.

    `since` is None and `entry` empty where none was handed out yet, or where it is made anew; `instead_of` is
    the hash of the entry whose place it takes, or took. `brought_back` is the day since when a copy stands in
    the record's place that may be older than a page of this year: None where there is none such.
    """

    page: GovernorsPage
    since: date | None = None
    entry: str = ""
    instead_of: str = ""
    brought_back: date | None = None

    @property
    def name(self) -> str:
        """Say which year it is of: "2025–26"."""
        return spell_year(self.page.year)


def why_not(desk: Desk) -> str:
    """Say why the person signed in cannot have a page for governors, in a sentence; empty where they can."""
    return why_not_shut_out(desk.me) or (SHUT_OUT if desk.vault.views.hidden() else "")


def kept(desk: Desk, year: Period) -> YearPage | None:
    """Give the page of a year as it first left; None where none did. Raises NotAllowedError, FormatError."""
    need_nothing_hidden(desk)
    return _kept(desk, year)


def governors_page(desk: Desk, year: Period, counted: Counted | None = None) -> YearPage:
    """Give the page of a school year that is over: as it first left, else made now.

    `counted` is the year if it is counted already, as for `figures.protected`. Raises NotAllowedError;
    YpsError where there is no such page, or not every case is counted.
    """
    need_nothing_hidden(desk)
    if not may_be_asked(year, desk.now().date()):
        raise YpsError(NOT_THIS)
    return _kept(desk, year) or YearPage(_make(desk, year, counted), brought_back=_brought_back(desk, year))


def make_anew(desk: Desk, year: Period, counted: Counted | None = None) -> YearPage:
    """Make the page of a year again, to take the place of what was handed out; see `WARNING`.

    Nothing is kept before it is handed out. Raises as `governors_page` does.
    """
    before = governors_page(desk, year, counted)
    if not before.entry:
        return before
    made = _make(desk, year, counted)
    return before if tells_the_same(made, before.page) else YearPage(made, instead_of=before.entry)


def warning(made: YearPage) -> str:
    """Say what making a page anew could tell; empty where none was handed out."""
    if made.since is None:
        return ""
    return WARNING.format(year=made.name, day=spell_day(made.since))


def on_screen(desk: Desk, year: Period, counted: Counted | None = None) -> YearPage:
    """Give what the window tells of a year that is over: its page as it first left, else one made now.

    Made now while a page is out, it could be compared with that one. Whoever is shut out of a case is shown
    the numbers of those they may see: the page counts the others too. Raises as `figures.protected` does.
    """
    need_either(desk)
    known = None if desk.vault.views.hidden() else _kept(desk, year)
    return known or YearPage(figures.protected(desk, year, counted))


def tables(desk: Desk, *made: YearPage) -> Numbers:
    """Give what pages tell as tables, side by side, as the window, the paper and the file have them."""
    return protected_numbers(desk, [one.page for one in made])


def prepare(desk: Desk, made: YearPage) -> Job:
    """Compose the page as a paper of no case; it is kept when a copy of it first leaves."""
    from yps_desktop.documents import governors_page as paper

    need_nothing_hidden(desk)
    title = TITLES[_DOCUMENT]
    stamp = stamp_of(desk, f"{title[:1].upper()}{title[1:]} · {made.name}", paper_number(desk))
    stamp = replace(stamp, confidential="For governors")
    composed = paper.compose(tables(desk, made), desk.school, stamp, in_place=bool(made.instead_of))

    def with_it(desk: Desk, _: Built) -> Iterator[ToWrite]:
        return keeping(desk, made)

    return Job("", CURRENT, "", _DOCUMENT, composed, desk.vault.keys, with_it=with_it)


def keeping(desk: Desk, made: YearPage) -> Iterator[ToWrite]:
    """Give what is written when a page leaves: the entry that keeps it, unless it is kept already.

    Raises NotAllowedError for whoever was shut out of a case since it was made; YpsError where another page
    of its year left meanwhile.
    """
    need_nothing_hidden(desk)
    now = _kept(desk, made.page.year)
    if now is not None and tells_the_same(now.page, made.page):
        return
    if (now.entry if now is not None else "") != made.instead_of:
        raise YpsError(MEANWHILE)
    yield of_act(to_keep(made.page, made.instead_of))


def need_nothing_hidden(desk: Desk) -> None:
    """Raise NotAllowedError unless the person signed in writes or oversees, and is shut out of no case."""
    need_either(desk)
    if desk.vault.views.hidden():
        raise NotAllowedError(SHUT_OUT)


def _kept(desk: Desk, year: Period) -> YearPage | None:
    """Read the newest page of a year that was kept."""
    for entry in reversed(desk.vault.ledger.deeds(GovernorsPageKept.kind)):
        act = GovernorsPageKept.from_body(entry.read_body())
        if act.year == year.to_text():
            return YearPage(
                kept_page(act), since=recorded(entry).date(), entry=entry.hash, instead_of=act.instead_of
            )
    return None


def _brought_back(desk: Desk, year: Period) -> date | None:
    """Give the day a copy took the record's place since a year was over: it may know less than had left."""
    restored = desk.vault.ledger.newest_of_kind(RecordRestored.kind, 1)
    days = (recorded(entry).date() for entry in restored)
    return next((day for day in days if day > year.last), None)


def _make(desk: Desk, year: Period, counted: Counted | None) -> GovernorsPage:
    if desk.vault.figures.lacking(None, 1):
        raise YpsError(NOT_COUNTED)
    return figures.protected(desk, year, counted)
