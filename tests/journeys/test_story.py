"""The whole story through the real windows: what it leaves, and what held at every picture of it."""

from pathlib import Path

from PySide6.QtGui import QImage

from tests.journeys.searching import markers_in
from ui.tour import invented
from yps_desktop.services.verification import verify

KEY_HOLDERS = (invented.DSL, invented.HEAD)
TYPED = (
    invented.CHILD,
    invented.OTHER,
    invented.TUTOR,
    "only showed it to one person",
    "whether her mum would have to know",
    "from the waist up",
    "One picture between partners",
    "Look once, for the address",
    "The service takes a picture down",
    "remembered a second picture",
    "Juniper’s mother rang",
    invented.SEAL,
    "DSL office safe",
    invented.GIRL,
    invented.BOY,
    invented.MOTHER,
    "she is afraid he might",
    "without asking her",
    "Each tells their parents",
    "not passed on",
    "it would change nothing",
    invented.CRIME,
    "NG26114417",
    invented.INCIDENT,
    "2026-001",
    "2026-002",
    invented.WRENS,
    invented.HAZELS,
    invented.LOCKED,
    *KEY_HOLDERS,
)
"""Whatever was typed in the story and may stand in no file in the clear."""


def test_every_picture_is_there_at_the_size_of_the_window(story):
    names = [file.name for file in sorted((story.folder / "screens").iterdir())]
    assert len(names) == len(story.looks) > 30
    sizes = {QImage(str(story.folder / "screens" / name)).size().toTuple() for name in names}
    assert sizes == {(1280, 800)}


def test_at_every_picture_all_is_named_plain_whole_and_within_the_window(story):
    assert {name: found for name, found in story.looks.items() if found} == {}


def test_no_window_flashed_up_beside_the_one(story):
    assert story.strays == []


def test_the_longest_time_without_an_answer_is_known(story):
    assert story.gaps.longest > 0
    assert story.gaps.after


def test_the_story_tells_what_was_typed_and_the_invented_passwords(story):
    told = (story.folder / "story.md").read_text(encoding="utf-8")
    for words in (
        invented.ACCOUNT,
        invented.WHY_VIEWED,
        invented.SEAL,
        invented.PLACE,
        invented.CRIME,
        invented.WORRY,
    ):
        assert words in told
    for password in (invented.WRENS, invented.HAZELS, invented.LOCKED):
        assert f"“{password}”" in told
    for name in story.looks:
        assert f"-{name}.png)" in told


def test_the_vault_it_leaves_is_whole_and_names_its_head(story):
    found = verify(story.folder / "vault", invented.HEAD, invented.HAZELS)
    assert (found.school, found.cases, found.people) == (invented.SCHOOL, 4, 2)
    assert found.head.startswith(f"{found.entries}–")
    assert found.clocks == ()


def test_no_file_of_the_vault_holds_what_was_typed(story):
    found = markers_in(story.folder / "vault", TYPED)
    doors = {name: words for name, words in found.items() if name in ("vault.json", "vault.prev.json")}
    assert set(found) == set(doors), "only the keystore may be read without a key"
    assert {word for words in doors.values() for word in words} <= set(KEY_HOLDERS)


def test_nothing_typed_came_to_lie_in_home_settings_or_temp(story):
    assert markers_in(story.home, TYPED) == {}


def test_the_search_for_what_was_typed_would_find_it(story):
    assert invented.CRIME in markers_in(story.folder, TYPED)["story.md"]


def test_nothing_of_the_network_was_loaded(story):
    assert not [name for name in story.modules if name.startswith("PySide6.QtNetwork")]


def test_papers_lie_nowhere_but_in_their_own_folders(story):
    left = [path.relative_to(story.folder) for path in Path(story.folder).rglob("*.pdf")]
    assert {path.parent.as_posix() for path in left} == {"paper", "signed", "locked", "closed"}
    with_a_way_of_its_own = {path.as_posix() for path in left if path.parts[0] in ("locked", "closed")}
    assert with_a_way_of_its_own == {"locked/record.pdf", "closed/aggravated.pdf", "closed/experimental.pdf"}
