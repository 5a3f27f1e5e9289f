"""Lines of the handover page: what a sheet answers, with its blanks, and the entry where it stands."""

from collections.abc import Iterator, Sequence

from yps_desktop.documents.answers import (
    Answer,
    Blank,
    DoesNotApply,
    NotAskedThen,
    NotKnown,
    NotRecorded,
    Plain,
    Several,
    Strong,
    Wording,
)
from yps_desktop.documents.content import Row
from yps_desktop.documents.sheet_answers import answer_of, no_place
from yps_desktop.guidance.lines import clipped, words_of
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Written


def row(question: str, written: Written | None, answer: Answer) -> Row:
    """Make a line of the page; at its right stands the entry it comes from."""
    return Row(question, answer, entry_of(written) if written is not None else "")


def entry_of(written: Written) -> str:
    """Name the entry that holds a sheet as it stands."""
    return f"entry {written.latest.header.seq}"


def answered(written: Written, edition: Edition, ids: Sequence[str], longest: int, lead: str = "") -> Several:
    """Give a sheet's answers to these questions, each after its short name, then what has none.

    An answer longer than `longest` letters ends in an ellipsis: its entry has the rest.
    """
    found = [(_short(written, edition, id), _answer(written, edition, id)) for id in ids]
    said = [_labelled(name, told, longest) for name, told in found if not isinstance(told, Blank)]
    words = tuple(part for one in ((lead,), *said) for part in one if part)
    blanks = tuple(_blanks([(name, told) for name, told in found if isinstance(told, Blank)]))
    return Several((*((words,) if words else ()), *blanks))


def given(written: Written, edition: Edition, ids: Sequence[str], longest: int, lead: str = "") -> Several:
    """Give only those of these questions that were answered."""
    answers = written.sheet.answers()
    return answered(written, edition, [id for id in ids if id in answers], longest, lead)


def _short(written: Written, edition: Edition, id: str) -> str:
    words = words_of(edition, written).field(id)
    return words.short if words is not None else id


def _answer(written: Written, edition: Edition, id: str) -> Plain:
    sheet, answers = written.sheet, written.sheet.answers()
    field = sheet.field(id)
    if id not in answers and no_place(sheet, field, answers) is not None:
        return DoesNotApply()
    words = words_of(edition, written).field(id)
    return answer_of(field, words, answers.get(id), written.entry.header.zone)


def _labelled(name: str, told: Plain, longest: int) -> tuple[Wording, ...]:
    said = told if isinstance(told, str) else _plain_words(told)
    ended = clipped(said, longest).rstrip()
    return (Strong(f"{name}: "), f"{ended} " if ended.endswith((".", "…", "?", "!")) else f"{ended}. ")


def _plain_words(told: Plain) -> str:
    """Give an answer's words without their weights."""
    parts = told if isinstance(told, tuple) else (told,)
    return "".join(getattr(part, "text", None) or str(part) for part in parts)


def _blanks(blanks: Sequence[tuple[str, Blank]]) -> Iterator[Blank]:
    """Name what has one kind of blank together; what has no place is left out."""

    def named(kind: type[Blank]) -> str:
        return "; ".join(name[:1].lower() + name[1:] for name, told in blanks if isinstance(told, kind))

    if known := named(NotKnown):
        yield NotKnown(known)
    if hole := named(NotRecorded):
        yield NotRecorded(hole)
    if then := named(NotAskedThen):
        yield NotAskedThen(then)
