"""LibreOffice for the tests that look at decks as drawn, asked for by name and loudly missed; and nobody's defaults."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # no test judges how fast a machine is
settings.load_profile("untimed")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in what a script runs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)  # else no process that a test starts can be interrupted

MISSED = "LibreOffice (soffice) is not installed"


@pytest.fixture(scope="session", autouse=True)
def nobodys_defaults(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The defaults of whoever runs the tests change none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        yield


@pytest.fixture(scope="session")
def soffice() -> str:
    """The path of LibreOffice. Without it a test is skipped, and the run ends with a word about it; in CI it fails."""
    found = shutil.which("soffice")
    if found:
        return found
    if os.environ.get("CI"):
        pytest.fail(f"{MISSED}, and CI does not go without the rendered tests", pytrace=False)
    pytest.skip(MISSED)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    missed = [report for report in skipped if MISSED in str(report.longrepr)]
    if missed:
        terminalreporter.section("RENDERED TESTS WERE NOT RUN", sep="!", red=True, bold=True)
        terminalreporter.line(f"{len(missed)} tests need LibreOffice. On Debian: apt-get install libreoffice-impress")
