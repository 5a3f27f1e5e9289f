"""The seal strip at the foot of every page: what proves the page, with no name or office cut off."""

import re
from collections.abc import Sequence

from yps_desktop.documents.answers import Strong, Words
from yps_desktop.documents.content import Stamp
from yps_desktop.documents.days import clock, long_day
from yps_desktop.documents.press.house import ANCHOR, MM, PAGE_NUMBER, RULE, SMALL, UPRIGHT, PageFormat, Type
from yps_desktop.documents.press.setting import SetLine, at_most, line_width, set_lines
from yps_desktop.documents.press.slab import Mark, Rule, Text, right_aligned
from yps_desktop.record.twice import which_hour

_HEIGHT = 26.6 * MM
_BESIDE = 19 * MM
_BETWEEN = 3 * MM
_USUAL = (5.1 * MM, 9.05 * MM, 13.0 * MM, 16.95 * MM)
"""The baselines of four lines, below the strip's rule."""
_FIRST, _LAST = 4.3 * MM, 19.9 * MM
"""The baselines between which more lines are shared out."""
_MOST = (1, 3, 1, 1, 1)
"""Lines that document, printing, anchor, code and warning may take; only what is absurdly long is cut."""
_ENDLESS = 10 * UPRIGHT.text
_OFFICE = re.compile("designated safeguarding lead", re.IGNORECASE)

_Said = tuple[Words, Type]


def printed_line(stamp: Stamp) -> str:
    """Say when and by whom it was printed: "Printed Fri 20 November 2026, 16:42, by …"."""
    when = stamp.printed_when
    by = _OFFICE.sub("DSL", stamp.printed_by)
    return f"Printed {long_day(when)}, {clock(when)}{which_hour(when)}, by {by}"


def strip_top(form: PageFormat) -> float:
    """Give where the strip begins, in points below the page's upper edge."""
    return form.height - _HEIGHT


def document_line(stamp: Stamp) -> str:
    """Say which document it is, and where others are masked in it whose copy."""
    return f"{stamp.document} for {stamp.whose}" if stamp.whose else stamp.document


def seal_strip(stamp: Stamp, page: int, pages: int, form: PageFormat = UPRIGHT) -> tuple[Mark, ...]:
    """Set the words of the strip on a page, counted from 1; the QR is drawn apart."""
    right: tuple[_Said, ...] = (
        (Strong(f"Page {page} of {pages}"), PAGE_NUMBER),
        (stamp.confidential, SMALL),
        (f"{stamp.copy} {stamp.copy_number}", SMALL),
    )
    lines = _left(stamp, [_width(*said) for said in right], form.text)
    top = strip_top(form)
    left, beside = zip(_baselines(len(lines)), lines, strict=True), _beside(stamp)
    return (
        Rule(0, top, form.text, RULE),
        *(Text(beside, top + y, line, None) for y, line in left),
        *(right_aligned(*said, form.text, top + y, None) for y, said in zip(_USUAL, right, strict=False)),
    )


def _left(stamp: Stamp, taken: Sequence[float], room: float) -> list[SetLine]:
    """Set what stands beside the QR: a line each where it fits beside what is at the right, else more."""
    anchor = f"Anchor: the record as it stood at entry {stamp.anchor_seq}."
    said: tuple[_Said, ...] = (
        (document_line(stamp), SMALL.bold()),
        (printed_line(stamp), SMALL),
        (f"{anchor} Anyone may ask the school to check it.", SMALL),
        (f"{stamp.anchor_seq}–{stamp.anchor_code}", ANCHOR),
        *(((Strong(stamp.warning), SMALL),) if stamp.warning else ()),
    )
    over = [0.0] * (len(said) - len(taken))
    rooms = [room - _beside(stamp) - _BETWEEN - width for width in (*taken, *over)]
    if all(_width(*one) <= free for one, free in zip(said, rooms, strict=True)):
        return [set_lines(*one, free)[0] for one, free in zip(said, rooms, strict=True)]
    return [line for one, most in zip(said, _MOST, strict=False) for line in at_most(most, *one, min(rooms))]


def _beside(stamp: Stamp) -> float:
    """Give where the words begin: beside the QR code, where there is one."""
    return _BESIDE if stamp.anchor_qr_text else 0.0


def _baselines(count: int) -> tuple[float, ...]:
    if count == len(_USUAL):
        return _USUAL
    return tuple(_FIRST + index * (_LAST - _FIRST) / (count - 1) for index in range(count))


def _width(words: Words, kind: Type) -> float:
    lines = set_lines(words, kind, _ENDLESS)
    return line_width(lines[0]) if len(lines) == 1 else _ENDLESS
