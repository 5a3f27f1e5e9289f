"""Files of pupils for tests of the window."""

from pathlib import Path

HEADS = "UPN,Surname,Forename,DOB,Year,Form,Religion"
AL, BO = "H801200001001,Low,Al,31/08/2011,10,10B,x", ",Próbny,Tobiasz,04/03/2011,10,10A,x"


def written(folder: Path, *lines: str, heads: str = HEADS) -> Path:
    """Write a CSV file with these lines under the headings."""
    path = folder / "pupils.csv"
    path.write_text("\n".join((heads, *lines)) + "\n", encoding="utf-8")
    return path


def many(number: int, *, first: int = 0, year: int = 10) -> list[str]:
    """Give invented pupils, each with an admission number; no two share a name."""
    return [f"{one + 1},Sampleton{one},Pupil,31/08/2011,{year}" for one in range(first, first + number)]


MANY_HEADS = "Adno,Surname,Forename,DOB,Year"
