"""Nothing in the program can reach a network: what would do it is never imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = sorted(
    file for folder in ("yps_desktop", "ui", "installer") for file in (ROOT / folder).rglob("*.py")
)

NETWORK = {
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore",
    "PySide6.QtRemoteObjects",
    "PySide6.QtHttpServer",
    "socket",
    "socketserver",
    "ssl",
    "http",
    "urllib.request",
    "urllib3",
    "requests",
    "httpx",
    "aiohttp",
    "ftplib",
    "smtplib",
    "imaplib",
    "poplib",
    "telnetlib",
    "xmlrpc",
    "webbrowser",
}


def imports_of(source: str) -> Iterator[str]:
    """Name everything that a source imports, `from a import b` both as `a` and as `a.b`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reaches_out(source: str) -> set[str]:
    """Return those imports of a source that could open a connection."""
    return {
        name
        for name in imports_of(source)
        if any(name == bad or name.startswith(bad + ".") for bad in NETWORK)
    }


def test_no_module_imports_what_reaches_a_network() -> None:
    found = {file.relative_to(ROOT).as_posix(): reaches_out(file.read_text("utf-8")) for file in PROGRAM}
    assert {name: ways for name, ways in found.items() if ways} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "from PySide6 import QtCore, QtNetwork",
        "from PySide6.QtNetwork import QLocalServer",
        "def later():\n    from urllib import request",
        "import http.client as c",
    ],
)
def test_a_way_out_would_be_seen(source: str) -> None:
    assert reaches_out(source)
