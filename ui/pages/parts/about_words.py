"""What the About page says, beside the facts it is given."""

from yps_desktop.record.days import spell_day
from yps_desktop.services.about import NOT_KNOWN, About
from yps_desktop.services.about_facts import REFUSED, EditionFact, Facts
from yps_desktop.services.made_of import Part

TITLE = "About this program"
ASKED = "If somebody asks on the telephone"
FROM_SOURCE = "It runs from its source, not from a build."
NOT_SAID = "The file that says which version this is cannot be read. The record itself is not affected."
IN_FOLDER = "In the record’s folder:"
NO_RECORD = "No record lies there yet."
KEPT_HERE = (
    "What was chosen on this computer, and the folders that backups go to, are kept in two files. They hold "
    "no word of the record."
)
BACKUPS = "Backups go to these folders:"
NO_BACKUPS = "Backups go nowhere yet. Settings, Backups, is where a folder is added."
BACKUPS_LATER = "Settings, under Backups, names the folders backups go to, once the record is unlocked."
PROGRAM = "The program itself lies in this folder. Nothing of the record is in it."
NEW_VERSION = (
    "The program looks for no updates. It never goes online, and tells nobody which version it is.",
    "A new version is put on this computer by whoever looks after the computers, in the place of this one. "
    "The record and the settings stay where they are. Where the record has to be brought to a newer format, "
    "a checked copy of it as it was is kept first, and you are told where.",
    f"An older version opens no record that a newer one has changed. It says: “{REFUSED}”",
)
LICENCE = (
    "YPS Desktop is under the MIT licence: everybody may use it, copy it, change it and hand it on, as long "
    "as the licence goes with it. There is no guarantee."
)
OWN = (
    "The words of the questions and of the guide, the icons and the list of words for passwords were made "
    "for this program, and are under its licence. No sentence was copied from the guidance, whose documents "
    "are named in Help."
)
PARTS = "Each with its version and its licence. Press a name to read the licence."


def version_words(about: About) -> str:
    """Say which version it is."""
    return f"Version {about.version}"


def built_words(about: About) -> str:
    """Say of which day it is, or that it was not built."""
    if about.version == NOT_KNOWN:
        return NOT_SAID
    return f"Built from the source of {spell_day(about.built)}" if about.built else FROM_SOURCE


def commit_words(about: About) -> str:
    """Give the beginning of the commit in groups of four, as it is read out, and what comes after it."""
    commit, _, more = about.commit.partition(" ")
    groups = [commit[at : at + 4] for at in range(0, min(len(commit), 12), 4)]
    return " ".join([*groups, more]).strip()


def qt_words(facts: Facts) -> str:
    """Say which version of Qt this is, and below which folder its libraries lie."""
    versions = {part.name: part.version for part in facts.made_of.parts}
    version = versions.get("qt") or versions.get("pyside6-essentials") or "not known"
    return f"Here it is version {version}. The two folders lie in:"


def to_copy(facts: Facts) -> str:
    """Give version and place as plain lines, for a message to somebody who asks."""
    return f"{facts.about.sentence}\nRecord: {facts.folder}\nProgram: {facts.program}\n"


def edition_words(edition: EditionFact) -> str:
    """Say of when an edition is, and which of them new cases begin under."""
    begins = " New cases begin under it." if edition.is_current else ""
    return f"Its documents were last checked on {spell_day(edition.checked)}.{begins}"


def format_words(facts: Facts) -> str:
    """Say which format of the record this version writes."""
    return f"This version writes the record in format {facts.format}."


def part_words(part: Part) -> str:
    """Name a part with its version."""
    return f"{part.name} {part.version}".strip()


def part_note(part: Part) -> str:
    """Say under which licence a part is, and which other brings it."""
    told = (
        part.licence or "Its licence has no short name",
        f"Comes with {part.within}" if part.within else "",
    )
    return ". ".join(filter(None, told))
