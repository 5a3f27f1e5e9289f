"""What the person who opened the vault is shut out of (G7): the lists themselves hold it, whoever asks."""

from collections.abc import Callable, Collection

from yps_desktop.record.rules.shut_out import is_shut_out

_ROWS = "SELECT opened_seq FROM case_view INDEXED BY case_shut_out WHERE shut_out != '' AND "
_WIDE = " {} "


class ShutOutOf:
    """Which cases one person sees nothing of; `keys` gives the ids of everybody who has a key now."""

    def __init__(self, person: str, keys: Callable[[], Collection[str]]) -> None:
        self._person, self._keys = person, keys

    def hides(self, kept_out: Collection[str]) -> bool:
        """Say whether a case with these people kept out (`rules/shut_out.py`) is hidden from this person."""
        return bool(kept_out) and is_shut_out(kept_out, self._person, self._keys())

    def of(self, person: str) -> "ShutOutOf":
        """Give the same of another person."""
        return ShutOutOf(person, self._keys)

    def hidden_rows(self) -> tuple[str, dict[str, str]]:
        """Ask for the `opened_seq` of every hidden case: SQL, and the values it names.

        Few rows are read: those of cases that anybody is kept out of.
        """
        sheet, act = spelled((self._person,)), spelled((f"!{self._person}",))
        values, left = {"by_sheet": sheet, "by_act": act}, []
        for number, key in enumerate(one for one in self._keys() if one != self._person):
            values |= {f"key{number}": spelled((key,)), f"act{number}": spelled((f"!{key}",))}
            left.append(f"NOT (instr(shut_out, :key{number}) OR instr(shut_out, :act{number}))")
        somebody_left = " OR ".join(left) or "0"
        where = f"(instr(shut_out, :by_act) OR (instr(shut_out, :by_sheet) AND ({somebody_left})))"
        return _ROWS + where, values


def spelled(kept_out: Collection[str]) -> str:
    """Spell who is kept out of a case for its row: each between two spaces, nothing where nobody is."""
    return _WIDE.format("  ".join(kept_out)) if kept_out else ""


def read_spelled(text: str) -> tuple[str, ...]:
    """Read who is kept out of a case from its row."""
    return tuple(text.split())
