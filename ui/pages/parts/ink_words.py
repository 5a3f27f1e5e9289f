"""The questions about a signature in ink, and their words (G6)."""

from dataclasses import replace

from yps_desktop.guidance.lines import words_of
from yps_desktop.guidance.spell import spell_instant
from yps_desktop.guidance.words import Edition, FieldWords, GroupWords, OptionWords, SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Field, Kind
from yps_desktop.record.times import recorded

FIELDS = (
    Field("name", Kind.TEXT, "G6", needed=True),
    Field("capacity", Kind.TEXT, "G5 G6", needed=True),
    Field("when", Kind.MOMENT, "G6", needed=True),
    Field("kept", Kind.TEXT, "G6", needed=True),
    Field("anchor", Kind.TEXT, "G6"),
)

_ASKED = (
    FieldWords(
        id="name",
        label="Who signed the paper?",
        short="Signed by",
        name="The name",
        missing="Enter who signed the paper",
    ),
    FieldWords(
        id="capacity",
        label="In what capacity?",
        short="As",
        name="The capacity",
        missing="Enter in what capacity they signed",
        hint="Such as {headteacher}, viewer, witness, police officer, parent.",
        why="The signature of the {headteacher}, or of whoever stands in, counts as the countersignature.",
    ),
    FieldWords(
        id="when",
        label="When did they sign it?",
        short="When",
        name="The day it was signed",
        missing="Enter the day it was signed",
        hint="The day beside their signature.",
    ),
    FieldWords(
        id="kept",
        label="Where is the paper kept?",
        short="Kept in",
        name="The place",
        missing="Enter where the paper is kept",
        hint="Such as the locked cabinet in the office, and who has its key.",
    ),
    FieldWords(
        id="anchor",
        label="What code stands at the foot of the paper?",
        short="Code on the paper",
        name="The code",
        missing="Enter the code at the foot of the paper",
        hint="A number, then eight groups of four. Leave it out if the paper has none.",
        why="The code says which state of the record was printed. It is looked up before this is signed.",
    ),
)

_WORDS = SheetWords(
    kind="ink",
    title="Record a signature in ink",
    short="Signature in ink",
    task="Record a signature in ink",
    sign="Sign this entry",
    intro="For somebody who has no key. Keep the paper: this entry says where it is.",
    groups=(GroupWords("", tuple(words.id for words in _ASKED)),),
    fields={words.id: words for words in _ASKED},
)


def ink_words(headteacher: str) -> SheetWords:
    """Give the words of the page, with the school's word for its headteacher (G8)."""
    asked = _WORDS.fields["capacity"]
    hint, why = (said.format(headteacher=headteacher) for said in (asked.hint, asked.why))
    return replace(_WORDS, fields={**_WORDS.fields, "capacity": replace(asked, hint=hint, why=why)})


def sheet_field(case: Case) -> Field:
    """Ask which sheet was signed, newest first."""
    return Field("sheet", Kind.CHOICE, "G6", options=tuple(_hashes(case)), needed=True)


def sheet_words(case: Case, edition: Edition, headteacher: str) -> SheetWords:
    """Give the words of the page with the question which sheet was signed."""
    options = tuple(OptionWords(hash, *_named(case, hash, edition)) for hash in _hashes(case))
    which = FieldWords(
        id="sheet",
        label="Which sheet was signed?",
        short="Sheet",
        name="The sheet",
        missing="Select which sheet was signed",
        options=options,
    )
    words = ink_words(headteacher)
    return replace(
        words,
        groups=(GroupWords("", ("sheet", *words.groups[0].fields)),),
        fields={**words.fields, "sheet": which},
    )


def _hashes(case: Case) -> list[str]:
    return [written.hash for written in reversed(case.written)]


def _named(case: Case, hash: str, edition: Edition) -> tuple[str, str]:
    written = next(one for one in case.written if one.hash == hash)
    short = words_of(edition, written).short
    by = f"Signed by {case.author(written.latest).name}, {spell_instant(recorded(written.latest))}"
    return f"{short}, entry {written.latest.header.seq}", by
