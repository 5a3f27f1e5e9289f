import pytest

from yps_desktop.vault.calibration import calibrate
from yps_desktop.vault.slots import Derivation


class Computer:
    """A computer that takes so many seconds for each pass over each MiB, and has so much memory."""

    def __init__(self, seconds: float, memory_mib: int = 8192) -> None:
        self.now, self.seconds, self.memory_kib = 0.0, seconds, memory_mib * 1024

    def run(self, work: Derivation) -> None:
        if work.memory_kib > self.memory_kib:
            raise MemoryError
        self.now += self.seconds * work.memory_kib / 1024 * work.passes

    def clock(self) -> float:
        return self.now


@pytest.mark.parametrize("seconds", [0.0005, 0.001, 0.0013, 0.002])
def test_unlocking_takes_about_a_second_on_an_office_computer(seconds):
    computer = Computer(seconds)
    work = calibrate(computer.run, computer.clock)
    took = seconds * work.memory_kib / 1024 * work.passes
    assert 0.7 <= took <= 1.6
    assert work.memory_kib == 256 * 1024


@pytest.mark.parametrize("seconds", [0.00001, 0.02])
def test_neither_a_slow_nor_a_fast_computer_leaves_what_writer_and_reader_allow(seconds):
    computer = Computer(seconds)
    work = calibrate(computer.run, computer.clock)
    assert work.is_strong()
    assert work.is_bearable()


def test_a_computer_with_little_memory_makes_up_for_it_with_passes():
    computer = Computer(0.001, memory_mib=200)
    work = calibrate(computer.run, computer.clock)
    assert (work.memory_kib, work.passes) == (64 * 1024, 8)
    assert work.is_strong()


def test_the_real_thing_is_strong_enough_for_a_real_vault():
    assert calibrate().is_strong()
