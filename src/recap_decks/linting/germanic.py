"""What may be a verb in English, German and Dutch."""

from __future__ import annotations

from recap_decks.linting.grammar import Grammar, words


def english() -> Grammar:
    """That of English."""
    return Grammar(
        verbs=words("""
            am is are was were be been has have had do does did can could may might must shall should will would
            cannot accept accelerate achieve act adapt add adopt agree aim allow appear apply approach arrive ask
            assume attract automate avoid balance ban beat become became begin began belong benefit bet beware blur
            boost break bring broke build built buy call came care carry catch cause challenge change check choose
            chose claim close collect combine come compete complete connect consider consolidate continue contribute
            control converge converse cost count cover create cross cut deal debate decide decline define deliver
            demand deny depend deploy deserve design detect determine develop differ discover discuss ditch dominate
            double dump drive drop drove earn ease embrace emerge enable encourage end enforce engage enhance enjoy
            ensure enter evolve examine exceed exist expand expect experience explain explore expose express extend
            face fade fail fall favor favour feel fell fight fill find finish fit fix flow focus follow force form
            found free gain gather generate get give go got grew grow guide halve handle happen head hear held help
            hide hit hold hope identify ignore impact implement improve include increase influence inform innovate
            inspire integrate introduce invest involve join jump justify keep kept know lack land last launch lead
            leap learn leave led left let lie lift like limit link listen live look lose lost love lower made maintain
            make manage mark master match matter mature mean measure meet merge met migrate mind miss mix modernize
            move multiply must need offer open operate optimize orchestrate outgrow outpace outperform own part pass
            pay perform pick place plan play point power prefer prepare present prevent produce promise promote
            protect prove provide publish pull push put question raise ran reach read rebuild receive recognize
            recover redefine reduce refine reflect reject release rely remain remember remove replace report represent
            require rescue reshape resist resolve respond rest rethink retire return reveal reward rewrite rise rose
            rule run save saw say scale see seek seem send separate serve set settle shape share shift ship show
            shrink sign simplify sit skip slow solve sound span spark speak speed spend split spread stand start stay
            steal step stick stop streamline strengthen strive struggle succeed suffer suggest suit support surge
            surpass surprise survive sustain switch take talk target teach tell tend test thank think thrive tie took
            top touch track train transform travel treat trigger triple trust try turn understand unify unite unlock
            update upgrade use vanish vary verify wait walk want warn watch welcome widen win wish won work worry
            write wrote yield let's
        """),
        leading=words("""
            the a an this that these those my our your his her its their no every each some any all both another such
            of in on at by for from with without into onto over under between among through across against about
            towards toward beyond behind within via per new key main major other more most many few several top best
            next first second last latest big great good large small internal common current and or & as than
        """),
        leading_endings=("est", "al", "ic", "ive", "ous"),
        endings=("s", "ed"),
        nominal=("ss", "us", "ous", "ics", "ness", "less", "sis", "ops", "kubernetes", "aws"),
        numbers=words("""
            zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
            hundred hundreds thousand thousands million millions billion billions half third quarter twice double
            triple dozen dozens
        """),
        joining=("and",),
        articles=words("the a an my our your his her its their this these that those every each"),
        comparing=words("less fewer more better faster cheaper smaller bigger first second last before not over"),
        plurals_end_in_s=True,
    )


def german() -> Grammar:
    """That of German."""
    return Grammar(
        verbs=words("""
            ist sind war waren bin sei wird werden wurde wurden hat haben hatte hatten kann können muss müssen soll
            sollen will wollen darf dürfen mag gibt geht gehen steht stehen kommt kommen macht machen bleibt bleiben
            lässt lassen zieht wächst löst hilft nimmt findet bringt führt setzt zeigt braucht lernt lohnt hält fällt
            weg schluss
        """),
        leading=words("""
            mit seit nicht jetzt oft selbst fast erst dort bereits den einen keinen meinen deinen seinen ihren unseren
            euren diesen jenen jeden allen vielen wenigen beiden zwischen gegen neben wegen unten oben außen innen
            hinten vorn morgen gestern gut samt statt nebst laut insgesamt überhaupt bald sonst
        """),
        leading_endings=(),
        endings=("t", "te", "en", "ern", "eln", "st"),
        nominal=(),
        numbers=words("""
            null ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend halb
            hälfte drittel viertel doppelt dutzend millionen milliarden
        """),
        joining=("und",),
        comparing=words("weniger mehr besser schneller billiger kleiner größer erst zuerst dann statt vor nicht"),
        nouns_are_capital=True,
    )


def dutch() -> Grammar:
    """That of Dutch."""
    return Grammar(
        verbs=words("""
            is zijn was waren ben bent heb heeft hebben had hadden kan kunnen kon wil willen zal zullen zou mag mogen
            moet moeten wordt worden werd ga gaat gaan ging doe doet doen deed komt komen kwam blijft blijven bleef
            laat laten staat staan geeft geven neemt nemen maakt maken krijgt krijgen begint wint wint groeit helpt
            telt loont kost werkt kies stop meet begin denk zorg bouw maak leer test werk laat houd geef neem zet kijk
            vraag deel investeer automatiseer gebruik schrijf lees doe ga wees
        """),
        leading=words("""
            de het een deze dit die dat onze ons mijn je jouw uw zijn haar hun geen elke elk ieder iedere alle veel
            weinig van in op aan bij voor met zonder naar uit over onder tussen tegen door tot om rond per en of als
            dan nieuw groot klein eerste laatste beste
        """)
        - {"zijn"},
        leading_endings=(),
        endings=("t", "en", "de", "te", "den", "ten", "d"),
        nominal=("heid", "teit", "ment", "iteit"),
        numbers=words("""
            nul twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig honderd duizend miljoen
            miljoenen miljard half helft derde kwart dubbel dozijn
        """),
        joining=("en",),
        articles=words("de het een deze dit die dat je jouw uw onze ons geen elke"),
        comparing=words("minder meer beter sneller goedkoper kleiner groter eerst dan niet voor"),
    )
