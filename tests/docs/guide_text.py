"""The user guide as pages of `docs/guide`, made of the same words as in the program."""

from collections.abc import Iterator
from pathlib import Path

from yps_desktop.guidance.guide import Chapter, guide
from yps_desktop.guidance.leaflets import Part
from yps_desktop.guidance.words import Terms

FOLDER = Path(__file__).parents[2] / "docs" / "guide"
_PICTURES = "../../resources/guide/pictures"
_MADE = "Made by `python -m tests.docs.guide`. Everybody in the pictures is invented."


def pages() -> dict[str, str]:
    """Give every page by the name of its file."""
    told = guide(Terms())
    rows = (f"- [{one.title}]({one.id}.md): {one.for_whom}. {one.takes}" for one in told.chapters)
    head = f"# {told.title}\n\n{told.intro}\n\n"
    first = head + "\n".join(rows) + f"\n\n{_MADE}\n"
    return {"README.md": first, **{f"{one.id}.md": "\n".join(_chapter(one)) for one in told.chapters}}


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"# {chapter.title}\n"
    yield f"{chapter.for_whom}. {chapter.takes}\n"
    yield f"{chapter.means}\n"
    for part in chapter.parts:
        yield from _part(part, chapter)
    yield f"[All chapters](README.md). {_MADE}\n"


def _part(part: Part, chapter: Chapter) -> Iterator[str]:
    yield f"## {part.heading}\n"
    yield from (f"{text}\n" for text in part.text)
    if part.points:
        yield "\n".join(f"{at}. {step}" for at, step in enumerate(part.points, start=1)) + "\n"
    if part.id in chapter.pictures:
        shown = chapter.pictures[part.id]
        yield f'<img src="{_PICTURES}/{shown.name}.png" alt="{shown.shows}" width="560">\n'


def write() -> None:
    """Write every page anew, and take away those of chapters there are no more."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
