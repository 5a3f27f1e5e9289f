"""The fingerprint of a file or a key, as it is printed on the letter and read out on the telephone."""

FINGERPRINT_GROUPS = 6
"""Groups of four read out on the telephone: 96 bits, more than anybody can match with another file."""


def fingerprint_groups(fingerprint: str) -> str:
    """Spell a fingerprint (hex) as it is read out: capitals in groups of four."""
    letters = "".join(fingerprint.split()).upper()[: 4 * FINGERPRINT_GROUPS]
    return "  ".join(letters[at : at + 4] for at in range(0, len(letters), 4))
