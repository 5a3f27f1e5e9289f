"""Why a package or a receipt is not taken: one sentence each, free of whatever stands in the file."""

from yps_desktop.record.errors import YpsError

NOTHING = "Nothing has been taken in."

NOT_A_PACKAGE = f"This file is not a package from a school with this program. {NOTHING}"
EMPTY = f"There is nothing in this file. {NOTHING}"
TOO_LARGE = f"This file is far larger than a package can be. {NOTHING}"
TOO_SLOW = f"This file asks for more work to open than any package does, so it was not tried. {NOTHING}"
WRONG_WORDS = (
    f"These are not the words this package was locked with. Have them read to you once more. {NOTHING}"
)
CHANGED = f"This package was cut short or changed on the way. Ask for it to be sent again. {NOTHING}"
NEWER = f"A newer version of this program made this package. Bring this program up to date first. {NOTHING}"
NOT_WHOLE = f"A part of this package is missing or not as it must be. Ask for it to be made again. {NOTHING}"
NOT_SIGNED = f"The signature under this package is not that of the person it names. {NOTHING}"
NOT_THE_ENTRY = f"An entry in this package is not the one that was signed. {NOTHING}"
NOT_IN_ORDER = f"The entries in this package do not follow each other as they were signed. {NOTHING}"
NO_KEY = f"An entry in this package is signed by somebody whom the package does not name. {NOTHING}"
NOT_ONE_CASE = f"The entries in this package do not make up the case they are said to be of. {NOTHING}"
TOO_MUCH = "This is more than one package can hold. Send fewer cases at a time. No package was made."
NOT_SIX_WORDS = "Lock the package with the six words that were suggested. No package was made."

NOT_A_RECEIPT = "This file is not a receipt for a package. Nothing has changed."
NEWER_RECEIPT = (
    "A newer version of this program made this receipt. Bring this program up to date first. "
    "Nothing has changed."
)
RECEIPT_CHANGED = "This receipt is not as it was signed. Ask for it again. Nothing has changed."
OTHER_PACKAGE = "This receipt is for another package. Nothing has changed."


class PackageError(YpsError):
    """A package or receipt that cannot be taken as it is; its sentence says why."""


class OtherPackageError(PackageError):
    """A receipt that is whole, and for another package than the one asked about."""

    def __init__(self) -> None:
        super().__init__(OTHER_PACKAGE)
