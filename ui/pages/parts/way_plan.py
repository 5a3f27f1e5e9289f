"""Where the boxes and arrows of the way through an incident stand: two columns, or one where it is narrow."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize

from ui.theme import current_theme
from yps_desktop.guidance.words import WayWords
from yps_desktop.record.rules.steps import BoxId

MAIN: tuple[BoxId, ...] = ("disclosure", "review", "points", "considerations", "risk", "manage")
"""The boxes below each other; the referral stands beside them."""
_TWO_COLUMNS = 520
_GAP, _ASIDE, _INDENT, _AWAY = 36, 34, 44, 10
_LEFT_SHARE, _RIGHT_SHARE = 0.56, 0.36

HeightOf = Callable[[BoxId, int], int]
SizeOf = Callable[[str], QSize]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line through its points with a head at the last, and words with their upper left corner at `at`."""

    points: tuple[QPoint, ...]
    words: str
    at: QPoint


@dataclass(frozen=True, slots=True)
class Plan:
    """Boxes and arrows in pixels, and how high all of it is."""

    boxes: dict[BoxId, QRect]
    arrows: tuple[Arrow, ...]
    height: int


def plan(width: int, words: WayWords, height_of: HeightOf, size_of: SizeOf) -> Plan:
    """Lay the way out for a width; `size_of` measures the words at an arrow."""
    if width >= current_theme().grown(_TWO_COLUMNS):
        return _two_columns(width, words, height_of, size_of)
    return _one_column(width, words, height_of, size_of)


def _two_columns(width: int, words: WayWords, height_of: HeightOf, size_of: SizeOf) -> Plan:
    gap, left, right = current_theme().grown(_GAP), int(width * _LEFT_SHARE), int(width * _RIGHT_SHARE)
    high = height_of("referral", right)
    boxes = _column(MAIN, 0, left, height_of, 0)
    short = high + 2 * gap - (boxes["risk"].center().y() - boxes["points"].center().y())
    if short > 0:
        boxes = _column(MAIN, 0, left, height_of, (short + 1) // 2)
    points, risk = boxes["points"], boxes["risk"]
    top = (points.center().y() + risk.center().y() - high) // 2
    referral = boxes["referral"] = QRect(width - right, top, right, high)
    return Plan(boxes, (*_down(boxes, words, size_of), *_aside(boxes, words, size_of)), _end(boxes, referral))


def _aside(boxes: dict[BoxId, QRect], words: WayWords, size_of: SizeOf) -> tuple[Arrow, Arrow]:
    """Lead from the points down into the referral, and from the risk up into it."""
    points, risk, referral = boxes["points"], boxes["risk"], boxes["referral"]
    across, yes, back = referral.center().x(), points.center().y(), risk.center().y()
    return (
        Arrow(
            (QPoint(points.right(), yes), QPoint(across, yes), QPoint(across, referral.top())),
            words.yes,
            QPoint(points.right() + _AWAY, yes - size_of(words.yes).height() - 2),
        ),
        Arrow(
            (QPoint(risk.right(), back), QPoint(across, back), QPoint(across, referral.bottom())),
            words.back,
            QPoint(risk.right() + _AWAY, back + 2),
        ),
    )


def _one_column(width: int, words: WayWords, height_of: HeightOf, size_of: SizeOf) -> Plan:
    """Stand the referral below the points, a little in; the way on passes left of it, the way back right."""
    theme = current_theme()
    aside, indent = theme.grown(_ASIDE), theme.grown(_INDENT)
    order: tuple[BoxId, ...] = (*MAIN[:3], "referral", *MAIN[3:])
    boxes = _column(order, indent, width - aside, height_of, 0)
    points, referral, risk = boxes["points"], boxes["referral"], boxes["risk"]
    within, out = referral.left() + indent, width - aside // 2
    arrows = (
        *_down(boxes, words, size_of, at_the_left=indent // 2),
        Arrow(
            (QPoint(within, points.bottom()), QPoint(within, referral.top())),
            words.yes,
            QPoint(within + _AWAY, _middle(points, referral) - size_of(words.yes).height() // 2),
        ),
        Arrow(
            (
                QPoint(risk.right(), risk.center().y()),
                QPoint(out, risk.center().y()),
                QPoint(out, referral.center().y()),
                QPoint(referral.right(), referral.center().y()),
            ),
            words.back,
            QPoint(
                risk.right() - size_of(words.back).width(),
                _middle(boxes["considerations"], risk) - size_of(words.back).height() // 2,
            ),
        ),
    )
    return Plan(boxes, arrows, _end(boxes, referral))


def _column(
    ids: tuple[BoxId, ...], indent: int, width: int, height_of: HeightOf, more: int
) -> dict[BoxId, QRect]:
    """Stand boxes below each other; `more` room goes before the considerations and before the risk."""
    boxes: dict[BoxId, QRect] = {}
    y = 0
    for id in ids:
        y += more if id in ("considerations", "risk") else 0
        x = indent if id == "referral" else 0
        high = height_of(id, width - x)
        boxes[id] = QRect(x, y, width - x, high)
        y += high + current_theme().grown(_GAP)
    return boxes


def _down(
    boxes: dict[BoxId, QRect], words: WayWords, size_of: SizeOf, at_the_left: int | None = None
) -> tuple[Arrow, ...]:
    found = []
    for above, below in pairwise(MAIN):
        one, other = boxes[above], boxes[below]
        x = one.center().x() if at_the_left is None else at_the_left
        said = words.no if above == "points" else ""
        high = size_of(said).height()
        y = other.top() - (current_theme().grown(_GAP) + high) // 2
        found.append(Arrow((QPoint(x, one.bottom()), QPoint(x, other.top())), said, QPoint(x + _AWAY, y)))
    return tuple(found)


def _middle(above: QRect, below: QRect) -> int:
    return (above.bottom() + below.top()) // 2


def _end(boxes: dict[BoxId, QRect], referral: QRect) -> int:
    return max(boxes["manage"].bottom(), referral.bottom()) + 1
