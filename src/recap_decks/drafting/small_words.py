"""The smallest words of languages, by which one is told from another, and which make no title by themselves."""

from __future__ import annotations

SMALL_WORDS = {
    "en": "the and of to in that is was for with on were are from this which by it have",
    "de": "der die das und ist von mit nicht ein eine für auf den dem im sich auch wird wurde",
    "fr": "le la les des et est une dans pour sur que qui avec du ce plus nous au par",
    "es": "el los las y en que una por con para del se su más como fue",
    "it": "il di che è per una sono della nel con gli non anche come più",
    "nl": "het een van en dat is op te met voor zijn niet aan er ook",
    "pt": "o os as e que uma para com não do da em mais foi por",
    "nb": "og det som en på til av med ikke har den var et å vi er",
    "da": "og det som en på til af med ikke har den var et at vi er",
    "sv": "och det som en på till av med inte har den var ett att vi är",
    "fi": "ja on ei se että oli mutta kun myös ovat joka sekä",
    "pl": "i w na z się że nie do to jest o jak po za od",
    "cs": "a v na se že je s z o do to jako pro také jsou",
    "tr": "ve bir bu da de için ile çok olarak daha",
}
"""Common ones of each language, told apart by what others have not."""

_MORE = {
    "en": "across among back began beneath beside besides beyond behind below despite held inside kept left met near "
    "onto outside people ran saw set told toward towards throughout upon via against wrote a an as at be been being "
    "but can could did do does had has he her his i if into its just may me more most my no not now one or other our "
    "out over own she should so some such than their them then there these they those up us very we what when where "
    "who will would you your about after again all also another any around because before between both during each "
    "even ever every few first here how last like made make many much new next only same second several since still "
    "third through too two under until way well while within without along lot lots thing things really quite course "
    "case let lets get got going go went see seen say said says year years day days time times week today yesterday "
    "tomorrow something someone everything everyone nobody nothing good great interesting important big large small "
    "different personally probably perhaps maybe though however instead rather almost already always never often "
    "sometimes once three four five six seven eight nine ten conference talk talks session sessions event events "
    "speaker speakers keynote part lines addition end another's took takes take came come comes brought bring brings "
    "gave give gives showed show shows talked spoke speak know known think thought feel felt want wanted need needed "
    "use used using try tried work works worked found find mentioned announced presented discussed announcement "
    "announcements significant official relevant notable highlight highlights focus point points topic topics theme "
    "themes area areas variety number kind sort parts look looking able actually mean means it's that's there's "
    "what's let's he's she's who's here's",
    "de": "aber alle als am an andere anderen ans aus bei beim bin bis bist da damit dann dass dein deren des dessen "
    "diese diesem diesen dieser dieses doch dort du durch einem einen einer eines er es etwas euch euer hab habe "
    "haben hatte hatten hier hin ich ihm ihn ihnen ihr ihre ihren in ins ja jede jedem jeden jeder jedes kann kein "
    "keine können machen man mehr mein meine mich mir muss nach nachdem noch nun nur ob oder ohne schon sehr sein "
    "seine seit sie sind so soll sollte über um unser unsere unter viel viele vom vor war waren warum was weil "
    "welche wenn wer werden wie wieder wir wo worden wurden zu zum zur zwei zwischen jahr jahre tag tage heute gut "
    "neue neuen neuer neues ersten würde würden wäre wären jetzt einfach mal eigentlich leider natürlich besonders "
    "erste zweite letzte ganz gibt gab immer beispielsweise zudem außerdem vortrag vorträge konferenz",
    "fr": "a ai ainsi alors après assez aucun aussi autre autres aux avait avant avez avoir beaucoup bien c c'est "
    "car cela celle celui ces cet cette ceux chaque chez comme comment côté d de depuis deux donc dont elle elles en "
    "encore entre es être eu fait faire fois ici il ils j j'ai je l leur leurs lors lui là m ma mais me même mes "
    "mieux moi moins mon n ne ni nos notre on ont ou où pas peu peut plusieurs pourquoi premier première puis qu "
    "quand quel quelle quelques quoi s sa sans se ses si son sont sous suis t ta te tes toujours tous tout toute "
    "toutes très trop trois tu un vers voici voilà vos votre vous y était étaient été an ans année jour jours "
    "conférence session sessions talk talks nouveau nouvelle nouvelles grand grande",
    "es": "a al algo algunas algunos ante antes aquí así aunque bien cada casi cómo cual cuando de desde donde dos e "
    "él ella ellas ellos era eran es esa ese eso esos esta está estaba están este esto estos ha había han hasta hay "
    "hace hacer la le les lo me mi mis mucho muchos muy nada ni no nos nosotros o os otra otras otro otros pero poco "
    "porque primer primera primero puede qué quien sea según ser si sí sido siempre sin sobre son sus también tan "
    "tanto te tiene tienen todo todos tras tu un uno unos vez ya yo año años día días charla charlas conferencia "
    "nuevo nueva gran buen mejor además tercera segundo segunda",
    "it": "a abbiamo ad agli ai al alcuni alla alle altri altro anni anno ancora avere aveva c chi ci cosa così cui "
    "da dal dalla dai dalle dei del dell delle dello dopo dove due e ed era erano essere fa fare fra già giorni "
    "giorno ha hanno ho i in io l la le lei li lo loro lui ma mi mia mio molti molto ne negli nei nella nelle noi "
    "nostra nostro o ogni ora perché però poi prima primo quale quando quanto quello questa queste questi questo qui "
    "se sempre senza si sia siamo solo sopra su sua sul sulla sui suo tra tre tutti tutto un uno uso va vi stato "
    "stata stati nuovo nuova nuove",
    "pt": "a à ainda algo alguns além ano anos antes ao aos apenas aqui até bem cada como das de dela dele depois "
    "desde dia dias dos duas é ela elas ele eles entre era eram essa esse esta está estão estava este eu foram "
    "grande há isso isto já lá mas me mesmo meu minha muito muitos na nas nem no nos nossa nosso num numa onde ou "
    "pela pelo pode porque pouco primeira primeiro qual quando quanto quem são se sem sempre ser seu seus sim sobre "
    "sua suas também tem tinha todo todos três tudo um uns vai você vocês evento palestra palestras nova novo",
    "nl": "al alle als andere ben bij bijvoorbeeld binnen daar dan de den der deze die dit doen door dus eens elk "
    "geen geweest haar had hadden heb hebben heeft hem hen hier hij hoe hun ik in jaar je jij jullie kan konden kun "
    "kunnen maar meer mij mijn moet naar na niets nog nu of om omdat ons onze over reeds samen tegen tijdens toch "
    "toen tot tussen twee u uit uw veel vele via vooral waar waarom wanneer waren was wat we wel werd werden wie wij "
    "wil worden wordt zal ze zeer zelf zich zij zo zoals zonder zou dag dagen congres eerste tweede nieuwe goed heel "
    "vervolgens",
}


def plain_words_of(language: str) -> frozenset[str]:
    """The words of a language that make no title; of all known languages together where that one is not."""
    tags = [language] if language in SMALL_WORDS else list(SMALL_WORDS)
    return frozenset(" ".join(SMALL_WORDS[tag] + " " + _MORE.get(tag, "") for tag in tags).split())
