"""A page of the list and search as you type, at one, ten and a hundred thousand cases."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from tests.bench.invented import COMMON, Filler, new_desk
from tests.bench.measure import Result, limited, percentile, said, seconds, slope
from yps_desktop.services import audit, listing
from yps_desktop.services.audit import Wanted
from yps_desktop.services.desk import Desk

LOOKS = 200
FLATTEST = 0.2

Look = Callable[[Desk, Random, int], object]

LOOKED_AT: dict[str, Look] = {
    "first page of the list": lambda desk, _random, _cases: listing.page(desk),
    "a page far down the list": lambda desk, random, cases: listing.page(
        desk, "all", random.randrange(cases, 3 * cases)
    ),
    "a page of what awaits the headteacher": lambda desk, _random, _cases: listing.page(
        desk, "awaiting_countersign"
    ),
    "search: first letters of a name": lambda desk, random, _cases: listing.find(
        desk, random.choice(["exa", "moc", "fic"])
    ),
    "search: a whole name": lambda desk, random, _cases: listing.find(
        desk, random.choice(["zoë exampleton", "łucja fictley"])
    ),
    "search: a police number": lambda desk, random, cases: listing.find(
        desk, f"nv2026{random.randrange(1, cases):07}"
    ),
    "search: a device's number": lambda desk, random, cases: listing.find(
        desk, f"sn {random.randrange(1, cases):06}"
    ),
    "search: first letters of a word in the text": lambda desk, random, _cases: listing.find(
        desk, random.choice(["bra", "sto", "que"])
    ),
    "search: two words of the text": lambda desk, random, _cases: listing.find(
        desk, " ".join(random.sample(COMMON, 2))
    ),
}


def measure(folder: Path, sizes: Sequence[int]) -> Iterator[Result]:
    """Grow one vault from size to size and look things up in it at each."""
    desk = new_desk(folder / "lists")
    filler = Filler(desk)
    taken: dict[str, list[float]] = {what: [] for what in LOOKED_AT}
    for cases in sizes:
        filler.fill(cases)
        for what, look in LOOKED_AT.items():
            median = _median(desk, look, cases)
            taken[what].append(median)
            yield limited(f"{what}, {cases:,} cases", median, 0.001)
    for what, medians in taken.items():
        yield _flat(what, sizes, medians)
    yield Result(
        "counting what Home shows",
        said(_median(desk, lambda desk, *_: listing.counts(desk), 0)),
        f"{sizes[-1]:,} cases",
    )
    page = _median(desk, lambda desk, *_: audit.lines(desk, Wanted()), 0)
    yield limited(f"a page of who opened what, {sizes[-1]:,} cases", page, 0.01)
    hiding = _median(desk, lambda desk, *_: listing.hide_what_concerns(desk), 0)
    yield limited(f"hiding what concerns whoever unlocks, {sizes[-1]:,} cases", hiding, 0.01)
    desk.vault.close()


def _median(desk: Desk, look: Look, cases: int) -> float:
    random = Random(cases)
    return percentile([seconds(lambda: look(desk, random, cases)) for _ in range(LOOKS)], 50)


def _flat(what: str, sizes: Sequence[int], medians: Sequence[float]) -> Result:
    steep = slope(sizes, medians)
    among = f"{sizes[0]:,} to {sizes[-1]:,} cases"
    return Result(f"{what}: slope", f"{steep:.2f}", among, "", f"≤ {FLATTEST}", steep <= FLATTEST)
