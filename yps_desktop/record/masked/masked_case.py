"""A case with everybody masked who does not stand by name: what a masked copy is composed from."""

from collections.abc import Iterator
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.masked.letters import bracketed
from yps_desktop.record.masked.places import Place, Reading, put_in
from yps_desktop.record.masked.request import LeftOut, Masking
from yps_desktop.record.masked.texts import rewrite
from yps_desktop.record.masked.who import Who
from yps_desktop.record.masking import LEFT_OUT, MASKED
from yps_desktop.record.moments import LeftOutDay


def mask_case(case: Case, masking: Masking, reading: Reading | None = None) -> Case:
    """Write the folded case anew, masked in every version of every sheet, comment and reason.

    Whoever stood by name nowhere keeps their id, so that every rule says of the masked case what it says of
    the case; the signed texts are no part of it any more. `reading` is one of both that was begun before.
    """
    return rewrite(case, Masks(reading or Reading(case, masking)))


class Masks:
    """Writes masked words while a case is gone through."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def words(self, entry: str, field: str, text: str) -> str:
        """Mask a text, or say that it is left out."""
        if not text:
            return text
        if (left := self.reading.left_out.get((entry, field))) is not None:
            return self._left_out(text, left)
        return _with(text, self.reading.places_in(entry, field, text))

    def person(self, id: str, entry: str, field: str, name: str, /) -> str:
        """Write whoever stands by name as they are named, and everybody else by their letter."""
        who = self.reading.by_id.get(id)
        if who is None:
            return self.words(entry, field, name)
        if not who.by_name:
            return bracketed(who.letter)
        return _with(name, self.reading.places_in(entry, field, name, who)) if entry else name

    def unshown(self, text: str) -> str:
        """Mask every place there is."""
        return self.reading.masked(text)

    def born(self, id: str, day: date, /) -> date | LeftOutDay:
        """Tell a date of birth only of whoever stands by name."""
        who = self.reading.by_id.get(id)
        if who is not None and who.by_name:
            return day
        named = bracketed(who.letter) if who is not None else MASKED
        return LeftOutDay(f"{LEFT_OUT}date of birth of {named}]", day)

    def _left_out(self, text: str, left: LeftOut) -> str:
        about = [self._named(who) for id in left.about if (who := self.reading.by_id.get(id)) is not None]
        words = len(text.split())
        said = f"{words} word{'' if words == 1 else 's'}{' about ' + ' and '.join(about) if about else ''}"
        return f"{LEFT_OUT}{said}. Why: {self.reading.masked(left.reason).rstrip(' .')}.]"

    def _named(self, who: Who) -> str:
        return who.name if who.by_name else bracketed(who.letter)


def _with(text: str, found: Iterator[Place]) -> str:
    return put_in(text, ((one.at, one.at + len(one.word), one.instead) for one in found if not one.kept))
