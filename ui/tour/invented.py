"""What the story is made of: people, passwords and words that somebody made up."""

TITLE = "Two incidents, from the first word to the closing"
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
WHY_RECKLESS = "He passed it on without asking her, and meant no harm by it."
WHY_STILL = "Nothing was found out on Friday that speaks against it, and both families help."
WHY_ENOUGH = "The police have ended it, and ask nothing more of anybody."
MOTHER, FATHER = "Ash Exampleton", "Linden Testwell"
CLOSED = "One picture, asked for and passed on. Nobody has it any more, as they say."
FOLLOWED_UP = "The police ended it. Both families were told, and the picture was deleted."
HERS, HIS = "Back in class, and looked after by her tutor.", "Knows what he did, and said so to her."
STAYS_OPEN = "Looked at once more: it would change nothing, and nothing more is to be done."

GIRL, BOY = "Willow Sampleby", "Elder Mockton"
WORRY = (
    "Willow’s friends: “She sent Elder one picture because he asked. They are together. He has shown nobody, "
    "but she is afraid he might.”"
)
WHY_MILD = "One picture between two who are together. No pressure, and no sign that it went on."
WHY_ROMANTIC = "They are together, and it went from one to the other alone."
WHY_NOT_VIEWED = "Both say the same of what it shows. Looking would add nothing."
PLAN = "Each tells their parents this evening. We ring tomorrow at ten."
MILD_CLOSED = "One picture between two pupils of 15, not passed on."
MILD_FOLLOWED = "Both were spoken with, and know what it can lead to."
MILD_OUTCOME = "Advised. Told the parents by the plan we made together."
