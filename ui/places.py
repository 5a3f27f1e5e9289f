"""Places: where in the program somebody is, in a spelling that can be kept over a lock."""

import json
from dataclasses import asdict, dataclass, fields

HOME, CASES, NEW_INCIDENT, CASE = "home", "cases", "new_incident", "case"
QUESTION, CHECK, DEVICE, CORRECT = "question", "check", "device", "correct"
SIGNED = "signed"
"""What was signed: one entry's sheet, to be read."""
COUNTERSIGN, INK, WITHDRAW, PAPER, SETTINGS, KEYS, HELP = (
    "countersign",
    "ink",
    "withdraw",
    "paper",
    "settings",
    "keys",
    "help",
)
LIBRARY, LIBRARY_PAGE, LIBRARY_PAPER = "library", "library_page", "library_paper"
"""Pages for everybody who works here: `document` says which page, `field` the part of it to begin at."""
GUIDE, GUIDE_CHAPTER, GUIDE_PAPER = "guide", "guide_chapter", "guide_paper"
"""How the program is worked, by task: `document` says which chapter, `field` the part of it to begin at."""
ABOUT, ABOUT_LICENCE = "about", "about_licence"
"""What the program is and what it is made of: `document` says which licence."""
CONTACT, NUMBERS, NUMBER, DUTY = "contact", "numbers", "number", "duty"
SCHOOL = "school"
"""What the school says of itself."""
TERMS, TERM = "terms", "term"
JOIN, PART, MOVING = "join", "part", "moving"
SHUT_OUT, LET_IN = "shut_out", "let_in"
"""Who may see a case: `about` is the person who is let in again."""
KEEPING, KEEP_RULE, HOLD, LIFT = "keeping", "keep_rule", "hold", "lift"
"""Keeping and letting go: the cases to be looked at again, the school’s rule, a hold set and lifted."""
REVIEW_LIST, LET_GO, CERTIFICATE = "review_list", "let_go", "certificate"
"""That list on paper; letting a case go by two people; what is left of it, by `entry`."""
MASK, MASK_NAMES, MASK_PLACES, MASK_SIGN = "mask", "mask_names", "mask_places", "mask_sign"
"""A copy with other people masked: four steps that share a draft; `masked` names one to begin from."""
GIVE_KEY, RENEW_KEY, RIGHTS, TAKE_KEY = "give_key", "renew_key", "rights", "take_key"
OWN_PASSWORD, RECOVERY_SHEET = "own_password", "recovery_sheet"
"""Changes of who has a key: `about` is a person, `form` which part somebody new has."""
BACKUPS, OLDER_BACKUP = "backups", "older_backup"
LISTS, TAKE_IN = "lists", "take_in"
"""The school's lists of pupils and staff: `form` says which of them a file is taken in for."""
PEOPLE, PERSON, TWICE = "people", "person", "recorded_twice"
ONE_PERSON, NOT_ONE, PART_PERSON = "one_person", "not_one", "part_person"
"""Everybody named in a case: `about` is a person's id; in what joins or keeps apart "here/case/there"."""
AUDIT = "audit"
"""Who opened and printed what: `case` begins with one case, `form` with one kind."""
CHECK_PAPER, WEEK, BLANK_FORM = "check_paper", "week", "blank_form"
"""Whether a paper belongs to this record; the headteacher's weekly sheet."""
TRANSFER, TRANSFER_PLAN, TRANSFER_GOES = "transfer", "transfer_plan", "transfer_goes"
TRANSFER_MAKE, TRANSFER_PAPER, TRANSFER_SENT = "transfer_make", "transfer_paper", "transfer_sent"
TRANSFER_ANSWER, TRANSFER_CHASE, TRANSFER_OFF = "transfer_answer", "transfer_chase", "transfer_off"
TRANSFER_BUNDLE = "transfer_bundle"
"""A record that goes to another school, step by step: `about` is the transfer, `document` which paper."""
KEPT_AFTER = "kept_after"
"""What the school keeps of a record that another school has taken in."""
RECEIVE, CAME, SENT_RECORD, SENT_SHEET = "receive", "came", "sent_record", "sent_sheet"
WHO_HERE, TAKE_RECORD_IN, NOT_TAKEN_IN, TAKEN_IN = "who_here", "take_record_in", "not_taken_in", "taken_in"
"""A record from another school while its file lies open: `case` and `entry` are the sender's ids."""
RECEIVED, RECEIVED_SHEET, SET_ASIDE = "received", "received_sheet", "set_aside"
"""What another school sent, in a case here: `about` is the entry it came with, `entry` a sheet there."""
OWN_DATA, OWN_DATA_ASK, OWN_DATA_PAPER = "own_data", "own_data_ask", "own_data_paper"
OWN_DATA_LONGER, OWN_DATA_LEFT_OUT, OWN_DATA_OFF = "own_data_longer", "own_data_left_out", "own_data_off"
OWN_DATA_ANSWERED, OWN_DATA_REFUSED = "own_data_answered", "own_data_refused"
OWN_DATA_REQUESTS, NOTHING_HELD = "own_data_requests", "nothing_held"
"""A request for somebody's own data: `about` is the request, where it begins the person asked about."""
ADVICE = "advice"
"""Advice for a parent: `document` is the child's position, `about` the child, `form` what is put in."""
EXERCISE, EXERCISE_CASE = "exercise", "exercise_case"
EXERCISE_BOARD, EXERCISE_PAPER = "exercise_board", "exercise_paper"
"""The staff exercise: `about` is the number of a case, `document` which paper."""
REGISTERS, REGISTER = "registers", "register"
"""Lists without names: `document` says which of them, `form` of which days, "2026-09-01/2027-08-31"."""
REPORTS, PATTERNS, TRAINING = "reports", "patterns", "training"
TRAINING_RECORD, TRAINING_BACK = "training_record", "training_back"
FIGURES_ASK, FIGURES, FIGURES_PAPER = "figures_ask", "figures", "figures_paper"
GOVERNORS, GOVERNORS_PAPER, FIGURES_LIMIT = "governors", "governors_paper", "figures_limit"
"""Numbers of cases: `form` says of which days, `about` of which others beside them, `document` how."""
WAY, EIGHT, EIGHT_REGISTER = "way", "eight", "eight_register"
"""Where a case stands; what an inspector will ask of one case, and of all."""
EIGHT_PAPER = "eight_paper"
"""The eight questions over the register, on paper."""
INSPECTION, LEAVE_INSPECTION = "inspection", "leave_inspection"
"""Where inspection view begins, and where it is left."""
UNLOCK, FIRST_START, BRING_BACK = "unlock", "first_start", "bring_back"
RECOVER, CLOSED = "recover", "closed"
DOORS = (UNLOCK, FIRST_START, BRING_BACK, RECOVER, CLOSED)
"""What stands before the record is open. No page of it, so no Place; the guide has chapters that fit."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what it shows. Ids only: never a name, never a word that somebody typed.

    `case` is a case's id, `sheet` a sheet's kind, `about` the id of a person, device or service or the first
    day of a term, `draft` a draft's id, `entry` the hash of a signed entry, `document` which paper; `form` is
    an answer to begin with, `field` the question to begin at; `masked` the hash of the entry
    that masks a paper.
    """

    page: str = HOME
    case: str = ""
    sheet: str = ""
    about: str = ""
    draft: str = ""
    entry: str = ""
    document: str = ""
    form: str = ""
    field: str = ""
    masked: str = ""

    def to_text(self) -> str:
        """Spell the place for the vault."""
        return json.dumps({name: held for name, held in asdict(self).items() if held}, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> "Place":
        """Read a place; one this program does not know reads as Home."""
        try:
            held = json.loads(text)
        except ValueError:
            return cls()
        names = {field.name for field in fields(cls)}
        if not isinstance(held, dict) or not all(k in names and isinstance(v, str) for k, v in held.items()):
            return cls()
        return cls(**held)


def key_of_reader(second_reader: str) -> Place:
    """Give where whoever countersigns gets a key: the headteacher, or who was named in their place (G5)."""
    return Place(GIVE_KEY, form="headteacher" if second_reader == "headteacher" else "countersigner")


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way here: its words and, unless it is the last, where it leads."""

    words: str
    place: Place | None = None
