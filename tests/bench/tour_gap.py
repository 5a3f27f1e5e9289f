"""In a process of its own: plays the tour and tells the longest time its window could not answer."""

import sys
from pathlib import Path

from tests.bench.painted import tell
from ui.app import PAGES, make_application
from ui.tour.play import perform
from ui.tour.stage import Stage
from yps_desktop.services.preferences import Preferences

stage = Stage(Path(sys.argv[1]), make_application(Preferences()), PAGES)
perform(stage)
tell(gap=stage.hands.longest_gap)
