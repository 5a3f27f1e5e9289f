"""What is asked about other people in a record that goes to another school (N2)."""

from ui.pages.parts.transfer_steps import WHAT_GOES
from yps_desktop.guidance.words import FieldWords, GroupWords, OptionWords, SheetWords
from yps_desktop.record.fields import Field, Kind, only_if

INTRO = (
    "The whole record goes, with its signatures and the handover page. Who looked at it and what was printed "
    "stay here."
)
_OTHERS = FieldWords(
    id="others",
    label="How do other young people and families stand in it?",
    short="Other people",
    name="How others stand in it",
    missing="Select how other people stand in it",
    hint="Staff and officers stand by name either way.",
    why="The new school needs what concerns its own pupil. Others have a right that their part stays here.",
    source="UKCCIS, section 2; KCSIE, part 2",
    options=(
        OptionWords(
            "masked", "As letters, such as “Pupil B”", "This is the usual answer. You look at each place."
        ),
        OptionWords("named", "By name", "Such as: both move to the same school. You give the reason."),
    ),
)
_REASON = FieldWords(
    id="named_reason",
    label="Why does the new school need their names?",
    short="Why by name",
    name="The reason",
    missing="Enter why other people stand by name",
    hint="It stays in your record.",
)
GOES_FIELDS = (
    Field("others", Kind.CHOICE, "N2", options=("masked", "named"), needed=True),
    Field("named_reason", Kind.LONG_TEXT, "N2", needed=True, when=only_if("others", "named")),
)
GOES_WORDS = SheetWords(
    "transfer_goes",
    WHAT_GOES,
    "What goes",
    WHAT_GOES,
    "Sign what goes",
    INTRO,
    groups=(GroupWords("", ("others", "named_reason")),),
    fields={"others": _OTHERS, "named_reason": _REASON},
)
