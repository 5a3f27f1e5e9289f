"""`python -m tests.attacks [words of pytest …]`: every attack in full, or only those chosen, and the table.

The same tests as in the suite, tried more often: see `tests/attacks/tries.py`. A row that is not reached
makes the exit code 1; one that this computer cannot run (no Linux, not root) is named and stops nobody.
"""

import os
import sys
from collections.abc import Sequence

import pytest

from tests.attacks.rows import Rows, table


def main(words: Sequence[str]) -> int:
    """Run the attacks and print a row of each."""
    os.environ["YPS_ATTACK"] = "full"
    rows = Rows()
    code = pytest.main([*words, "-p", "no:randomly"], plugins=[rows])
    listed = list(rows)
    print(table(listed), flush=True)
    return int(code != pytest.ExitCode.OK or any(row.met is False for row in listed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
