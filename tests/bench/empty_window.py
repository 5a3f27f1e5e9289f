"""The least that can be had: an empty window of the same size, to compare the program's with."""

from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.memory import resident
from tests.bench.painted import BEGAN, at_rest, tell, until_painted

app = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.show()
at = until_painted(window)
tell(start=at - BEGAN, painted=resident(), memory=at_rest())
