"""`python -m tests.attacks.without_network MODULE [words …]`: runs a module that dies of asking for a net.

The kernel itself watches, so that nothing escapes which Python does not see: the process is killed (SIGSYS)
as soon as it asks for any socket but one to its own desktop (AF_UNIX). Linux on x86-64 only.
"""

import ctypes
import faulthandler
import runpy
import signal
import struct
import sys
from collections.abc import Sequence

_NO_NEW_RIGHTS, _SECCOMP, _FILTER = 38, 22, 2  # prctl's words
_LOAD, _IS, _END = 0x20, 0x15, 0x06  # BPF: load a word, jump if equal, return
_NUMBER, _MACHINE, _FIRST = 0, 4, 16  # where they stand in seccomp_data
_X86_64, _SOCKET, _UNIX = 0xC000003E, 41, 1
_ALLOW, _TRAP = 0x7FFF0000, 0x00030000

RULES = (
    (_LOAD, 0, 0, _MACHINE),
    (_IS, 0, 5, _X86_64),
    (_LOAD, 0, 0, _NUMBER),
    (_IS, 0, 2, _SOCKET),
    (_LOAD, 0, 0, _FIRST),
    (_IS, 0, 1, _UNIX),
    (_END, 0, 0, _ALLOW),
    (_END, 0, 0, _TRAP),
)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("rules", ctypes.c_char_p))


def forbid_networks() -> None:
    """Let this process, and all that it starts, die of asking for a socket of a network."""
    faulthandler.register(signal.SIGSYS, chain=True)  # says where it was asked for
    library = ctypes.CDLL(None, use_errno=True)
    packed = b"".join(struct.pack("HBBI", *rule) for rule in RULES)
    program = _Program(len(RULES), packed)
    for call in ((_NO_NEW_RIGHTS, 1, 0, 0, 0), (_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)):
        if library.prctl(*call) != 0:
            raise OSError(ctypes.get_errno(), "the kernel does not watch over this process")


def main(words: Sequence[str]) -> None:
    """Run a module under watch, as `python -m` would."""
    forbid_networks()
    sys.argv = list(words)
    runpy.run_module(words[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(sys.argv[1:])
