"""The imagery as people tell of it, never as seen (I2–I7, B2)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
    UNSURE,
    YES,
    Named,
    choice,
    choices,
    moment,
    number,
    only_if,
    people,
    text,
    yes_no,
)
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Imagery(Sheet):
    """What somebody says the imagery is, where it is and who has it."""

    kind: ClassVar[str] = "imagery"
    leads: ClassVar[tuple[str, ...]] = ("description",)

    when: Moment | None = moment("I3")
    """When you were told, where that is not the day of the disclosure: each fact is asked once."""
    told_by: tuple[Named, ...] | NotKnown | None = people("I3", unknown=True)
    description: str | None = text("I3", long=True, needed=True)
    incident: str | None = choice(
        "B2",
        "own_shared",
        "others_passed_on",
        "held",
        "adult_shares_child_imagery",
        "adult_pornography",
        "text_only",
        "not_known",
    )
    kinds: tuple[str, ...] | None = choices("I2", "photo", "video", "livestream", "not_known")
    how_many: int | NotKnown | None = number("I2", unknown=True)
    content: tuple[str, ...] | None = choices(
        "I3", "nude", "semi_nude", "sexual_acts", "violent", "unusual_for_age", "not_known"
    )
    nature: str | None = choice("I7", "real", "altered", "computer_made", "someone_else", "not_known")
    devices: str | None = text("I4", long=True)
    services: str | None = text("I4", long=True)
    reach: str | None = choice("I4", "nobody", "private", "group", "public", "not_known")
    seen_by: int | NotKnown | None = number("I4", unknown=True)
    contain: str | None = text("I4", long=True)
    agreement: str | None = choice("I5", "made_and_shared", "made_only", "neither", "not_known")
    agreement_note: str | None = text("I5", long=True)
    made: Moment | NotKnown | None = moment("I6", unknown=True)
    first_shared: Moment | NotKnown | None = moment("I6", unknown=True)
    last_shared: Moment | NotKnown | None = moment("I6", unknown=True)
    still_shared: str | None = yes_no("I6")
    sold: str | None = yes_no("I7")
    used_to_shame: str | None = yes_no("I7")
    demanded: str | None = yes_no("I7")
    demanded_what: tuple[str, ...] | None = choices(
        "I7", "money", "more_images", "other", when=only_if("demanded", YES, UNSURE)
    )
    demanded_note: str | None = text("I7", long=True, when=only_if("demanded", YES, UNSURE))
