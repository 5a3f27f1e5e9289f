"""Small papers with something in them, and what the leak check says of them."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf

from tests.documents.paper_example import STAMP
from yps_desktop.documents.answers import Words
from yps_desktop.documents.content import Block, Paper, Paragraphs, Row, Rows
from yps_desktop.documents.leaks.check import Leak, find_leaks
from yps_desktop.documents.press.shaping import lettering, readable
from yps_desktop.documents.press.tagging import Node, attach
from yps_desktop.documents.produce import LANGUAGE, drawn
from yps_desktop.record.masked.sought import Sought

ZAHRA = Sought("z", "Pupil B", ("Zahra Mockingham", "Zahra", "Mockingham"), (date(2009, 5, 14),))
STAMP = replace(STAMP, document="Case 2026-014 · masked copy", printed_by="W. Placeholder (DSL)")


def paper(*blocks: Block) -> Paper:
    """Give a paper of these blocks."""
    return Paper("record", "Case 2026-014", "", (), blocks, STAMP)


def saying(*paragraphs: Words) -> Paper:
    """Give a paper of these paragraphs."""
    return paper(Paragraphs(paragraphs))


def answering(question: str, answer: Words) -> Paper:
    """Give a paper of one question and its answer."""
    return paper(Rows((Row(question, answer),)))


def leaks_of(made: Paper, *sought: Sought, bare: Paper | None = None) -> tuple[Leak, ...]:
    """Make a paper and search it."""
    return find_leaks(tagged(made), sought or (ZAHRA,), made, bare)


def tagged(made: Paper) -> bytes:
    """Make a paper that is drawn and tagged and not yet PDF/A: much faster."""
    root, written = Node("Document"), BytesIO()
    with lettering(), pikepdf.open(BytesIO(drawn(made, root))) as pdf:
        attach(pdf, root, LANGUAGE)
        readable(pdf)
        pdf.save(written)
    return written.getvalue()


def called(*words: str) -> Sought:
    """Look for somebody called so."""
    return Sought("p", "Pupil A", words)
