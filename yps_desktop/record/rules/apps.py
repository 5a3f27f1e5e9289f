"""Services and apps that are counted by name; whatever else was typed is "another"."""

import re

_SPELLED = {
    "Snapchat": r"snap ?chat|snap|snaps",
    "Instagram": r"instagram|insta|ig",
    "WhatsApp": r"whats ?app",
    "TikTok": r"tik ?tok",
    "YouTube": r"you ?tube",
    "Facebook or Messenger": r"facebook|fb|messenger",
    "Discord": r"discord",
    "Telegram": r"telegram",
    "X": r"twitter|x\.com",
    "Roblox": r"roblox",
    "Omegle or a site like it": r"omegle|ome ?tv|monkey app",
    "OnlyFans": r"only ?fans",
    "Reddit": r"reddit",
    "BeReal": r"be ?real",
    "Signal": r"signal",
    "iMessage or text message": r"imessages?|sms|text messages?|texts",
    "AirDrop or the like": r"air ?drop|quick share|bluetooth",
    "Games console": r"xbox|play ?station|nintendo",
    "School’s own system": r"teams|google classroom|school e-?mail",
    "E-mail": r"e-?mail|gmail|outlook",
}
"""A name and how people write it. Ours: what schools meet; the list may grow, an entry never goes."""

ANOTHER = "Another"
APPS = (*_SPELLED, ANOTHER)

_PATTERNS = {
    name: re.compile(rf"(?<!\w)(?:{spelled})(?!\w)", re.IGNORECASE) for name, spelled in _SPELLED.items()
}


def apps_in(typed: str) -> tuple[str, ...]:
    """Give the services a text names, in the order of the list; "Another" where it names none of them."""
    if not typed.strip():
        return ()
    return tuple(name for name, pattern in _PATTERNS.items() if pattern.search(typed)) or (ANOTHER,)
