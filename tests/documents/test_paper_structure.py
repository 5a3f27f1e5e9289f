"""The tagged structure: read in order, heads as heads, furniture passed over."""

from collections.abc import Iterator

import pikepdf

from tests.documents.paper_example import LONG_ACCOUNT, REVIEW, example_paper, paper_of, rows_of
from tests.documents.reading import opened
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn, printed


def test_title_is_h1_and_each_section_h2() -> None:
    root = Node("Document")
    drawn(example_paper(), root)
    tags = [node.tag for node in _nodes(root)]
    assert tags.count("H1") == 1
    assert tags.count("H2") == 9


def test_rows_are_a_table_with_heads() -> None:
    root = Node("Document")
    drawn(paper_of(REVIEW), root)
    (table,) = [node for node in _nodes(root) if node.tag == "Table"]
    for row in table.kids:
        assert isinstance(row, Node)
        kinds = [(kid.tag, kid.scope) for kid in row.kids if isinstance(kid, Node)]
        assert kinds == [("TH", "Row"), ("TD", ""), ("TD", "")]


def test_a_long_answer_is_one_cell_over_its_pages() -> None:
    root = Node("Document")
    drawn(rows_of(LONG_ACCOUNT), root)
    longest = max(_nodes(root), key=lambda node: len(node.kids))
    pages = {kid[0] for kid in longest.kids if isinstance(kid, tuple)}
    assert longest.tag == "TD"
    assert pages == set(range(len(pages)))
    assert len(pages) > 3


def test_every_marked_content_belongs_to_an_element_and_all_else_is_an_artifact() -> None:
    with opened(printed(example_paper())) as pdf:
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        for index, page in enumerate(pdf.pages):
            owners = numbers[2 * index + 1]
            used, loose = _marked(page)
            assert used == set(range(len(owners)))
            assert loose == 0


def test_the_words_of_the_four_blanks_are_read_out() -> None:
    from yps_desktop.documents.press.pages import page_texts

    text = " ".join(page_texts(printed(example_paper())))
    for words in ("Not known", "Not recorded", "does not apply", "not asked in this edition"):
        assert words in text


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _nodes(kid)


def _marked(page: pikepdf.Page) -> tuple[set[int], int]:
    """Give the marked-content ids of a page, and how many letters are shown outside any mark."""
    used: set[int] = set()
    depth = loose = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
            used |= {int(operands[1]["/MCID"])} if name == "BDC" else set()
        elif name == "EMC":
            depth -= 1
        elif name in ("Tj", "TJ", "re", "l", "f") and not depth:
            loose += 1
    return used, loose
