"""Mutants that are the same program: no test can tell them apart, and each says why."""

EQUIVALENT: dict[str, str] = {
    "entry.Header.to_bytes: True → False": "a header's parts and their values are always of one length",
    "entry.check_signature: raise _not_theirs(entry) from fault → pass": (
        "the same is raised in the line after, without the fault that led to it"
    ),
    "keystore._read_small: 1 → 2": "one byte more than a reader takes is enough, two are as well",
    "ledger.: 200 → 201": "how many rows are read at a time shows nowhere",
}
