"""Z11 on the screen: each name stands in its sentence, what goes crossed out and what stands in bold."""

from itertools import pairwise

from ui.pages.parts.mask_excerpts import Excerpt, Spot, excerpts, pieces

FILL = "They talked about the timetable for a while. " * 20


def spots(text: str, *words: str) -> list[Spot]:
    found, at = [], 0
    for word in words:
        at = text.index(word, at)
        found.append(Spot(at, at + len(word), "[Pupil B]"))
        at += len(word)
    return found


def shown(text: str, excerpt: Excerpt) -> str:
    marks = {"": "{}", "gone": "-{}-", "stands": "+{}+", "stays": "={}="}
    return "".join(marks[one.mark].format(one.words) for one in pieces(text, excerpt))


def test_a_short_answer_is_shown_whole_with_both_words() -> None:
    text = "I sent it to Rowan. Rowan sent it on."
    (only,) = excerpts(text, spots(text, "Rowan", "Rowan"))
    assert shown(text, only) == "I sent it to -Rowan- +[Pupil B]+. -Rowan- +[Pupil B]+ sent it on."


def test_a_long_answer_is_cut_to_the_sentences_with_a_name() -> None:
    text = f"{FILL}Then Rowan came. {FILL}He was with Ash. {FILL}"
    first, second = excerpts(text, spots(text, "Rowan", "Ash"))
    assert shown(text, first) == "… Then -Rowan- +[Pupil B]+ came. …"
    assert shown(text, second) == "… He was with -Ash- +[Pupil B]+. …"


def test_sentences_near_each_other_are_shown_as_one_stretch() -> None:
    text = f"{FILL}Then Rowan came. He stood there. He was with Ash. {FILL}"
    (only,) = excerpts(text, spots(text, "Rowan", "Ash"))
    assert "came. He stood there. He was with" in shown(text, only)


def test_a_sentence_without_an_end_is_cut_at_words() -> None:
    text = "and so on " * 60 + "Rowan " + "and so on " * 60
    (only,) = excerpts(text, spots(text, "Rowan"))
    assert len(text[only.start : only.end]) < 400
    assert shown(text, only).startswith(("… and", "… so", "… on"))


def test_hundreds_of_names_in_one_answer_stand_in_short_excerpts_and_each_once() -> None:
    text = "Rowan hit Ash and then " * 200
    found = excerpts(text, spots(text, *(["Rowan", "Ash"] * 200)))
    assert max(len(one.spots) for one in found) <= 8
    assert sum(len(one.spots) for one in found) == 400
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_a_word_that_stays_is_not_crossed_out() -> None:
    text = "I will go."
    excerpt = Excerpt(0, len(text), (Spot(2, 6, "[Pupil B]", mark="stays"),))
    assert shown(text, excerpt) == "I =will= go."


def test_aloud_each_replacement_is_said_in_words() -> None:
    text = "Rowan came."
    (only,) = excerpts(text, spots(text, "Rowan"))
    said = "".join(one.aloud or one.words for one in pieces(text, only))
    assert said == "Rowan, replaced by [Pupil B], came."
