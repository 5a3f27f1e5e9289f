"""What the story is made of: people, passwords and words that somebody made up."""

TITLE = "One incident, from disclosure to countersigned paper"
SCHOOL, DSL, HEAD = "Nowhere Green School", "Wren Mockford", "Hazel Fictley"
WRENS, HAZELS, LOCKED = "tall blue teapot lamp", "seven quiet lamps here", "a paper for the safe"
CHILD, OTHER, TUTOR = "Juniper Exampleton", "Rowan Testwell", "Sam Sampleby"
ACCOUNT = (
    "“I sent Rowan one picture. Now he says he only showed it to one person and I can’t make it stop.” "
    "She cried and asked whether her mum would have to know."
)
WHY_IN_SCHOOL = (
    "One picture between partners. Both want it gone, and both families help. We look again on Friday."
)
WHY_AGAINST = "Point 3 is asked of both today, without looking. Nothing anybody said points to it."
WHY_VIEWED = (
    "The service takes a picture down only when it is shown which one. Juniper could not say where it stands."
)
SEAL, PLACE, CRIME, INCIDENT = "004417", "DSL office safe, Room 12", "NG/26/114417", "20261118-0193"
FOLLOWED = "Reported to the service at once. It answered that the picture is removed."
CALL = "Juniper’s mother rang. She will collect her at three."
