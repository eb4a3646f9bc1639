"""Which place a section has by its title and by what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from recap_decks.drafting import signs
from recap_decks.drafting.block_texts import count_words, texts_of
from recap_decks.drafting.blocks import Listing, Paragraph
from recap_decks.drafting.entries import action_label, figures_of, labelled
from recap_decks.drafting.sections import Section
from recap_decks.drafting.sessions import sessions_of
from recap_decks.drafting.words import Words, letters_of

_MOST_WORDS_TAKEAWAY = 60
_MOST_WORDS_ENDING = 80  # of prose below the last list that ends the article
_WORDS_OF_A_THEME = 70  # on average, where sections below sections are themes of their own


def place_in(section: Section, sections: Sequence[Section]) -> signs.Place | None:
    """The place that a section has by its title, where what it holds can stand there."""
    blocks = section.blocks
    place = signs.place_of(section.title.plain)
    is_first = section is sections[0] or (len(sections) > 2 and section is sections[1])
    if signs.is_in_brief(section.title.plain) and is_first and blocks and not section.children:
        has_list = any(isinstance(block, Listing) for block in blocks)
        return "numbers" if figures_of(blocks) else "takeaways" if has_list else "summary"
    if place is None and len(sections) > 1 and _are_links(section) and _ends(section, sections):
        place = "sources"
    if place is None:
        return None
    has_prose = any(isinstance(block, Paragraph) for block in blocks)
    items = [item for block in blocks if isinstance(block, Listing) for item in block.items]
    if place == "takeaways":
        fits = section.size() > 0 and all(_is_short_text(child) for child in section.children)
    elif place == "numbers":
        fits = not section.children and bool(figures_of(blocks))
    elif place == "summary":
        is_early = section is sections[0] or section is sections[1 % len(sections)]
        if not is_early and section is sections[-1]:
            place, is_early = "conclusion", True
        fits = not section.children and has_prose and is_early
    elif place == "sessions":
        fits = [type(block) for block in blocks] == [Listing] and bool(sessions_of(items, is_named=True))
        fits = fits and not section.children
    elif place == "attendees":
        fits = not section.children and bool(items) and not has_prose
    elif place == "programme":
        fits = not section.children and bool(items)
    else:
        fits = not section.children and bool(blocks)
    return place if fits else None


def _ends(section: Section, sections: Sequence[Section]) -> bool:
    """Whether nothing but links, and what has a place of its own, stands below a section."""
    at = next(at for at, one in enumerate(sections) if one is section)
    return at > 0 and all(_are_links(one) or signs.place_of(one.title.plain) for one in sections[at + 1 :])


def has_conclusion(sections: Sequence[Section]) -> bool:
    """Whether a section is the article's conclusion."""
    return any(place_in(one, sections) == "conclusion" for one in sections)


def ending_of(sections: Sequence[Section]) -> list[Paragraph]:
    """Takes the prose below the last section's list where it ends the article: below what is to be done or to
    remember, and where it begins as a conclusion does."""
    section = sections[-1] if len(sections) > 1 else None
    while section and section.children:
        section = section.children[-1]
    if section is None:
        return []
    blocks = section.blocks
    at = 1 + max((at for at, block in enumerate(blocks) if not isinstance(block, Paragraph)), default=len(blocks))
    ending = [block for block in blocks[at:] if isinstance(block, Paragraph)]
    is_of_place = signs.place_of(section.title.plain) in ("takeaways", "actions")
    is_ended = ending and (is_of_place or signs.CLOSING.match(ending[0].words.plain))
    is_short = sum(map(count_words, ending)) <= _MOST_WORDS_ENDING
    is_plain = not any(action_label(block.words) or labelled(block.words)[0] for block in ending)
    if not (is_ended and is_short and is_plain) or has_conclusion(sections):
        return []
    del blocks[at:]
    return ending


def are_parts(sections: Sequence[Section]) -> bool:
    """Whether the themes stand one level below: where nearly all sections hold sections, most of which hold others or
    much text."""
    parents = [section for section in sections if section.children]
    if not parents or len(parents) * 4 < len(sections) * 3:
        return False
    if len(sections) == 1:
        return len(parents[0].children) > 2
    deep = sum(section.depth() > 2 for section in parents)
    children = [child for section in parents for child in section.children]
    words = sum(child.size() for child in children) / len(children)
    return deep * 2 >= len(parents) or (words >= _WORDS_OF_A_THEME and len(children) >= 2 * len(parents))


def lists_headings(section: Section, sections: Sequence[Section]) -> bool:
    """Whether a section holds no more than the titles of others."""
    titles = {letters_of(one.title) for each in sections for one in (each, *each.children)}
    words = [words for block in section.blocks for words in texts_of(block)]
    return (
        not section.children
        and all(isinstance(block, Listing) for block in section.blocks)
        and all(letters_of(one) in titles for one in words)
    )


def _are_links(section: Section) -> bool:
    """Whether a section is a list of links and nothing else."""
    items = [item for block in section.blocks if isinstance(block, Listing) for item in block.items]
    return (
        not section.children
        and bool(items)
        and all(isinstance(block, Listing) for block in section.blocks)
        and all(not item.items and is_link(item.words) for item in items)
    )


def is_link(words: Words) -> bool:
    """Whether a line is one or more links and nothing else."""
    return any(words.links()) and all(run.link or not any(map(str.isalnum, run.text)) for run in words.runs)


def _is_short_text(section: Section) -> bool:
    """Whether a section is a few lines of text and nothing else."""
    is_text = all(isinstance(block, Paragraph | Listing) for block in section.blocks)
    return is_text and not section.children and section.size() <= _MOST_WORDS_TAKEAWAY
