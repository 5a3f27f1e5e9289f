"""What our own paper says of records that came from other schools: that they did, and where they are (N3)."""

from yps_desktop.documents.answers import Small, Strong, Words, unbroken
from yps_desktop.documents.content import Heading, Paragraphs, Section
from yps_desktop.guidance.received_words import APART, kept_back_line, version_line
from yps_desktop.record.case import Case
from yps_desktop.record.rules.received import versions


def received_section(case: Case) -> tuple[Section, ...]:
    """Say that another school's record was received, and where it is; nothing where none was.

    On a masked copy it says that the record is kept back.
    """
    listed = versions(case)
    if not listed:
        return ()
    said: list[Words] = []
    for one in listed:
        entry = Small(unbroken(f" · entry {one.entry.header.seq}"))
        if one.act.goes_along:
            said.append((f"{version_line(one)} {APART}", entry))
        else:
            said.append((Strong(kept_back_line(one)), entry))
    return (Section(Heading("Received from other schools"), (Paragraphs(tuple(said)),)),)
