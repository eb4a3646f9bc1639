"""A recap article becomes an outline to edit: each format read as one sequence of blocks, blocks told apart by
structure, and the result written as YAML that is pleasant to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recap_decks.drafting.model import Draft


def drafted(data: bytes, name: str) -> tuple[Draft, str]:
    """The outline that an article amounts to, and which format that is in.

    `name` is the article's file name, `-` where it has none. No text is lost: what has no place is left over. Raises
    ArticleError for what cannot be read.
    """
    from recap_decks.drafting.account import lost
    from recap_decks.drafting.reading import read_article
    from recap_decks.drafting.structure import draft_of

    article = read_article(data, name)
    draft = draft_of(article)
    draft.left_over += lost(article.blocks, draft)
    return draft, article.kind
