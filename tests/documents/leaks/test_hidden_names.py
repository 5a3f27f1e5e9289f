"""A name is found wherever a file can hold text, on a page or on none (Z11)."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.documents.leaks.leaky import STAMP, ZAHRA, leaks_of, paper, saying
from yps_desktop.documents.content import CutLabel
from yps_desktop.documents.leaks.check import Leak, find_leaks
from yps_desktop.documents.produce import printed

PLAIN = saying("Nothing.")


@cache
def plain() -> bytes:
    """Print the plain paper once."""
    return printed(PLAIN)


def changed(change: Callable[[pikepdf.Pdf], None]) -> tuple[Leak, ...]:
    """Change a finished paper's file, and search it."""
    written = BytesIO()
    with pikepdf.open(BytesIO(plain())) as pdf:
        change(pdf)
        pdf.save(written)
    return find_leaks(written.getvalue(), (ZAHRA,), PLAIN, PLAIN)


def _title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "A record of Zahra"


def _metadata(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = "A record of Zahra"


def _alternative(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K.Alt = "A picture of Zahra"


def _outline(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Zahra", 0))


def _note(pdf: pikepdf.Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String("Zahra"))
    pdf.pages[0].Annots = Array([note])


def _attached(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.txt"] = b"All about Zahra"


def _drawn(pdf: pikepdf.Pdf, content: bytes) -> None:
    pdf.pages[0].contents_add(pikepdf.Stream(pdf, content))


def _read_instead(pdf: pikepdf.Pdf) -> None:
    _drawn(pdf, b"/Span <</ActualText (Zahra)>> BDC EMC")


def _beneath(pdf: pikepdf.Pdf) -> None:
    _drawn(pdf, b"/Span <</ActualText (Nobody)>> BDC BT /F1+0 9 Tf 0 0 Td (Zahra) Tj ET EMC")


def _unseen(pdf: pikepdf.Pdf) -> None:
    _drawn(pdf, b"BT 3 Tr /F1+0 1 Tf -900 -900 Td [(Z) -40 (ah) 20 (ra)] TJ ET")


def _in_a_form(pdf: pikepdf.Pdf) -> None:
    form = pikepdf.Stream(pdf, b"BT /F1+0 9 Tf 0 0 Td (Zahra) Tj ET")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    form.Resources = pdf.pages[0].Resources
    pdf.pages[0].Resources.XObject = Dictionary(Fm0=form)
    _drawn(pdf, b"/Fm0 Do")


EVERYWHERE: tuple[Callable[[Any], None], ...] = (
    _title, _metadata, _alternative, _outline, _note, _attached, _read_instead, _beneath, _unseen, _in_a_form,
)  # fmt: skip


@pytest.mark.parametrize("change", EVERYWHERE)
def test_z11_a_name_is_found_wherever_a_file_holds_text(change: Callable[[pikepdf.Pdf], None]) -> None:
    leaks = changed(change)
    assert {leak.letter for leak in leaks} == {"Pupil B"}
    assert all(leak.word == "Zahra" for leak in leaks)


def test_z11_a_file_that_was_not_changed_says_nothing() -> None:
    assert changed(lambda pdf: None) == ()


@pytest.mark.parametrize("field", ["school", "document", "printed_by", "copy", "confidential"])
def test_z11_a_name_around_the_text_is_found_unless_it_is_ours(field: str) -> None:
    made = replace(PLAIN, stamp=replace(STAMP, **{field: "for Zahra Mockingham of 9B"}))
    assert leaks_of(made, bare=PLAIN)
    assert leaks_of(made, bare=made) == ()


def test_z11_a_name_in_a_code_of_squares_is_found() -> None:
    label = CutLabel("School", "Phone 1", "Not to be opened", (), "ZAHRA MOCKINGHAM", "For the bag.")
    (leak,) = leaks_of(paper(label))
    assert (leak.page, leak.word) == (0, "ZAHRA MOCKINGHAM")


def test_z11_a_leak_does_not_tell_the_name_to_a_log() -> None:
    (leak,) = leaks_of(saying("Then Zahra came."))
    assert "Zahra" not in repr(leak)
