"""Watches the system calls of one thread of another program, and may make one fail: ptrace(2) by ctypes.

Linux on x86-64 only, and only where the system lets a program trace its own child: `why_not` says otherwise.
The traced program calls `let_be_traced` when it is ready, and does its work on the thread that called it.
"""

import ctypes
import errno
import os
import platform
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

_TRACEME, _GETREGS, _SETREGS, _SYSCALL, _SETOPTIONS = 0, 12, 13, 24, 0x4200
_GOOD, _EXIT_KILL = 0x1, 0x100000
_NAMES = (
    "r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss fs_base gs_base"
)
_NO_CALL = 2**64 - 1
REFUSED = 77
"""The exit code of a program that may not be traced here."""


class _Registers(ctypes.Structure):
    _fields_ = [(name, ctypes.c_ulonglong) for name in f"{_NAMES} ds es fs gs".split()]


@dataclass(frozen=True, slots=True)
class Call:
    """A system call by its number, six arguments, and its result where it is over (negative: an errno)."""

    pid: int
    number: int
    arguments: tuple[int, ...]
    result: int | None

    def text(self, at: int) -> str:
        """Read the text an argument points to."""
        return os.fsdecode(self.data(self.arguments[at], 4096).partition(b"\0")[0])

    def data(self, address: int, size: int) -> bytes:
        """Read the traced program's memory."""
        with open(f"/proc/{self.pid}/mem", "rb", buffering=0) as memory:  # noqa: PTH123 - no file
            return os.pread(memory.fileno(), size, address)


def why_not() -> str:
    """Say why programs cannot be traced here; empty where they can, as far as is known beforehand."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return "needs Linux on x86-64"
    return ""


def let_be_traced() -> None:
    """Stop here until the parent watches; every system call of this thread from now on is seen."""
    if _ptrace(_TRACEME, 0) != 0:
        os._exit(REFUSED)
    os.kill(os.getpid(), signal.SIGSTOP)


def trace(pid: int, begun: Callable[[Call], int], ended: Callable[[Call], None]) -> int:
    """Watch a child from where it lets itself be traced to its end, and give its exit code.

    `begun` sees each call before it is made, and gives the errno it is to fail with, or 0; `ended` after it.
    """
    _, status = os.waitpid(pid, 0)
    if not os.WIFSTOPPED(status):
        return os.waitstatus_to_exitcode(status)
    _ptrace(_SETOPTIONS, pid, data=_GOOD | _EXIT_KILL)
    failing, handed_on = 0, 0
    while True:
        _ptrace(_SYSCALL, pid, data=handed_on)
        _, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status)
        stopped_by = os.WSTOPSIG(status)
        handed_on = 0 if stopped_by & 0x80 else stopped_by
        if stopped_by & 0x80:
            failing = _at_call(pid, failing, begun, ended)


def _at_call(pid: int, failing: int, begun: Callable[[Call], int], ended: Callable[[Call], None]) -> int:
    """See a call begin or end; give the errno that the one under way is to fail with."""
    registers = _registers(pid)
    if failing:
        registers.rax = 2**64 - failing
        _ptrace(_SETREGS, pid, data=ctypes.addressof(registers))
        return 0
    result = ctypes.c_longlong(registers.rax).value
    if result != -errno.ENOSYS:
        ended(_call(pid, registers, result))
        return 0
    failing = begun(_call(pid, registers, None))
    if failing:
        registers.orig_rax = _NO_CALL
        _ptrace(_SETREGS, pid, data=ctypes.addressof(registers))
    return failing


def _call(pid: int, registers: _Registers, result: int | None) -> Call:
    arguments = (registers.rdi, registers.rsi, registers.rdx, registers.r10, registers.r8, registers.r9)
    return Call(pid, registers.orig_rax, arguments, result)


def _registers(pid: int) -> _Registers:
    registers = _Registers()
    if _ptrace(_GETREGS, pid, data=ctypes.addressof(registers)) != 0:
        raise OSError(ctypes.get_errno(), "the traced program's registers cannot be read")
    return registers


def _ptrace(request: int, pid: int, data: int = 0) -> int:
    return int(_c_function()(request, pid, None, data))


@cache
def _c_function() -> Callable[..., int]:
    call = ctypes.CDLL(None, use_errno=True).ptrace
    call.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    call.restype = ctypes.c_long
    return call
