"""What goes, making it, and what somebody says of it: sent, asked for, answered, called off (N1–N3)."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import CHEAP, WRENS, Clock
from tests.services.test_packages import OLAS
from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.masked.invented import sign_case
from tests.ui.pages.reading import places_gone_to
from tests.ui.pages.test_paper import NoPrinters, PaperTray
from tests.ui.pages.transfer_example import WORDS, lock_quickly, made, planned, sent
from ui.pages.page import Page
from ui.pages.parts.now_send import NEXT
from ui.pages.parts.receipt_file import ASIDE, CHOOSE
from ui.pages.parts.words_to_tell import TITLE as TELL
from ui.pages.transfer_answer import TransferAnswerPage
from ui.pages.transfer_bundle import TransferBundlePage
from ui.pages.transfer_goes import CLEAN, TransferGoesPage
from ui.pages.transfer_make import GO_ON, MADE_BEFORE, SAVE, SAVED, SIGN, TransferMakePage
from ui.pages.transfer_said import TransferChasePage, TransferOffPage, TransferSentPage
from ui.places import (
    MASK,
    TRANSFER,
    TRANSFER_ANSWER,
    TRANSFER_BUNDLE,
    TRANSFER_CHASE,
    TRANSFER_GOES,
    TRANSFER_MAKE,
    TRANSFER_OFF,
    TRANSFER_SENT,
    Place,
)
from ui.session import Session
from yps_desktop.record.people import young_people
from yps_desktop.record.rules.transfers import Transfer, transfers
from yps_desktop.record.school import School
from yps_desktop.record.transfer_acts import TransferAnswered, TransferChased, TransferMade, TransferSent
from yps_desktop.services import cases, masking, packages
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, make_vault, sign_as
from yps_desktop.services.packages import Outcome
from yps_desktop.services.writing import Signer

DRAFT = "0123456789abcdef"
Make = Callable[..., Any]


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sign_case(desk)


@pytest.fixture
def make(session: Session, show: Callable[[Page], Page], case_id: str) -> Make:
    def shown(kind: type[Page], page: str, transfer: str, **more: Any) -> Any:
        place = Place(page, case=case_id, about=transfer, draft=DRAFT)
        return show(kind(session, place, **more))

    return shown


def transfer_of(desk: Desk, case_id: str) -> Transfer:
    return transfers(cases.read(desk, case_id))[-1]


def answer(page: Any, **more: Any) -> None:
    page.form.set_answers({**page.form.answers(), **more})
    page.look_at(page.form.answers())


def hub(case_id: str, transfer: str) -> Place:
    return Place(TRANSFER, case=case_id, about=transfer)


# What goes


def test_n2_standing_by_name_wants_a_reason(make: Make, desk: Desk, case_id: str) -> None:
    transfer = planned(desk, case_id, others="", named_reason="")
    page = make(TransferGoesPage, TRANSFER_GOES, transfer)
    gone = places_gone_to(page)
    answer(page, others="named")
    button(page, "Sign what goes").click()
    assert "Enter why other people stand by name" in words_on(page)
    answer(page, named_reason="Both move there.")
    button(page, "Sign what goes").click()
    assert transfer_of(desk, case_id).plan.named_reason == "Both move there."
    assert gone == [hub(case_id, transfer)]


def test_n2_masking_leads_to_the_masked_copy_of_who_leaves_and_back(
    make: Make, desk: Desk, case_id: str
) -> None:
    transfer = planned(desk, case_id, others="", named_reason="")
    page = make(TransferGoesPage, TRANSFER_GOES, transfer)
    gone = places_gone_to(page)
    answer(page, others="masked")
    button(page, "Sign what goes").click()
    assert gone == [Place(TRANSFER_GOES, case=case_id, about=transfer)]
    again = make(TransferGoesPage, TRANSFER_GOES, transfer)
    gone = places_gone_to(again)
    pupil = young_people(cases.read(desk, case_id))[0]
    button(again, f"Case 2026-001, a copy for {pupil.name}").click()
    assert gone == [Place(MASK, case=case_id, about=transfer, form=pupil.id)]


def test_n2_what_goes_is_looked_through_once_more(make: Make, desk: Desk, wren: Signer, case_id: str) -> None:
    transfer = planned(desk, case_id, others="masked", named_reason="")
    whose = young_people(cases.read(desk, case_id))[0].id
    looked = masking.begin(desk, case_id, whose).for_reader("The new school, Specimen Park Academy")
    looked = looked.having_looked(place.key for place in masking.where(desk, case_id, looked))
    masking.sign(desk, case_id, masking.again(desk, case_id, looked), wren)
    page = make(TransferGoesPage, TRANSFER_GOES, transfer)
    said = words_on(page)
    assert "Ready" in said
    assert CLEAN[0] in said


# Making it


@pytest.fixture
def making(make: Make, tmp_path: Path) -> Callable[[str], TransferMakePage]:
    def shown(transfer: str) -> TransferMakePage:
        page: TransferMakePage = make(
            TransferMakePage,
            TRANSFER_MAKE,
            transfer,
            choose_path=lambda _, name: str(tmp_path / name),
            lock=lock_quickly,
        )
        return page

    return shown


def test_n3_the_package_is_signed_its_words_are_shown_and_it_is_saved(
    making: Callable[[str], TransferMakePage], desk: Desk, case_id: str, tmp_path: Path
) -> None:
    transfer = planned(desk, case_id, way="")
    page = making(transfer)
    page.way.set_value("package")
    assert page.card is not None
    page.card.password.box.setText(WRENS)
    button(page, SIGN).click()
    said = words_on(page)
    assert TELL in said
    assert page.ready is not None
    assert page.ready.fingerprint in said
    assert transfer_of(desk, case_id).newest(TransferMade) is None
    gone = places_gone_to(page)
    button(page, SAVE).click()
    assert SAVED in words_on(page)
    assert (tmp_path / "Case 2026-001 package.age").read_bytes() == page.ready.data
    act = transfer_of(desk, case_id).newest(TransferMade)
    assert act is not None
    assert act.sha256 == page.ready.sha256
    button(page, NEXT).click()
    assert gone[-1].page == TRANSFER_SENT


def test_n3_the_words_open_the_package_and_stand_nowhere_in_the_record(
    making: Callable[[str], TransferMakePage], desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = making(planned(desk, case_id))
    assert page.card is not None
    page.card.sign.emit(WRENS)
    words = " ".join(words_on(page).split(f"{TELL}\n")[1].split("\n")[:2])
    button(page, SAVE).click()
    (file,) = tmp_path.glob("*.age")
    opened = packages.open_file(file, " ".join(words.split()), packages.met_keys(desk), desk.now())
    assert opened.package.to == "Specimen Park Academy"
    held = repr([entry.body for entry in desk.vault.ledger.of_case(case_id)])
    assert all(word not in held.split() for word in words.split())


def test_n3_a_wrong_password_makes_nothing(
    making: Callable[[str], TransferMakePage], desk: Desk, case_id: str
) -> None:
    page = making(planned(desk, case_id))
    assert page.card is not None
    page.card.sign.emit("not the one at all")
    assert "That is not Wren Mockford's password" in words_on(page)
    assert page.ready is None


def test_n2_nothing_is_made_while_a_masked_copy_is_missing(
    making: Callable[[str], TransferMakePage], desk: Desk, case_id: str
) -> None:
    page = making(planned(desk, case_id, others="masked", named_reason=""))
    assert "Mask case 2026-001 for this transfer." in words_on(page)
    assert page.card is None


def test_n3_another_way_is_written_down_and_leads_to_its_paper(
    making: Callable[[str], TransferMakePage], desk: Desk, case_id: str
) -> None:
    transfer = planned(desk, case_id)
    page = making(transfer)
    gone = places_gone_to(page)
    page.way.set_value("pdf")
    button(page, GO_ON["pdf"]).click()
    assert gone[0].page == TRANSFER_BUNDLE
    assert transfer_of(desk, case_id).plan.way == "pdf"


def test_n3_a_pdf_is_locked_with_six_words_that_are_shown(
    make: Make, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = make(
        TransferBundlePage,
        TRANSFER_BUNDLE,
        planned(desk, case_id, way="pdf"),
        printers=NoPrinters(),
        choose_path=lambda _, name: str(tmp_path / name),
    )
    assert len(page.words_told.split()) == 6
    assert TELL in words_on(page)
    button(page, "Save as PDF").click()
    act = transfer_of(desk, case_id).newest(TransferMade)
    assert act is not None
    assert act.way == "pdf"
    said = words_on(page)
    assert act.sha256[:4].upper() in said
    assert NEXT in said


def test_n3_paper_has_no_words(make: Make, desk: Desk, case_id: str, tmp_path: Path) -> None:
    transfer = planned(desk, case_id, way="paper")
    page = make(TransferBundlePage, TRANSFER_BUNDLE, transfer, printers=PaperTray(tmp_path))
    assert TELL not in words_on(page)
    assert nameless(page) == []


# What somebody says of it


@pytest.fixture
def on_its_way(desk: Desk, wren: Signer, case_id: str, tmp_path: Path) -> str:
    transfer = planned(desk, case_id)
    made(desk, wren, case_id, transfer, tmp_path)
    sent(desk, case_id, transfer)
    return transfer


def test_n1_how_it_went_is_kept_and_when_the_words_were_told(
    make: Make, desk: Desk, wren: Signer, case_id: str, tmp_path: Path
) -> None:
    transfer = planned(desk, case_id)
    made(desk, wren, case_id, transfer, tmp_path)
    page = make(TransferSentPage, TRANSFER_SENT, transfer)
    gone = places_gone_to(page)
    answer(page, how="otherwise")
    button(page, "Sign that it is sent").click()
    assert "Enter which way it went" in words_on(page)
    answer(page, how_words="By the council’s courier", words_day=date(2026, 11, 20))
    button(page, "Sign that it is sent").click()
    act = transfer_of(desk, case_id).newest(TransferSent)
    assert act is not None
    assert (act.day, act.how_words, act.to, act.words_to) == (
        "2026-11-20",
        "By the council’s courier",
        "Ola Exemplar",
        "Ola Exemplar",
    )
    assert gone == [hub(case_id, transfer)]


def test_n1_a_day_that_lies_ahead_is_refused_at_its_question(
    make: Make, desk: Desk, case_id: str, on_its_way: str
) -> None:
    page = make(TransferChasePage, TRANSFER_CHASE, on_its_way)
    answer(page, day=date(2026, 11, 27), whom="Ola Exemplar")
    button(page, "Sign that you asked").click()
    assert transfer_of(desk, case_id).state == "sent"
    answer(page, day=date(2026, 11, 20), said="It is on her desk.")
    button(page, "Sign that you asked").click()
    one = transfer_of(desk, case_id)
    asked = one.newest(TransferChased)
    assert asked is not None
    assert (one.state, asked.said) == ("chased", "It is on her desk.")


def test_n1_calling_off_wants_a_reason(make: Make, desk: Desk, case_id: str, on_its_way: str) -> None:
    page = make(TransferOffPage, TRANSFER_OFF, on_its_way)
    button(page, "Sign and call it off").click()
    assert "Enter why it is called off" in words_on(page)
    answer(page, reason="The family stays.")
    button(page, "Sign and call it off").click()
    assert transfer_of(desk, case_id).state == "called_off"


def test_n1_the_slip_is_written_down(make: Make, desk: Desk, case_id: str, on_its_way: str) -> None:
    page = make(TransferAnswerPage, TRANSFER_ANSWER, on_its_way)
    answer(page, by="slip", answer="taken_in", day=date(2026, 11, 20), who="Ola Exemplar")
    button(page, "Sign what they answered").click()
    one = transfer_of(desk, case_id)
    said = one.newest(TransferAnswered)
    assert said is not None
    assert (one.state, said.by, said.who, said.receipt) == ("received", "slip", "Ola Exemplar", "")


@pytest.fixture
def there(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    ola = Newcomer("Ola Exemplar", "Designated Safeguarding Lead", ("write", "oversee"), OLAS)
    opened = make_vault(tmp_path / "there", School(name="Specimen Park Academy"), ola, clock, CHEAP)
    yield opened
    close(opened)


def receipt_from(there: Desk, folder: Path, outcome: Outcome = "taken_in") -> Path:
    opened = packages.open_file(folder / "for them.age", WORDS, packages.met_keys(there), there.now())
    signer = sign_as(there.folder, there.me, OLAS)
    path = folder / "receipt.json"
    path.write_bytes(packages.answer(opened, outcome, there.school.name, signer, there.now()))
    return path


def test_n1_a_receipt_file_says_who_signed_it_and_its_key_to_be_compared(
    make: Make, desk: Desk, there: Desk, case_id: str, on_its_way: str, tmp_path: Path
) -> None:
    path = receipt_from(there, tmp_path)
    page = make(TransferAnswerPage, TRANSFER_ANSWER, on_its_way, ask=lambda _: str(path))
    button(page, CHOOSE).click()
    said = words_on(page)
    assert "Taken into the record." in said
    assert "Ola Exemplar, Designated Safeguarding Lead, Specimen Park Academy" in said
    assert page.taken.receipt.key in said
    assert "What do they say?" not in said
    button(page, "Sign what they answered").click()
    assert "Select whether you compared it" in words_on(page)
    answer(page, compared="yes")
    button(page, "Sign what they answered").click()
    one = transfer_of(desk, case_id)
    act = one.newest(TransferAnswered)
    assert act is not None
    assert (one.state, act.by, act.compared, act.key) == ("received", "file", True, page.taken.receipt.key)


def test_n1_another_file_is_refused_in_one_sentence_and_nothing_is_written(
    make: Make, desk: Desk, case_id: str, on_its_way: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    other.write_text("{}")
    page = make(TransferAnswerPage, TRANSFER_ANSWER, on_its_way, ask=lambda _: str(other))
    button(page, CHOOSE).click()
    assert "Error: " in words_on(page)
    assert transfer_of(desk, case_id).state == "sent"


def test_n1_a_receipt_put_aside_leaves_the_slip_to_be_written_down(
    make: Make, there: Desk, on_its_way: str, tmp_path: Path
) -> None:
    path = receipt_from(there, tmp_path, "not_ours")
    page = make(TransferAnswerPage, TRANSFER_ANSWER, on_its_way, ask=lambda _: str(path))
    button(page, CHOOSE).click()
    button(page, ASIDE).click()
    assert "What do they say?" in words_on(page)
    assert page.taken is None


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        (TransferGoesPage, TRANSFER_GOES),
        (TransferMakePage, TRANSFER_MAKE),
        (TransferSentPage, TRANSFER_SENT),
        (TransferChasePage, TRANSFER_CHASE),
        (TransferOffPage, TRANSFER_OFF),
        (TransferAnswerPage, TRANSFER_ANSWER),
    ],
)
def test_whatever_takes_the_focus_has_a_name(
    make: Make, on_its_way: str, kind: type[Page], page: str
) -> None:
    assert nameless(make(kind, page, on_its_way)) == []


def test_n3_the_words_are_not_there_when_the_page_is_opened_again(
    making: Callable[[str], TransferMakePage], desk: Desk, wren: Signer, case_id: str, tmp_path: Path
) -> None:
    transfer = planned(desk, case_id)
    made(desk, wren, case_id, transfer, tmp_path)
    page = making(transfer)
    assert MADE_BEFORE[0] in words_on(page)
    assert TELL not in words_on(page)
    assert page.unsaved() is None
