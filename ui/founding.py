"""Makes the vault that the first run asked for, from its answers to the open record."""

from collections.abc import Callable

from ui.pages.first_run.page import FirstRun
from ui.tasks import Tasks
from yps_desktop.services.desk import Clock, Desk
from yps_desktop.services.founding import Founding, Prepared, found_with_sheet, prepare
from yps_desktop.services.opening import Derivation
from yps_desktop.services.recovery_sheet import SheetText

GoIn = Callable[[FirstRun, Callable[[], tuple[Desk, SheetText]]], None]


def make_vault(
    page: FirstRun,
    founding: Founding,
    tasks: Tasks,
    clock: Clock,
    derivation: Derivation | None,
    go_in: GoIn,
) -> None:
    """Make the keys on *work*, then the vault and its recovery sheet; the page says what goes wrong."""
    tasks.work(
        page,
        lambda: prepare(founding, clock(), derivation),
        lambda prepared: go_in(page, lambda: _begin(prepared, clock)),
        lambda error: page.say_trouble(error.sentence),
    )


def _begin(prepared: Prepared, clock: Clock) -> tuple[Desk, SheetText]:
    founded = found_with_sheet(prepared, clock)
    return founded.desk, founded.sheet
