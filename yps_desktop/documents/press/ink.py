"""Writes letters and rules into a page's content, with the few operators the house needs.

ReportLab's own drawString takes three times as long. Its faces still choose the codes and embed the glyphs.
"""

from typing import Any

from yps_desktop.documents.press.fonts import Face, font

_AS_TYPED = set(range(32, 127)) - set(map(ord, "\\()"))
_ESCAPED = {code: f"\\{code:03o}" for code in range(256) if code not in _AS_TYPED}
_UNSEEN, _SEEN = "3 Tr ", " 0 Tr"
"""PDF's text mode for words that are read and copied, not painted, and the one for all others."""


class Ink:
    """Writes on one canvas."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._document = canvas._doc  # the faces ask for it, and nothing public gives it

    def write(
        self, text: str, face: Face, size: float, at: tuple[float, float], unseen: bool = False
    ) -> None:
        """Write printable text of one face; its baseline begins `at`, in points from the lower left."""
        used = font(face)
        shown = " ".join(
            f"{used.getSubsetInternalName(subset, self._document)} {size:g} Tf ({_escaped(codes)}) Tj"
            for subset, codes in used.splitString(text, self._document)
        )
        before, after = (_UNSEEN, _SEEN) if unseen else ("", "")
        self._canvas.addLiteral(f"BT {before}{at[0]:.3f} {at[1]:.3f} Td {shown}{after} ET")

    def rule(self, at: tuple[float, float], along: tuple[float, float], weight: float) -> None:
        """Draw a straight line that begins `at` and goes `along` so far, in points."""
        to = at[0] + along[0], at[1] + along[1]
        line = f"{at[0]:.3f} {at[1]:.3f} m {to[0]:.3f} {to[1]:.3f} l S"
        self._canvas.addLiteral(f"{weight:g} w {line}")


def _escaped(codes: bytes) -> str:
    return codes.decode("latin-1").translate(_ESCAPED)
