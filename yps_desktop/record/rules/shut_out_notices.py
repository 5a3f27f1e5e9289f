"""What is said beside a sheet that names somebody with a key as concerned: they are shut out (G7)."""

from collections.abc import Collection, Iterator, Mapping

from yps_desktop.record.case import Case
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.shut_out import named_by, nobody_left, tokens_of
from yps_desktop.record.rules.sources import OURS
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.sheet import Sheet

_OUT = (
    "{name} has a key to this record. Once this is signed they see nothing of this case, and somebody else "
    "reads it."
)
_STAYS = (
    "{name} has a key to this record, and nobody else could open this case then, so they still can. Give "
    "somebody else a key: then {name} is shut out of it by itself."
)


def shut_out_notices(
    case: Case | None,
    holders: Mapping[str, KeyHolder],
    sheet: Sheet,
    about: str | None,
    heads: Collection[str] = (),
) -> Iterator[Notice]:
    """Say who is shut out once a sheet is signed, or why they are not; `case` is None in a new incident.

    `heads` are the school's words for its headteacher.
    """
    named = named_by(case, holders, sheet, about, heads)
    if not named:
        return
    field = "roles" if isinstance(sheet, Person) else "adult_is_headteacher"
    tokens = (*(tokens_of(case) if case is not None else ()), *(one.person for one in named))
    keys = [one.person for one in holders.values() if one.rights]
    words = _STAYS if nobody_left(tokens, keys) else _OUT
    yield from (Notice(field, None, words.format(name=one.name), OURS) for one in named)
