"""In a process of its own: plays the tour and tells the longest time its window could not answer."""

import sys
from pathlib import Path

from tests.bench.painted import tell
from ui.tour import hands
from ui.tour.play import play

_PLAYED: list[hands.Hands] = []


class Timed(hands.Hands):
    """The tour's hands, remembered."""

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)  # type: ignore[arg-type]
        _PLAYED.append(self)


for module in list(sys.modules.values()):
    if getattr(module, "Hands", None) is hands.Hands and module is not hands:
        module.Hands = Timed  # type: ignore[attr-defined]
failed = play(Path(sys.argv[1]))
if failed:
    raise SystemExit(failed)
tell(gap=max(played.longest_gap for played in _PLAYED))
