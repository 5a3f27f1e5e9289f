"""Who is shut out of a case, in words: as a chronology, a page and a paper tell it (G7)."""

from yps_desktop.guidance.lines import clipped
from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.chronology import Event
from yps_desktop.record.rules.shut_out import KeptOut, is_shut_out, kept_out_of, keys_of, tokens_of
from yps_desktop.record.shut_out_acts import ShutOut
from yps_desktop.record.times import recorded


def shut_out_words(case: Case, event: Event) -> str:
    """Say who was shut out or let in again, and why."""
    act = next((act for entry, act in case.shut_outs if entry is event.entry), None)
    if act is None:
        return ""
    how = "was shut out of this case" if isinstance(act, ShutOut) else "was let in again"
    return f"{_name(case, act.person)} {how}: {clipped(act.reason)}"


def why_words(kept: KeptOut, headteacher: str) -> str:
    """Say why somebody is kept out of a case; `headteacher` is the school's word."""
    if kept.why == "part":
        return "Named as having a part in it"
    if kept.why == "headteacher":
        return f"The adult in it is recorded as the {headteacher}"
    return clipped(kept.reason)


def since_words(kept: KeptOut, *, paper: bool = False) -> str:
    """Say since which day."""
    return f"since {spell_day(recorded(kept.entry).date(), paper=paper)}"


def shut_out_line(case: Case, headteacher: str) -> str:
    """Say in a line who with a key is concerned in the case, since when and why; nothing where nobody is."""
    keys, tokens = keys_of(case), tokens_of(case)
    kept = [one for one in kept_out_of(case) if one.person in keys]
    out = [_told(case, one, headteacher) for one in kept if is_shut_out(tokens, one.person, keys)]
    left = [_told(case, one, headteacher) for one in kept if not is_shut_out(tokens, one.person, keys)]
    lines = [f"Shut out of this case: {'; '.join(out)}."] if out else []
    lines += (
        [f"Concerned in it, and not shut out, as nobody else has a key: {'; '.join(left)}."] if left else []
    )
    return " ".join(lines)


def _told(case: Case, kept: KeptOut, headteacher: str) -> str:
    why = why_words(kept, headteacher).rstrip(".")
    return f"{_name(case, kept.person)}, {since_words(kept, paper=True)} ({why[:1].lower()}{why[1:]})"


def _name(case: Case, person: str) -> str:
    holder = case.holders.get(person)
    return holder.name if holder is not None else "Somebody"
