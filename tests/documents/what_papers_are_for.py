"""What each paper is called in the docs, and when somebody prints it."""

from collections.abc import Mapping

WHAT_FOR: Mapping[str, tuple[str, str]] = {
    "whole-record": (
        "The whole record",
        "For the file, an inspector or a court: the first page answers who, what, when, why and who signed; "
        "then every sheet, the order of time, and what became of it.",
    ),
    "masked-record": (
        "The whole record, other people masked",
        "For a pupil’s next school, or for somebody who asks for their own data. Any paper of a case can be "
        "masked; names are taken out of the text, and nothing leaves while one is still in it.",
    ),
    "received-record": (
        "A record received from another school",
        "For whoever reads what came with a pupil: that school’s own record as it came, who signed it there, "
        "and what is proven of each entry. It stands apart from ours.",
    ),
    "viewing-record": (
        "The viewing record",
        "Whoever asks whether imagery was looked at, why, by whom and who was in the room.",
    ),
    "custody": (
        "Custody of a device",
        "Where it is now, every change of hands, a receipt to sign and a label to cut off.",
    ),
    "referral-police": ("Referral to the police", "What an officer asks for, read out or handed over."),
    "referral-social-care": (
        "Referral to children’s social care",
        "The same for social care or a MASH, with what is known of risk.",
    ),
    "sign-off": (
        "The headteacher’s sign-off sheet",
        "For a headteacher who cannot get to the screen: five lines, the text, the answer in ink.",
    ),
    "chronology": ("The chronology", "What came after what, with when it was recorded beside it."),
    "register-cases": (
        "The register of cases",
        "For governors and inspectors: every case of a year or term in one line, without a name.",
    ),
    "register-viewings": ("The register of viewings", "How often, on which grounds, who was in the room."),
    "register-devices": ("The register of devices", "What was taken in, and where each is now."),
    "register-references": (
        "The register of references",
        "Police and social care: asked when, the numbers they gave, and what is still awaited.",
    ),
    "page-for-governors": (
        "The page for governors",
        "For governors, once a school year is over: how many cases, and between which numbers what they have "
        "in common lies. Small numbers are hidden; it names nobody, and comes out the same ever after.",
    ),
    "numbers": (
        "Numbers of cases, none hidden",
        "For the safeguarding lead, who asked for them: one period or two side by side. Each page says that "
        "one child could be known by them.",
    ),
    "eight-register": (
        "What an inspector will ask, over the register",
        "For a visit: under each of the eight questions in how many cases something is missing, and which "
        "training staff had.",
    ),
    "review-list": (
        "Cases to be looked at again",
        "For whoever decides what is let go: whose day has come, by number, and what keeps the others.",
    ),
    "own-data": (
        "The answer to a request for own data",
        "A letter on what is enclosed, masked and left out, with the right to complain; what the school’s "
        "list holds; and the masked record of each case bound in.",
    ),
    "certificate": (
        "The certificate of destruction",
        "For the file, once two people let a case go: what went and why, who decided, what stays, and until "
        "when a backup may still hold it. It names no child.",
    ),
    "transfer-letter": (
        "Letter to the next school, with receipt",
        "To a named person, with no child’s name in it; the slip comes back.",
    ),
    "transfer-list": (
        "What a record that goes to another school is made up of",
        "Bound behind the handover pages where it goes as one PDF or on paper. It names no child.",
    ),
    "handover-page": (
        "The handover page",
        "What the next school must know first: what is open, who is kept apart, what was promised, whom "
        "to ring.",
    ),
    "advice-lost-control": (
        "Advice for parents: a child who lost control of a picture",
        "For the hour after a school has told them. It names no child.",
    ),
    "advice-was-sent": ("Advice for parents: a child who was sent one", "The same, for that position."),
    "advice-passed-on": (
        "Advice for parents: a child who asked for one or passed one on",
        "The same, for that position.",
    ),
    "page-for-all-staff": (
        "One page for all staff",
        "For the staff room wall: what to do when a child tells, what never to do, whom to tell.",
    ),
    "flowchart": (
        "The way through an incident",
        "The flowchart, to hang up where the safeguarding team meets.",
    ),
    "services": (
        "Services and helplines",
        "Whom to ring and what for, with the school’s own contacts. What nobody entered is a line.",
    ),
    "words": ("Words to use, and words to avoid", "For whoever speaks with a child, or writes about one."),
    "five-points": (
        "When police or social care are told at once",
        "The five points as the initial review asks them.",
    ),
    "before-viewing": ("Before anybody views a picture", "What viewing needs, and when it is never right."),
    "guide-chapter": (
        "A chapter of the user guide",
        "For the drawer or the envelope with the backups: what to do, step by step, beside its window. "
        "The whole guide is printed with a list of what is on which page.",
    ),
    "exercise-cards": (
        "The staff exercise: cards to cut out",
        "For training in a room: six cards with a type, fifteen with a case, one with the five points.",
    ),
    "exercise-sheet": ("The staff exercise: a sheet to fill in", "One for each person, without a name."),
    "exercise-own": (
        "The staff exercise: blank cards",
        "For cases of the school’s own, written by hand so that nobody is in them, and shredded afterwards.",
    ),
    "exercise-trainer": (
        "The staff exercise: the trainer’s sheet",
        "For whoever leads it: how it goes, and of each case its type, what a school does, what to discuss.",
    ),
    "blank-form-disclosure": (
        "Blank form: what was reported",
        "For a day without the computer, printed beforehand.",
    ),
    "blank-form-viewing": (
        "Blank form: viewing, or not viewing",
        "The same, for the decision about viewing.",
    ),
    "blank-form-device": ("Blank form: a device", "The same, for a device that is handed in."),
    "weekly-sheet": (
        "The headteacher’s weekly sheet",
        "Numbers without a child, and the code that shows later whether the record was rewritten.",
    ),
    "recovery-sheet": ("The recovery sheet", "For the school safe: it stands in for one person with a key."),
}
"""By the name in `every_paper`."""
