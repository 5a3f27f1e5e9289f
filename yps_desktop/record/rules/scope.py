"""Kinds of incident outside the scope of the guidance, and what to do instead (B2)."""

from collections.abc import Mapping

from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.sources import UKCCIS_1
from yps_desktop.record.sheets.imagery import Imagery

INSTEAD: Mapping[str, str] = {
    "adult_shares_child_imagery": (
        "An adult who shares imagery of a child abuses that child. Tell the police at once, always."
    ),
    "adult_pornography": (
        "This guidance is not about adult pornography. Follow the school’s child protection and behaviour "
        "policies, ask what lies behind it, and record what you do."
    ),
    "text_only": (
        "This guidance is not about words without imagery. Follow the school’s child protection and "
        "behaviour policies. Pressure, threats or an adult are for the police all the same."
    ),
}
"""What to do, by the kind of incident as the imagery sheet has it."""


def scope_notices(imagery: Imagery) -> tuple[Notice, ...]:
    """Say beside the kind of incident what to do instead outside the scope (UKCCIS section 1)."""
    sentence = INSTEAD.get(imagery.incident or "")
    return (Notice("incident", None, sentence, UKCCIS_1),) if sentence else ()
