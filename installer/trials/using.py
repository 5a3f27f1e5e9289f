"""The installed program used: the tour played, its record checked, practice locked."""

from __future__ import annotations

import shutil
import subprocess
from subprocess import PIPE, STDOUT

from installer.bare_root import WHO
from installer.processes import ROOT, clean_environ
from installer.trials.what import HOME, NAME, VAULT, WORD, Tried, TriedError, must

_PRESS_LOCK = (ROOT / "installer" / "linux" / "lock-in-practice.sh").read_text("utf-8")
TOUR, FROM_SOURCE = f"{HOME}/tour", f"{HOME}/from-source"


def play_the_tour(tried: Tried) -> str:
    """Play the tour without a screen and without a network."""
    must(tried.at_home("yps-desktop", "tour", f"/{TOUR}", QT_QPA_PLATFORM="offscreen"), "play the tour")
    tour = tried.root.folder / TOUR
    papers, screens = len(list(tour.glob("paper/*.pdf"))), len(list(tour.glob("screens/*.png")))
    if not papers or not screens:
        raise TriedError("The tour left no papers or no pictures.")
    return f"Played the tour without a network: {screens} pictures, {papers} papers."


def check_the_record(tried: Tried) -> str:
    """Check the tour's record, a backup of it and a paper with the program's own words."""
    vault, word = f"/{TOUR}/vault", ("--name", NAME, "--password-file", WORD)
    tried.at_home("mkdir", f"/{HOME}/backups")
    verified = _told(tried, vault)
    must(tried.at_home("yps-desktop", "backup", vault, f"/{HOME}/backups", *word), "back the record up")
    paper = f"/{TOUR}/paper/record.pdf"
    must(tried.at_home("yps-desktop", "check", paper, "--vault", vault, *word), "know its own paper")
    keep = 'mkdir -p "$(dirname "$1")" && cp -r "$0" "$1"'
    must(tried.at_home("sh", "-c", keep, vault, f"/{HOME}/{VAULT}"), "have a record in the usual place")
    return f"Verified, backed up and checked with the built program. {verified}"


def lock_and_start_anew(tried: Tried) -> str:
    """Lock practice on a screen nobody sees: the process ends, and another stands up in its place."""
    must(
        tried.root.do("apt-get", "install", "-y", "--no-install-recommends", "xvfb", "xdotool", "procps"),
        "get a screen",
    )
    said = must(tried.at_home("sh", "-c", _PRESS_LOCK), "start itself anew when it locks")
    return said.strip()


def compare_with_source(tried: Tried) -> str:
    """Compare the tour with one played from the source: the same papers saying the same, and both whole."""
    source, here = tried.played(), tried.root.folder / TOUR
    shutil.copytree(source / "vault", tried.root.folder / FROM_SOURCE)
    must(tried.root.do("chown", "-R", f"{WHO}:{WHO}", f"/{FROM_SOURCE}"), "own what was copied")
    told = {_told(tried, f"/{vault}") for vault in (f"{TOUR}/vault", FROM_SOURCE)}
    command = [str(tried.python), "-m", "tests.journeys.same_tours", str(source), str(here)]
    done = subprocess.run(
        command, cwd=ROOT, env=clean_environ(), stdout=PIPE, stderr=STDOUT, text=True, check=False
    )
    if done.returncode or len(told) != 1:
        parted = " ".join([*told, done.stdout])
        raise TriedError(
            f"A tour from the source is not the same (was it changed since the build?). {parted}"
        )
    return f"Played from the source as well, it is the same record. {done.stdout.strip()}"


def _told(tried: Tried, vault: str) -> str:
    """Check a record, and say what it holds."""
    return must(tried.verify(vault), "verify the record of a tour").splitlines()[0]
