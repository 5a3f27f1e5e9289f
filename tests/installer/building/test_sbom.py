"""The list of what is inside: packages of the lock file, the interpreter, and what lies within packages."""

from __future__ import annotations

import json
import platform
from pathlib import Path
from typing import Any

from installer.building import beside, sbom
from installer.building.source import Source, read_source
from yps_desktop.services import python_packages

ROOT = Path(__file__).resolve().parents[3]
SOURCE = Source("1.2.3", "abc", 1_700_000_000)


def _bill() -> dict[str, Any]:
    parts = [*sbom.packages(beside.installed(ROOT)), *sbom.libraries(), sbom.interpreter()]
    held: dict[str, Any] = json.loads(sbom.bill(SOURCE, parts, "linux-x"))
    return held


def test_everything_inside_is_named_with_its_version() -> None:
    held = _bill()
    found = {part["purl"] for part in held["components"]}
    pins = python_packages.pinned(ROOT / "requirements.lock")
    assert f"pkg:pypi/cryptography@{pins['cryptography']}" in found
    assert f"pkg:generic/python@{platform.python_version()}" in found
    within = {"qt", "sqlite", "sqlcipher", "openssl", "qpdf", "pdfium", "harfbuzz", "libxml2"}
    assert within <= {part["name"] for part in held["components"]}
    assert all(part["version"] for part in held["components"])


def test_it_is_a_bill_of_this_commit_and_its_moment() -> None:
    held = _bill()
    assert (held["bomFormat"], held["specVersion"], held["version"]) == ("CycloneDX", "1.5", 1)
    assert held["metadata"]["component"]["version"] == "1.2.3"
    assert held["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert {"name": "yps-desktop:commit", "value": "abc"} in held["metadata"]["properties"]


def test_every_dependency_leads_to_a_component() -> None:
    held = _bill()
    known = {"yps-desktop", *(part["bom-ref"] for part in held["components"])}
    assert len(known) == len(held["components"]) + 1
    for line in held["dependencies"]:
        assert {line["ref"], *line["dependsOn"]} <= known


def test_the_same_build_gives_the_same_bytes_and_another_commit_another_number() -> None:
    parts = [sbom.Part("a", "1"), sbom.Part("b", "2")]
    one = sbom.bill(SOURCE, parts, "linux-x")
    assert one == sbom.bill(SOURCE, parts[::-1], "linux-x")
    other = sbom.bill(Source("1.2.3", "def", 1_700_000_000), parts, "linux-x")
    assert json.loads(one)["serialNumber"] != json.loads(other)["serialNumber"]


def test_no_tool_of_the_workshop_is_inside() -> None:
    assert {"pytest", "mypy", "ruff", "hypothesis"}.isdisjoint(beside.installed(ROOT))


def test_the_licence_of_a_package_is_found_among_its_files() -> None:
    names = [
        "x-1.dist-info/licenses/LICENSE",
        "x-1.dist-info/RECORD",
        "x/license.py",
        "x-1.dist-info/COPYING",
    ]
    assert python_packages.licence_files(names) == ["x-1.dist-info/COPYING", "x-1.dist-info/licenses/LICENSE"]


def test_the_source_is_what_pyproject_says_at_the_moment_told(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "9.8"\n')
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    source = read_source(tmp_path)
    assert (source.version, source.moment, source.day) == ("9.8", 1_700_000_000, "2023-11-14")
    changed = Source("1", "abc", 0, changed=True)
    assert changed.about()["commit"] == "abc and further changes"
