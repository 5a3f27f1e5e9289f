from dataclasses import replace

import pytest

from tests.vault.invented import CHEAP, IRIS, IRISS, NOW
from yps_desktop.vault import newkey
from yps_desktop.vault.newkey import WantedKey, derivation_for, prepare_key
from yps_desktop.vault.slots import Derivation

STRONG, STRONGER = Derivation(65536, 3, 4), Derivation(65536, 5, 4)


def with_work(vault, *works):
    slot = vault.stored.keystore.slots[0]
    return replace(vault.stored.keystore, slots=tuple(replace(slot, derivation=work) for work in works))


def test_a_later_key_costs_as_much_to_guess_as_the_strongest_there_is(vault):
    assert derivation_for(with_work(vault, STRONG, STRONGER, STRONG)) == STRONGER


def test_where_no_key_is_strong_enough_the_work_is_measured(vault, monkeypatch):
    monkeypatch.setattr(newkey, "calibrate", lambda: STRONG)
    assert derivation_for(with_work(vault, CHEAP)) == STRONG


@pytest.mark.parametrize("work", [STRONG, STRONGER])
def test_a_real_vault_s_later_key_is_never_weaker_than_its_first(vault, work):
    wanted = WantedKey(with_work(vault, work), vault.database_key, IRIS, IRISS, NOW)
    assert prepare_key(wanted).slot.derivation == work


def test_nothing_of_a_wanted_key_is_shown_when_printed(vault):
    wanted = WantedKey(vault.stored.keystore, vault.database_key, IRIS, IRISS, NOW)
    assert IRISS not in repr(wanted)
    assert vault.database_key.hex() not in repr(wanted)
    assert "X25519PrivateKey" not in repr(prepare_key(wanted, CHEAP))
