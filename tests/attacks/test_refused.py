"""The disk fills up or goes away at any call: an honest sentence, nothing lost, and no stray file."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.attacks.every_work import OF_OWN_STEPS
from tests.attacks.recording import watch
from tests.attacks.refusing import How, Refusing, Trial
from tests.attacks.tries import in_full
from tests.attacks.works import prepare

SHORT, FULL = 1, {"full": 80, "pulled": 40, "once": 60}
WHAT: dict[How, str] = {
    "full": "disk full at each write",
    "pulled": "drive pulled at a call to the disk",
    "once": "a call to the disk that fails once",
}
MUST = {
    "full": "honest, nothing lost, no stray file",
    "pulled": "honest, nothing lost, no stray file",
    "once": "no half state",
}
OF_NO_ROOM = re.compile("full|room|no space|could not be|not take|cannot be|can be written|written down")
OF_TROUBLE = re.compile(
    "did not (answer|give|take)|could not be|cannot be|not there|is not|no longer|written down|not certain"
    "|not read back|no backup|There is no|stopped answering|refuse|Nothing was brought back|can be written"
)

Tried = Callable[[str, How], list[Trial]]


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """Give what came of a work for each way to refuse; all ways are tried in one run."""
    done: dict[str, list[Trial]] = {}

    def of(work: str, how: How) -> list[Trial]:
        if work not in done:
            done[work] = run(tmp_path_factory.mktemp(work).resolve(), work)
        return [trial for trial in done[work] if trial.how == how and trial.nth]

    return of


def run(folder: Path, work: str) -> list[Trial]:
    prepare(folder / "prepared")
    trials, chance = [Trial(how) for how in WHAT], Random(f"{work} 20261123")
    for how in WHAT:
        many = FULL[how] if in_full() else SHORT
        trials += [Trial(how, chance.random() if many == 1 else number / many) for number in range(many)]
    refusing = Refusing(folder / "disk", trials)
    words = ["tests.attacks.refused", str(folder), work, str(len(trials))]
    code, said = watch(words, refusing.begun, lambda _: None)
    assert code == 0, said
    assert [trial.judged for trial in trials[: len(WHAT)]] == [""] * len(WHAT)
    return trials


@pytest.mark.parametrize("how", WHAT)
@pytest.mark.parametrize("work", OF_OWN_STEPS)
def test_a_disk_that_refuses_is_an_honest_sentence_and_nothing_is_lost(attack, tried, work, how):
    row = attack(WHAT[how], short=SHORT, full=FULL[how], must=MUST[how])
    honest = OF_NO_ROOM if how == "full" else OF_TROUBLE
    for trial in tried(work, how):
        at = f"{work}, call {trial.nth}"
        assert trial.judged == "", at
        for said in (*trial.refused, *([trial.again] if trial.again else [])):
            assert honest.search(said), f"{at}: {said}"
            assert "damaged" not in said, f"{at}: {said}"
        assert how != "full" or not trial.again, f"{at}: with room again, {trial.again}"
        row.tried += 1
