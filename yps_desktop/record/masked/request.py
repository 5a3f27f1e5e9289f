"""What a masked copy asks for: whose it is, who it is for, and all that was decided, with its reasons."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Given:
    """The letter a person was given, such as "Pupil B": it holds for the case (N6)."""

    person: str
    letter: str


@dataclass(frozen=True, slots=True)
class Decided:
    """Somebody who stands by name, or is masked, otherwise than is usual, and why (N2)."""

    person: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AlsoCalled:
    """What a person is called besides: a nickname, a former name, a UPN. It holds for the case."""

    person: str
    word: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A word that stays at one place because it is no name there (a pupil called Will), and why.

    `entry` is the entry's hash, `field` the text in it, `at` the character it begins at, from 0.
    """

    entry: str
    field: str
    word: str
    at: int
    reason: str


@dataclass(frozen=True, slots=True)
class Meant:
    """Who of several is meant at one place."""

    entry: str
    field: str
    word: str
    at: int
    person: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A whole answer left out: whom it is about (ids), and why."""

    entry: str
    field: str
    about: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Masking:
    """All that makes a masked copy of a case.

    `whose` is the person (id) it is about, who stands by name; `reader` says in words who it is for.
    `looked` are the keys of the places somebody looked at, `covers` names the texts there were (SHA-256).
    With no `whose` it only keeps letters, in a case joined with the one that is masked.
    """

    whose: str
    reader: str = ""
    letters: tuple[Given, ...] = ()
    named: tuple[Decided, ...] = ()
    masked: tuple[Decided, ...] = ()
    also: tuple[AlsoCalled, ...] = ()
    kept: tuple[Kept, ...] = ()
    meant: tuple[Meant, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    looked: tuple[str, ...] = ()
    covers: str = ""

    def for_reader(self, reader: str) -> "Masking":
        """Say who the copy is for."""
        return replace(self, reader=reader)

    def for_person(self, whose: str) -> "Masking":
        """Say whose copy it is; who stands by name and what is left out was decided for one person alone."""
        if whose == self.whose:
            return self
        return replace(self, whose=whose, named=(), masked=(), left_out=())

    def by_name(self, person: str, reason: str) -> "Masking":
        """Let somebody stand by name who is usually masked."""
        return replace(self._usual(person), named=(*_without(self.named, person), Decided(person, reason)))

    def by_letter(self, person: str, reason: str = "") -> "Masking":
        """Mask somebody who usually stands by name."""
        return replace(self._usual(person), masked=(*_without(self.masked, person), Decided(person, reason)))

    def as_usual(self, person: str) -> "Masking":
        """Let somebody stand as is usual."""
        return self._usual(person)

    def calling(self, person: str, word: str) -> "Masking":
        """Add what a person is called besides."""
        word = " ".join(word.split())
        one = AlsoCalled(person, word)
        return self if not word or one in self.also else replace(self, also=(*self.also, one))

    def not_calling(self, person: str, word: str) -> "Masking":
        """Take out what a person was said to be called besides."""
        return replace(self, also=tuple(one for one in self.also if one != AlsoCalled(person, word)))

    def keeping(self, entry: str, field: str, word: str, at: int, reason: str) -> "Masking":
        """Keep the word at one place."""
        kept = Kept(entry, field, word, at, reason)
        return replace(
            self.not_keeping(entry, field, at), kept=(*self.not_keeping(entry, field, at).kept, kept)
        )

    def not_keeping(self, entry: str, field: str, at: int) -> "Masking":
        """Mask what was kept at one place."""
        kept = tuple(one for one in self.kept if (one.entry, one.field, one.at) != (entry, field, at))
        return replace(self, kept=kept)

    def meaning(self, entry: str, field: str, word: str, at: int, person: str) -> "Masking":
        """Say who of several is meant at one place."""
        others = tuple(one for one in self.meant if (one.entry, one.field, one.at) != (entry, field, at))
        return replace(self, meant=(*others, Meant(entry, field, word, at, person)))

    def leaving_out(self, entry: str, field: str, about: Iterable[str], reason: str) -> "Masking":
        """Leave out a whole answer."""
        one = LeftOut(entry, field, tuple(about), reason)
        return replace(self, left_out=(*self.telling(entry, field).left_out, one))

    def telling(self, entry: str, field: str) -> "Masking":
        """Tell an answer that was left out."""
        left = tuple(one for one in self.left_out if (one.entry, one.field) != (entry, field))
        return replace(self, left_out=left)

    def having_looked(self, keys: Iterable[str]) -> "Masking":
        """Say that somebody looked at places, by their keys."""
        return replace(self, looked=tuple(dict.fromkeys((*self.looked, *keys))))

    def _usual(self, person: str) -> "Masking":
        named, masked = _without(self.named, person), _without(self.masked, person)
        return replace(self, named=named, masked=masked)


def _without(decided: tuple[Decided, ...], person: str) -> tuple[Decided, ...]:
    return tuple(one for one in decided if one.person != person)
