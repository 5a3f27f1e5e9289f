"""The lock files name exact versions with their hashes, and cover what pyproject.toml asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from installer.environment import BUILD_LOCKS, TEST_LOCKS

ROOT = Path(__file__).resolve().parents[2]
ALL_LOCKS = tuple(dict.fromkeys((*TEST_LOCKS, *BUILD_LOCKS)))


def _pinned(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("lock", ALL_LOCKS)
def test_every_requirement_is_one_version_with_a_hash(lock: str) -> None:
    text = re.sub(r"#.*", "", (ROOT / lock).read_text("utf-8"))
    blocks = [block for block in re.split(r"^(?=\S)", text, flags=re.MULTILINE) if block.strip()]
    assert blocks
    for block in blocks:
        assert re.match(r"[a-z0-9.-]+==\S+", block), block
        assert "--hash=sha256:" in block, block


@pytest.mark.parametrize(
    ("lock", "group"),
    [("requirements.lock", None), ("requirements-dev.lock", "dev"), ("requirements-build.lock", "build")],
)
def test_each_dependency_is_locked_at_a_version_it_allows(lock: str, group: str | None) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = project["dependency-groups"][group] if group else project["project"]["dependencies"]
    pinned = _pinned(lock)
    for requirement in map(Requirement, asked):
        assert pinned[requirement.name.lower()] in requirement.specifier, requirement


def test_the_files_agree_where_several_name_a_package() -> None:
    versions = {(name, version) for lock in ALL_LOCKS for name, version in _pinned(lock).items()}
    assert len(versions) == len({name for name, _ in versions})
