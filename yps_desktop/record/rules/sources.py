"""The sources of the rules, as they are shown beside what a rule says."""

UKCCIS_1 = "UKCCIS 2016, section 1"
UKCCIS_2 = "UKCCIS 2016, section 2"
UKCCIS_A = "UKCCIS 2016, annex A"
UKCCIS_B = "UKCCIS 2016, annex B"
ALLEYNE = "Thomas Alleyne’s policy 2021"
KCSIE_4 = "Keeping children safe in education, part 4"
OURS = "Our practice"
