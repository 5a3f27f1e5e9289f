"""The school: what stands on every paper, the words it uses, its days."""

from dataclasses import dataclass, field

from yps_desktop.record.act import FOLDED

SECOND_READERS = ("headteacher", "other", "none")
"""Who countersigns (G5): "other" is whom the school named, where the headteacher is the DSL."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolDetails:
    """What a school says of itself; each part is that of `School`."""

    name: str
    urn: str
    dfe: str
    imagery: str
    headteacher: str
    second_reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What a school said of itself before.

    `until` is its last day (ISO), empty where it held on no day that anybody was told it: a slip put right.
    `entry` is the place in the chain of the entry that changed it: it held for what stands before.
    """

    said: SchoolDetails
    until: str
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """The school as printed on every paper, and the words it uses.

    `urn` and `dfe` may be empty. `zone` is an IANA name. `second_reader` says who countersigns (G5):
    "headteacher", "other" where the headteacher is the DSL and the school named somebody, or "none".
    `duty_to_report_from` is the day (ISO) from which the school takes a duty to report by law to hold, or
    empty (C8). `terms` are first and last days, such as "2026-09-02/2026-10-23", `closed_days` single days
    (ISO) without school: `school_days` reads both. `keep_years` after the youngest pupil was born a case is
    looked at again (L1): `retention` reads it. `kept_after_transfer` is what the school keeps of a record
    that another school has taken in: "copy", "summary" or "nothing"; `receipt_days` the school days after
    which a receipt is asked for (N1). Counts below `hidden_below` are told on no page for governors (Q):
    `small_numbers` reads it. `earlier` is what it said of itself before, oldest first: `school_said` folds
    it from the entries, and none of them spells it.
    """

    name: str
    urn: str = ""
    dfe: str = ""
    imagery: str = "nudes and semi-nudes"
    headteacher: str = "headteacher"
    zone: str = "Europe/London"
    second_reader: str = "headteacher"
    practice: bool = False
    duty_to_report_from: str = ""
    terms: tuple[str, ...] = ()
    closed_days: tuple[str, ...] = ()
    keep_years: int = 25
    kept_after_transfer: str = "copy"
    receipt_days: int = 5
    hidden_below: int = 5
    earlier: tuple[Earlier, ...] = field(default=(), metadata=FOLDED)
