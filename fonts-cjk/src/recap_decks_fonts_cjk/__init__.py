"""Font files in `fonts/` and their tables of widths in `widths/`, which recap-decks finds where this is installed."""
