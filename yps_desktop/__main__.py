"""Starts the program: the window, or a word for whoever looks after the computer."""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

LATER = "comes with a later version of YPS Desktop."


def main(words: Sequence[str]) -> int:
    """Do what the words say and give the exit code."""
    told = _parser().parse_args(words)
    act = ACTS[told.act] if told.act else window
    return act(told)


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
    from yps_desktop.record.errors import YpsError
    from yps_desktop.services.verification import verify as check_whole

    try:
        name = told.name or input("Name of somebody with a key: ")
        found = check_whole(told.vault_folder, name, _password(told.password_file))
    except (YpsError, EOFError) as error:
        print(error or "No name was given.", file=sys.stderr)
        return 1
    counts = (
        (found.entries, "entry", "entries"),
        (found.cases, "case", "cases"),
        (found.people, "key", "keys"),
    )
    print(f"{found.school}: whole. {', '.join(f'{n} {one if n == 1 else many}' for n, one, many in counts)}.")
    for seq in found.clock_went_back:
        print(f"Entry {seq} was recorded while the computer's clock stood earlier than at an entry before.")
    print(f"Head: {found.head}")
    if found.noticed:
        print(found.noticed, file=sys.stderr)
    return 1 if found.noticed else 0


def _password(file: Path | None) -> str:
    """Read a password from a file's first line, or ask for it unseen. Raises YpsError."""
    from getpass import getpass

    from yps_desktop.record.errors import YpsError

    if file is None:
        return getpass("Password: ")
    try:
        return file.read_text(encoding="utf-8").splitlines()[0]
    except (OSError, ValueError, IndexError) as fault:
        raise YpsError("The password's file cannot be read. Its first line must be the password.") from fault


def later(told: Namespace) -> int:
    """Say that something comes later."""
    print(f"`{told.act}` {LATER}", file=sys.stderr)
    return 2


ACTS: Mapping[str, Callable[[Namespace], int]] = {
    "practice": practice,
    "tour": tour,
    "verify": verify,
    "backup": later,
    "check": later,
}


def _parser() -> ArgumentParser:
    parser = ArgumentParser("yps_desktop", description="Keeps a school's record. Without a word: the window.")
    parser.add_argument("--vault", type=Path, metavar="FOLDER", help="open the record in this folder")
    _add_return(parser)
    acts = parser.add_subparsers(dest="act", metavar="WORD")
    practising = acts.add_parser("practice", help="a record of invented people, to practise with")
    practising.add_argument("--again", type=Path, help=SUPPRESS)
    _add_return(practising)
    touring = acts.add_parser("tour", help="play the story through the real windows")
    touring.add_argument("folder", type=Path, metavar="DIR")
    checking = acts.add_parser("verify", help="check a whole record: keys, database, every signature")
    checking.add_argument("vault_folder", type=Path, metavar="VAULT")
    checking.add_argument("--name", help="of somebody with a key; asked where it is not given")
    checking.add_argument("--password-file", type=Path, help="a file whose first line is their password")
    for name in ("backup", "check"):
        acts.add_parser(name, help=f"{LATER[:-1]}").add_argument("rest", nargs="*")
    return parser


def _add_return(parser: ArgumentParser) -> None:
    """Take what a locked window hands to the one that stands up after it."""
    for name in ("--how", "--person", "--place"):
        parser.add_argument(name, default="", help=SUPPRESS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
