"""Who signed a sheet when and with which key, what it said before, and what a second person answered."""

from collections.abc import Iterator
from datetime import datetime

from ui.pages.parts.days import capital, recorded_words, when_words
from ui.pages.parts.signatures import answer_words, ink_words
from ui.widgets.labels import Body, Bold, Caption, SectionTitle
from ui.widgets.page_body import Column
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.guidance.spell import NOT_RECORDED, spell
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.case import Case, InkSigned, Response, Version, Written
from yps_desktop.record.clocks import said_of_clock
from yps_desktop.record.entry import Entry, key_groups
from yps_desktop.record.moments import Moment


class Signatures(Column):
    """Every signature of a sheet, the first one first."""

    def __init__(self, case: Case, written: Written, now: datetime) -> None:
        super().__init__(0)
        self._case, self._now = case, now
        self.add(SectionTitle("Signatures"))
        for place, version in enumerate(written.versions):
            self._add_version(version, first=place == 0)
        for response in written.responses:
            self._add_response(response)
        for ink in written.ink:
            self._add_ink(ink)

    def _add_version(self, version: Version, *, first: bool) -> None:
        who = self._case.author(version.entry)
        what = "Signed" if first else "Corrected"
        self._add(f"{what} by {who.name}, {who.office}", self._proof(version.entry))
        if version.reason:
            self.add(Body(f"Why: {version.reason}"))

    def _add_response(self, response: Response) -> None:
        self._add(answer_words(self._case, response), self._proof(response.entry))
        if response.act.comment:
            self.add(Body(f"“{response.act.comment}”"))

    def _add_ink(self, ink: InkSigned) -> None:
        when = when_words(Moment.from_json(ink.act.when), self._now)
        who = self._case.author(ink.entry).name
        anchor = f" Code on the paper: {ink.act.anchor}." if ink.act.anchor else ""
        self._add(ink_words(ink), f"Signed {when}. The paper is kept here: {ink.act.kept}.{anchor}")
        said = f"Written down by {who}, {recorded_words(ink.entry, self._now)}"
        self.add(Caption(f"{said} · entry {ink.entry.header.seq}"))

    def _add(self, title: str, caption: str) -> None:
        self.add_space(12)
        self.add(Bold(title))
        self.add(Caption(caption))

    def _proof(self, entry: Entry) -> str:
        when, key = recorded_words(entry, self._now), key_groups(entry.header.author_key)
        clock = said_of_clock(entry.header.clock)
        return " · ".join((capital(when), f"key {key}", f"entry {entry.header.seq}", *clock))


class Corrections(Column):
    """What each correction changed: as it stood before, newest correction first."""

    def __init__(self, case: Case, written: Written, words: SheetWords, now: datetime) -> None:
        super().__init__(0)
        self.add(SectionTitle("What it said before"))
        pairs = list(zip(written.versions, written.versions[1:], strict=False))
        for before, after in reversed(pairs):
            self.add_space(12)
            until = recorded_words(after.entry, now)
            self.add(Bold(f"Until {until}, as {case.author(before.entry).name} signed it"))
            self.add(SummaryRows(list(_changed(before, after, words))))


def _changed(before: Version, after: Version, words: SheetWords) -> Iterator[Answered]:
    old, new = before.sheet.answers(), after.sheet.answers()
    for field in before.sheet.fields():
        was, now = old.get(field.id), new.get(field.id)
        if was == now:
            continue
        asked = words.field(field.id)
        answer = NOT_RECORDED if was is None else spell(field, asked, was)
        yield Answered(field.id, asked.short if asked else field.id, answer, was is None, can_change=False)
