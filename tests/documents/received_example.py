"""A record that came from another school, of invented values: the case of the tests of transfer."""

from dataclasses import replace

from tests.record.builder import Chain
from tests.transfer.example import a_long_chain, body_of, checked, package_of
from yps_desktop.documents.received_record import ReceivedTold
from yps_desktop.record.receive_acts import CaseReceived, MatchedPerson
from yps_desktop.services.received_parts import parts_of, received_act
from yps_desktop.transfer.opening import Opened


def came() -> Opened:
    """Give the package as it was opened."""
    return checked(body_of(package_of(a_long_chain())))


def act_of(opened: Opened) -> CaseReceived:
    """Say what came, its pupil being known here."""
    whose = (MatchedPerson(theirs="j", name="Juniper Exampleton", ours="ours"),)
    (case,) = opened.cases
    act = received_act(opened, case, whose, len(parts_of(opened.hash, case.sent)), compared=True)
    return replace(act, package="5a" * 32, file="0f" * 32)  # by chance in each run


def received_there() -> Chain:
    """Give our case, which began with it."""
    chain = Chain()
    opened = came()
    chain.add(CaseReceived.kind, act_of(opened).to_body())
    return chain


def told() -> ReceivedTold:
    """Give what is printed of it."""
    opened = came()
    (case,) = opened.cases
    entry = received_there().entries[-1]
    return ReceivedTold(
        entry=entry,
        act=act_of(opened),
        case=case.case,
        handover=tuple(line for part in parts_of(opened.hash, case.sent) for line in part.handover),
        vouched=frozenset(one.entry.hash for one in case.entries if one.told is not None),
        untold=frozenset(),
        taken_by="Ola Exemplar",
    )
