"""The handover page as plain lines, for whoever reads a package without this program's paper (N4)."""

from collections.abc import Iterator

from yps_desktop.documents.answers import (
    Answer,
    Corrected,
    DoesNotApply,
    NotAskedThen,
    NotKnown,
    NotRecorded,
    Open,
    Quotation,
    Several,
)
from yps_desktop.documents.content import Block, Paper, Paragraphs, Rows, Section
from yps_desktop.documents.tables import Table
from yps_desktop.transfer.package import HandoverLine
from yps_desktop.transfer.parts import as_line

_BLANKS = {
    NotKnown: "Not known",
    NotRecorded: "Not recorded",
    DoesNotApply: "Does not apply",
    NotAskedThen: "Not asked then",
}


def lines_of(paper: Paper) -> tuple[HandoverLine, ...]:
    """Give a handover page's lines in their order, each with its heading, words and entry."""
    return tuple(line for block in paper.blocks for line in _of_block(block, ""))


def _of_block(block: Block, heading: str) -> Iterator[HandoverLine]:
    match block:
        case Section(head, blocks):
            for inner in blocks:
                yield from _of_block(inner, getattr(head, "text", ""))
        case Rows(rows):
            for row in rows:
                yield _line(heading, row.question, row.answer, row.source)
        case Table(columns, rows):
            for first, *cells in rows:
                named = zip((column.head for column in columns[1:]), cells, strict=True)
                words = "; ".join(f"{name}: {_words(cell)}" for name, cell in named)
                yield _line(heading, _words(first), words, "")
        case Paragraphs(paragraphs, size) if size != "small":
            for paragraph in paragraphs:
                yield _line(heading, "", paragraph, "")


def _line(heading: str, about: str, answer: Answer, entry: str) -> HandoverLine:
    short = as_line(about.replace("\n", " – "))
    return HandoverLine(heading=as_line(heading), about=short, words=_words(answer).strip(), entry=entry)


def _words(answer: Answer) -> str:
    """Give an answer without its weights, a blank as the words that stand for it on paper."""
    match answer:
        case str():
            return answer
        case tuple():
            return "".join(map(_words, answer))
        case Several(answers):
            return "\n".join(map(_words, answers))
        case Quotation(said, by, lead):
            return f"{_words(lead)}“{said}” {_words(by)}".strip()
        case Corrected(first, corrections):
            return _words(corrections[-1].corrected_to if corrections else first)
        case NotKnown(more) | NotRecorded(more) | DoesNotApply(more) | NotAskedThen(more):
            return f"{_BLANKS[type(answer)]}: {more}" if more else _BLANKS[type(answer)]
        case Open():
            return ""
    return answer.text
