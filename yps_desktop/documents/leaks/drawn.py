"""Reads the text a PDF's pages draw, in order and by the element of the structure it belongs to."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from yps_desktop.documents.leaks.words import EDGE
from yps_desktop.documents.leaks.written import Written

_SHOWN = "BT Tf Tj TJ ' \" BDC BMC EMC Do q Q"
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Font:
    """What the codes of a font stand for, by its own table; a code has one byte, or two where it is wide."""

    texts: Mapping[int, str]
    is_wide: bool = False

    def told(self, shown: Any) -> str:
        """Read what an operator shows: a string, or strings with moves between them."""
        import pikepdf

        if isinstance(shown, pikepdf.Array):
            return "".join(self.told(one) for one in shown if isinstance(one, pikepdf.String))
        raw = bytes(shown)
        if not self.is_wide:
            return raw.decode("latin-1").translate(self.texts)
        codes = (int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
        return "".join(self.texts.get(code, "") for code in codes)


@dataclass(slots=True)
class _Mark:
    """Marked content that is open: its element and what is read in place of what is drawn."""

    owner: Any = None
    instead: str | None = None


class Drawn:
    """Reads what is drawn on the pages, in order, and by the element of the structure it belongs to."""

    def __init__(self, pdf: Any) -> None:
        self.drawn, self.beneath = Written(), Written()
        self._pdf = pdf
        self._elements: dict[Any, list[tuple[str, int]]] = {}
        self._fonts: dict[Any, Font] = {}
        self._open: list[_Mark] = []
        self._owners: Mapping[int, Any] = {}

    def read(self) -> None:
        """Read every page."""
        parents = _parents(self._pdf)
        for number, page in enumerate(self._pdf.pages, start=1):
            self._owners = parents.get(int(page.obj.get("/StructParents", -1)), {})
            self._open = []
            self._content(page.obj, page.obj.get("/Resources", {}), number, 0)
            for written in (self.drawn, self.beneath):
                written.add(EDGE, number)

    def by_element(self) -> Written:
        """Give the text of each element of the structure, whichever pages it goes over."""
        written = Written()
        for texts in self._elements.values():
            joined = Written()
            for text, page in texts:
                joined.add(text, page)
            for text, page in zip(joined.texts, joined.pages, strict=True):
                written.add(text, page)
            written.add(EDGE, texts[-1][1])
        return written

    def _content(self, stream: Any, resources: Any, page: int, depth: int) -> None:
        import pikepdf

        fonts: list[Font] = [Font({})]
        for shown in pikepdf.parse_content_stream(stream, _SHOWN):
            operands = shown.operands
            match str(shown.operator):
                case "Tf":
                    fonts[-1] = self._font(resources, operands[0])
                case "q":
                    fonts.append(fonts[-1])
                case "Q" if len(fonts) > 1:
                    fonts.pop()
                case "BMC" | "BDC":
                    self._open.append(self._marked(operands, resources))
                    self._instead(page)
                case "EMC" if self._open:
                    self._open.pop()
                case "Do":
                    self._form(resources, operands[0], page, depth)
                case "BT" if self._owner() is None:  # around the text, where words follow no other
                    self.drawn.add("\n", page)
                case "Tj" | "TJ" | "'" | '"':
                    self._show(fonts[-1].told(operands[-1]), page)

    def _marked(self, operands: Any, resources: Any) -> _Mark:
        held = operands[1] if len(operands) > 1 else {}
        if not hasattr(held, "keys"):
            held = resources.get("/Properties", {}).get(str(held), {})
        number, told = held.get("/MCID"), held.get("/ActualText")
        owner = self._owners.get(int(number)) if number is not None else None
        return _Mark(owner, None if told is None else str(told))

    def _instead(self, page: int) -> None:
        mark = self._open[-1]
        if mark.instead is not None:
            self._say(mark.instead, page)

    def _show(self, text: str, page: int) -> None:
        if any(mark.instead is not None for mark in self._open):
            self.beneath.add(text, page)
        else:
            self._say(text, page)

    def _say(self, text: str, page: int) -> None:
        self.drawn.add(text, page)
        if (owner := self._owner()) is not None:
            self._elements.setdefault(owner, []).append((text, page))

    def _owner(self) -> Any:
        """Give the element that what is drawn now belongs to; None around the text."""
        return next((mark.owner for mark in reversed(self._open) if mark.owner is not None), None)

    def _form(self, resources: Any, name: Any, page: int, depth: int) -> None:
        form = resources.get("/XObject", {}).get(str(name))
        if form is not None and form.get("/Subtype") == "/Form" and depth < _DEEPEST:
            self._content(form, form.get("/Resources", resources), page, depth + 1)

    def _font(self, resources: Any, name: Any) -> Font:
        held = resources.get("/Font", {}).get(str(name))
        if held is None:
            return Font({})
        if held.objgen not in self._fonts:
            self._fonts[held.objgen] = _font(held)
        return self._fonts[held.objgen]


def _font(held: Any) -> Font:
    table = held.get("/ToUnicode")
    return Font(_table(table.read_bytes()) if table is not None else {}, held.get("/Subtype") == "/Type0")


def _table(table: bytes) -> dict[int, str]:
    """Read a font's own table of what its codes stand for (ISO 32000-1, 9.10.3)."""
    texts: dict[int, str] = {}
    for kind, block in _BLOCK.findall(table):
        if kind == b"char":
            texts.update((int(code, 16), _text(text)) for code, text in _PAIR.findall(block))
            continue
        for low, high, begin, listed in _RANGE.findall(block):
            several = re.findall(rb"<([0-9A-Fa-f]*)>", listed)
            for step, code in enumerate(range(int(low, 16), int(high, 16) + 1)):
                texts[code] = _text(several[step]) if several else _stepped(begin, step)
    return {code: text for code, text in texts.items() if text.strip("\0")}


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _stepped(begin: bytes, step: int) -> str:
    text = _text(begin)
    return text[:-1] + chr(ord(text[-1]) + step) if text else ""


def _parents(pdf: Any) -> dict[int, dict[int, Any]]:
    """Give the element of each marked content, by page (its number in the tree of parents)."""
    tree = pdf.Root.get("/StructTreeRoot", {}).get("/ParentTree")
    found: dict[int, dict[int, Any]] = {}
    for number, owners in _numbered(tree, 0) if tree is not None else ():
        found[number] = {mark: owner.objgen for mark, owner in enumerate(owners) if owner is not None}
    return found


def _numbered(tree: Any, depth: int) -> Iterator[tuple[int, Any]]:
    import pikepdf

    held = list(tree.get("/Nums", ()))
    for number, owners in zip(held[::2], held[1::2], strict=False):
        if isinstance(owners, pikepdf.Array):
            yield int(number), owners
    for kid in tree.get("/Kids", ()) if depth < _DEEPEST else ():
        yield from _numbered(kid, depth + 1)
