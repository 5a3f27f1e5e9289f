"""Whether each step of the guide was really done: its quoted words pressed, or seen, in their order."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from tests.docs.hearing import Touch, Trace
from tests.docs.played import ONLY_SEEN, acts_of
from yps_desktop.guidance.guide import Guide
from yps_desktop.guidance.leaflets import Part

_WORDS = re.compile(r"“([^”]+)”|\b(Ctrl\+[A-Z]|F\d+)\b")


def words_of(line: str) -> list[str]:
    """Give the words of a line that stand in “…”, and the keys it names, in their order."""
    return [quoted or key for quoted, key in _WORDS.findall(line)]


def parts_with_words(guide: Guide) -> dict[str, Part]:
    """Give every part that quotes a window or names a key, as “chapter/part”."""
    parts = {f"{one.id}/{part.id}": part for one in guide.chapters for part in one.parts}
    return {name: part for name, part in parts.items() if any(map(words_of, (*part.text, *part.points)))}


def undone(guide: Guide, heard: Mapping[str, Trace]) -> Iterator[str]:
    """Say of each step of the guide that was not done, and of each part that nothing plays."""
    for name, part in parts_with_words(guide).items():
        trace = joined(acts_of(name), heard)
        yield from (f"{name}, {said}" for said in not_done(part, trace, ONLY_SEEN.get(name, ())))


def not_done(part: Part, trace: Trace, only_seen: Sequence[str] = ()) -> list[str]:
    """Say of each line that was not done where it failed.

    The steps of a part follow each other; a paragraph is looked for from the beginning. What is a button
    must be pressed, unless it is named as only seen: another way, or words that are explained.
    """
    return [*_missing(part.points, trace, only_seen), *_each(part.text, trace, only_seen)]


def _each(lines: Sequence[str], trace: Trace, only_seen: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from _missing([line], trace, only_seen)


def _missing(lines: Sequence[str], trace: Trace, only_seen: Sequence[str]) -> Iterator[str]:
    at = 0
    for number, line in enumerate(lines, start=1):
        for word in words_of(line):
            found = _next(word, trace, at, word in only_seen)
            if found is None:
                yield f"line {number}: “{word}” was not {_deed(word, trace)} there: {line}"
                break
            at = found


def _met(word: str, said: Collection[str]) -> bool:
    """Say whether words are among those said; “…” stands for anything, such as a name."""
    if "…" not in word:
        return word in said
    pattern = re.compile(".+".join(map(re.escape, word.split("…"))))
    return any(pattern.fullmatch(one) for one in said)


def _deed(word: str, trace: Trace) -> str:
    return "pressed" if any(_met(word, touch.buttons) for touch in trace) else "seen"


def _next(word: str, trace: Trace, start: int, only_seen: bool) -> int | None:
    """Give where to go on after a word was met: behind a press, or where it was seen.

    What is only seen may stand on the page of the press before.
    """
    later = list(enumerate(trace))[start:]
    pressed = next((at + 1 for at, touch in later if _met(word, touch.pressed)), None)
    if pressed is not None and not only_seen:
        return pressed
    before = list(enumerate(trace))[max(0, start - 1) :]
    if only_seen or not _is_button(word, (touch for _, touch in before)):
        return next((max(start, at) for at, touch in before if _met(word, touch.shown)), None)
    return None


def _is_button(word: str, touches: Iterator[Touch]) -> bool:
    return any(_met(word, touch.buttons) for touch in touches)


def joined(names: Sequence[str], heard: Mapping[str, Trace]) -> Trace:
    """Put what was heard in several acts one after the other."""
    return tuple(touch for name in names for touch in heard.get(name, ()))
