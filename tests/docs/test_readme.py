"""The README says what there is: its words for the installer, its links, and its pictures."""

import re

from installer.commands import COMMANDS
from tests.docs.readme_pictures import FOLDER, SHOWN
from yps_desktop.services.about import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def test_every_link_and_picture_leads_to_a_file():
    leads = [lead.partition("#")[0] for lead in re.findall(r"\]\(([^)]+)\)", README)]
    assert leads
    assert [lead for lead in leads if not (ROOT / lead).is_file()] == []


def test_its_pictures_are_those_the_command_takes_from_the_tour():
    named = {ROOT / lead for lead in re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)}
    assert named == set(SHOWN.values()) == set(FOLDER.glob("*.png"))


def test_every_word_of_the_installer_is_told():
    told = set(re.findall(r"python3 -m installer (\w+)", README)) | set(
        re.findall(r"^\| `(?!python3)(\w+)", README, re.M)
    )
    assert told == set(COMMANDS) - {"lock"}  # who renews the locks reads ARCHITECTURE


def test_every_file_it_names_is_there():
    named = set(re.findall(r"`([A-Za-z./-]+\.(?:md|py)|docs/[a-z-]+)`", README))
    assert named
    assert sorted(name for name in named if not (ROOT / name).exists()) == []
