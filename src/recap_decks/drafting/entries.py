"""Items of lists and rows of tables as what an outline has for them: points, figures, things to do, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from recap_decks.drafting import signs
from recap_decks.drafting.blocks import Block, Grid, Item, Listing
from recap_decks.drafting.events import days_in
from recap_decks.drafting.model import Action, Number, Point, Source
from recap_decks.drafting.words import Words, plain_words, unbold

_LONGEST_LABEL = 60  # letters
_LABEL = re.compile(r"(?P<label>[^:：.!?\n]{1,60}?)\s?(?::(?=\s)|：)\s*(?=\S)")
_AFTER_BOLD = re.compile(r"\s*(?:[:：.–—-]|\s-)?\s*")
_CHECKBOX = re.compile(r"\[(?: |x|X)\]\s+|[☐☑]\s*")
_UNIT = (
    r"(?:\s?(?:%|€|\$|£|[kKMB]\b|million|millionen|millions|billion|milliarden?|milliards?|mio\.?|mrd\.?|"
    r"percent|prozent))?"
)
_FIGURE = (
    r"(?:(?:over|more than|about|around|nearly|almost|some|approximately|roughly|up to|at least|"
    r"über|mehr als|rund|etwa|fast|knapp|ca\.|circa|bis zu|"
    r"plus de|près de|environ|presque|quelque|más de|cerca de|casi|alrededor de|unos|oltre|più di|quasi|mais de|quase|"
    r"meer dan|ruim|bijna|ongeveer|約|超过|超過|近|~|>|≈)\s?)?"
    rf"[€$£]?\d(?:[\d.,'’\u00a0\u202f]|\s(?=\d{{3}}\b))*{_UNIT}\+?"
)
_COUNTED = re.compile(
    rf"(?P<value>{_FIGURE})\s+(?P<label>[^\W\d_][^:：.!?]*?)\s*(?:(?:[:：]|\s[–—-])\s+(?P<note>\S.*)|,\s+(?P<more>\S.*)|"
    r"\((?P<aside>[^()]+)\))?\.?",
    re.I,
)
_NAMED = re.compile(
    rf"(?P<label>[^\W\d_][^:：.!?\d]*?)\s?[:：]\s*(?P<value>{_FIGURE})(?:\s+\(?(?P<note>[^()]+?)\)?)?\.?", re.I
)
_VALUED = re.compile(rf"(?P<value>{_FIGURE})\s?[:：]\s*(?P<label>[^\W\d_][^:：.!?\d]*)\.?", re.I)
_BARE = re.compile(rf"{_FIGURE}", re.I)
_READING = re.compile(r"min(?:ute[ns]?|uti|utos)?s?\b|分", re.I)  # how long it takes to read
_MOST_WORDS_COUNTED = 8

_NAME = r"@?[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_WHO = rf"(?P<who>@[\w.-]+|{_NAME}(?:(?:,| and| &| und| et)? (?:@?[\w.'’-]+)){{0,3}}?)"
_OWNED = [
    re.compile(rf"{_WHO}\s+to\s+(?P<what>\S.*)"),
    re.compile(rf"{_WHO}\s+(?:will|should|must|needs to|is going to|wird|soll|muss|doit|va|devra)\s+(?P<what>\S.*)"),
    re.compile(rf"{_WHO}\s?[:：]\s*(?P<what>\S.*)"),
    re.compile(r"(?P<who>[a-z][\w.-]{2,19})\s?[:：]\s+(?P<what>\S.*)"),  # the name that a program knows somebody by
    re.compile(rf"{_WHO}\s+[–—-]\s+(?P<what>\S.*)"),
    re.compile(r"(?P<who>@[\w.-]+)\s+(?P<what>\S.*)"),
    re.compile(r"\[(?P<who>[^\[\]]{1,40})\]\s*:?\s*(?P<what>\S.*)"),
]
_OWNED_LAST = re.compile(
    rf"(?P<what>\S.*?)\s*(?:[(\[]|\s[–—-]\s|→\s*){_WHO}(?:\s*[,;:–—-]\s*(?P<by>[^()\[\]]+?))?[)\]]?\.?"
)
_DUE = re.compile(
    r"\s*[,;(–—-]*\s*\b(?:by|due(?: on| by)?|until|before|deadline:?|bis(?: zum| spätestens)?|avant(?: le)?|"
    r"d['’]ici(?: le| au)?|pour le)\s*:?\s+(?P<by>(?:the |end of )?[^()]{2,30}?)\)?\.?\s*$",
    re.I,
)
_BEFORE_DUE = re.compile(
    r"(?:by|due(?: on| by)?|until|before|bis(?: zum)?|avant(?: le)?|d['’]ici(?: le| au)?)\s+", re.I
)
_IMPERATIVES = (
    "need plan try want continue remember reach move migrate switch upgrade talk speak write send report reply commit "
    "add listen respond go get return convert apply link subscribe present agree decide how what where when "
    "we they you i it this"
)
_WORTHY = re.compile(r"https?://[^\s/]\S*|mailto:[^\s@]+@\S+", re.I)


def points_of(items: Iterable[Item]) -> list[Point]:
    """Points, with what is below them; deeper levels join the second one in their order."""
    return [_point(item) for item in items if item.words or item.items]


def _point(item: Item) -> Point:
    label, text = labelled(item.words)
    below = [Point(*labelled(words)) for words in _flat(item.items)]
    if below and not label and text and len(text) <= _LONGEST_LABEL:
        bare = text.plain.rstrip(" :：")
        label, text = unbold(text.cut(0, len(bare))), Words()
    return Point(label, text, below)


def _flat(items: Sequence[Item]) -> Iterator[Words]:
    """The words of all items below, parents first."""
    stack = list(reversed(items))
    while stack:
        item = stack.pop()
        if item.words:
            yield item.words
        stack += reversed(item.items)


def labelled(words: Words) -> tuple[Words, Words]:
    """The label and the text of `Label: text`, or of a text that begins in bold; no label where there is none."""
    plain = words.plain
    bold = words.bold_start()
    if (
        0 < bold < len(plain)
        and len(plain[:bold].strip()) <= _LONGEST_LABEL
        and not plain[:bold].rstrip().endswith(",")
    ):
        inside = plain[:bold].rstrip()
        after = _AFTER_BOLD.match(plain, bold)
        sign = inside[-1:] in ":：.–—-" or (after is not None and bool(after[0].strip()))
        if sign and after is not None and after.end() < len(plain):
            label = inside.rstrip(" :：–—-").removesuffix(".")
            if label:
                return unbold(words.cut(0, len(label))), words.cut(after.end())
    found = _LABEL.match(plain)
    if (
        found
        and len(found["label"].split()) <= 8
        and not any(run.link or run.code for run in words.cut(0, found.end()).runs)
    ):
        label_words = words.cut(0, found.end("label"))
        return (unbold(label_words), words.cut(found.end())) if label_words else (Words(), words)
    return Words(), words


def numbers_of(items: Sequence[Item]) -> list[Number]:
    """The figures of a list in which each item is one, such as `8,000+ attendees`; none where one is not."""
    found = [None if item.items else number_of(item.words) for item in items]
    return [number for number in found if number] if len(found) > 1 and all(found) else []


def number_of(words: Words) -> Number | None:
    """`8,000+ attendees: from 80 countries`, `300 talks` or `Attendees: 8,000`."""
    plain = words.plain
    counted = _COUNTED.fullmatch(plain)
    if counted and not _READING.match(counted["label"]) and len(counted["label"].split()) <= _MOST_WORDS_COUNTED:
        note = next((words.cut(*counted.span(name)) for name in ("note", "more", "aside") if counted[name]), Words())
        return Number(words.cut(*counted.span("value")), words.cut(*counted.span("label")), note)
    valued = _VALUED.fullmatch(plain)
    if valued and len(valued["label"].split()) <= _MOST_WORDS_COUNTED:
        return Number(unbold(words.cut(*valued.span("value"))), words.cut(*valued.span("label")))
    named = _NAMED.fullmatch(plain)
    if named and len(named["label"].split()) <= _MOST_WORDS_COUNTED:
        note = words.cut(*named.span("note")) if named["note"] else Words()
        return Number(words.cut(*named.span("value")), words.cut(*named.span("label")), note)
    return None


def is_figure(words: Words, *, has_unit: bool = False) -> bool:
    """Whether it is a figure and nothing else, but for a unit of up to three words where it `has_unit`."""
    found = _BARE.match(words.plain)
    return found is not None and (
        found.end() == len(words) or (has_unit and len(words.plain[found.end() :].split()) <= 3)
    )


def numbers_in(table: Grid, *, is_named: bool = False) -> list[Number]:
    """The figures of a table of two columns, one of which holds nothing else; where a heading says that they are
    figures, with units of a few words, and with words over the columns."""
    if any(len(row) != 2 for row in table.rows) or (table.columns and not is_named):
        return []
    for value, label in ((0, 1), (1, 0)):
        if all(is_figure(row[value], has_unit=is_named) and row[label] for row in table.rows):
            return [Number(row[value], unbold(row[label])) for row in table.rows]
    return []


def figures_of(blocks: Iterable[Block]) -> list[Number]:
    """The figures of lists and tables under a heading that promises them, none where one of those holds something
    else."""
    found: list[Number] = []
    for block in blocks:
        if isinstance(block, Listing | Grid):
            numbers = numbers_of(block.items) if isinstance(block, Listing) else numbers_in(block, is_named=True)
            if not numbers:
                return []
            found += numbers
    return found


def action_label(words: Words) -> Words | None:
    """What stands after `Action:`, `To do:` or a box to tick; None where nothing says that it is to be done."""
    box = _CHECKBOX.match(words.plain)
    if box:
        rest = words.cut(box.end())
        return action_label(rest) or rest
    label, text = labelled(words)
    if label and text and signs.ACTION.fullmatch(label.plain.strip()):
        return text
    return None


def action_of(words: Words, said: Words, year: int | None) -> Action:
    """The thing to do that the words tell, with who and until when where they say so. `said` is all of the sentence."""
    box = _CHECKBOX.match(words.plain)
    rest = words.cut(box.end()) if box else words
    by = ""
    who = Words()
    inside = _OWNED_LAST.fullmatch(rest.plain)
    if inside and inside["by"] and rest.plain.rstrip(".")[-1] in ")]":
        by = _BEFORE_DUE.sub("", inside["by"].strip())
        who, rest = unbold(rest.cut(*inside.span("who"))), rest.cut(*inside.span("what"))
        return Action(rest, who, _day(by, year), said.plain)
    due = _DUE.search(rest.plain)
    if due and due.start() > 0 and (days_in(due["by"], 2000) or len(due["by"].split()) <= 3):
        by, rest = due["by"].strip(), rest.cut(0, due.start())
    for form in _OWNED:
        found = form.fullmatch(rest.plain)
        if found and found["who"].split()[0].lower() not in _IMPERATIVES.split():
            who, rest = unbold(rest.cut(*found.span("who"))), rest.cut(*found.span("what"))
            break
    else:
        found = _OWNED_LAST.fullmatch(rest.plain)
        if found and (rest.plain.rstrip(".")[-1] in ")]" or found["by"] or "→" in rest.plain):
            by = by or (found["by"] or "").strip()
            who, rest = rest.cut(*found.span("who")), rest.cut(*found.span("what"))
    if not rest:
        return Action(said)
    plain = rest.plain
    if plain.endswith(".") and (by or who):
        rest = rest.cut(0, len(plain) - 1)
    by = _day(by, year)
    told = said.plain
    return Action(rest, who, by, told if told.rstrip(".") != rest.plain.rstrip(".") else "")


def actions_in(table: Grid) -> list[Action]:
    """The things to do of a table whose columns are named after what, who and until when; none of another table."""
    roles: dict[str, int] = {}
    for at, head in enumerate(table.columns):
        name = head.plain.strip(" :")
        for role, sign in (("who", signs.OWNER), ("by", signs.DUE), ("what", signs.WHAT)):
            if sign.fullmatch(name) and role not in roles:
                roles[role] = at
                break
    if "what" not in roles or len(roles) < 2 or len(roles) < len(table.columns):
        return []
    if not all(row[roles["what"]] for row in table.rows):
        return []
    return [
        Action(
            row[roles["what"]],
            row[roles["who"]] if "who" in roles else Words(),
            _day(row[roles["by"]].plain, None) if "by" in roles else "",
            " | ".join(cell.plain for cell in row),
        )
        for row in table.rows
    ]


def _day(text: str, year: int | None) -> str:
    """A day in the one form that sorts, where the words are one; else the words."""
    days = days_in(text, None)
    return days.starts.isoformat() if days and days.starts == days.ends and days.said == text.rstrip(".") else text


def source_of(words: Words) -> Source:
    """A source by its words, with its address where they hold one."""
    links = list(dict.fromkeys(address for _, address in words.links()))
    if len(links) != 1 or not _WORTHY.fullmatch(links[0]):
        return Source(words)
    (address,) = links
    plain = words.plain
    if address in plain:
        at = plain.index(address)
        before, after = plain[:at].rstrip(" :–—-(<"), plain[at + len(address) :].lstrip(" :–—->)")
        if before and not after.strip(".") and before.split()[-1].lower() not in signs.DANGLING.split():
            return Source(plain_words(before), address)
        return Source(plain_words(plain), address) if before or after else Source(plain_words(address), address)
    return Source(plain_words(plain), address)
