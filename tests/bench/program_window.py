"""The program as it is started, up to its unlock page and, where a password is given, to a case's page."""

import os
import runpy
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.memory import resident
from tests.bench.painted import BEGAN, Painted, at_rest, tell, until, until_painted

VAULT, PASSWORD, CASE = (sys.argv.pop(1) for _ in range(3))


def watch(*_: object) -> int:
    """Stand in for Qt's event loop, and measure."""
    window = next(w for w in QApplication.topLevelWidgets() if w.isVisible())
    found = {"start": until_painted(window) - BEGAN, "painted": resident()}
    if PASSWORD:
        found |= unlocked(window)
    else:
        found["memory"] = at_rest()
    tell(**found)
    os._exit(0)


def unlocked(window: QWidget) -> dict[str, float]:
    """Type the password, wait for the first page, derive the key once more alone, then open pages."""
    from ui.pages.unlock import UnlockPage
    from ui.program import Program
    from yps_desktop.services.opening import look_at

    page, program = window.findChild(UnlockPage), window.findChild(Program)
    entered: list[bool] = []
    program.entered.connect(lambda: entered.append(True))
    person = look_at(program.folder).people[0].id
    at_rest()
    began = perf_counter()
    page.tried.emit(person, PASSWORD)
    until(lambda: entered)
    until_painted_again(window)
    found = {"unlock": perf_counter() - began, "memory": at_rest()}
    return found | opened(program.inside) | {"derivation": derivation(program.folder, person)}


def opened(inside: Any) -> dict[str, float]:
    """Open the list of cases and a long case, twice each: the first time loads what draws them."""
    from ui.places import CASE as CASE_PAGE
    from ui.places import CASES, HOME, Place

    found: dict[str, float] = {}
    for turn in ("first", "again"):
        for name, place in (("list", Place(CASES)), ("case", Place(CASE_PAGE, case=CASE))):
            found[f"{name}_{turn}"] = going_to(inside, place)
            going_to(inside, Place(HOME))
    return found


def going_to(inside: Any, place: object) -> float:
    """Time from the wish to go somewhere until it is painted."""
    arrived: list[object] = []
    inside.arrived.connect(arrived.append)
    began = perf_counter()
    inside.go(place)
    until(lambda: place in arrived)
    until_painted_again(inside.window())
    taken = perf_counter() - began
    inside.arrived.disconnect(arrived.append)
    return taken


def until_painted_again(window: QWidget) -> None:
    """Wait until what has changed is painted."""
    painted = Painted(window)
    window.update()
    until(lambda: painted.times)
    window.removeEventFilter(painted)


def derivation(folder: Path, person: str) -> float:
    """Time Argon2id alone, with what the vault's slot asks for: the median of three."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    from yps_desktop.vault.keystore import read_keystore

    work = read_keystore(folder).keystore.slot_of(person).derivation
    cost = {"iterations": work.passes, "lanes": work.lanes, "memory_cost": work.memory_kib}
    taken = []
    for _ in range(3):
        began = perf_counter()
        Argon2id(salt=bytes(16), length=32, **cost).derive(PASSWORD.encode())
        taken.append(perf_counter() - began)
    return sorted(taken)[1]


QApplication.exec = watch  # type: ignore[method-assign,assignment]
sys.argv = ["yps_desktop", "--vault", VAULT]
runpy.run_module("yps_desktop", run_name="__main__", alter_sys=True)
