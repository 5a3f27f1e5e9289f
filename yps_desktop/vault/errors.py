"""What can go wrong with the vault on disk, each as a kind the caller can act on."""

from yps_desktop.record.errors import RecordDamagedError, YpsError


class WrongPasswordError(YpsError):
    """A password did not open its person's slot."""


class VaultInUseError(YpsError):
    """Another program, or another window of this one, has the vault open."""


class VaultMissingError(YpsError):
    """There is no vault, or a part of it is not there."""


class FolderNotEmptyError(YpsError):
    """A new vault was to be made where something else lies."""


class VaultDamagedError(RecordDamagedError):
    """A file of the vault is not what this program wrote."""


class NewerFormatError(YpsError):
    """A newer program wrote this vault."""


class OlderFormatError(YpsError):
    """An older program wrote this, and it has to be brought to today's format before anything is read."""


class StorageError(YpsError):
    """The disk cannot be written: full, read-only or gone. What was saved before can still be read."""


class PlaceAwayError(StorageError):
    """A folder for backups is not there: its drive is kept elsewhere, or was taken out."""
