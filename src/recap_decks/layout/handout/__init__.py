"""Slides on paper: as pages of their own size, small on sheets with lines to write on, or over their notes."""
