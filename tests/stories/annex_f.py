"""The fifteen short cases of the source's annex F, in our own words, each with the source's own type."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.advice import Level
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.review import POINTS, Review
from yps_desktop.record.sheets.risk import Risk

TODAY = Moment(date(2026, 11, 20))
JUNIPER, ROWAN, SORREL = "Juniper Exampleton", "Rowan Testwell", "Sorrel Sampleby"
SENT_OWN = ("in_imagery", "made", "sent")
ROMANTIC, ATTENTION, OTHER = "experimental_romantic", "experimental_attention", "experimental_other"
ADULT, HARM, RECKLESS = "aggravated_adult", "aggravated_harm", "aggravated_reckless"


@dataclass(frozen=True, kw_only=True)
class Story:
    """One case: what is told, what is recorded, and what has to come of it.

    `type` is the source's own; `also` what else the record would fit; `points` are those answered yes;
    `agencies` those the advice names.
    """

    number: int
    told: str
    people: tuple[Person | Group, ...]
    imagery: dict[str, Any]
    review: dict[str, Any] = field(default_factory=dict)
    risk: dict[str, Any] = field(default_factory=dict)
    type: str
    also: tuple[str, ...] = ()
    advice: Level
    points: tuple[int, ...] = ()
    agencies: tuple[str, ...] = ()

    def imagery_sheet(self) -> Imagery:
        """Write what was told of the imagery."""
        return Imagery(when=TODAY, description=self.told, **self.imagery)

    def review_sheet(self) -> Review:
        """Write the review: whatever the story does not say otherwise is no."""
        return Review(when=TODAY, **{**dict.fromkeys((*POINTS, "malice"), "no"), **self.review})

    def risk_sheet(self) -> Risk:
        """Write the risk, without a type: it is the rules' turn to suggest."""
        return Risk(when=TODAY, young_people=(Named("j", JUNIPER),), faced="medium", **self.risk)


def pupil(name: str, age: int, *roles: str, **more: Any) -> Person:
    given = {"standing": ("pupil_here",), "age_low": age, "age_high": age, "roles": roles}
    return Person(name=name, **{**given, **more})


def several(name: str, count: int, ages: tuple[int, int | None], *roles: str) -> Group:
    return Group(name=name, how_many=count, roles=roles, age_low=ages[0], age_high=ages[1])


def stands(relation: str, to: str) -> dict[str, Any]:
    return {"relation": relation, "relation_to": Named(to, to)}


STORIES = (
    Story(
        number=1,
        told="Children of 9 and 10 chat by video. One, who finds learning hard, lets her towel slip.",
        people=(
            pupil(JUNIPER, 9, *SENT_OWN, vulnerability=("send_ehc",)),
            pupil(ROWAN, 10, "sent_unasked", "reported"),
            several("Children in the chat", 4, (9, 10), "sent_unasked"),
        ),
        imagery={"kinds": ("livestream",), "content": ("nude",), "reach": "group"},
        review={"point_coercion": "not_known"},
        risk={"motives": ("unthinking",)},
        type=ATTENTION,
        also=(OTHER,),
        advice="find_out",
    ),
    Story(
        number=2,
        told="A girl of 11 texts a picture, top off but covered, to a boyfriend of 12. His mother finds it.",
        people=(
            pupil(JUNIPER, 11, *SENT_OWN, **stands("partners", ROWAN)),
            pupil(ROWAN, 12, "received", standing=("former_pupil",)),
        ),
        imagery={"content": ("semi_nude",), "reach": "private", "agreement": "made_and_shared"},
        type=ROMANTIC,
        advice="may_manage",
    ),
    Story(
        number=3,
        told="After they part, a boy of 14 sends on the picture a girl of 13 gave him. 200 pupils have it.",
        people=(
            pupil(JUNIPER, 13, *SENT_OWN, **stands("former_partners", ROWAN)),
            pupil(ROWAN, 14, "received", "passed_on"),
            several("Pupils who have it", 200, (11, 16), "received", "passed_on"),
        ),
        imagery={"content": ("semi_nude",), "reach": "group", "agreement": "made_only", "seen_by": 200},
        review={"malice": "yes", "shared_widely": "yes"},
        risk={"motives": ("conflict",)},
        type=HARM,
        advice="refer_now",
        agencies=("police",),
    ),
    Story(
        number=4,
        told="A girl of 14 says she loves a man of 37 whom she knows online only. She sent him pictures.",
        people=(
            pupil(JUNIPER, 14, *SENT_OWN, relation="met_online"),
            pupil("The man online", 37, "asked", "received", standing=("adult",)),
        ),
        imagery={"content": ("nude",), "reach": "private"},
        review={"point_adult": "yes", "point_coercion": "yes"},
        type=ADULT,
        advice="refer_now",
        points=(1, 2),
        agencies=("police",),
    ),
    Story(
        number=5,
        told="Two girls of 13 fall out. One shows the other’s picture about; the other sends hers to boys.",
        people=(
            pupil(JUNIPER, 13, "in_imagery", "made", "passed_on", **stands("friends", ROWAN)),
            pupil(ROWAN, 13, "in_imagery", "made", "passed_on"),
            several("Boys of the year", 4, (13, 14), "received"),
        ),
        imagery={"content": ("nude",), "reach": "group", "agreement": "made_only"},
        review={"malice": "yes"},
        type=HARM,
        advice="refer_now",
        agencies=("police",),
    ),
    Story(
        number=6,
        told="A girl of 16 posts a picture by mistake. A boy threatens to spread it unless she sends more.",
        people=(
            pupil(JUNIPER, 16, "in_imagery", "made", "was_pressured"),
            pupil(ROWAN, 16, "received", "pressured", "passed_on", standing=("pupil_elsewhere",)),
            several("Those he sent it to", 100, (13, 17), "received"),
        ),
        imagery={
            "content": ("nude",),
            "reach": "public",
            "demanded": "yes",
            "demanded_what": ("more_images",),
        },
        review={"point_coercion": "yes", "malice": "yes"},
        type=HARM,
        advice="refer_now",
        points=(2,),
        agencies=("police",),
    ),
    Story(
        number=7,
        told="A girl of 16 sends explicit pictures to many men online, from a computer that is not hers.",
        people=(
            pupil(JUNIPER, 16, *SENT_OWN),
            several("Men online", 12, (18, None), "received"),
        ),
        imagery={"content": ("sexual_acts",), "reach": "group", "agreement": "made_and_shared"},
        review={"point_adult": "yes", "strangers_contact": "yes"},
        risk={"sent_to_several": "yes"},
        type=ADULT,
        advice="refer_now",
        points=(1,),
        agencies=("police", "ceop"),
    ),
    Story(
        number=8,
        told="A girl of 13 takes sexual pictures of her sisters of 5, 6 and 8, and touches them.",
        people=(
            pupil(JUNIPER, 13, "made", **stands("siblings", "Hazel Exampleton"), social_care="now"),
            *(
                pupil(f"{name} Exampleton", age, "in_imagery", "was_pressured")
                for name, age in (("Sorrel", 5), ("Hazel", 6), ("Willow", 8))
            ),
        ),
        imagery={"content": ("sexual_acts", "unusual_for_age"), "agreement": "neither", "reach": "private"},
        review={
            "point_coercion": "yes",
            "point_unusual": "yes",
            "point_acts_under_13": "yes",
            "point_harm": "yes",
        },
        type=HARM,
        advice="refer_now",
        points=(2, 3, 4, 5),
        agencies=("police", "social_care"),
    ),
    Story(
        number=9,
        told="At a drunken party a girl of 17 films three boys of 15 without trunks, and sends it to six.",
        people=(
            pupil(JUNIPER, 17, "made", "sent"),
            several("The three boys", 3, (15, 15), "in_imagery"),
            several("Those she sent it to", 6, (15, 17), "received"),
        ),
        imagery={"kinds": ("video",), "content": ("nude",), "agreement": "neither", "reach": "group"},
        risk={"motives": ("joke", "unthinking")},
        type=RECKLESS,
        advice="may_manage",
    ),
    Story(
        number=10,
        told="A boy of 16 who is teased sends a girl a picture of himself. She sends it on to four others.",
        people=(
            pupil(ROWAN, 16, *SENT_OWN),
            pupil(JUNIPER, 16, "received", "passed_on"),
            several("Four girls", 4, (15, 16), "received"),
        ),
        imagery={"content": ("nude",), "agreement": "made_only", "reach": "group"},
        review={"malice": "not_known"},
        type=RECKLESS,
        advice="find_out",
    ),
    Story(
        number=11,
        told="A boy of 14 and a girl of 12, together for two weeks, send each other pictures of sexual acts.",
        people=(
            pupil(ROWAN, 14, *SENT_OWN, "received", **stands("partners", JUNIPER)),
            pupil(JUNIPER, 12, *SENT_OWN, "received"),
        ),
        imagery={"content": ("sexual_acts",), "reach": "private", "agreement": "made_and_shared"},
        review={"point_acts_under_13": "yes"},
        type=ROMANTIC,
        advice="refer_now",
        points=(4,),
        agencies=("police",),
    ),
    Story(
        number=12,
        told="A boy of 16 has a sexual video from his boyfriend of 17. His parents mind that he is gay.",
        people=(
            pupil(ROWAN, 16, "received", **stands("partners", SORREL)),
            pupil(SORREL, 17, *SENT_OWN),
        ),
        imagery={"content": ("sexual_acts",), "reach": "private", "agreement": "made_and_shared"},
        type=ROMANTIC,
        advice="may_manage",
    ),
    Story(
        number=13,
        told="A girl of 15 sends three boys, one of them 18, pictures they did not ask for, and is afraid.",
        people=(
            pupil(JUNIPER, 15, *SENT_OWN, "reported"),
            pupil(ROWAN, 18, "sent_unasked", standing=("pupil_here", "adult")),
            several("Two boys", 2, (15, 16), "sent_unasked"),
        ),
        imagery={"content": ("nude",), "reach": "private", "agreement": "made_and_shared"},
        review={"point_adult": "yes"},
        risk={"sent_to_several": "yes"},
        type=ATTENTION,
        also=(ADULT,),
        advice="refer_now",
        points=(1,),
        agencies=("police",),
    ),
    Story(
        number=14,
        told="A girl of 17 puts pictures of herself on a site, which takes them down and reports it to CEOP.",
        people=(pupil(JUNIPER, 17, *SENT_OWN),),
        imagery={"content": ("nude",), "reach": "public", "agreement": "made_and_shared"},
        review={
            "referred_by_other": "yes",
            "referred_by": "The site",
            "referred_to": "CEOP, then the police",
        },
        type=ATTENTION,
        advice="may_manage",
    ),
    Story(
        number=15,
        told="A girl of 11 takes pictures of herself for nobody. Her grandparents bring the phone to school.",
        people=(pupil(JUNIPER, 11, "in_imagery", "made"),),
        imagery={"content": ("nude",), "reach": "nobody", "agreement": "made_only"},
        risk={"motives": ("curiosity",)},
        type=OTHER,
        advice="may_manage",
    ),
)
