"""What may be a verb in French, Spanish, Italian and Portuguese."""

from __future__ import annotations

from recap_decks.linting.grammar import Grammar, words


def french() -> Grammar:
    """That of French."""
    return Grammar(
        verbs=words("""
            est sont était étaient sera seront a ont avait aura va vont fait font peut peuvent doit doivent faut
            devient deviennent reste restent prend prennent met mettent tient vient viennent voit sait veut rend
            rendent suit permet permettent commence avance annonce lance finance renonce gagne passe passent arrive
            arrivent change changent entre apprenons misons gardons formons restent gare
        """),
        leading=words("""
            le la les l un une des du de d au aux à en dans par pour sur sous avec sans vers chez entre ce cet cette
            ces son sa ses leur leurs notre nos votre vos mon ma mes et ou plus très nouveau nouvelle nouveaux
            nouvelles premier première grand grande
        """),
        leading_endings=("l’", "l'", "d’", "d'"),
        endings=("e", "ent", "ons", "ez", "it", "ait", "a", "ont", "d", "t", "é", "és", "ée", "ées"),
        nominal=("elle", "ique", "ale", "aire", "ive", "euse", "ienne", "able", "ible", "ment", "ité", "tion", "nce"),
        numbers=words("""
            zéro un deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent mille million millions
            milliard milliards moitié tiers quart double triple douzaine
        """) - {"un"},
        joining=("et",),
        elides=True,
        before_verbs=words("ne n’ n' se"),
        articles=words("le la les l’ l' un une des ce cet cette ces vos nos votre notre leur leurs son sa ses"),
        beginning=("ez",),
        comparing=words("moins plus mieux d’abord d'abord abord avant puis ensuite pas"),
    )  # fmt: skip


def spanish() -> Grammar:
    """That of Spanish."""
    return Grammar(
        verbs=words("""
            falta faltan sobra sobran basta bastan sube suben baja bajan nace nacen cae caen vuelve vuelven crece es
            son era eran está están fue fueron ha han hay había será serán va van hace hacen puede pueden debe deben
            sigue siguen llega llegan crece crecen tiene tienen viene vienen pone da dan gana pasa cambia mejora
            reduce
        """),
        leading=words("""
            el la los las un una unos unas del de al a en con sin por para sobre entre hacia desde hasta su sus este
            esta estos estas ese esa nuestro nuestra nuestros nuestras y e o u más muy nuevo nueva nuevos nuevas
            primer primera gran grandes principales
        """),
        leading_endings=(),
        endings=("a", "e", "an", "en", "ó", "aron", "ieron", "amos", "emos", "imos", "rá", "rán"),
        nominal=("ica", "iva", "osa", "able", "ible", "ante", "ente", "dad", "encia", "ancia", "ción"),
        numbers=words("""
            cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil millón
            millones mitad tercio cuarto doble triple docena
        """),
        joining=("y", "e"),
        articles=words("el la los las un una unos unas su sus este esta estos estas nuestro nuestra lo"),
        beginning=("amos", "emos", "imos", "en", "an"),
        comparing=words("menos más mejor peor antes después primero luego no"),
    )


def italian() -> Grammar:
    """That of Italian."""
    return Grammar(
        verbs=words("""
            è sono era erano sarà saranno ha hanno aveva avevano ho abbiamo va vanno fa fanno può possono deve devono
            vuole vogliono sta stanno dà danno resta restano diventa diventano cresce crescono cambia cambiano arriva
            arrivano torna tornano serve servono manca mancano basta bastano vince vincono cala calano aumenta
            aumentano nasce nascono muore muoiono esce escono piace conta contano costa costano
        """),
        leading=words("""
            il lo la i gli le l un uno una dei degli delle di da a in con su per tra fra senza verso oltre dopo prima
            del dello della dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall nel nello nella
            nei negli nelle nell sul sullo sulla sui sugli sulle sull questo questa questi queste nostro nostra nostri
            nostre suo sua suoi sue e o più molto nuovo nuova nuovi nuove primo prima grande grandi
        """),
        leading_endings=("’", "'"),
        endings=("a", "e", "ano", "ono", "ò", "à", "ì", "iamo", "ate", "ete", "ato", "ati", "uto", "uti"),
        nominal=("ica", "iva", "osa", "ale", "ile", "abile", "ibile", "ante", "ente", "zione", "sione", "tà", "enza"),
        numbers=words("""
            zero due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille mila milione
            milioni miliardo miliardi metà terzo quarto doppio triplo dozzina
        """),
        joining=("e", "ed"),
        elides=True,
        articles=words("il lo la i gli le l’ l' un uno una un’ un' questo questa questi queste nostro nostra"),
        beginning=("iamo", "ate", "ete", "ano", "ono"),
        comparing=words("meno più meglio peggio prima poi dopo non"),
    )


def portuguese() -> Grammar:
    """That of Portuguese."""
    return Grammar(
        verbs=words("""
            é são era eram será serão foi foram está estão estava estavam há tem têm tinha tinham vai vão faz fazem
            pode podem deve devem quer querem fica ficam dá dão vem vêm vê veem traz trazem diz dizem cresce crescem
            muda mudam chega chegam falta faltam basta bastam sobe sobem cai caem ganha ganham sai saem nasce nascem
            custa custam conta contam
        """),
        leading=words("""
            o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas para pra
            com sem sob sobre entre até desde contra ao à aos às seu sua seus suas nosso nossa nossos nossas este esta
            estes estas esse essa e ou mais muito novo nova novos novas primeiro primeira grande grandes principais
        """),
        leading_endings=(),
        endings=(
            "a",
            "e",
            "am",
            "em",
            "ou",
            "eu",
            "iu",
            "aram",
            "eram",
            "iram",
            "amos",
            "emos",
            "imos",
            "ado",
            "ido",
            "ui",
            "ai",
            "ói",
        ),
        nominal=("ica", "iva", "osa", "ável", "ível", "ante", "ente", "dade", "ência", "ância", "agem"),
        numbers=words("""
            zero dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta cem cento mil milhão
            milhões bilhão bilhões metade terço quarto dobro triplo dúzia
        """),
        joining=("e",),
        articles=words("o a os as um uma uns umas este esta estes estas seu sua nosso nossa"),
        beginning=("amos", "emos", "imos", "em", "am", "-se"),
        comparing=words("menos mais melhor pior antes depois primeiro não"),
    )
