"""The program as it is started, up to its unlock page and, where a password is given, to its first page."""

import os
import runpy
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.memory import resident
from tests.bench.painted import BEGAN, Painted, at_rest, tell, until, until_painted

VAULT, PASSWORD = sys.argv.pop(1), sys.argv.pop(1)


def watch(*_: object) -> int:
    """Stand in for Qt's event loop, and measure."""
    window = next(w for w in QApplication.topLevelWidgets() if w.isVisible())
    start, painted, found = until_painted(window) - BEGAN, resident(), {}
    if PASSWORD:
        found = unlocked(window)
    tell(start=start, painted=painted, memory=at_rest(), **found)
    os._exit(0)


def unlocked(window: QWidget) -> dict[str, float]:
    """Type the password, wait for the first page to be painted, and derive the key once more alone."""
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
    painted = Painted(window)
    window.update()
    until(lambda: painted.times)
    return {"unlock": perf_counter() - began, "derivation": derivation(program.folder, person)}


def derivation(folder: Path, person: str) -> float:
    """Time Argon2id alone, with what the vault's slot asks for."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    from yps_desktop.vault.keystore import read_keystore

    work = read_keystore(folder).keystore.slot_of(person).derivation
    began = perf_counter()
    cost = {"iterations": work.passes, "lanes": work.lanes, "memory_cost": work.memory_kib}
    Argon2id(salt=bytes(16), length=32, **cost).derive(PASSWORD.encode())
    return perf_counter() - began


QApplication.exec = watch  # type: ignore[method-assign,assignment]
sys.argv = ["yps_desktop", "--vault", VAULT]
runpy.run_module("yps_desktop", run_name="__main__", alter_sys=True)
