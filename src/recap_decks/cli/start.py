"""Where a command line starts: light, so that an interruption is told as such from the first import on."""

from __future__ import annotations

import signal
import sys
from typing import NoReturn

_INTERRUPTED = 130  # as in `faults`; nothing is imported before it can be interrupted


def main() -> NoReturn:
    """Runs the command line, and exits."""
    try:
        from recap_decks.cli.main import main as run_and_exit

        run_and_exit()
    except KeyboardInterrupt:  # while modules were imported; later ones are told in `main`
        if sys.stderr:
            sys.stderr.write("error: interrupted\n")
        sys.exit(_INTERRUPTED)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is done or undone: let Python end
