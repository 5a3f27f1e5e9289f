"""The door of `python3 -m installer`: turns away a Python that is too old, in its own words."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an old Python has to get as far as this sentence
    sys.exit("YPS Desktop needs Python 3.11 or newer; this is Python %d.%d." % tuple(sys.version_info[:2]))  # noqa: UP031

from installer.commands import main

sys.exit(main(sys.argv[1:]))
