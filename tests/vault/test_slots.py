from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from yps_desktop.vault.errors import VaultDamagedError, WrongPasswordError
from yps_desktop.vault.slots import (
    Derivation,
    Person,
    make_slot,
    open_database_key,
    open_slot,
    seal_database_key,
    slot_from_json,
    slot_to_json,
)

WREN = Person("ab" * 16, "Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"))
KEY = bytes(range(32))


@pytest.fixture
def made(cheap, now):
    return make_slot("vault", WREN, "tall blue teapot", KEY, 1, school="Mock Hill", derivation=cheap, now=now)


def test_a_password_opens_the_keys_that_were_sealed_under_it(made):
    slot, bundle = made
    opened = open_slot("vault", slot_from_json(slot_to_json(slot)), "tall blue teapot")
    assert opened.private_bytes() == bundle.private_bytes()
    assert open_database_key("vault", slot, opened) == KEY


def test_a_wrong_password_is_named_and_changes_nothing(made):
    with pytest.raises(WrongPasswordError) as said:
        open_slot("vault", made[0], "tall blue kettle")
    assert said.value.sentence == "That is not Wren Mockford's password. Nothing has changed."


def test_a_password_typed_in_another_unicode_form_is_the_same(cheap, now):
    slot, _ = make_slot("vault", WREN, "café ﬁve", KEY, 1, school="S", derivation=cheap, now=now)
    assert open_slot("vault", slot, "cafe\u0301 five")


@pytest.mark.parametrize(
    "change",
    [
        lambda s: replace(s, person=replace(s.person, id="cd" * 16)),
        lambda s: replace(s, derivation=replace(s.derivation, passes=2)),
        lambda s: replace(s, keys=replace(s.keys, signing=bytes(32))),
        lambda s: replace(s, salt=bytes(16)),
        lambda s: replace(s, bundle=s.bundle[:-1] + bytes([s.bundle[-1] ^ 1])),
        lambda s: replace(s, bundle=b""),
    ],
)
def test_a_slot_changed_in_its_public_fields_does_not_open(made, change):
    with pytest.raises(WrongPasswordError):
        open_slot("vault", change(made[0]), "tall blue teapot")


def test_name_office_and_rights_change_without_the_password(made):
    changed = replace(made[0], person=Person(WREN.id, "Wren Newname", "Deputy", ("write",)))
    assert open_slot("vault", changed, "tall blue teapot").private_bytes() == made[1].private_bytes()


def test_a_slot_of_another_vault_does_not_open(made):
    with pytest.raises(WrongPasswordError):
        open_slot("another", made[0], "tall blue teapot")


def test_a_database_key_of_another_epoch_is_refused(made):
    slot, bundle = made
    with pytest.raises(VaultDamagedError):
        open_database_key("vault", replace(slot, epoch=2), bundle)


def test_the_database_key_is_changed_without_a_password(made):
    slot, _ = made
    again = seal_database_key("vault", slot, bytes(32), 2)
    assert open_database_key("vault", again, open_slot("vault", again, "tall blue teapot")) == bytes(32)


def test_the_certificate_belongs_to_the_key_for_paper_and_names_the_person(made):
    bundle = made[1]
    certificate = bundle.certificate()
    signature = bundle.paper.sign(b"page", ec.ECDSA(SHA256()))
    certificate.public_key().verify(signature, b"page", ec.ECDSA(SHA256()))
    certificate.public_key().verify(
        certificate.signature, certificate.tbs_certificate_bytes, ec.ECDSA(SHA256())
    )
    assert "Wren Mockford" in certificate.subject.rfc4514_string()
    assert len(bundle.public.fingerprint) == 64


@pytest.mark.parametrize("weak", [Derivation(1024, 3, 4), Derivation(65536, 2, 4), Derivation(65536, 3, 1)])
def test_the_writer_keeps_its_floor(weak, now):
    with pytest.raises(ValueError):
        make_slot("vault", WREN, "x", KEY, 1, school="S", derivation=weak, now=now)


@pytest.mark.parametrize("greedy", [(1024 * 1024 + 1, 1, 4), (1024 * 1024, 3, 4), (64, 1, 65), (64, 0, 1)])
def test_the_reader_refuses_a_derivation_that_would_eat_the_machine(made, greedy):
    stored = slot_to_json(made[0])
    stored["derivation"] = dict(zip(("memory_kib", "passes", "lanes"), greedy, strict=True))
    with pytest.raises(ValueError):
        slot_from_json(stored)


def test_private_keys_do_not_show_when_printed(made):
    assert made[1].private_bytes()[:32].hex() not in repr(made[1])
