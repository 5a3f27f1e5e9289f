"""Makes an open pikepdf document a validated PDF/A-2b in memory."""

from datetime import datetime
from io import BytesIO
from typing import Any

FLAVOUR = "2b"


class NotArchivableError(Exception):
    """The finished bytes are not PDF/A-2b: a bug in a document, never something a person did."""


def declare(pdf: Any, title: str, printed_when: datetime) -> None:
    """Say in the document itself that it is PDF/A-2b, what it is called and when it was printed.

    Its structure comes after this, which looks at every object there is.
    """
    from pikepdf import pdfa

    _drop_outgrown(pdf)
    pdfa.prepare(pdf, FLAVOUR)
    stamped = printed_when.isoformat(timespec="seconds")
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = title
        metadata["dc:language"] = ["en-GB"]
        for day in ("CreateDate", "ModifyDate", "MetadataDate"):
            metadata[f"xmp:{day}"] = stamped
        metadata["xmp:CreatorTool"] = "YPS Desktop"


def archived(pdf: Any) -> bytes:
    """Write a document that was declared, and validate it; the same document gives the same bytes.

    Raises NotArchivableError with the rules that do not hold, never with text of the document.
    """
    from pikepdf import pdfa

    settings = pdfa.resolve_save_kwargs(FLAVOUR, deterministic_id=True)
    written = BytesIO()
    pdf.save(written, **settings)
    written.seek(0)
    report = pdfa.validate_written(written, FLAVOUR, settings)
    if not report.passed:
        rules = sorted({finding.rule for finding in report.findings})
        raise NotArchivableError(", ".join(rules))
    return written.getvalue()


def _drop_outgrown(pdf: Any) -> None:
    """Drop what PDF has outgrown, and what ReportLab says of author and subject where nobody said any."""
    for name in ("/Author", "/Subject"):
        del pdf.docinfo[name]
    for page in pdf.pages:
        for held in (page.obj, page.obj.Resources):
            for name in {"/Trans", "/ProcSet"} & set(held.keys()):
                del held[name]
