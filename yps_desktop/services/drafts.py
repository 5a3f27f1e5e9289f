"""Drafts: what is typed and not yet signed, kept in the vault for the person who types."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from yps_desktop.record.canonical import canonical, parse_object
from yps_desktop.record.case import Case
from yps_desktop.record.errors import NoSuchCaseError
from yps_desktop.record.masking import mask_typed
from yps_desktop.record.sheets import SHEETS
from yps_desktop.services.desk import Desk
from yps_desktop.services.joining import destroyed_error
from yps_desktop.vault.drafts import Draft as Stored
from yps_desktop.vault.signing import write_utc

NOT_SIGNED = "transfer"
"""The kind of a draft that is never signed: answers for the papers that go to another school."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-written sheet: `typed` holds what stands in the boxes, by field id, half-typed days included.

    `corrects` is the hash of the entry being corrected, or empty; `case` is None until the case exists;
    `saved_utc` is ISO 8601 with Z, empty before it is first kept.
    """

    id: str
    case: str | None
    sheet: str
    about: str | None
    corrects: str
    typed: Mapping[str, Any]
    saved_utc: str = ""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a person was when they left: a page in a spelling only the window knows, field and cursor."""

    page: str
    field: str = ""
    cursor: int = 0


def new_draft(sheet: str, case: str | None = None, about: str | None = None, corrects: str = "") -> Draft:
    """Begin a draft. Nothing is stored until it is kept."""
    return Draft(secrets.token_hex(8), case, sheet, about, corrects, {})


def keep(desk: Desk, draft: Draft) -> str:
    """Store a draft in place of what it was before and give when. Raises NoSuchCaseError, StorageError."""
    _need_case(desk, draft.case)
    saved = write_utc(desk.clock())
    payload = canonical({"typed": dict(draft.typed), "corrects": draft.corrects})
    desk.vault.drafts.save(
        Stored(draft.id, desk.me.person, draft.case, draft.sheet, draft.about, payload, saved)
    )
    return saved


def load(desk: Desk, draft_id: str) -> Draft | None:
    """Read a draft of the person signed in, or None where it is gone. Raises RecordDamagedError."""
    stored = desk.vault.drafts.load(desk.me.person, draft_id)
    return None if stored is None or stored.case in desk.vault.views.hidden() else _read(stored)


@dataclass(frozen=True, slots=True)
class Found:
    """The drafts of a person, the last saved first; `damaged` counts those that cannot be shown."""

    drafts: tuple[Draft, ...]
    damaged: int = 0


def mine(desk: Desk) -> Found:
    """Read the drafts of the person signed in; one that does not read back as saved is counted, not shown.

    A draft in a case they are shut out of stays where it is, as if it were not there (G7).
    """
    found, hidden = desk.vault.drafts.of_person(desk.me.person), desk.vault.views.hidden()
    shown = (stored for stored in found.drafts if stored.case not in hidden)
    return Found(tuple(_read(stored) for stored in shown), len(found.damaged))


def as_shown(draft: Draft, case: Case | None) -> Draft:
    """Give a draft of a case as it may be shown: whoever was named by mistake is masked in it too (G2)."""
    if case is None:
        return draft
    return replace(draft, typed=mask_typed(SHEETS.get(draft.sheet), draft.about, draft.typed, case.mask))


def discard(desk: Desk, draft_id: str) -> None:
    """Let go of a draft."""
    desk.vault.drafts.delete(desk.me.person, draft_id)


def _need_case(desk: Desk, case: str | None) -> None:
    if case in desk.vault.views.hidden():
        raise NoSuchCaseError
    if case is not None and (error := destroyed_error(desk, case)) is not None:
        raise error


def _read(stored: Stored) -> Draft:
    payload = parse_object(stored.payload)
    return Draft(
        stored.id,
        stored.case,
        stored.sheet,
        stored.about,
        payload["corrects"],
        payload["typed"],
        stored.saved_utc,
    )
