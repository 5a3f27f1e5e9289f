"""UPNs: shape and check letter."""

import pytest

from yps_desktop.record.upn import fault_of_upn, folded_upn, is_temporary


@pytest.mark.parametrize("upn", ["H801200001001", "G80120000101A", "B801200005001", "P207000016049"])
def test_a_right_upn_has_no_fault(upn):
    assert fault_of_upn(upn) == ""
    assert fault_of_upn(f" {upn[:4].lower()} {upn[4:].lower()} ") == ""


@pytest.mark.parametrize("upn", ["Z801200001001", "A801200005001", "Q207000016049"])
def test_a_wrong_check_letter_is_said(upn):
    assert "first letter" in fault_of_upn(upn)


@pytest.mark.parametrize(
    "upn", ["", "H80120000100", "I801200001001", "H8012000010011", "H80120000100S", "H٨01200001001"]
)
def test_a_wrong_shape_is_said(upn):
    assert "13 characters" in fault_of_upn(upn)


def test_one_wrong_figure_is_found_whichever_it_is():
    right = "H801200001001"
    for place in range(1, 13):
        wrong = right[:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
        assert fault_of_upn(wrong)


def test_a_temporary_upn_ends_with_a_letter():
    assert is_temporary("G80120000101A")
    assert not is_temporary("H801200001001")
    assert folded_upn(" g8012 0000101a") == "G80120000101A"
