"""Words of the language that are no names, or tell what somebody is."""

_DESCRIBING = """
a about all an and another at aunt boy boyfriend boys brother carer child children class dad daughter
father for form friend friends from girl girlfriend girls grandad grandfather grandma grandmother group
guardian her his husband in known lad man mother mum name named nan not of older on one other parent
parents partner person phone pupil pupils school sister some somebody someone son stepdad stepfather
stepmother stepmum student students teacher the their them they told uncle unknown who wife with woman
year years young younger
"""
_BEGINNINGS = """
all also and any are art ban bar bat bed bet big bra bus but can car cat cha chat con cor cut dad dam day
dec did dig ear eat end ever far fat fig fin for fri had ham has hat hen her him his hot how ill jan jul
jun just lad let lie low mad man mar may men met mon new not now off old our out own per pet pro put ran
red sad sat saw say sea see sep set she sin sit some son still sun tea tel ten than that the them then there
they this tin too top tue two use war was wed well when who why will win with yes yet you
"""
_ABBREVIATIONS = """
abh ad ai aka am app asap bbc bst bt ca cd cin cp cpd cps csa cse dbs dc dfe dm do dob dr ds dsl dsp dt dv
dvd ea eal ed ehc eu fgm ga gbh gcse gdpr gmt go gp gps ha he hi hr hsb ht ict id if ii im in ip ir is it
iv iwf jp kcsie la lac lado ld ma mash me mp mr ms na nfa nhs no nsp nt nw oh ok on or pa pc pdf pe pin pm
pp pr pru ps psh pshe pt pv qr ra re rs rse rt sc se sen sim sm sms so ssa st sw ta tac taf tbc tv uk un
up url us usa usb vi vr wc we wp yps
"""
_AT_WORK = """
adviser advisor assistant camhs ceop chair constable consultant coordinator counsellor dc deputy doctor ds
dsl governor gp head headteacher helpline inspector iwf lado manager mash mentor nurse officer pc police
practitioner principal psychiatrist psychologist receptionist safeguarding secretary senco sendco sergeant
social solicitor staff teacher technician therapist tutor worker
"""

TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam", "rev", "prof"])
"""What stands before the names of many: "Mr" tells of nobody."""
DESCRIBING = frozenset(_DESCRIBING.split())
"""Words that describe somebody whose name is not known: "girl in 9B"."""
BEGINNINGS = frozenset(_BEGINNINGS.split())
"""Words that begin sentences, months and days: no short forms of names."""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Two or more capitals that are no initials."""
AT_WORK = frozenset(_AT_WORK.split())
"""Words of an office or a calling."""
