"""What stands around an article though it is in its text: dates of publication, bylines, ways to share it, comments.

Pages pasted from a browser, and many that were saved, hold such lines. None of it is a theme; all of it is kept aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from recap_decks.drafting import signs
from recap_decks.drafting.block_texts import count_words, texts_of
from recap_decks.drafting.blocks import Block, Code, Grid, Heading, Listing, Paragraph, Picture, Quotation
from recap_decks.drafting.events import MONTH, all_days_in
from recap_decks.drafting.sentences import length_of, sentences_of
from recap_decks.drafting.words import Words

_MOST_WORDS_LINE = 24
_REST = 0.15  # of an article's words, below a line that heads what stands around it
_MOST_WORDS_NAME = 4
_MOST_WORDS_INVITATION = 60
_LONGEST_RUBRIC = 20  # letters, of a section of a site beside the day
_HEAD = 12  # blocks at an article's beginning among which a byline or a date may stand
_END = 0.5  # of an article's words: what ends it stands behind these

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?:\s+(?:(?:de|van|von|der|den|la|le|di)\s+)*[^\W\d_a-zß-öø-ÿ][\w.'’-]*){0,3}"
_BYLINE = re.compile(
    r"(?<!\w)(?i:(?:written |posted |published |prepared |compiled )?by|von|par|por|di|door|author|autor(?:in)?|auteur)"
    r"\s*:?\s+"
    rf"(?P<who>(?:(?:the|our)\s+)?{_NAME}(?:(?:,| and| und| et| y| e| en| &)\s+{_NAME})*)"
)
_BY_ALONE = re.compile(r"(?:(?:written |posted )?by|von|par|por|door|author|autor(?:in)?|auteur)\s*:?", re.I)
_SITE = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w.'’&-]*\s+){1,4}(?i:blog|news|magazine|journal|newsletter)")
# Words of lines that say when, by whom and how a text was published, besides days and names.
_PUBLISHED = (
    r"(?:first |originally )?(?:published|posted|written|updated|last (?:updated|modified)|created|date)|"
    r"veröffentlicht|aktualisiert|erstellt|stand|publié|mis à jour|paru|posté|publicad[oa]|actualizad[oa]|"
    r"pubblicat[oa]|aggiornat[oa]|atualizad[oa]|postad[oa]|geplaatst|gepubliceerd|bijgewerkt|投稿日?|公開日?|更新日?|"
    r"发布(?:于|时间)?|發佈|更新于"
)
_READING = (
    r"(?:~\s?)?\d+\s*(?:-|–)?\s*(?:min(?:ute)?s?|minuten?|minutos?|minuti|mins?|分|分钟)\.?\s*(?:read(?:ing)?"
    r"(?: time)?|lesezeit|(?:de )?lecture|de lectura|di lettura|de leitura|leestijd|で読めます|阅读)|"
    r"(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd)"
    r"\s*:?|estimated"
)
_COUNTS = (
    r"\d+\s*(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|views?|likes?|shares?)"
)
_SMALL = (
    r"on|at|in|am|um|le|la|el|il|op|em|de|by|and|the|à|a las|alle|às|uhr|om|[ap]\.?m\.?|utc|gmt|[ce]e?s?t|"
    r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|mer|jeu|ven|sam|"
    r"dim|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:maan|dins|woens|donder|vrij|zater|zon)dag|"
    r"\d{1,2}[:.h]\d\d(?::\d\d)?"
)
_PIECES = re.compile(
    rf"(?<!\w)(?:{_PUBLISHED}|{_READING}|{_COUNTS}|{_SMALL})(?!\w)|#[\w-]+|@[\w.-]+|{MONTH}\s+(?:19|20)\d\d(?!\d)", re.I
)
_TOLD = re.compile(rf"(?<!\w)(?:{_PUBLISHED}|{_READING}|{_COUNTS})(?!\w)|#[\w-]+", re.I)
_DOI = re.compile(r"(?:doi:?\s*)?(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,}/[\w./()-]+", re.I)
_LABELLED = re.compile(
    r"(?:tags?|labels?|categor(?:y|ies)|filed under|posted in|topics|keywords|schlagw(?:ö|o)rter|kategorien?|"
    r"mots[- ]clés|"
    r"catégories?|étiquettes|etiquetas|categorías?|categorie|categorias?|trefwoorden|標籤|标签|分类|タグ|カテゴリー?|"
    r"(?:press|media) contacts?|presse(?:kontakt|stelle)|contacts? (?:de )?presse|contacto de prensa|"
    r"contatt[oi] stampa|contato (?:de )?imprensa|perscontact|last edited(?: by| time)?|"
    r"status(?=\s?:\s*(?:done|draft|final|in progress|in review|published|complete)$)|"
    r"permalink|citation|doi|isbn|share(?: this)?(?: on)?|follow(?: us)?(?: on)?|teilen(?: auf)?|partager(?: sur)?|"
    r"(?:photo|image|picture|foto|bild|photos|credit|source|quelle|crédit)s?(?: credit)?)\s?[:：]\s*\S.{0,160}",
    re.I,
)
_CREDIT = re.compile(
    r"(?:photo|image|picture|foto|bild|cover)s?\s+(?:by|von|de|di|door|from|courtesy of)\s+\S.{0,60}", re.I
)
_LINES = re.compile(
    r"(?:email this ?blogthis!?.*|share (?:to|on|this|via)\b.{0,60}|post a comment|no comments?|leave a (?:comment|"
    r"reply)|"
    r"add (?:a )?comment|skip to (?:main )?content|back to (?:top|blog|all posts)|(?:older|newer|previous|"
    r"next)(?: post)?s?|"
    r"download (?:the )?pdf|print(?: this)?|subscribe(?: now| below)?!?|sign up|log ?in|restacks|comments?|like|"
    r"reply|menu|"
    r"(?:twitter|facebook|linkedin|mastodon|reddit|whatsapp|email|bluesky|x|rss|pinterest|pocket)"
    r"(?:[\s,|·/]+(?:twitter|facebook|linkedin|mastodon|reddit|whatsapp|email|bluesky|x|rss|pinterest|pocket))*|"
    r"(?:open|close|toggle) (?:the )?menu|blog|news|home|©.*|\(c\) .*|copyright\b.*|"
    r"all rights reserved.*|"
    r"read more|continue reading|privacy(?: policy)?|terms(?: of (?:use|service))?|imprint|impressum|"
    r"datenschutz(?:erklärung)?|mentions légales|"
    r"aviso legal|cookies?(?: (?:policy|settings))?|advertisement|anzeige|publicité|publicidad|werbung|"
    r"(?:zurück )?nach oben|zum inhalt springen|kommentare?|teilen|drucken|zurück zur übersicht|"
    r"retour en haut|partager|imprimer|aller au contenu|commentaires?|"
    r"compartir|volver arriba|imprimir|comentarios?|torna all['’]inizio(?: del contenuto)?|condividi|stampa|commenti|"
    r"compartilhe|voltar ao topo|comentários?|terug(?: naar boven)?|deel dit(?: bericht)?|delen|reacties|"
    r"シェア(?:する)?|コメント(?:する|を書く)?|ページトップへ|分享(?:到)?|评论|返回顶部|"
    r"creator labeled this content as ai-generated|this (?:article|post) (?:first|originally) appeared (?:on|"
    r"in)\b.{0,60}|"
    r"thanks for reading!?|interested in .{0,80}\bsubscribe\b.{0,20}|\d+ (?:likes?|restacks?|claps?))",
    re.I,
)
_SECTIONS = re.compile(
    r"about (?:the |our )?(?:authors?|me|us|writers?)|(?:written|posted) by|author(?: bio)?|"
    r"share(?: (?:this|it|on)(?: \w+){0,3})?|follow(?: us| me)?(?: on .{1,20})?|spread the word|"
    r"(?:you (?:may|might) (?:also )?(?:like|enjoy)|related|similar|recommended|recent|latest|popular|more|other|"
    r"featured|"
    r"previous|next)(?: (?:blog |from (?:the |our |this )?)?(?:posts?|articles?|stories|reading|content|news|blog|"
    r"author))s?|"
    r"you (?:may|might) also (?:like|enjoy)|related|read (?:next|this next)|what to read next|more (?:from|"
    r"like) .{1,30}|"
    r"tags?|categories|labels|newsletter|(?:subscribe|sign up)(?: .{1,40})?|stay (?:in touch|updated|tuned)|"
    r"get in touch|contact(?: us)?|ready to .{1,30}\?|join (?:our|the) team|we(?:['’]re| are) hiring.{0,20}|careers?|"
    r"(?:über (?:den|die|das|mich|uns)(?: \w+)?|zum autor|zur autorin|teilen(?: mit)?|ähnliche (?:beiträge|artikel)|"
    r"weitere (?:beiträge|artikel)|das könnte (?:sie|dich|ihnen|dir) (?:auch )?.{1,20}|neueste beiträge|schlagwörter)|"
    r"(?:à propos (?:de l['’]auteur|de moi|de nous|des auteurs)|partag(?:er|ez)(?: .{1,20})?|"
    r"articles? (?:similaires?|liés?|récents?)|"
    r"(?:à lire|lire) aussi|les derniers articles|liens sociaux)|"
    r"(?:sobre (?:el|la|los) autor(?:a|es)?|comparte?(?: .{1,20})?|compartir(?: .{1,20})?|(?:artículos|"
    r"entradas) (?:relacionad[ao]s|recientes)|"
    r"también te puede(?: .{1,20})?)|"
    r"(?:sull['’]autore|condividi(?: .{1,20})?|(?:articoli|post) (?:correlati|recenti)|"
    r"potrebbe(?:ro)? interessarti .{0,10})|"
    r"(?:sobre (?:o|a) autora?|compartilh(?:e|ar)(?: .{1,20})?|(?:posts?|artigos) (?:relacionados|recentes)|"
    r"leia também)|"
    r"(?:over de auteur|deel (?:dit|deze)(?: .{1,20})?|gerelateerde (?:berichten|artikelen)|lees ook|meer artikelen)|"
    r"(?:著者(?:について)?|この記事を書いた人|シェア(?:する)?|関連記事|おすすめ記事|最近の(?:投稿|記事)|タグ)|"
    r"(?:关于作者|作者简介|分享到?|相关(?:文章|阅读)|推荐阅读|最新文章|标签)",
    re.I,
)
_LAST_SECTIONS = re.compile(
    r"(?:\d+ )?(?:comments?|responses?|replies|thoughts? on .+|discussion(?: about this post)?)(?: \(\d+\))?|"
    r"(?:leave|write|add|post) (?:a|your) (?:comment|reply|response)|join the (?:conversation|discussion)|"
    r"(?:\d+ )?kommentare?|schreibe? (?:einen|deinen) kommentar|kommentar (?:schreiben|hinterlassen)|(?:ein|"
    r"\d+) gedanken? zu .+|"
    r"(?:\d+ )?commentaires?|laisser un commentaire|(?:\d+ )?comentarios?|deja (?:un|tu) comentario|"
    r"(?:\d+ )?commenti|lascia un commento|(?:\d+ )?comentários?|deixe (?:um|seu|o seu) comentário|"
    r"(?:\d+ )?reacties|(?:laat|geef|plaats) een reactie.*|コメント(?:を残す|する)?|(?:发表|發表)?评论|发表回复|留言",
    re.I,
)


@dataclass(slots=True)
class Cleared:
    """An article's blocks without what stood around it, that by itself (`beside`), and what it told."""

    blocks: list[Block] = field(default_factory=list)
    beside: list[Words] = field(default_factory=list)
    author: str = ""
    published: date | None = None


def _ends_in(blocks: Sequence[Block]) -> int:
    """How many blocks at the end ask readers to follow, to write or to apply, or say when they meet again; what
    stands around an article may be among them."""
    count = 0
    for at, block in enumerate(reversed(blocks), 1):
        if not isinstance(block, Paragraph | Heading):
            break
        line = block.words.plain
        if _is_invitation(block) or signs.NEXT_MEETING.fullmatch(re.split(r"[:：]", line)[0].strip()):
            count = at
        elif not is_furniture(line):
            break
    return count if count < len(blocks) else 0


def _is_invitation(block: Paragraph | Heading) -> bool:
    """Whether every sentence is one that asks readers to do something for its author, or a question before one."""
    sentences = [words.plain for words in sentences_of(block.words)]
    asking = [signs.INVITATION.fullmatch(one) is not None for one in sentences]
    return (
        any(asking)
        and sum(map(length_of, sentences)) <= _MOST_WORDS_INVITATION
        and all(is_asking or one.endswith(("?", "？")) for one, is_asking in zip(sentences, asking, strict=True))
    )


def names_site(line: str) -> bool:
    """Whether a line may be the name of a site, above the title."""
    return _SITE.fullmatch(line.strip()) is not None


def is_furniture(line: str) -> bool:
    """Whether a short line stands around an article by its words."""
    if len(line.split()) > _MOST_WORDS_LINE:
        return False
    bare = _bare(line)
    if _LINES.fullmatch(bare):
        return True
    return signs.place_of(line) is None and (
        any(form.fullmatch(bare) for form in (_CREDIT, _BY_ALONE))
        or _LABELLED.fullmatch(line.strip()) is not None
        or _DOI.fullmatch(line.strip()) is not None
        or _is_published(line)
    )


def cleared(blocks: Sequence[Block], title: Words) -> Cleared:
    """The article's own blocks. `title` is what its format told; without one, a short line that begins it is none of
    what stands around it."""
    done = Cleared()
    blocks = _without_trail(blocks, done)
    ending = blocks[len(blocks) - _ends_in(blocks) :]
    blocks = blocks[: len(blocks) - len(ending)]
    sizes = [count_words(block) for block in blocks]
    total, before = max(sum(sizes), 1), 0
    level: int | None = None  # of a section that stands around the article, while it lasts
    is_over = False
    shows = any(isinstance(block, Picture | Grid | Code) for block in blocks)  # else captions are of what is not there
    only_days = sum(isinstance(block, Heading) and is_day(block.words.plain) for block in blocks)
    for at, (block, size) in enumerate(zip(blocks, sizes, strict=True)):
        is_late = before >= total * _END
        before += size
        line = block.words.plain if isinstance(block, Heading | Paragraph | Quotation) else ""
        if isinstance(block, Heading) and level is not None and block.level <= level:
            level = None
        if not is_over and line and (at > 0 or title) and len(line.split()) <= _MOST_WORDS_LINE:
            bare = _bare(line)
            is_little = total - before < total * _REST
            if is_late and (_LAST_SECTIONS.fullmatch(bare) or (is_little and _SECTIONS.fullmatch(bare))):
                is_over = True
            elif isinstance(block, Heading) and level is None and _SECTIONS.fullmatch(bare):
                level = block.level
        if not is_over and level is None and done.beside and _is_named(done, blocks[at - 1], block):
            done.beside += [words for words in texts_of(block) if words]
            continue
        if is_over or level is not None:
            done.beside += [words for words in texts_of(block) if words]
        elif at < len(blocks) - 1 and not done.blocks and names_site(line):
            done.beside += list(texts_of(block))
        elif isinstance(block, Heading | Paragraph | Quotation) and (
            _stands_around(block, at, is_late, only_days) or (not shows and signs.is_caption(line))
        ):
            done.beside.append(block.words)
            tell(line, done, is_head=at < _HEAD)
        else:
            done.blocks.append(block)
    done.beside += [words for block in ending for words in texts_of(block) if words]
    if not any(isinstance(block, Paragraph | Listing) or count_words(block) > 3 for block in done.blocks):
        return Cleared([*blocks, *ending])  # all of it looks so: it is what there is
    return done


def _is_named(done: Cleared, above: Block, block: Block) -> bool:
    """Whether a short line names who wrote the article, below one that says so; it is told as the author then."""
    if (
        not isinstance(above, Paragraph)
        or not isinstance(block, Paragraph)
        or not _BY_ALONE.fullmatch(above.words.plain)
    ):
        return False
    if done.author or len(block.words.plain.split()) > _MOST_WORDS_NAME:
        return False
    done.author = block.words.plain
    return True


def _stands_around(block: Heading | Paragraph | Quotation, at: int, is_late: bool, only_days: int) -> bool:
    """Whether a line is none of the article's. Titles that are days are a diary's where there are several."""
    line = block.words.plain
    if isinstance(block, Heading):
        return is_furniture(line) and not (is_day(line) and (only_days > 1 or at >= _HEAD))
    return is_furniture(line) or (is_late and _SECTIONS.fullmatch(_bare(line)) is not None)


def is_day(line: str) -> bool:
    """Whether a line names a day and says nothing else, but for that of the week."""
    days = next(iter(all_days_in(line, 2000)), None)
    rest = _PIECES.sub(" ", line.replace(days.said, " ")) if days else line
    return days is not None and not any(map(str.isalnum, rest))


def _without_trail(blocks: Sequence[Block], done: Cleared) -> list[Block]:
    """The blocks without a list above the title that leads to it, such as `Blog / Conferences / Our recap`."""
    for at, block in enumerate(blocks[:2]):
        if not isinstance(block, Listing):
            continue
        steps = [item.words.plain.rstrip(" /›»>").casefold() for item in block.items]
        for number, other in enumerate(blocks[at + 1 : at + 5], at + 1):
            if isinstance(other, Heading | Paragraph) and other.words.plain.casefold().strip() in steps[-1:]:
                done.beside += [words for each in blocks[:number] for words in texts_of(each)]
                return list(blocks[number:])
        single = block.items[0].words.plain if len(block.items) == 1 else ""
        if single and _is_published(single) and len(blocks) > at + 1:
            tell(single, done)
            done.beside.append(block.items[0].words)
            return [*blocks[:at], *blocks[at + 1 :]]
    return list(blocks)


def _bare(line: str) -> str:
    return line.strip().strip("|·•–—:：>»…. ").strip()


def _is_published(line: str) -> bool:
    """Whether a line says no more than when, by whom, and how long to read."""
    if signs.DAY.fullmatch(line.partition(":")[0].strip()):
        return False  # a fact of minutes
    days = all_days_in(line, 2000)
    if any(one.starts != one.ends for one in days):
        return False
    rest = line
    for one in sorted(days, key=lambda one: -len(one.said)):
        rest = rest.replace(one.said, " ")
    byline = _BYLINE.search(rest)
    if byline:
        rest = rest[: byline.start()] + " " + rest[byline.end() :]
    is_told = _TOLD.search(rest) is not None
    letters = "".join(char for char in _PIECES.sub(" ", rest) if char.isalnum())
    if not re.sub(r"^\d{1,4}$", "", letters):
        return bool(days or is_told or byline)
    return is_told and any(sign in line for sign in "|·•") and len(letters) <= _LONGEST_RUBRIC


def tell(line: str, done: Cleared, *, is_head: bool = True) -> None:
    """Takes the author and the day of publication from a line near the beginning."""
    if not is_head:
        return
    byline = _BYLINE.search(line)
    if byline and not done.author and not _CREDIT.fullmatch(_bare(line)):
        done.author = byline["who"]
    days = next(iter(all_days_in(line, None)), None)
    if days and done.published is None:
        done.published = days.starts
