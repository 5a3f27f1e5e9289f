"""Makes `docs/papers.md` and its pictures: every paper there is, as printed and as copied twice.

`python -m tests.documents.pictures` writes them anew.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from tests.documents.every_paper import EVERY_PAPER
from tests.documents.what_papers_are_for import WHAT_FOR
from yps_desktop.documents.produce import printed

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "pictures" / "papers"
_COPIER = 2.5
"""How many times finer than its picture a page is copied."""
_GREYS = 16
_MOST = 3
"""Pages shown of one paper."""
_COPIED = ("whole-record", "viewing-record", "register-cases")
_HEAD = """# Every paper the program prints

Made by `python -m tests.documents.pictures`. Everybody in the pictures is invented. Paper is black on white
and nothing else, so that it reads the same in colour, in grey and from a school photocopier; the copied pages
were put through a simulated one twice (crooked, blurred, noisy, washed out).
"""


def pictures_of(pdf: bytes, scale: float = 1.0) -> Iterator[Image.Image]:
    """Draw each page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=scale).to_pil()


def copied_twice(page: Image.Image) -> Image.Image:
    """Put a page through a simulated school photocopier twice; the noise is the same each time."""
    dust = random.Random(7)
    for turn in (0.5, -0.3):
        page = page.rotate(turn, Image.Resampling.BICUBIC, fillcolor=255).filter(
            ImageFilter.GaussianBlur(1.1)
        )
        noise = Image.frombytes("L", page.size, dust.randbytes(page.width * page.height))
        page = ImageChops.add(page, noise.point(lambda tone: tone // 8))
        page = page.point(lambda tone: 255 if tone > 210 else max(0, int((tone - 50) * 1.5)))
    return page


def main() -> None:
    """Write the page and its pictures anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    parts = [_HEAD]
    for name, make in EVERY_PAPER.items():
        title, what = WHAT_FOR[name]
        parts.append(f"## {title}\n\n{what}\n\n{' '.join(_saved(name, printed(make())))}\n")
    (DOCS / "papers.md").write_text("\n".join(parts), encoding="utf-8")


def _saved(name: str, pdf: bytes) -> Iterator[str]:
    pages = list(pictures_of(pdf))
    for number, page in enumerate(pages[:_MOST], start=1):
        yield _save(page.convert("L"), f"{name}-{number}", f"Page {number} of {len(pages)}")
    if name in _COPIED:
        fine = next(pictures_of(pdf, _COPIER)).convert("L")
        yield _save(copied_twice(fine).resize(pages[0].size), f"{name}-copied", "Page 1, copied twice")


def _save(page: Image.Image, name: str, said: str) -> str:
    page.quantize(_GREYS).save(FOLDER / f"{name}.png", optimize=True)
    return f'<img src="pictures/papers/{name}.png" alt="{said}" width="320">'


if __name__ == "__main__":
    main()
