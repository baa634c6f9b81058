"""Barrier: what keeps the reading process, and every program it starts, off the network.

A filter of system calls (seccomp(2)), which any process may set for itself and none can lift: no socket is opened, and none
is taken from another process. `intake.sandbox` sets it before a paper is opened. `python -m intake.barrier` tries it, and ends
with 0 where it holds.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import socket
import subprocess
import sys
from dataclasses import dataclass

_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
"""Steps of a filter (linux/bpf_common.h): load a word of the call, compare it, answer."""

_NUMBER_AT, _MACHINE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
"""Where they stand in a call (linux/seccomp.h: struct seccomp_data); of an argument, its lower half."""

_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM

_OTHER_NUMBERS = 0x40000000
"""From here on the numbers are those of x32, another set of the same calls; no other machine has as many."""

_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, _PR_SET_NO_NEW_PRIVS = 22, 2, 38


@dataclass(frozen=True, slots=True)
class _Machine:
    """A make of processor: its mark (linux/audit.h), the calls that are refused, and the one that makes pairs of sockets."""

    mark: int
    refused: tuple[int, ...]
    socketpair: int


_MACHINES = {
    "x86_64": _Machine(0xC000003E, (41, 101, 311, 425, 438), 53),
    "aarch64": _Machine(0xC00000B7, (198, 117, 271, 425, 438), 199),
}
"""Refused: socket, ptrace, process_vm_writev, io_uring_setup, pidfd_getfd (asm/unistd_64.h, asm-generic/unistd.h)."""


class _Step(ctypes.Structure):
    _fields_ = (("code", ctypes.c_uint16), ("if_so", ctypes.c_uint8), ("if_not", ctypes.c_uint8), ("operand", ctypes.c_uint32))


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.POINTER(_Step)))


def cut_network() -> bool:
    """Keep this process, and all it will start, off the network for good; return whether it is, by trying.

    Pairs of sockets that are joined to each other alone can still be made: they lead nowhere else.
    """
    machine = _MACHINES.get(platform.machine())
    if machine is not None and sys.maxsize > 2**32:  # a program of 32 bits makes the calls of another machine
        steps = _steps(machine)
        program = _Filter(len(steps), (_Step * len(steps))(*steps))
        prctl = ctypes.CDLL(None).prctl
        prctl(_PR_SET_NO_NEW_PRIVS, *map(ctypes.c_ulong, (1, 0, 0, 0)))
        prctl(_PR_SET_SECCOMP, ctypes.c_ulong(_SECCOMP_MODE_FILTER), ctypes.byref(program))
    return not _can_open_socket()


def _steps(machine: _Machine) -> list[_Step]:
    """Return the filter: calls of another machine's set, and those that lead to the network, fail with EPERM."""
    tests = [
        (_LOAD, _MACHINE_AT, "next", "next"),
        (_IF_EQUAL, machine.mark, "next", "refuse"),
        (_LOAD, _NUMBER_AT, "next", "next"),
        (_IF_AT_LEAST, _OTHER_NUMBERS, "refuse", "next"),
        *((_IF_EQUAL, call, "refuse", "next") for call in machine.refused),
        (_IF_EQUAL, machine.socketpair, "next", "allow"),
        (_LOAD, _FIRST_ARGUMENT_AT, "next", "next"),
        (_IF_EQUAL, socket.AF_UNIX, "allow", "refuse"),
    ]
    ends = {"allow": len(tests), "refuse": len(tests) + 1}

    def way(to: str, at: int) -> int:
        return 0 if to == "next" else ends[to] - at - 1

    def step(at: int, code: int, operand: int, if_so: str, if_not: str) -> _Step:
        return _Step(code, way(if_so, at), way(if_not, at), operand)

    return [*(step(at, *test) for at, test in enumerate(tests)), _Step(_RETURN, 0, 0, _ALLOW), _Step(_RETURN, 0, 0, _REFUSE)]


def _can_open_socket() -> bool:
    try:
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    except PermissionError:
        return False
    except OSError:  # this machine has no network of this kind, which tells nothing
        return True
    return True


def holds_here() -> bool:
    """Return whether the barrier can be set up on this machine, as a process of its own has tried."""
    return subprocess.run([sys.executable, "-m", "intake.barrier"], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(0 if cut_network() else 1)
