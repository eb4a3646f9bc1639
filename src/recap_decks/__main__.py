"""`python -m recap_decks`."""

from recap_decks.cli.main import main

main()
