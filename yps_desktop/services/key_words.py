"""What a change of keys says to the second person who agrees to it: the text that stands in the record."""

from dataclasses import dataclass

from yps_desktop.record.entry import key_groups, key_id
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.roles import doing
from yps_desktop.vault.slots import Slot

_ROTATES = (
    "The record gets a new key, so that {what} does not open it any more. Backups made until now still open "
    "with what opened them then."
)
_TAKES_THE_SHEET = (
    "From then on each further change of keys takes the recovery sheet, and none is known to be on paper. "
    "Without it no key can be given or taken any more: print it first."
)


@dataclass(frozen=True, slots=True)
class Said:
    """A person as the words name them."""

    name: str
    office: str
    rights: tuple[str, ...]

    @classmethod
    def of(cls, who: "KeyHolder | Said") -> "Said":
        """Take from somebody with a key what the words say."""
        return cls(who.name, who.office, who.rights)

    @property
    def named(self) -> str:
        """Write the name with the office, such as "Hazel Fictley (Headteacher)"."""
        return f"{self.name} ({self.office})" if self.office else self.name


def added(who: Said, slot: Slot, *, takes_the_sheet: bool) -> str:
    """Say that somebody gets a key.

    `takes_the_sheet` says that from then on nobody but the recovery sheet could agree to a change of keys,
    and that no sheet is known to be on paper.
    """
    return _paragraphs(
        f"{who.named} gets a key to this record.",
        f"With it {who.name} can read the record, and may {doing(who.rights)}.",
        _TAKES_THE_SHEET if takes_the_sheet else "",
        _known_by(slot),
    )


def renewed(who: Said, slot: Slot) -> str:
    """Say that somebody gets a new key in place of a lost one."""
    return _paragraphs(
        f"{who.named} gets a new key to this record, since the password to the old one is lost.",
        f"What {who.name} signed with the old key still holds. Nothing can be signed with it from now on.",
        f"{who.name} may {doing(who.rights)}, as before.",
        _ROTATES.format(what="the old password"),
        _known_by(slot),
    )


def rights_given(before: Said, after: Said) -> str:
    """Say that somebody's name, office or rights change."""
    return _paragraphs(
        f"{before.named} may {doing(before.rights)} until now.",
        f"From now on {after.named} may {doing(after.rights)}.",
        "The key and the password stay the same.",
    )


def taken(who: Said, reason: str, drafts: int) -> str:
    """Say that somebody's key is taken; `drafts` are theirs that were never signed."""
    left = "" if not drafts else _drafts_stay(who.name, drafts)
    return _paragraphs(
        f"{who.named} has no key to this record from now on.",
        f"Reason: {reason}",
        f"What {who.name} signed still holds. {_ROTATES.format(what=f'the password of {who.name}')}",
        left,
    )


def new_sheet(*, replaces: bool) -> str:
    """Say that a recovery sheet is made."""
    old = f"The sheet before counts as nobody from now on. {_ROTATES.format(what='the old sheet')}"
    return _paragraphs(
        "A new recovery sheet is made for this record." if replaces else "A recovery sheet is made.",
        old if replaces else "",
        "It can stand in for a second person when keys are changed, and opens the record where nobody with a "
        "key is left. It is printed once, and kept under lock.",
    )


def recovered(taken: tuple[str, ...], first: Said, second: Said) -> str:
    """Say that the record is given to two people, and taken from everybody who had a key (names)."""
    who = " and ".join([", ".join(taken[:-1]), taken[-1]] if len(taken) > 1 else taken)
    have = "has" if len(taken) == 1 else "have"
    return _paragraphs(
        "The recovery sheet opens this record, since nobody who looks after it can get in any more.",
        f"{who} {have} no key from now on. What was signed with those keys still holds.",
        f"{first.named} gets a key, and may {doing(first.rights)}.",
        f"{second.named} gets a key, and may {doing(second.rights)}.",
        f"A new recovery sheet is made. {_ROTATES.format(what='the sheet used now')}",
        "Every record printed from now on says on its first page that this was done.",
    )


def _known_by(slot: Slot) -> str:
    return f"The new key is known by {key_groups(key_id(slot.keys.signing))}."


def _drafts_stay(name: str, drafts: int) -> str:
    said = "1 draft" if drafts == 1 else f"{drafts} drafts"
    return f"{said} of {name} never signed: kept, and whoever records can take over what was written."


def _paragraphs(*said: str) -> str:
    return "\n\n".join(paragraph for paragraph in said if paragraph)
