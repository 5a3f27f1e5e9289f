"""Mutation testing of entry, ledger and keystore: whether their tests notice when one small thing is wrong.

The attacker is a careless change. Each mutant is the program with one comparison turned, one call or error
left out, one number moved (`mutator.py`); what no test notices has survived. In the suite a share of the
entry's is tried, in full all of the three modules'.
"""

import ast
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.attacks.mutants.equivalent import EQUIVALENT
from tests.attacks.mutants.mutator import CONTROL, control_of, mutants_of
from tests.attacks.tries import Attack, in_full

ROOT = Path(__file__).parents[3]
LEAST = 95
OF_ENTRY = ["tests/record/test_entry.py", "tests/record/test_entry_format.py"]
OF_VAULT = [
    "tests/vault/test_keystore_format.py",
    "tests/vault/test_keystore.py",
    "tests/vault/test_ledger.py",
    "tests/vault/test_ledger_read_back.py",
    "tests/vault/test_ledger_refuses.py",
    "tests/vault/test_letting_go.py",
    "tests/vault/test_keyring.py",
    "tests/vault/test_keyring_refuses.py",
    "tests/vault/test_slots.py",
    "tests/vault/test_vault.py",
    "tests/vault/test_anchors.py",
    "tests/vault/test_sightings.py",
    "tests/attacks/forgery/test_agreeing_by_hand.py",
    "tests/attacks/forgery/test_keystore_changed.py",
]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="every mutant is a forked process")


def outcomes(results: Path, share: int, modules: str, tests: list[str]) -> dict[str, str]:
    """Run tests over mutants in a process of their own, and give what became of each by its name."""
    command = [sys.executable, "-m", "tests.attacks.mutants.server", results, str(share), modules, *tests]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=3_000)
    told = [json.loads(line) for line in results.read_text("utf-8").splitlines()]
    return {name: outcome for name, outcome, _ in told}


def test_the_tests_notice_what_is_wrong(tmp_path: Path, attack: Attack) -> None:
    if in_full():
        found = outcomes(tmp_path / "vault.jsonl", 100, "ledger,keystore", OF_VAULT)
        found |= outcomes(tmp_path / "entry.jsonl", 100, "entry", OF_ENTRY)
    else:
        found = outcomes(tmp_path / "entry.jsonl", 20, "entry", OF_ENTRY)
    controls = {name: outcome for name, outcome in found.items() if name.endswith(CONTROL)}
    assert set(controls.values()) == {"survived"}, "the tests find fault with the program as it is"
    counted = {name: outcome for name, outcome in found.items() if name not in controls | EQUIVALENT}
    survived = sorted(name for name, outcome in counted.items() if outcome == "survived")
    share = 100 * (1 - len(survived) / len(counted))
    what = "mutants of entry, ledger and keystore"
    tries = attack(what, short=15, full=300, must=f"{LEAST} % caught or more")
    tries.tried, tries.reached = len(counted), f"{share:.1f} % caught"
    assert share >= LEAST, survived


def test_every_mutant_has_a_name_of_its_own_and_is_another_program(tmp_path: Path) -> None:
    source = tmp_path / "small.py"
    source.write_text(
        'LIMIT = 3\n\n\ndef f(a: int = 1) -> int:\n    """Say."""\n    if a < LIMIT and not a:\n'
        '        raise ValueError("no")\n    print(a)\n    return a + 1\n'
    )
    mutants = list(mutants_of("small", source))
    assert Counter(mutant.name for mutant in mutants).most_common(1)[0][1] == 1
    assert {"small.f: a < LIMIT → a <= LIMIT", "small.f: print(a) → pass", "small.: 3 → 4"} <= {
        mutant.name for mutant in mutants
    }
    programs = {ast.unparse(mutant.tree) for mutant in (*mutants, control_of("small", source))}
    assert len(programs) == len(mutants) + 1
