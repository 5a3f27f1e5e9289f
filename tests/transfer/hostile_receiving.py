"""Hostile packages that open: all proofs are right, and what they say means ill to whoever takes them in."""

import copy
import json
import random
from collections.abc import Callable, Mapping
from typing import Any

from tests.record.builder import DSL, KEY, at
from tests.transfer.hostile import Body, hostile
from yps_desktop.record.canonical import canonical
from yps_desktop.record.entry import hash_header, seal
from yps_desktop.record.sheets.people import Person

_NAMES = (
    "J",
    "Z̷̨o̵ë",
    "鈴木 花子",
    "زوي",
    "O’Neill-Łukasiewicz 🙂",
    "x" * 300,
    "'); DROP TABLE header; --",
    "<b>Zoë</b>",
    "../../etc/passwd",
    "Juniper\u00a0Exampleton",
    " ",
    "%s %d {0}",
)
Change = Callable[[Body, random.Random, "Theirs"], None]


class Theirs:
    """Ids of the receiving record, as somebody who means ill might have seen them on paper."""

    def __init__(self, vault: str, case: str, person: str, holder: str) -> None:
        self.vault, self.case, self.person, self.holder = vault, case, person, holder


def meaning_ill(body: Body, seed: int, theirs: Theirs) -> Body:
    """Change a body so that it opens, mostly, and asks something of whoever takes it in."""
    chance, body = random.Random(seed), copy.deepcopy(body)
    if chance.random() < 0.9:
        _spelled_anew(body, "v", f"{seed:032x}")  # of a school that sent nothing yet
    CHANGES[seed % len(CHANGES)](body, chance, theirs)
    return body if chance.random() < 0.8 else hostile(body, seed)


def _named(body: Body, chance: random.Random, _: Theirs) -> None:
    body["whose"] = [{"person": "j", "name": chance.choice(_NAMES)}]


def _of_nobody(body: Body, chance: random.Random, theirs: Theirs) -> None:
    nobody: list[list[dict[str, str]]] = [
        [],
        [{"person": "nobody", "name": "Nobody"}],
        [{"person": "j", "name": "A"}, {"person": "j", "name": "B"}],
        [{"person": theirs.person, "name": "A"}],
        [{"person": DSL, "name": "Wren Mockford"}],
    ]
    body["whose"] = chance.choice(nobody)


def _proposing(body: Body, chance: random.Random, _: Theirs) -> None:
    at = chance.choice(("1900-01-01T00:00:00+00:00", "2199-12-31T23:59:59+14:00", "2026-11-27T09:00:00Z"))
    one = {"what": chance.choice(_NAMES), "at": at, "all_day": chance.random() < 0.5, "sheet": "spell"}
    body["cases"][0]["proposals"] = [one] * chance.choice((1, 3, 500, 501))


def _handing_over(body: Body, chance: random.Random, _: Theirs) -> None:
    line = {"heading": "h" * 9_000, "about": "", "words": "\u202e\n" + "w" * 50_000, "entry": "../"}
    body["cases"][0]["handover"] = [line] * chance.choice((1, 20))


def _keeping(body: Body, chance: random.Random, _: Theirs) -> None:
    many = chance.choice((0, -1, 2**62, 1))
    body["cases"][0]["kept_back"] = [{"kind": chance.choice(("looked", "x" * 400, "received")), "many": many}]


def _colliding(body: Body, chance: random.Random, theirs: Theirs) -> None:
    """Give the case, or a person in it, an id that this record has already: all is sealed anew."""
    old, new = chance.choice((("c1", theirs.case), ("j", theirs.person), ("j", theirs.holder)))
    _spelled_anew(body, old, new)


def _ours(body: Body, _: random.Random, theirs: Theirs) -> None:
    _spelled_anew(body, body["vault"], theirs.vault)


def _masking(body: Body, chance: random.Random, theirs: Theirs) -> None:
    entry = chance.choice(("0" * 64, "", "zz"))
    whose = chance.choice(("j", "nobody", theirs.person))
    body["cases"][0]["masked"] = {
        "entry": entry,
        "whose": whose,
        "reader": chance.choice(_NAMES),
        "by": DSL,
        "letters": [{"person": "z" * 9_000, "letter": "Pupil " + "B" * 9_000}],
    }


def _long_named(body: Body, chance: random.Random, _: Theirs) -> None:
    """Describe the pupil once more, with a name of fifty thousand letters or an odd answer."""
    odd: tuple[Mapping[str, Any], ...] = (
        Person(name="x" * 50_000).to_answers(),
        Person(name="Juniper", told_when=at(20)).to_answers() | {"born": "9999-12-31"},
        Person(name="Juniper").to_answers() | {"upn": "\u202e" * 200_000, "year_group": "x" * 200_000},
        Person(name="Juniper").to_answers() | {"age_low": 2**62, "age_high": -5},
        Person(name="Juniper").to_answers() | {"unheard_of": {"a": [1, {"id": "x", "name": "y"}]}},
    )
    _write(body, {"sheet": "person", "about": "j", "answers": dict(chance.choice(odd))})


def _accusing(body: Body, chance: random.Random, _: Theirs) -> None:
    """Name whoever takes it in, or a colleague, as somebody with a part in it."""
    name = chance.choice(("Ola Exemplar", "OLA  EXEMPLAR", "Linden Falsey"))
    answers = Person(name=name, standing=("adult_works_here",), roles=("asked",)).to_answers()
    _write(body, {"sheet": "person", "about": "adult", "answers": answers})


def _from_the_future(body: Body, chance: random.Random, _: Theirs) -> None:
    made = chance.choice(("2199-01-01T00:00:00Z", "1900-01-01T00:00:00Z"))
    body["made_utc"] = made
    _write(body, {"sheet": "note", "about": None, "answers": {"what": "Later."}}, recorded_utc=made)


CHANGES: tuple[Change, ...] = (
    *(_named, _of_nobody, _proposing, _handing_over, _keeping, _colliding),
    *(_ours, _masking, _long_named, _accusing, _from_the_future),
)


def _write(body: Body, text: Mapping[str, Any], **head: str) -> None:
    """Add an entry in the sender's own name, and let the anchor name it."""
    entries = body["cases"][0]["entries"]
    last = json.loads(entries[-1]["header"])
    new = {name: held for name, held in last.items() if name not in ("v", "author_key", "body_hash")}
    new |= {"kind": "sheet", "author": DSL, "corrects": None, "seq": last["seq"] + 1, **head}
    _append(body, new, text)


def _append(body: Body, head: dict[str, Any], text: Mapping[str, Any]) -> None:
    entries = body["cases"][0]["entries"]
    head["prev"] = hash_header(entries[-1]["header"].encode())
    entries.append(_sent(head, text))
    body["anchor"] = {"seq": head["seq"], "hash": hash_header(entries[-1]["header"].encode())}


def _sent(head: Mapping[str, Any], text: Mapping[str, Any]) -> dict[str, Any]:
    made = seal(head, text, KEY)
    return {
        "header": made.header.to_bytes().decode(),
        "signature": made.signature.hex(),
        "body": (made.body or b"").decode(),
        "salt": (made.salt or b"").hex(),
        "told": None,
    }


def _spelled_anew(body: Body, old: str, new: str) -> None:
    """Put one id in the place of another everywhere, and seal every entry anew in the sender's name."""
    spelled = canonical(body).decode()
    changed = json.loads(spelled)
    case = changed["cases"][0]
    entries, case["entries"] = case["entries"], []
    changed["vault"] = _instead(changed["vault"], old, new)
    changed["whose"] = _instead(changed["whose"], old, new)
    case["ids"] = _instead(case["ids"], old, new)
    for one in entries:
        head = _instead(json.loads(one["header"]), old, new)
        text = _instead(json.loads(one["body"]), old, new) if one["body"] else {}
        for part in ("v", "author_key", "body_hash"):
            del head[part]
        head["author"] = DSL
        if not case["entries"]:
            case["entries"].append(_sent(head, text))
            continue
        _append(changed, head, text)
    body.clear()
    body.update(changed)


def _instead(held: Any, old: str, new: str) -> Any:
    if isinstance(held, dict):
        return {name: _instead(one, old, new) for name, one in held.items()}
    if isinstance(held, list):
        return [_instead(one, old, new) for one in held]
    return new if held == old else held
