"""A QR code drawn as lines and boxes, never as an image."""

Matrix = tuple[tuple[bool, ...], ...]


def qr_matrix(text: str) -> Matrix:
    """Encode capitals and digits at level M; rows of dark (True) and light modules."""
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)


def qr_filled(matrix: Matrix, left: float, bottom: float, side: float) -> str:
    """Write the dark modules as one filled path in a page's own words; lengths in points on the page."""
    step = side / len(matrix)
    path = [
        f"{left + start * step:.3f} {bottom + side - (row + 1) * step:.3f} {length * step:.3f} {step:.3f} re"
        for row, modules in enumerate(matrix)
        for start, length in _runs(modules)
    ]
    return "\n".join([*path, "f"])


def _runs(modules: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Give start and length of each stretch of dark modules."""
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(modules):
        if dark and runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((column, 1))
    return runs
