"""A mail as it is printed: what its head says, and its text without what signs it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADS = {
    "title": "subject|betreff|objet|asunto|oggetto|assunto|onderwerp|件名|主题",
    "author": "from|von|de|da|van|差出人|发件人",
    "day": "date|sent|datum|gesendet|envoyé|fecha|enviado|data|verzonden|日時|日期|发送时间",
    "": "to|an|à|para|aan|cc|bcc|kopie|reply-to|宛先|收件人|抄送",
}
_HEAD = re.compile("|".join(f"(?P<{name or 'other'}>{words})" for name, words in _HEADS.items()), re.I)
_LINE = re.compile(r"(?P<name>[\w-]{2,12})\s?[:：]\s*(?P<value>\S.*)")
_ANSWER = re.compile(r"(?:(?:re|aw|fwd?|wg|tr|rv|sv)\s*:\s*)+", re.I)
_TAG = re.compile(r"^\s*\[[^\[\]]{1,30}\]\s*(?=\S)")
_ADDRESS = re.compile(r"\s*<[^<>]*>")
_SIGNATURE = re.compile(r"^-- ?$\n(?P<text>.*)\Z", re.M | re.S)
_GREETING = re.compile(
    r"\s*(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten tag|bonjour|cher(?:e?s)?|salut|hola|querid[oa]s?|ciao|car[ioae]|"
    r"olá|beste|dag)\b[^\n.]{0,40}[,!]?[ \t]*\n",
    re.I,
)
_SIGNED = re.compile(
    r"^(?P<text>(?:cheers|best|thanks|thank you|(?:kind |best )?regards|yours|greetings|(?:viele |liebe |beste )?grüße|"
    r"gruß|mfg|lg|cordialement|bien à vous|amicalement|saludos|un saludo|saluti|cordiali saluti|abraços|"
    r"groet(?:en|jes)?|met vriendelijke groet)[^\n]{0,20}\n(?:[^\n]{0,60}\n?){0,4})\s*\Z",
    re.M | re.I,
)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail's text, and what it says of itself; `beside` are the lines that have no other place."""

    text: str
    title: str = ""
    author: str = ""
    day: str = ""
    beside: tuple[str, ...] = ()


def mail_in(text: str) -> Mail:
    """The mail that a text begins as, by two lines of its head at least, one of which is the subject; else the text."""
    facts: dict[str, str] = {}
    beside: list[str] = []
    lines = text.lstrip("\n").split("\n")
    count = 0
    for line in lines:
        found = _LINE.fullmatch(line.strip())
        head = _HEAD.fullmatch(found["name"]) if found else None
        if not found or not head:
            break
        count += 1
        name = str(head.lastgroup)
        if name == "other" or name in facts:
            beside.append(line.strip())
        else:
            facts[name] = found["value"].strip()
    if count < 2 or "title" not in facts:
        return Mail(text)
    body = "\n".join(lines[count:])
    greeting = _GREETING.match(body)
    if greeting:
        beside.append(greeting[0].strip())
        body = body[greeting.end() :]
    signature = _SIGNATURE.search(body) or _SIGNED.search(body)
    if signature:
        beside += [line.strip() for line in signature["text"].split("\n") if line.strip()]
        body = body[: signature.start()]
        signed = _SIGNED.search(body)
        if signed:
            beside += [line.strip() for line in signed["text"].split("\n") if line.strip()]
            body = body[: signed.start()]
    return Mail(
        body,
        _TAG.sub("", _ANSWER.sub("", facts["title"])),
        _ADDRESS.sub("", facts.get("author", "")),
        facts.get("day", ""),
        (
            *beside,
            *_TAG.findall(_ANSWER.sub("", facts["title"])),
            *(facts[name] for name in ("author", "day") if name in facts),
        ),
    )
