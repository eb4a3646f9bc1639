"""What may be a verb, by language: short lists and endings, wide enough to say no only where it is certain."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's. `verbs` are forms that are verbs but after a word of `leading` (articles, prepositions,
    adjectives by word or ending), `endings` those of words that may be verbs but where they end as in `nominal`.

    Where `nouns_are_capital`, only words in lower case may be verbs by their ending; where `plurals_end_in_s`, so may
    any word after a plural, which few nouns follow. All in lower case.
    """

    verbs: frozenset[str]
    leading: frozenset[str]
    leading_endings: tuple[str, ...]
    endings: tuple[str, ...]
    nominal: tuple[str, ...]
    numbers: frozenset[str]
    joining: tuple[str, ...]
    nouns_are_capital: bool = False
    plurals_end_in_s: bool = False

    def may_be_verb(self, word: str, before: str, *, is_first: bool) -> bool:
        """Whether `word` may be one after the word `before`."""
        folded, previous = word.casefold(), before.casefold()
        if folded in self.leading or self._leads(previous):
            return False
        if folded in self.verbs:
            return True
        if is_first or previous in self.joining or (self.nouns_are_capital and word[0].isupper()):
            return False
        if self.plurals_end_in_s and previous.endswith("s") and not previous.endswith(self.nominal):
            return True
        return folded.endswith(self.endings) and not folded.endswith(self.nominal)

    def _leads(self, word: str) -> bool:
        return word in self.leading or bool(self.leading_endings and word.endswith(self.leading_endings))


def grammar_of(language: str) -> Grammar | None:
    """That of a BCP 47 tag's language; None where none is known."""
    read = _GRAMMARS.get(language.partition("-")[0].lower())
    return read() if read else None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@cache
def _english() -> Grammar:
    return Grammar(
        verbs=_words("""
            am is are was were be been has have had do does did can could may might must shall should will would
            cannot accept accelerate achieve act adapt add adopt agree aim allow appear apply approach arrive ask
            assume attract automate avoid balance beat become became begin began belong benefit blur boost break bring
            broke build built buy call came care carry catch cause challenge change check choose chose claim close
            collect combine come compete complete connect consider consolidate continue contribute control converge
            converse cost count cover create cross cut deal debate decide decline define deliver demand deny depend
            deploy deserve design detect determine develop differ discover discuss dominate double drive drop drove
            earn ease embrace emerge enable encourage end enforce engage enhance enjoy ensure enter evolve examine
            exceed exist expand expect experience explain explore expose express extend face fade fail fall favor
            favour feel fell fight fill find finish fit fix flow focus follow force form found free gain gather
            generate get give go got grew grow guide halve handle happen head hear held help hide hit hold hope
            identify ignore impact implement improve include increase influence inform innovate inspire integrate
            introduce invest involve join jump justify keep kept know lack land last launch lead leap learn leave led
            left let lie lift like limit link listen live look lose lost love lower made maintain make manage mark
            master match matter mature mean measure meet merge met migrate miss mix modernize move multiply must need
            offer open operate optimize orchestrate outgrow outpace outperform own part pass pay perform pick place
            plan play point power prefer prepare present prevent produce promise promote protect prove provide publish
            pull push put question raise ran reach read rebuild receive recognize recover redefine reduce refine
            reflect reject release rely remain remember remove replace report represent require rescue reshape resist
            resolve respond rest retire return reveal reward rewrite rise rose rule run save saw say scale see seek
            seem send separate serve set settle shape share shift ship show shrink sign simplify sit slow solve sound
            span spark speak speed spend split spread stand start stay steal step stick stop streamline strengthen
            strive struggle succeed suffer suggest suit support surge surpass surprise survive sustain switch take
            talk target teach tell tend test thank think thrive tie took top touch track train transform travel treat
            trigger triple trust try turn understand unify unite update upgrade use vanish vary verify wait walk want
            warn watch welcome widen win wish won work worry write wrote yield let's
        """),
        leading=_words("""
            the a an this that these those my our your his her its their no every each some any all both another such
            of in on at by for from with without into onto over under between among through across against about
            towards toward beyond behind within via per new key main major other more most many few several top best
            next first second last latest big great good large small internal common current and or & as than
        """),
        leading_endings=("est", "al", "ic", "ive", "ous"),
        endings=("s", "ed"),
        nominal=("ss", "us", "ous", "ics", "ness", "less", "sis", "ops", "kubernetes", "aws"),
        numbers=_words("""
            zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
            hundred hundreds thousand thousands million millions billion billions half third quarter twice double
            triple dozen dozens
        """),
        joining=("and",),
        plurals_end_in_s=True,
    )


@cache
def _german() -> Grammar:
    return Grammar(
        verbs=_words("""
            ist sind war waren bin sei wird werden wurde wurden hat haben hatte hatten kann können muss müssen soll
            sollen will wollen darf dürfen mag gibt geht gehen steht stehen kommt kommen macht machen bleibt bleiben
            lässt lassen zieht wächst löst hilft nimmt findet bringt führt setzt zeigt braucht lernt lohnt hält fällt
        """),
        leading=_words("""
            mit seit nicht jetzt oft selbst fast erst dort bereits den einen keinen meinen deinen seinen ihren unseren
            euren diesen jenen jeden allen vielen wenigen beiden zwischen gegen neben wegen unten oben außen innen
            hinten vorn morgen gestern gut samt statt nebst laut insgesamt überhaupt bald sonst
        """),
        leading_endings=(),
        endings=("t", "te", "en", "ern", "eln", "st"),
        nominal=(),
        numbers=_words("""
            null ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend halb
            hälfte drittel viertel doppelt dutzend millionen milliarden
        """),
        joining=("und",),
        nouns_are_capital=True,
    )


@cache
def _french() -> Grammar:
    return Grammar(
        verbs=_words("""
            est sont était étaient sera seront a ont avait aura va vont fait font peut peuvent doit doivent faut
            devient deviennent reste restent prend prennent met mettent tient vient viennent voit sait veut rend
            rendent suit permet permettent commence avance annonce lance finance renonce gagne passe passent arrive
            arrivent change changent entre
        """),
        leading=_words("""
            le la les l un une des du de d au aux à en dans par pour sur sous avec sans vers chez entre ce cet cette
            ces son sa ses leur leurs notre nos votre vos mon ma mes et ou plus très nouveau nouvelle nouveaux
            nouvelles premier première grand grande
        """),
        leading_endings=("l’", "l'", "d’", "d'"),
        endings=("e", "ent", "ons", "ez", "it", "ait", "a", "ont", "d", "t", "é", "és", "ée", "ées"),
        nominal=("elle", "ique", "ale", "aire", "ive", "euse", "ienne", "able", "ible", "ment", "ité", "tion", "nce"),
        numbers=_words("""
            zéro un deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent mille million millions
            milliard milliards moitié tiers quart double triple douzaine
        """) - {"un"},
        joining=("et",),
    )  # fmt: skip


@cache
def _spanish() -> Grammar:
    return Grammar(
        verbs=_words("""
            es son era eran está están fue fueron ha han hay había será serán va van hace hacen puede pueden debe
            deben sigue siguen llega llegan crece crecen tiene tienen viene vienen pone da dan gana pasa cambia mejora
            reduce
        """),
        leading=_words("""
            el la los las un una unos unas del de al a en con sin por para sobre entre hacia desde hasta su sus este
            esta estos estas ese esa nuestro nuestra nuestros nuestras y e o u más muy nuevo nueva nuevos nuevas
            primer primera gran grandes principales
        """),
        leading_endings=(),
        endings=("a", "e", "an", "en", "ó", "aron", "ieron", "amos", "emos", "imos", "rá", "rán"),
        nominal=("ica", "iva", "osa", "able", "ible", "ante", "ente", "dad", "encia", "ancia", "ción"),
        numbers=_words("""
            cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil millón
            millones mitad tercio cuarto doble triple docena
        """),
        joining=("y", "e"),
    )


_GRAMMARS = {"en": _english, "de": _german, "fr": _french, "es": _spanish}
