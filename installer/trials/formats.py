"""A record that an older version left: opened by this one, by a later one, and refused by this one again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from installer.newer import format_of
from installer.processes import ROOT
from installer.trials.pictures import keep_picture
from installer.trials.what import HOME, PASSWORD, VAULT, Tried, TriedError, digests, must

KEPT = ROOT / "tests" / "vaults"
"""A record of every format that was released, as the program of its time left it."""
PICTURES = ROOT / "build" / "tried"
REFUSED = "written by a newer version of the program"
_UNLOCK = (ROOT / "installer" / "linux" / "unlock.sh").read_text("utf-8")
# A home of its own, with a space and letters that are not English in its path.
_OWN = f"{HOME}/Zażółć’s home"
_SETTINGS = ".config/YPS Desktop/preferences.json"
_CHOSEN = {"text_percent": 125, "look": "dark", "lock_after": 10}


def open_older(tried: Tried) -> str:
    """Open a record of the oldest format kept: it is copied, brought to today's, and whole."""
    left = sorted(KEPT.glob("format-*"))[0]
    before = _lay_down(tried, left)
    _unlock(tried, "opened")
    kept = _kept(tried, format_of())
    if not before.items() <= digests(tried.root.folder / kept).items():
        raise TriedError("The copy of an older record is not the record as it was.")
    must(tried.at_home("yps-desktop", "check", f"/{kept}"), "know the copy of an older record")
    said = must(tried.verify(f"/{_OWN}/{VAULT}"), "verify a record that it brought to today's format")
    _look_at_settings(tried)
    told = said.splitlines()[0]
    return f"Opened a record of {left.name} on a screen: copied, brought to format {format_of()}. {told}"


def put_newer_over(tried: Tried) -> str:
    """Install a later version over this one: what lies at home stays, and is brought on when it is opened."""
    root, newer = tried.root, tried.newer()
    before, version = digests(root.folder / HOME), _version(tried)
    shutil.copy(newer, root.folder / "tmp" / newer.name)
    must(root.do("apt-get", "install", "-y", f"/tmp/{newer.name}"), "give way to a later version")
    if digests(root.folder / HOME) != before:
        raise TriedError("A later version changed something in somebody's home as it was installed.")
    if _version(tried) == version:
        raise TriedError("The later version did not take the place of this one.")
    _unlock(tried, "opened")
    kept = _kept(tried, format_of() + 1)
    must(tried.at_home("yps-desktop", "check", f"/{kept}"), "know what it copied before")
    said = must(tried.verify(f"/{_OWN}/{VAULT}"), "verify the record with the later version")
    _look_at_settings(tried)
    return f"Put {newer.name} over it: everything at home stays, and opens. {said.splitlines()[0]}"


def go_back(tried: Tried) -> str:
    """Install this version over the later: the record is refused and stays; the copy made before it opens."""
    root, vault = tried.root, f"{_OWN}/{VAULT}"
    again = ("apt-get", "install", "-y", "--allow-downgrades", f"/tmp/{tried.package.name}")
    must(root.do(*again), "take the place of a later version")
    before = digests(root.folder / vault)
    code, said = tried.verify(f"/{vault}")
    if code != 1 or REFUSED not in said:
        raise TriedError(f"A record of a later version was not refused in words: {said.strip()[-600:]}")
    _unlock(tried, "refused")
    if digests(root.folder / vault) != before:
        raise TriedError("Refusing a record of a later version changed it.")
    kept = _kept(tried, format_of() + 1)
    must(tried.check(f"/{kept}"), "open the copy that the later version made")
    return f"Went back: refused, and not a byte changed; the copy made before opens. {said.strip()}"


def _lay_down(tried: Tried, left: Path) -> dict[str, str]:
    """Put a kept record in the usual place of a home with settings, and say what it holds."""
    passing = tried.root.folder / "tmp/older"
    shutil.copytree(left, passing, ignore=shutil.ignore_patterns("backup.json", "told.json"))
    (tried.root.folder / "tmp/settings").write_text(json.dumps(_CHOSEN), "utf-8")
    lay = 'mkdir -p "$(dirname "$1")" && cp -r "$0" "$1"'
    for here, there in (("older", VAULT), ("settings", _SETTINGS)):
        must(tried.at_home("sh", "-c", lay, f"/tmp/{here}", f"/{_OWN}/{there}"), "have a record laid down")
    return digests(passing)


def _unlock(tried: Tried, becomes: str) -> None:
    """Unlock the record on a screen nobody sees, and keep how the screen stood."""
    screen, picture = "/tmp/screen", PICTURES / f"{_version(tried)}-{becomes}.png"
    answer = tried.at_home("sh", "-c", _UNLOCK, "sh", PASSWORD, becomes, screen, HOME=f"/{_OWN}")
    must(answer, f"come to a record that is {becomes}")
    keep_picture(tried.root.folder / screen.lstrip("/") / becomes, picture)


def _kept(tried: Tried, format_: int) -> str:
    """Name the copy that was made before a record was brought to this format."""
    copy = f"{_OWN}/{VAULT}-before-format-{format_}"
    if not (tried.root.folder / copy / "backup.json").is_file():
        raise TriedError(f"No copy was made before the record was brought to format {format_}.")
    return copy


def _look_at_settings(tried: Tried) -> None:
    read = json.loads((tried.root.folder / _OWN / _SETTINGS).read_text("utf-8"))
    if {name: read.get(name) for name in _CHOSEN} != _CHOSEN:
        raise TriedError("The settings did not stay as they were chosen.")


def _version(tried: Tried) -> str:
    return must(tried.at_home("yps-desktop", "--version"), "say its version").split(",")[0].split()[-1]
