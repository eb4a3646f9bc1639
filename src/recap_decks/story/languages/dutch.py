"""The built-in words and days of Dutch."""

from __future__ import annotations

from recap_decks.story.dates import Calendar
from recap_decks.story.words import Words

WORDS = Words(
    summary="Samenvatting",
    numbers="In cijfers",
    programme="Programma",
    the_programme="Het programma",
    agenda="Agenda",
    contents="Inhoud",
    takeaways="Belangrijkste inzichten",
    conclusion="Conclusie",
    sources="Bronnen",
    actions="Acties",
    sessions="Sessies om te bekijken",
    meaning="Wat dit voor ons betekent",
    overview="Overzicht",
    closing="Afsluiting",
    all_themes="Thema’s",
    more_themes="Meer thema’s",
    part="Deel {number}",
    part_of="Deel {number} van {count}",
    theme_of="Thema {number} van {count}",
    theme_number="Thema {number}",
    page_of="{number} van {count}",
    continued="vervolg",
    continuation="({number} van {count})",
    event="Evenement",
    dates="Data",
    venue="Locatie",
    place="Plaats",
    prepared_for="Gemaakt voor",
    prepared_by="Gemaakt door",
    prepared_on="Gemaakt op",
    this_recap="Deze terugblik",
    figure_number="Figuur {number}",
    table_number="Tabel {number}",
    listing_number="Listing {number}",
    figures="Figuren",
    what="Wat",
    who="Wie",
    by_when="Uiterlijk",
    theme="Thema",
    session="Sessie",
    speaker="Spreker",
    source="Bron",
    address="Adres",
    note="Opmerking",
    handout="Hand-out",
    slides_with_notes="Dia’s met notities",
    notes="Notities",
    slide_number="Dia {number}",
    slide_of="Dia {number} van {count}",
    slides_of="Dia’s {first}–{last} van {count}",
    one_page="Samenvatting op één pagina",
    two_pages="Samenvatting op twee pagina’s",
    full_report="Volledig verslag: {file}",
    actions_elsewhere=("één actie, in het volledige verslag", "{count} acties, in het volledige verslag"),
    themes=("één thema", "{count} thema’s"),
    in_parts=("in één deel", "in {count} delen"),
    topics=("één onderwerp", "{count} onderwerpen"),
    points=("één punt", "{count} punten"),
    numerals=(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien twintig"
    ),
)

CALENDAR = Calendar(
    months="januari februari maart april mei juni juli augustus september oktober november december",
    one_day="{day}\u00a0{month} {year}",
    one_month="{day}–{last_day}\u00a0{month} {year}",
    one_year="{day}\u00a0{month}\u00a0– {last_day}\u00a0{last_month} {year}",
)
