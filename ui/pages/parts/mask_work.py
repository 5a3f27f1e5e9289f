"""The places of a masked copy in portions that can be looked at in one go: a sheet, or part of a long one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from yps_desktop.record.masked.places import Place as MaskedPlace
from yps_desktop.record.masked.request import LeftOut, Masking
from yps_desktop.record.masked.texts import Text

MOST = 12
"""Places in one portion, at most: a reader's eye and the Tab key get through these."""


@dataclass(frozen=True, slots=True)
class AnswerWork:
    """One answer: its text, the places in it that belong to this portion, or that it is left out."""

    entry: str
    field: str
    text: str
    places: tuple[MaskedPlace, ...] = ()
    left_out: LeftOut | None = None
    since: int = 0
    until: int | None = None
    """Which part of the text: of a long answer another portion has the rest."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A sheet, or part `number` of `of`: answers with a place in them, and the `rest` with nobody found."""

    entry: str
    answers: tuple[AnswerWork, ...]
    rest: tuple[AnswerWork, ...] = ()
    number: int = 1
    of: int = 1

    @property
    def places(self) -> tuple[MaskedPlace, ...]:
        """Give its places in their order."""
        return tuple(place for answer in self.answers for place in answer.places)

    @property
    def waiting(self) -> tuple[MaskedPlace, ...]:
        """Give the places nobody has looked at yet."""
        return tuple(place for place in self.places if not place.looked)

    @property
    def is_empty(self) -> bool:
        """Say whether nobody was found in it and nothing is left out."""
        return not self.answers


@dataclass(frozen=True, slots=True)
class Work:
    """All portions of a case in the order of its sheets."""

    portions: tuple[Portion, ...]

    @property
    def waiting(self) -> tuple[Portion, ...]:
        """Give the portions in which something is to be looked at."""
        return tuple(one for one in self.portions if one.waiting)

    @property
    def left(self) -> int:
        """Count the places that nobody has looked at."""
        return sum(len(one.waiting) for one in self.portions)

    @property
    def replaced(self) -> int:
        """Count the places at which something else will stand."""
        return sum(1 for one in self.portions for place in one.places if not place.kept)

    def at(self, entry: str, number: int) -> Portion | None:
        """Give a portion, or the last of an entry that has fewer now."""
        own = [one for one in self.portions if one.entry == entry]
        return own[min(number, len(own)) - 1] if own else None

    def after(self, portion: Portion) -> Portion | None:
        """Give the next portion in which something waits: below this one, else from the top."""
        places = [(one.entry, one.number) for one in self.portions]
        here = (
            places.index((portion.entry, portion.number)) if (portion.entry, portion.number) in places else -1
        )
        below = [one for one in self.portions[here + 1 :] if one.waiting]
        return next((one for one in (*below, *self.waiting) if one is not portion), None)

    def having_looked(self, portion: Portion) -> "Work":
        """Give the work after somebody looked at a portion."""
        answers = tuple(
            replace(one, places=tuple(replace(place, looked=True) for place in one.places))
            for one in portion.answers
        )
        done = replace(portion, answers=answers)
        return Work(tuple(done if one is portion else one for one in self.portions))


NO_WORK = Work(())


def work_of(texts: Iterable[Text], places: Sequence[MaskedPlace], masking: Masking) -> Work:
    """Put the places of a case in portions; `texts` are all it holds, in the order of the chain."""
    found = _by_text(places)
    out = {(one.entry, one.field): one for one in masking.left_out}
    return Work(
        tuple(
            portion
            for entry, own in groupby(texts, key=lambda text: text.entry)
            for portion in _portions(entry, tuple(_answers(own, found, out)))
        )
    )


def _by_text(places: Sequence[MaskedPlace]) -> Mapping[tuple[str, str], list[MaskedPlace]]:
    found: dict[tuple[str, str], list[MaskedPlace]] = {}
    for place in places:
        found.setdefault((place.entry, place.field), []).append(place)
    return found


def _answers(
    texts: Iterable[Text],
    found: Mapping[tuple[str, str], Sequence[MaskedPlace]],
    out: Mapping[tuple[str, str], LeftOut],
) -> Iterator[AnswerWork]:
    for text in texts:
        if text.words.strip():
            at = (text.entry, text.field)
            yield AnswerWork(*at, text.words, tuple(found.get(at, ())), out.get(at))


def _portions(entry: str, answers: Sequence[AnswerWork]) -> Iterator[Portion]:
    rest = tuple(one for one in answers if not one.places and one.left_out is None)
    shown = [one for one in answers if one.places or one.left_out is not None]
    groups = list(_groups(shown)) or ([()] if rest else [])
    for number, group in enumerate(groups, start=1):
        last = number == len(groups)
        yield Portion(entry, tuple(group), rest if last else (), number, len(groups))


def _groups(answers: Sequence[AnswerWork]) -> Iterator[Sequence[AnswerWork]]:
    """Fill portions up to MOST places; an answer with more is shown in several."""
    group: list[AnswerWork] = []
    room = MOST
    for answer in answers:
        for part in _cut(answer, room):
            if len(part.places) > room:
                yield group
                group, room = [], MOST
            group.append(part)
            room -= len(part.places)
    if group:
        yield group


def _cut(answer: AnswerWork, room: int) -> Iterator[AnswerWork]:
    """Cut an answer that has more places than a portion; one that fits into the next stays whole."""
    places = answer.places
    if len(places) <= MOST:
        yield answer
        return
    starts = [0, *range(room or MOST, len(places), MOST)]
    for start, end in zip(starts, [*starts[1:], len(places)], strict=True):
        since = places[start - 1].at + len(places[start - 1].word) if start else 0
        until = places[end].at if end < len(places) else None
        yield replace(answer, places=places[start:end], since=since, until=until)
