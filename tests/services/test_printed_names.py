"""What is printed on every paper can be read there, and in a package that goes to another school."""

import pytest

from yps_desktop.record.errors import AnswerError
from yps_desktop.services.printed_names import check_name


@pytest.mark.parametrize("name", ["St Zita’s & All Angels (Nowhere)", "Ysgol Dŵr Gwyn", "校名", "مدرسة"])
def test_a_name_in_any_script_stands(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize("name", ["No\u00adwhere", "\u202eAcademy", "\u200b", "A\u202fB", "A\nB", "A\x00"])
def test_a_name_with_a_letter_nobody_sees_is_refused_since_other_schools_refuse_its_packages(
    name: str,
) -> None:
    with pytest.raises(AnswerError, match="cannot be seen"):
        check_name(name)
