"""Which acts of the tour and which scenes play each part of the guide, and what is only seen there."""

from collections.abc import Callable, Mapping
from typing import Final

from tests.docs import guide_between as between
from tests.docs import guide_cases as cases
from tests.docs import guide_first_day as first_day
from tests.docs import guide_keys as keys
from tests.docs import guide_papers as papers
from tests.docs import guide_record as record
from tests.docs import guide_scenes as scenes
from tests.docs.hearing import named
from ui.tour import (
    handing_out,
    letting_go,
    library,
    own_data,
    people,
    receiving,
    recording,
    reports,
    sending,
    settling,
    training,
)
from ui.tour.hands import Hands
from ui.tour.stage import Stage

Scene = Callable[[Stage, Hands], None]

AFTER_THE_TOUR: Final[tuple[Scene, ...]] = (
    scenes.unlocked,
    scenes.telephone,
    scenes.guide,
    scenes.guide_printed,
    scenes.about,
    scenes.backed_up,
    scenes.second_stick,
    scenes.key_given,
    scenes.proved,
    scenes.listed,
    scenes.kept,
    scenes.keeping_read,
    scenes.inspected,
    scenes.left_the_room,
    papers.masked,
    papers.printed_and_checked,
    papers.printed_from_list,
    papers.for_training,
    papers.own_data_begun,
    papers.masked_for_request,
    papers.looked_too,
    papers.own_data_instead,
    papers.own_data_answered,
    papers.blank_forms,
    cases.phone,
    cases.weekend,
    cases.second_reader,
    cases.shut_out,
    cases.held,
    cases.named_by_mistake,
    cases.locked,
    between.what_stays,
    between.asked_for_receipt,
    between.called_off,
    between.not_taken_in,
    between.came_on_paper,
    keys.renewed,
    keys.changed,
    keys.new_sheet,
    keys.taken,
    record.older_brought_back,
    scenes.closed,
)
"""Scenes in the record that the tour left, in their order."""

ON_ANOTHER_COMPUTER: Final[tuple[Scene, ...]] = (
    record.brought_back,
    record.carried_on,
    keys.new_dsl,
    keys.new_head,
    keys.school_renamed,
    scenes.closed,
)
AFTER_DAMAGE: Final[tuple[Scene, ...]] = (record.does_not_open, scenes.closed)
A_FIRST_DAY: Final[tuple[Scene, ...]] = (
    first_day.set_up_alone,
    first_day.sheet_kept,
    first_day.backed_up,
    first_day.looked_through,
    first_day.head_gets_a_key,
    first_day.nobody_gets_in,
    first_day.new_year,
)
"""Scenes that begin with no record."""

PLAYED: Final[Mapping[str, tuple[Scene, ...]]] = {
    "first_day/set_up": (first_day.set_up_alone,),
    "first_day/sheet": (first_day.sheet_kept,),
    "first_day/backup": (first_day.backed_up, scenes.guide_printed),
    "first_day/settings": (first_day.looked_through,),
    "friday/begin": (recording.new_incident, recording.disclosure),
    "friday/people": (recording.people, recording.imagery),
    "friday/review": (recording.review, recording.police),
    "friday/decide": (recording.decision, handing_out.countersigned),
    "friday/phone": (cases.phone,),
    "friday/parents": (settling.parents, library.read),
    "friday/weekend": (cases.weekend,),
    "friday/mistake": (handing_out.corrected,),
    "headteacher/read": (cases.second_reader,),
    "headteacher/answer": (cases.second_reader, handing_out.countersigned),
    "headteacher/no_key": (first_day.head_gets_a_key, scenes.key_given),
    "headteacher/weekly": (scenes.proved,),
    "inspection/before": (scenes.listed,),
    "inspection/begin": (scenes.inspected,),
    "inspection/during": (scenes.left_the_room,),
    "inspection/end": (scenes.inspected,),
    "inspection/paper": (papers.printed_and_checked,),
    "keeping/list": (scenes.keeping_read,),
    "keeping/hold": (cases.held,),
    "keeping/let_go": (letting_go.let_go,),
    "keeping/mistake": (letting_go.mistaken,),
    "keys/give": (scenes.key_given,),
    "keys/lost": (keys.renewed,),
    "keys/leaves": (keys.taken, cases.weekend),
    "keys/sheet": (keys.new_sheet,),
    "keys/nobody": (first_day.nobody_gets_in,),
    "keys/shut_out": (cases.shut_out,),
    "keys/school": (keys.school_renamed,),
    "changes/dsl": (keys.new_dsl,),
    "changes/gone": (keys.new_head,),
    "changes/head": (keys.new_head,),
    "changes/deputy": (keys.new_head,),
    "changes/year": (first_day.new_year,),
    "locking/lock": (cases.locked,),
    "locking/by_itself": (scenes.backed_up,),
    "locking/telephone": (scenes.telephone,),
    "backups/place": (scenes.backed_up, scenes.second_stick),
    "backups/make": (scenes.backed_up,),
    "backups/older": (record.older_brought_back,),
    "backups/new_version": (record.does_not_open,),
    "for_it/where": (scenes.backed_up,),
    "for_it/backups": (scenes.backed_up,),
    "computer_dies/meanwhile": (papers.blank_forms, scenes.guide_printed),
    "computer_dies/back": (record.brought_back,),
    "computer_dies/after": (record.carried_on,),
    "computer_dies/stolen": (keys.changed, keys.new_sheet),
    "computer_dies/older": (record.older_brought_back, record.does_not_open),
    "numbers/page": (reports.counted,),
    "numbers/own": (reports.counted,),
    "numbers/patterns": (reports.counted,),
    "numbers/limit": (reports.counted,),
    "own_data/ask": (own_data.asked, papers.own_data_begun),
    "own_data/answer": (papers.masked_for_request, papers.looked_too, papers.own_data_answered),
    "own_data/instead": (papers.own_data_instead, papers.looked_too),
    "papers/print": (papers.printed_and_checked, papers.printed_from_list),
    "papers/masked": (papers.masked,),
    "papers/court": (papers.printed_and_checked, papers.printed_from_list, recording.police),
    "papers/guide": (scenes.guide_printed,),
    "papers/blank": (papers.blank_forms,),
    "pupil_comes/open": (receiving.received,),
    "pupil_comes/read": (between.not_taken_in,),
    "pupil_comes/take": (receiving.received,),
    "pupil_comes/after": (receiving.proposed,),
    "pupil_comes/not": (between.not_taken_in,),
    "pupil_comes/paper": (between.came_on_paper,),
    "pupil_leaves/plan": (sending.sent_on,),
    "pupil_leaves/goes": (sending.sent_on,),
    "pupil_leaves/make": (sending.sent_on,),
    "pupil_leaves/sent": (sending.sent_on,),
    "pupil_leaves/receipt": (between.asked_for_receipt, between.what_stays, between.called_off),
    "something_wrong/changed": (scenes.proved, papers.printed_and_checked),
    "something_wrong/signed": (handing_out.corrected, cases.named_by_mistake, letting_go.mistaken),
    "something_wrong/nobody": (scenes.about,),
    "something_wrong/damaged": (record.older_brought_back,),
    "finding/case": (handing_out.at_the_end, settling.risk),
    "finding/person": (people.found,),
    "finding/twice": (people.found,),
    "training/prepare": (papers.for_training,),
    "training/hold": (training.held,),
    "training/record": (training.held,),
    "training/library": (library.read,),
}
"""By what each part is played: acts of the tour and scenes, in the order of its steps."""

ONLY_SEEN: Final[Mapping[str, tuple[str, ...]]] = {
    "first_day/set_up": ("They are here and type their own password now",),
    "friday/begin": ("A phone to lock up", "Somebody saw it", "Just a note", "Not known"),
    "friday/review": ("Record contact with children’s social care",),
    "papers/guide": ("Print the whole guide",),
    "pupil_comes/read": ("No, another",),
    "pupil_leaves/make": ("A PDF file with a password", "Paper"),
}
"""Buttons that a part tells of and its play does not press: another way to the same."""


def acts_of(part: str) -> tuple[str, ...]:
    """Name what plays a part."""
    return tuple(named(act) for act in PLAYED.get(part, ()))
