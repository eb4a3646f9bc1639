from __future__ import annotations

import pytest
from tests.deck import sample
from tests.deck.package_reading import Parts

from recap_decks.deck.writer import write_deck


@pytest.fixture(scope="session")
def deck() -> bytes:
    return write_deck(sample.deck(), sample.STYLE)


@pytest.fixture(scope="session")
def parts(deck: bytes) -> Parts:
    return Parts(deck)
