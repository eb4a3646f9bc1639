"""The report's pages."""

from recap_decks.layout.pages.report import lay_out_pages

__all__ = ["lay_out_pages"]
