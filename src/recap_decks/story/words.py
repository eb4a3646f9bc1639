"""The built-in words, by language: what the deck and the report say where the outline says nothing.

A language is looked up by its primary subtag (`de` for `de-AT`); further ones are in `languages`, a module each. One
without words of its own gets English.
"""

from __future__ import annotations

from dataclasses import dataclass

from recap_decks.story.languages import spoken

Forms = tuple[str, str]  # for one and for more, the latter with {count}


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words. Names in braces are filled in by `str.format`."""

    summary: str
    numbers: str
    programme: str
    the_programme: str
    agenda: str
    contents: str
    takeaways: str
    conclusion: str
    sources: str
    actions: str
    sessions: str
    meaning: str
    overview: str  # the deck section before the themes
    closing: str  # and the one after them
    all_themes: str  # the section of the themes where there are no parts
    more_themes: str  # themes beside the parts
    part: str
    part_of: str
    theme_of: str
    theme_number: str
    page_of: str
    continued: str
    continuation: str  # after the title of a slide that goes on
    event: str
    dates: str
    venue: str
    place: str
    prepared_for: str
    prepared_by: str
    prepared_on: str
    this_recap: str
    figure_number: str
    table_number: str
    listing_number: str
    figures: str  # heads the list of them
    what: str  # an action's: what, who, by when
    who: str
    by_when: str
    theme: str
    session: str
    speaker: str
    source: str
    address: str
    note: str
    handout: str
    slides_with_notes: str
    notes: str
    slide_number: str
    slide_of: str
    slides_of: str
    one_page: str  # summary, and the same of two
    two_pages: str
    full_report: str  # with {file}
    actions_elsewhere: Forms
    themes: Forms
    in_parts: Forms
    topics: Forms
    points: Forms
    numerals: str  # zero to twenty, a space between
    comma: str = ", "  # between a place and its country

    def counted(self, forms: Forms, count: int, *, spelled_to: int = 12) -> str:
        """Those forms for `count`, which is written as a word up to `spelled_to` (at most twenty)."""
        one, more = forms
        if count == 1:
            return one
        return more.format(count=self.numerals.split()[count] if count <= spelled_to else count)

    def extent(self, themes: int, parts: int, *, spelled_to: int = 12) -> str:
        """How much there is, as a title: "Fifteen themes in five parts"; a single part (or none) is not mentioned."""
        said = self.counted(self.themes, themes, spelled_to=spelled_to)
        if parts > 1:
            said += " " + self.counted(self.in_parts, parts, spelled_to=spelled_to)
        return said[0].upper() + said[1:]


_ENGLISH = Words(
    summary="Executive summary",
    numbers="By the numbers",
    programme="Programme",
    the_programme="The programme",
    agenda="Agenda",
    contents="Contents",
    takeaways="Takeaways",
    conclusion="Conclusion",
    sources="Sources",
    actions="Actions",
    sessions="Sessions to watch",
    meaning="What it means for us",
    overview="Overview",
    closing="Closing",
    all_themes="Themes",
    more_themes="More themes",
    part="Part {number}",
    part_of="Part {number} of {count}",
    theme_of="Theme {number} of {count}",
    theme_number="Theme {number}",
    page_of="{number} of {count}",
    continued="continued",
    continuation="({number} of {count})",
    event="Event",
    dates="Dates",
    venue="Venue",
    place="Place",
    prepared_for="Prepared for",
    prepared_by="Prepared by",
    prepared_on="Prepared on",
    this_recap="This recap",
    figure_number="Figure {number}",
    table_number="Table {number}",
    listing_number="Listing {number}",
    figures="Figures",
    what="What",
    who="Who",
    by_when="By when",
    theme="Theme",
    session="Session",
    speaker="Speaker",
    source="Source",
    address="Address",
    note="Note",
    handout="Handout",
    slides_with_notes="Slides with notes",
    notes="Notes",
    slide_number="Slide {number}",
    slide_of="Slide {number} of {count}",
    slides_of="Slides {first}–{last} of {count}",
    one_page="One-page summary",
    two_pages="Two-page summary",
    full_report="Full report: {file}",
    actions_elsewhere=("one action, in the full report", "{count} actions, in the full report"),
    themes=("one theme", "{count} themes"),
    in_parts=("in one part", "in {count} parts"),
    topics=("one topic", "{count} topics"),
    points=("one point", "{count} points"),
    numerals=(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty"
    ),
)

_GERMAN = Words(
    summary="Zusammenfassung",
    numbers="In Zahlen",
    programme="Programm",
    the_programme="Das Programm",
    agenda="Agenda",
    contents="Inhalt",
    takeaways="Was bleibt",
    conclusion="Fazit",
    sources="Quellen",
    actions="Maßnahmen",
    sessions="Sehenswerte Vorträge",
    meaning="Was das für uns bedeutet",
    overview="Überblick",
    closing="Abschluss",
    all_themes="Themen",
    more_themes="Weitere Themen",
    part="Teil {number}",
    part_of="Teil {number} von {count}",
    theme_of="Thema {number} von {count}",
    theme_number="Thema {number}",
    page_of="{number} von {count}",
    continued="Fortsetzung",
    continuation="({number} von {count})",
    event="Veranstaltung",
    dates="Termin",
    venue="Veranstaltungsort",
    place="Ort",
    prepared_for="Erstellt für",
    prepared_by="Erstellt von",
    prepared_on="Erstellt am",
    this_recap="Dieser Rückblick",
    figure_number="Abbildung {number}",
    table_number="Tabelle {number}",
    listing_number="Listing {number}",
    figures="Abbildungen",
    what="Was",
    who="Wer",
    by_when="Bis wann",
    theme="Thema",
    session="Vortrag",
    speaker="Wer spricht",
    source="Quelle",
    address="Adresse",
    note="Anmerkung",
    handout="Handout",
    slides_with_notes="Folien mit Notizen",
    notes="Notizen",
    slide_number="Folie {number}",
    slide_of="Folie {number} von {count}",
    slides_of="Folien {first}–{last} von {count}",
    one_page="Zusammenfassung auf einer Seite",
    two_pages="Zusammenfassung auf zwei Seiten",
    full_report="Vollständiger Bericht: {file}",
    actions_elsewhere=("eine Maßnahme, im vollständigen Bericht", "{count} Maßnahmen, im vollständigen Bericht"),
    themes=("ein Thema", "{count} Themen"),
    in_parts=("in einem Teil", "in {count} Teilen"),
    topics=("ein Unterthema", "{count} Unterthemen"),
    points=("ein Punkt", "{count} Punkte"),
    numerals=(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn zwanzig"
    ),
)

_FRENCH = Words(
    summary="Synthèse",
    numbers="En chiffres",
    programme="Programme",
    the_programme="Le programme",
    agenda="Plan",
    contents="Sommaire",
    takeaways="À retenir",
    conclusion="Conclusion",
    sources="Sources",
    actions="Actions",
    sessions="Sessions à voir",
    meaning="Ce que cela signifie pour nous",
    overview="Vue d’ensemble",
    closing="Clôture",
    all_themes="Thèmes",
    more_themes="Autres thèmes",
    part="Partie {number}",
    part_of="Partie {number} sur {count}",
    theme_of="Thème {number} sur {count}",
    theme_number="Thème {number}",
    page_of="{number} sur {count}",
    continued="suite",
    continuation="({number} sur {count})",
    event="Événement",
    dates="Dates",
    venue="Lieu",
    place="Lieu",
    prepared_for="Préparé pour",
    prepared_by="Préparé par",
    prepared_on="Préparé le",
    this_recap="Ce récapitulatif",
    figure_number="Figure {number}",
    table_number="Tableau {number}",
    listing_number="Code {number}",
    figures="Figures",
    what="Quoi",
    who="Qui",
    by_when="Échéance",
    theme="Thème",
    session="Session",
    speaker="Intervenant",
    source="Source",
    address="Adresse",
    note="Note",
    handout="Support de présentation",
    slides_with_notes="Diapositives avec notes",
    notes="Notes",
    slide_number="Diapositive {number}",
    slide_of="Diapositive {number} sur {count}",
    slides_of="Diapositives {first}–{last} sur {count}",
    one_page="Synthèse en une page",
    two_pages="Synthèse en deux pages",
    full_report="Rapport complet\u00a0: {file}",
    actions_elsewhere=("une action, dans le rapport complet", "{count} actions, dans le rapport complet"),
    themes=("un thème", "{count} thèmes"),
    in_parts=("en une partie", "en {count} parties"),
    topics=("un sujet", "{count} sujets"),
    points=("un point", "{count} points"),
    numerals=(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf vingt"
    ),
)

_SPANISH = Words(
    summary="Resumen ejecutivo",
    numbers="En cifras",
    programme="Programa",
    the_programme="El programa",
    agenda="Agenda",
    contents="Contenido",
    takeaways="Ideas clave",
    conclusion="Conclusión",
    sources="Fuentes",
    actions="Acciones",
    sessions="Sesiones recomendadas",
    meaning="Qué significa para nosotros",
    overview="Panorama",
    closing="Cierre",
    all_themes="Temas",
    more_themes="Más temas",
    part="Parte {number}",
    part_of="Parte {number} de {count}",
    theme_of="Tema {number} de {count}",
    theme_number="Tema {number}",
    page_of="{number} de {count}",
    continued="continuación",
    continuation="({number} de {count})",
    event="Evento",
    dates="Fechas",
    venue="Sede",
    place="Lugar",
    prepared_for="Preparado para",
    prepared_by="Preparado por",
    prepared_on="Preparado el",
    this_recap="Este resumen",
    figure_number="Figura {number}",
    table_number="Tabla {number}",
    listing_number="Código {number}",
    figures="Figuras",
    what="Qué",
    who="Quién",
    by_when="Para cuándo",
    theme="Tema",
    session="Sesión",
    speaker="Ponente",
    source="Fuente",
    address="Dirección",
    note="Nota",
    handout="Material de apoyo",
    slides_with_notes="Diapositivas con notas",
    notes="Notas",
    slide_number="Diapositiva {number}",
    slide_of="Diapositiva {number} de {count}",
    slides_of="Diapositivas {first}–{last} de {count}",
    one_page="Resumen en una página",
    two_pages="Resumen en dos páginas",
    full_report="Informe completo: {file}",
    actions_elsewhere=("una acción, en el informe completo", "{count} acciones, en el informe completo"),
    themes=("un tema", "{count} temas"),
    in_parts=("en una parte", "en {count} partes"),
    topics=("un asunto", "{count} asuntos"),
    points=("un punto", "{count} puntos"),
    numerals=(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte"
    ),
)

_BY_LANGUAGE = {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH}


def primary_subtag(language: str) -> str:
    """`de` of the BCP 47 tag `de-AT`, in lower case."""
    return language.replace("_", "-").partition("-")[0].lower()


def words_for(language: str) -> Words:
    """The built-in words for a BCP 47 tag."""
    primary = primary_subtag(language)
    if primary in _BY_LANGUAGE:
        return _BY_LANGUAGE[primary]
    further = spoken(language)
    return further[0] if further else _ENGLISH
