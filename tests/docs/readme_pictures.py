"""The pictures in the README: which moment of the tour each one is."""

from collections.abc import Mapping
from pathlib import Path

from yps_desktop.services.about import ROOT

FOLDER = ROOT / "docs" / "pictures"
SHOWN: Mapping[str, Path] = {
    "home": FOLDER / "home.png",
    "new-incident": FOLDER / "new-incident.png",
    "case-awaiting-headteacher": FOLDER / "case.png",
    "viewing": FOLDER / "viewing.png",
    "countersign-top": FOLDER / "countersign.png",
    "paper-record": FOLDER / "paper.png",
}
"""By the name of the tour's picture; the window is shown whole."""
