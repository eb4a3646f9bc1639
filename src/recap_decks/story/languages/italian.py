"""The built-in words and days of Italian."""

from __future__ import annotations

from recap_decks.story.dates import Calendar
from recap_decks.story.words import Words

WORDS = Words(
    summary="Sintesi",
    numbers="In cifre",
    programme="Programma",
    the_programme="Il programma",
    agenda="Agenda",
    contents="Indice",
    takeaways="Punti chiave",
    conclusion="Conclusione",
    sources="Fonti",
    actions="Azioni",
    sessions="Sessioni da vedere",
    meaning="Che cosa significa per noi",
    overview="Panoramica",
    closing="Chiusura",
    all_themes="Temi",
    more_themes="Altri temi",
    part="Parte {number}",
    part_of="Parte {number} di {count}",
    theme_of="Tema {number} di {count}",
    theme_number="Tema {number}",
    page_of="{number} di {count}",
    continued="continua",
    continuation="({number} di {count})",
    event="Evento",
    dates="Date",
    venue="Sede",
    place="Luogo",
    prepared_for="Preparato per",
    prepared_by="Preparato da",
    prepared_on="Preparato il",
    this_recap="Questo riepilogo",
    figure_number="Figura {number}",
    table_number="Tabella {number}",
    listing_number="Codice {number}",
    figures="Figure",
    what="Che cosa",
    who="Chi",
    by_when="Scadenza",
    theme="Tema",
    session="Sessione",
    speaker="Relatore",
    source="Fonte",
    address="Indirizzo",
    note="Nota",
    handout="Dispensa",
    slides_with_notes="Diapositive con note",
    notes="Note",
    slide_number="Diapositiva {number}",
    slide_of="Diapositiva {number} di {count}",
    slides_of="Diapositive {first}–{last} di {count}",
    one_page="Sintesi in una pagina",
    two_pages="Sintesi in due pagine",
    full_report="Rapporto completo: {file}",
    actions_elsewhere=("un’azione, nel rapporto completo", "{count} azioni, nel rapporto completo"),
    themes=("un tema", "{count} temi"),
    in_parts=("in una parte", "in {count} parti"),
    topics=("un argomento", "{count} argomenti"),
    points=("un punto", "{count} punti"),
    numerals=(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
        "diciassette diciotto diciannove venti"
    ),
)

CALENDAR = Calendar(
    months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    one_day="{day}\u00a0{month} {year}",
    one_month="{day}–{last_day}\u00a0{month} {year}",
    one_year="{day}\u00a0{month}\u00a0– {last_day}\u00a0{last_month} {year}",
)
