"""The letters of a case: "Pupil A", "Adult 1", "Group 1", in the order people came up; once given they stay (N6)."""

from collections.abc import Iterable, Mapping

from yps_desktop.record.case import Case


def letters_of(case: Case, besides: Iterable[str] = ()) -> Mapping[str, str]:
    """Give each person's letter by id: those given before, then one for whoever is masked in some copy.

    `besides` are people (ids) who usually stand by name everywhere, and are masked all the same.
    """
    raise NotImplementedError


def bracketed(letter: str) -> str:
    """Write a letter as it stands in text: "[Pupil B]", never broken over lines."""
    return f"[{letter}]".replace(" ", "\u00a0")
