"""Puts a mutant's code into a module that was imported already, so that nothing has to be imported again.

Functions keep who they are and get another code; constants are set wherever they were imported by name.
"""

import sys
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import Any

from tests.attacks.mutants.mutator import Mutant


def graft(mutant: Mutant) -> None:
    """Change the running program into the mutant."""
    module = sys.modules[mutant.module]
    fresh: dict[str, Any] = {"__name__": mutant.module, "__file__": str(mutant.path)}
    exec(mutant.code(), fresh)
    for name, value in fresh.items():
        if not name.startswith("__"):
            _replace(module, name, vars(module).get(name), value)


def _replace(module: ModuleType, name: str, old: Any, new: Any) -> None:
    if hasattr(old, "cache_clear"):
        old.cache_clear()
    made = dict(_functions(new))
    if made:
        for part, function in _functions(old):
            if part in made:
                _recode(function, made[part])
    elif not isinstance(new, type | ModuleType) and repr(old) != repr(new):
        _set_everywhere(name, old, new)


def _functions(value: Any, part: str = "") -> Iterator[tuple[str, FunctionType]]:
    """Give the functions in something: itself, what it wraps, or a class's own."""
    value = getattr(value, "__func__", value)
    value = getattr(value, "__wrapped__", value)
    if isinstance(value, FunctionType):
        yield part, value
    elif isinstance(value, property):
        yield from _functions(value.fget, part)
    elif isinstance(value, type) and not part:
        for name, held in vars(value).items():
            yield from _functions(held, f"{part}.{name}")


def _recode(old: FunctionType, new: FunctionType) -> None:
    if old.__code__ != new.__code__:
        old.__code__ = new.__code__
    old.__defaults__, old.__kwdefaults__ = new.__defaults__, new.__kwdefaults__


def _set_everywhere(name: str, old: Any, new: Any) -> None:
    for module in list(sys.modules.values()):
        held = getattr(module, "__dict__", {})
        if name in held and held[name] is old:
            held[name] = new
