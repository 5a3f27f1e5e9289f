"""Renews the lock files from pyproject.toml, for whoever changes what the program is built on."""

from __future__ import annotations

import shutil

from installer.processes import Call, call
from installer.words import SetUpError, say

COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--upgrade", "--universal", "--generate-hashes"),
    *("--no-emit-index-url", "--no-header", "--python-version", "3.11"),
)
RUN = (*COMPILE, "--output-file", "requirements.lock", "pyproject.toml")
DEV = (*COMPILE, "--output-file", "requirements-dev.lock", "--group", "dev", "-c", "requirements.lock")
BUILD = (
    *(*COMPILE, "--output-file", "requirements-build.lock", "--group", "build"),
    *("-c", "requirements.lock", "-c", "requirements-dev.lock"),
)


def renew(run: Call = call) -> int:
    """Write the lock files with the newest versions that pyproject.toml allows; needs uv on the PATH."""
    if shutil.which("uv") is None:
        raise SetUpError(
            "Renewing the lock files needs uv, which is not part of YPS Desktop: install it, then try again."
        )
    for command in (RUN, DEV, BUILD):
        if code := run(command):
            return code
    say("The lock files are new; `python3 -m installer test` installs and tries them.")
    return 0
