"""Entries that are no sheets are read as older programs wrote them."""

import pytest

from yps_desktop.record.acts import NumberEntered, SchoolChanged
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.school import School


def test_c8_a_school_written_before_there_was_a_duty_still_reads() -> None:
    body = SchoolChanged(school=School(name="X", urn="123456")).to_body()
    del body["school"]["duty_to_report_from"]
    assert SchoolChanged.from_body(body).school == School(name="X", urn="123456")


@pytest.mark.parametrize("part", ["name", "kind"])
def test_a_part_that_every_program_wrote_must_be_there_and_no_other(part: str) -> None:
    body = SchoolChanged(school=School(name="X")).to_body()
    if part == "name":
        del body["school"]["name"]
    else:
        body["kind"] = "school"
    with pytest.raises(FormatError):
        SchoolChanged.from_body(body)


def test_d8_a_number_comes_back_as_it_was_entered() -> None:
    act = NumberEntered(service="lado", number="01632 960001", hours="", checked="2026-11-20")
    assert NumberEntered.from_body(act.to_body()) == act
