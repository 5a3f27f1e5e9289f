"""Starts the program: the window, or a word for whoever looks after the computer."""

import sys
from argparse import SUPPRESS, Action, ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path


def main(words: Sequence[str]) -> int:
    """Do what the words say and give the exit code."""
    _write_any_letters()
    told = _parser().parse_args(words)
    act = ACTS[told.act] if told.act else window
    return act(told)


def _write_any_letters() -> None:
    """Let a letter that a console or file of Windows has no place for be a question mark, and no fault."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a program with a window has none
            stream.reconfigure(errors="replace")


def window(told: Namespace) -> int:
    """Open the window."""
    from ui.app import Start, run

    return run(Start(told.vault, told.how, told.person, told.place))


def practice(told: Namespace) -> int:
    """Open the window on a record of invented people, which goes when the window closes."""
    from ui.app import Start, practise

    return practise(Start(told.again, told.how, told.person, told.place))


def tour(told: Namespace) -> int:
    """Play the story through the real windows and leave its pictures and papers in a folder."""
    from ui.app import play_tour
    from yps_desktop.record.errors import YpsError

    try:
        return play_tour(told.folder)
    except YpsError as error:
        print(error, file=sys.stderr)
        return 1


def verify(told: Namespace) -> int:
    """Check a vault that nobody has open, and print its head, or what is wrong with it."""
    from yps_desktop.record.clocks import SAID
    from yps_desktop.record.errors import YpsError
    from yps_desktop.services.verification import verify as check_whole

    try:
        found = check_whole(told.vault_folder, _name(told.name), _password(told.password_file))
    except YpsError as error:
        print(error, file=sys.stderr)
        return 1
    counts = (
        (found.entries, "entry", "entries"),
        (found.cases, "case", "cases"),
        (found.people, "key", "keys"),
    )
    print(f"{found.school}: whole. {', '.join(f'{n} {one if n == 1 else many}' for n, one, many in counts)}.")
    for line in found.earlier:
        print(line)
    if found.destroyed:
        were = "was" if found.destroyed == 1 else "were"
        print(
            f"{found.destroyed} of the cases {were} destroyed by two people: nothing is left of what it said."
        )
    for seq, flag in found.clocks:
        if flag in SAID:
            print(f"Entry {seq}: {SAID[flag]}.")
    if found.received:
        records = "record" if found.received == 1 else "records"
        print(f"{found.received} {records} from other schools: every signature made there holds.")
    print(f"Head: {found.head}")
    if found.relisted:
        print(
            f"The list of cases did not say what the entries say of {found.relisted} of them, and was made "
            "anew: an older part of the file may have been put back.",
            file=sys.stderr,
        )
    if found.noticed:
        print(found.noticed, file=sys.stderr)
    return 1 if found.noticed or found.relisted else 0


def backup(told: Namespace) -> int:
    """Back up a vault that nobody has open to a folder, and print where the backup lies and its code."""
    from yps_desktop.record.errors import YpsError
    from yps_desktop.services.unattended import back_up_closed

    try:
        name = _name(told.name)
        made = back_up_closed(told.vault_folder, told.place_folder, name, _password(told.password_file))
    except YpsError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Backed up, opened and checked: {made.folder}\nHead: {made.code}")
    return 0


def check(told: Namespace) -> int:
    """Check a backup byte by byte, and with somebody's password all that is in it; or a paper."""
    from yps_desktop.record.errors import YpsError
    from yps_desktop.services.unattended import check_backup

    if told.vault is not None:
        return _check_paper(told)
    try:
        password = _password(told.password_file) if told.name else ""
        found = check_backup(told.file, told.name or "", password)
    except YpsError as error:
        print(error, file=sys.stderr)
        return 1
    depth = "opened, every signature checked" if told.name else "every byte as it was written; not opened"
    print(f"Backup of {found.school}, made {found.made:%Y-%m-%d %H:%M} UTC: {depth}.\nHead: {found.code}")
    return 0


def _check_paper(told: Namespace) -> int:
    """Say whether a record handed out this very file, or whether it holds what this backup holds."""
    from yps_desktop.record.errors import YpsError
    from yps_desktop.services.paper_check import check_file_closed

    try:
        name = _name(told.name)
        found = check_file_closed(told.vault, told.file, name, _password(told.password_file))
    except YpsError as error:
        print(error, file=sys.stderr)
        return 1
    print(found.sentence)
    return 0 if found.is_ours else 1


def _name(given: str | None) -> str:
    """Give whose password opens the record, asked where it is not given. Raises YpsError."""
    from yps_desktop.record.errors import YpsError

    try:
        return given or input("Name of somebody with a key: ")
    except EOFError as fault:
        raise YpsError("No name was given.") from fault


def _password(file: Path | None) -> str:
    """Read a password from a file's first line, or ask for it unseen. Raises YpsError."""
    from getpass import getpass

    from yps_desktop.record.errors import YpsError

    try:
        if file is None:
            return getpass("Password: ")
        return file.read_text(encoding="utf-8-sig").splitlines()[0]
    except EOFError as fault:
        raise YpsError("No password was given.") from fault
    except (OSError, ValueError, IndexError) as fault:
        raise YpsError("The password's file cannot be read. Its first line must be the password.") from fault


class _Version(Action):
    """Says the version and ends; it is read only where somebody asks."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from yps_desktop.services.about import read_about

        print(read_about().sentence)
        parser.exit()


ACTS: Mapping[str, Callable[[Namespace], int]] = {
    "practice": practice,
    "tour": tour,
    "verify": verify,
    "backup": backup,
    "check": check,
}


def _parser() -> ArgumentParser:
    parser = ArgumentParser("yps_desktop", description="Keeps a school's record. Without a word: the window.")
    parser.add_argument("--vault", type=Path, metavar="FOLDER", help="open the record in this folder")
    parser.add_argument("--version", action=_Version, help="say which version this is, and end")
    _add_return(parser)
    acts = parser.add_subparsers(dest="act", metavar="WORD")
    practising = acts.add_parser("practice", help="a record of invented people, to practise with")
    practising.add_argument("--again", type=Path, help=SUPPRESS)
    _add_return(practising)
    touring = acts.add_parser("tour", help="play the story through the real windows")
    touring.add_argument("folder", type=Path, metavar="DIR")
    verifying = acts.add_parser("verify", help="check a whole record: keys, database, every signature")
    verifying.add_argument("vault_folder", type=Path, metavar="VAULT")
    _add_person(verifying, "asked where it is not given")
    copying = acts.add_parser("backup", help="back up a record that nobody has open")
    copying.add_argument("vault_folder", type=Path, metavar="VAULT")
    copying.add_argument("place_folder", type=Path, metavar="PLACE")
    _add_person(copying, "asked where it is not given")
    checking = acts.add_parser("check", help="check a backup, or with --vault a paper that was handed out")
    checking.add_argument("file", type=Path, metavar="FILE")
    words = "the record that handed the file out"
    checking.add_argument("--vault", type=Path, metavar="FOLDER", default=SUPPRESS, help=words)
    _add_person(checking, "to open the backup, or the record, as well")
    return parser


def _add_person(parser: ArgumentParser, name: str) -> None:
    """Take whose password opens a record."""
    parser.add_argument("--name", help=f"of somebody with a key; {name}")
    parser.add_argument("--password-file", type=Path, help="a file whose first line is their password")


def _add_return(parser: ArgumentParser) -> None:
    """Take what a locked window hands to the one that stands up after it."""
    for name in ("--how", "--person", "--place"):
        parser.add_argument(name, default="", help=SUPPRESS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
