"""What is said of places of a masked copy: what may be an everyday word, who else is called so."""

from collections.abc import Iterator, Mapping, Sequence

from yps_desktop.guidance.spell import spell_list
from yps_desktop.record.masked.letters import bracketed
from yps_desktop.record.masked.places import Place as MaskedPlace
from yps_desktop.record.masked.who import Who

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def notes_on(places: Sequence[MaskedPlace], people: Mapping[str, Who]) -> tuple[str, ...]:
    """Say what somebody should know before they take a place for right, once for each word."""
    return tuple(dict.fromkeys(note for place in places for note in _notes(place, people)))


def name_of_place(place: MaskedPlace, among: Sequence[MaskedPlace]) -> str:
    """Name a place among those beside it: “Rowan”, or "the second “Rowan”" where there are more."""
    same = [one for one in among if one.word == place.word]
    if len(same) < 2:
        return f"“{place.word}”"
    at = same.index(place)
    return f"the {_ORDINALS[at] if at < len(_ORDINALS) else f'{at + 1}th'} “{place.word}”"


def begins_with(name: str) -> str:
    """Write the name of a place at the beginning of a line."""
    return name[:1].upper() + name[1:]


def kept_words(place: MaskedPlace) -> str:
    """Say that a word stays, and why."""
    return f"“{place.word}” stays. Why: {place.kept}"


def others_meant(place: MaskedPlace, people: Mapping[str, Who]) -> tuple[Who, ...]:
    """Give who else may be meant at a place than whoever is taken to be."""
    if len(place.persons) < 2:
        return ()
    return tuple(people[id] for id in place.persons if bracketed(people[id].letter) != place.instead)


def _notes(place: MaskedPlace, people: Mapping[str, Who]) -> Iterator[str]:
    if place.kept:
        yield kept_words(place)
        return
    if place.is_small:
        yield f"“{place.word}” begins with a small letter. Is somebody meant, or is it an everyday word?"
    if len(others_meant(place, people)) == len(place.persons) > 1:
        yield f"{_names(place.persons, people)} may be meant by “{place.word}”. Say who, if you know."
    if place.shared:
        who = _names(place.shared, people)
        yield f"{who} is called “{place.word}” too, and stands by name. If they are meant, keep the word."


def _names(persons: Sequence[str], people: Mapping[str, Who]) -> str:
    return spell_list([people[id].name for id in persons if id in people]) or "Somebody else"
