"""`python -m recap_decks`."""

from recap_decks.cli.start import main

main()
