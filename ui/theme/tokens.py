"""Reads tokens.json, the look in numbers, into frozen values (named tuples: made faster than dataclasses)."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

TOKENS_FILE = Path(__file__).with_name("tokens.json")


class Colours(NamedTuple):
    """One colour (as #rrggbb) for each role; a role has one meaning."""

    paper: str
    surface: str
    rail: str
    raised: str
    line: str
    control: str
    text: str
    text2: str
    accent: str
    accent_hover: str
    on_accent: str
    soft: str
    focus: str
    amber_bg: str
    amber: str
    red: str
    red_bg: str
    green: str
    green_bg: str
    info_bg: str
    tag_bg: str
    select: str
    role: str
    role_bg: str


class TypeSizes(NamedTuple):
    """Font families and the sizes of words, in points at 100 %."""

    family: str
    mono: str
    page_title: float
    section: float
    question: float
    body: float
    small_button: float
    meta: float


class Space(NamedTuple):
    """Distances in pixels, which do not grow with the text."""

    unit: int
    half: int
    label_to_hint: int
    hint_to_field: int
    between_answers: int
    row: int
    between_cards: int
    between_questions: int
    between_sections: int
    card_x: int
    card_y: int
    reading_x: int
    reading_y: int
    page_x: int
    page_y: int
    column_gap: int
    list_column_gap: int


class Size(NamedTuple):
    """Widths, heights and icons in pixels at 100 %, which grow with the text."""

    running_text: int
    main_column: int
    countersign_column: int
    list_column: int
    list_side_column: int
    side_column: int
    button: int
    small_button: int
    field: int
    field_day: int
    field_month: int
    field_year: int
    field_time: int
    radio: int
    tick: int
    icon_inline: int
    icon: int
    icon_banner: int
    icon_way_in: int
    icon_warning: int
    rail_item: int
    table_row: int
    timeline: int


class Frame(NamedTuple):
    """The window's frame in pixels, at 100 % and at 200 %."""

    rail: tuple[int, int]
    top_bar: tuple[int, int]
    status_bar: tuple[int, int]


class Radius(NamedTuple):
    """Radii of corners in pixels."""

    button: int
    card: int
    field: int
    tag: int
    focus: int
    error_summary: int


class Border(NamedTuple):
    """Widths of edges and bars in pixels."""

    hairline: int
    control: int
    field_in_error: int
    error_summary: int
    error_bar: int
    banner_bar: int
    why_bar: int
    rail_bar: int
    signature: int
    timeline: int


class FocusRingSize(NamedTuple):
    """The focus ring's line and its distance from the control, in pixels."""

    width: int
    gap: int


class Tokens(NamedTuple):
    """All numbers of the look; `text_pairs` and `edge_pairs` name each colour and all its grounds."""

    light: Colours
    dark: Colours
    type: TypeSizes
    space: Space
    size: Size
    frame: Frame
    radius: Radius
    border: Border
    focus: FocusRingSize
    text_pairs: dict[str, list[str]]
    edge_pairs: dict[str, list[str]]


@cache
def tokens() -> Tokens:
    """Read the look in numbers, once a process."""
    data: dict[str, Any] = json.loads(TOKENS_FILE.read_text(encoding="utf-8"))
    return Tokens(
        light=Colours(**data["light"]),
        dark=Colours(**data["dark"]),
        type=TypeSizes(**data["type"]),
        space=Space(**data["space"]),
        size=Size(**data["size"]),
        frame=Frame(**{name: tuple(pair) for name, pair in data["frame"].items()}),
        radius=Radius(**data["radius"]),
        border=Border(**data["border"]),
        focus=FocusRingSize(**data["focus"]),
        text_pairs=data["pairs"]["text"],
        edge_pairs=data["pairs"]["edge"],
    )
