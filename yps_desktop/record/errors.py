"""What can go wrong, said as a sentence for the person at the screen."""


class YpsError(Exception):
    """A known error: its text is one or two plain sentences, free of case text, for the user."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class RecordDamagedError(YpsError):
    """Something read back does not match its seal: nothing of it is shown."""


class NotAllowedError(YpsError):
    """The person signed in may not do this."""


class NoSuchCaseError(YpsError):
    """There is no such case for the person signed in: none at all, or one they are shut out of (G7)."""

    def __init__(self) -> None:
        super().__init__("There is no such case for you. Whoever is concerned in a case is shut out of it.")


class CaseDestroyedError(NoSuchCaseError):
    """The case was destroyed (L2): `number` as printed, `day` in words."""

    def __init__(self, number: str, day: str) -> None:
        what = f"Case {number} was destroyed on {day}."
        YpsError.__init__(self, f"{what} Nothing that was written in it can be read any more.")


class AnswerError(YpsError):
    """An answer does not fit its question."""


class CaseClosedError(YpsError):
    """The case is closed, or open where it would be opened again."""
