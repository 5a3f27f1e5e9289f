"""What goes into the built program: all of ours, and nothing that reaches a network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from installer.building import contents

ROOT = Path(__file__).resolve().parents[3]
OURS = (Path("/env"), Path("/python/lib/python3.11"))

# Loads everything of ours as the built program would find it: what is left out is not there.
_WITHOUT = """
import sys
from importlib import import_module
from installer.building.contents import LEFT_OUT, plan_modules

class LeftOut:
    def find_spec(self, name, path=None, target=None):
        if any(name == out or name.startswith(out + ".") for out in LEFT_OUT):
            raise ModuleNotFoundError(f"{name} is left out", name=name)

for name in [name for name in sys.modules if name.split(".")[0] in LEFT_OUT]:
    del sys.modules[name]
sys.meta_path.insert(0, LeftOut())
for name in plan_modules():
    import_module(name)
for name in ("reportlab.graphics.barcode.qr", "pikepdf.pdfa", "lxml.etree", "pyrage", "uharfbuzz"):
    import_module(name)
"""


def test_every_module_of_ours_loads_without_what_is_left_out() -> None:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT], cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_page_and_every_command_is_named_to_pyinstaller() -> None:
    planned = contents.plan_modules()
    assert {
        "ui.app",
        "ui.every_page",
        "ui.tour.play",
        "yps_desktop",
        "yps_desktop.services.verification",
    } <= {*planned}
    assert planned == sorted(planned)
    assert not [name for name in planned if name.startswith(("tests", "installer"))]


def test_what_is_loaded_by_its_name_is_named_to_pyinstaller() -> None:
    sources = (file.read_text("utf-8") for name in contents.PACKAGES for file in (ROOT / name).rglob("*.py"))
    named = {name for source in sources for name in re.findall(r'import_module\("([^"]+)"', source)}
    assert named - {*contents.plan_modules()} <= {*contents.BY_NAME}


def test_everything_that_lies_beside_the_modules_goes_in() -> None:
    beside = {
        file.relative_to(ROOT).as_posix()
        for package in contents.PACKAGES
        for file in (ROOT / package).rglob("*")
        if file.is_file() and file.suffix not in (".py", ".pyc")
    }
    told = [Path(source).relative_to(ROOT).as_posix() for source, _ in contents.plan_data()]
    assert [
        name for name in beside if not any(name == one or name.startswith(one + "/") for one in told)
    ] == []


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\Qt6Gui.dll",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/libpyside6.abi3.so.6.11",
    ],
)
def test_what_draws_the_windows_stays(place: str) -> None:
    assert contents.stays(place, f"/env/{place}", OURS)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so",
        "PySide6\\Qt6Network.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\opengl32sw.dll",
    ],
)
def test_ways_out_decoders_and_translations_go(place: str) -> None:
    assert not contents.stays(place, f"/env/{place}", OURS)


def test_what_pip_wrote_down_of_one_folder_goes_or_two_builds_would_differ() -> None:
    held = [
        name
        for name in ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "METADATA", "licenses/LICENSE")
        if contents.stays(f"attrs-26.1.0.dist-info/{name}", f"/env/attrs-26.1.0.dist-info/{name}", OURS)
    ]
    assert held == ["METADATA", "licenses/LICENSE"]


def test_qpdf_is_no_library_of_qt() -> None:
    assert contents.stays("pikepdf.libs/libqpdf-781b0270.so.30.4.2", "/env/pikepdf.libs/libqpdf.so", OURS)
    assert contents.stays("pikepdf\\qpdf30.dll", "C:/env/qpdf30.dll", OURS)


@pytest.mark.parametrize("name", ["libssl.so.3", "libcrypto.so.3", "libglib-2.0.so.0", "libX11.so.6"])
def test_a_library_of_the_system_stays_with_the_system(name: str) -> None:
    assert not contents.stays(name, f"/usr/lib/x86_64-linux-gnu/{name}", OURS)


def test_python_itself_goes_in_wherever_it_came_from() -> None:
    assert contents.stays("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", OURS)
    assert contents.stays("_json.so", "/python/lib/python3.11/lib-dynload/_json.so", OURS)


@pytest.mark.parametrize("name", ["ssl", "_ssl", "PySide6.QtNetwork", "http", "urllib.request"])
def test_no_module_that_speaks_to_a_network_goes_in(name: str) -> None:
    assert name in contents.LEFT_OUT


def test_the_spec_takes_what_is_planned() -> None:
    spec = (ROOT / "installer/building/yps_desktop.spec").read_text("utf-8")
    compile(spec, "yps_desktop.spec", "exec")
    for asked in ("plan_data()", "plan_modules()", "LEFT_OUT", "stays(", "BY_NAME", "WITH_FILES"):
        assert f"contents.{asked}" in spec
