"""The tagged structure of a document: what a screen reader reads, in order, apart from where it stands."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure (H1, H2, P, Table, TR, TH, TD …) and where its content was drawn.

    `drawn` and child nodes keep one order: a child, or (page index, marked-content id). `alt` says what a
    picture shows to whoever does not see it.
    """

    tag: str
    scope: str = ""
    kids: list["Node | tuple[int, int]"] = field(default_factory=list)
    alt: str = ""

    def add(self, tag: str, scope: str = "", alt: str = "") -> "Node":
        """Append a child element; `scope` is "Row" or "Column" for a table's heads."""
        child = Node(tag, scope, alt=alt)
        self.kids.append(child)
        return child

    @property
    def is_empty(self) -> bool:
        """Say whether nothing of it was drawn."""
        return all(isinstance(kid, Node) and kid.is_empty for kid in self.kids)


def attach(pdf: Any, root: Node, language: str) -> None:
    """Write the structure into an open pikepdf document whose pages carry its marked-content ids."""
    writer = _Writer(pdf)
    tree = pdf.make_indirect(writer.dictionary(Type=writer.name("/StructTreeRoot")))
    tree.K = writer.element(root, tree)
    tree.ParentTree = pdf.make_indirect(writer.dictionary(Nums=writer.parents()))
    tree.ParentTreeNextKey = len(pdf.pages)
    catalog = pdf.Root
    catalog.StructTreeRoot = tree
    catalog.MarkInfo = writer.dictionary(Marked=True)
    catalog.Lang = language
    catalog.ViewerPreferences = writer.dictionary(DisplayDocTitle=True)


class _Writer:
    """Turns nodes into PDF objects and remembers whose marked content is whose."""

    def __init__(self, pdf: Any) -> None:
        import pikepdf

        self._pike, self._pdf = pikepdf, pdf
        self._pages = [page.obj for page in pdf.pages]
        self._owners: list[dict[int, Any]] = [{} for _ in self._pages]
        self._tags: dict[str, Any] = {}

    def name(self, text: str) -> Any:
        return self._pike.Name(text)

    def dictionary(self, **entries: Any) -> Any:
        return self._pike.Dictionary(**entries)

    def element(self, node: Node, parent: Any) -> Any:
        made = self._pdf.make_indirect(self.dictionary(S=self._tag(node.tag), P=parent))
        if node.scope:
            made.A = self.dictionary(O=self._tag("Table"), Scope=self._tag(node.scope))
        if node.alt:
            made.Alt = self._pike.String(node.alt)
        own = next((kid[0] for kid in node.kids if isinstance(kid, tuple)), None)
        if own is not None:
            made.Pg = self._pages[own]
        made.K = self._pike.Array([self._kid(kid, made, own) for kid in node.kids if not _hollow(kid)])
        return made

    def _tag(self, name: str) -> Any:
        if name not in self._tags:
            self._tags[name] = self.name(f"/{name}")
        return self._tags[name]

    def _kid(self, kid: Node | tuple[int, int], parent: Any, own: int | None) -> Any:
        """Give an element, or content: by its number alone where it stands on its element's `own` page."""
        if isinstance(kid, Node):
            return self.element(kid, parent)
        page, number = kid
        self._owners[page][number] = parent
        if page == own:
            return number
        return self.dictionary(Type=self._tag("MCR"), Pg=self._pages[page], MCID=number)

    def parents(self) -> Any:
        """Give the number tree from each page to the elements of its marked content."""
        numbers = self._pike.Array()
        for index, (page, owners) in enumerate(zip(self._pages, self._owners, strict=True)):
            page.StructParents = index
            page.Tabs = self.name("/S")
            numbers.append(index)
            listed = self._pike.Array([owners[key] for key in sorted(owners)])
            numbers.append(self._pdf.make_indirect(listed))
        return numbers


def _hollow(kid: Node | tuple[int, int]) -> bool:
    return isinstance(kid, Node) and kid.is_empty
