"""A QR code drawn as lines and boxes, never as an image."""

from typing import Any

Matrix = tuple[tuple[bool, ...], ...]


def qr_matrix(text: str) -> Matrix:
    """Encode capitals and digits at level M; rows of dark (True) and light modules."""
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)


def draw_qr(canvas: Any, matrix: Matrix, left: float, bottom: float, side: float) -> None:
    """Fill the dark modules in one path; `left`, `bottom` and `side` in points on the canvas."""
    step = side / len(matrix)
    path = canvas.beginPath()
    for row, modules in enumerate(matrix):
        for start, length in _runs(modules):
            path.rect(left + start * step, bottom + side - (row + 1) * step, length * step, step)
    canvas.drawPath(path, stroke=0, fill=1)


def _runs(modules: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Give start and length of each stretch of dark modules."""
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(modules):
        if dark and runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((column, 1))
    return runs
