"""The words by which articles name what has a place of its own in an outline.

English, German, French, Spanish, Italian, Portuguese, Dutch, Japanese and Chinese follow each other, each as regular
expressions that are matched without regard to case. Nothing else in drafting depends on a language's words, but for
days, verbs, the smallest words, and what stands around articles on pages.
"""

from __future__ import annotations

from typing import Literal

Place = Literal[
    "summary", "numbers", "programme", "takeaways", "conclusion", "actions", "sources", "sessions", "attendees"
]


def _any(*languages: str) -> str:
    return "(?:" + "|".join(languages) + ")"


BEFORE_NAME = (
    _any(
        r"(?:the|our|my|some|key|main|top|final|biggest|most important|important|big|general)\s+",
        r"(?:die|der|das|unsere?|meine?|wichtige|wichtigste[nr]?|zentrale[nr]?)\s+",
        r"(?:les?|la|nos|mes|quelques|principa(?:les|ux))\s+|l['’]",
        r"(?:el|los|las|lo|mis?|nuestr[oa]s|principales|algun[oa]s)\s+",
        r"(?:il|lo|gli|i|le|principali|i miei|i nostri|alcun[ie])\s+",
        r"(?:os?|as?|meus?|minhas?|nossos|nossas|principais|alguns|algumas)\s+",
        r"(?:de|het|mijn|onze|belangrijkste|voornaamste)\s+",
        r"(?:主な|重要な|今回の|全体の)",
        r"(?:主要|重要|核心|我的|我们的|本次|几点)",
        r"(?:here (?:are|is)|these are|hier (?:sind|ist)|voici|estos son|ecco|aqui estão|hier zijn)\s+",
        r"\d+\s+",
    )
    + "*"
)
"""What may stand before a name."""

NAMES: dict[Place, str] = {
    "takeaways": _any(
        r"take-?\s?aways?|lessons(?: learned| learnt)?|learnings?|(?:what|things) (?:we|i)(?:['’]ve|"
        r" have)? learn(?:ed|t)|"
        r"points|insights|highlights|key findings|observations|messages|what (?:to|i) (?:remember|take (?:home|away)|"
        r"took away)",
        r"erkenntnisse|kernaussagen|kernpunkte|lehren|wichtigste(?: in kürze)?|wichtigsten punkte|fazit-punkte|"
        r"learnings|was (?:ich|wir) (?:mitnehmen?|gelernt (?:habe|haben))|highlights",
        r"points? (?:clés?|à retenir|essentiels|forts)|à retenir|ce qu['’](?:il faut|on) ret(?:enir|ient)|"
        r"enseignements|"
        r"ce que (?:nous retenons|je retiens|j['’]ai (?:retenu|appris))|leçons",
        r"conclusiones clave|aprendizajes|lecciones(?: aprendidas)?|(?:puntos|ideas|mensajes) clave|claves|"
        r"lo que (?:aprendí|aprendimos|hemos aprendido|me llevo|nos llevamos)|qu[eé] (?:aprendí|aprendimos|me llevo)",
        r"punti (?:chiave|salienti)|cosa (?:abbiamo|ho) imparato|(?:cosa|che cosa) mi porto a casa|insegnamenti|"
        r"lezioni(?: apprese| imparate)?|spunti|messaggi chiave",
        r"aprendizados?|lições(?: aprendidas)?|pontos[- ]chave|o que (?:aprendi|aprendemos|eu aprendi)|"
        r"(?:principais )?(?:conclusões|destaques)|ensinamentos",
        r"inzichten|lessen|geleerde lessen|wat (?:ik|we) (?:leerden?|heb(?:ben)? geleerd|meen(?:eem|emen))|"
        r"kernpunten|leerpunten|conclusies op een rij",
        r"学んだこと|学び(?:と感想)?|得られた(?:学び|こと|もの)|要点|ポイント|持ち帰り|気づき|感想と学び",
        r"要点|收获|学习收获|收穫|关键要点|關鍵要點|心得(?:体会|體會)?|启示|启发|经验教训|重点",
    ),
    "conclusion": _any(
        r"conclusions?|(?:closing|concluding|parting) (?:thoughts|remarks|words)|(?:final )?(?:thoughts|words|remarks)|"
        r"wrap(?:ping)?(?:[ -](?:it|things|this))?[ -]?up|in closing|(?:in|to) conclu(?:sion|de)|bottom line|closing|"
        r"verdict|the end|until next (?:time|year)|that['’]s a wrap|overall(?: impressions?)?",
        r"fazit|schluss(?:wort|folgerung(?:en)?|gedanken?|bemerkung(?:en)?)?|resümee|resümée|bilanz|zum schluss|"
        r"abschlie(?:ß|ss)end(?:es)?|zum abschluss|abschluss",
        r"(?:en )?conclusions?|pour conclure|bilan|(?:le )?mot de la fin|pour finir|en résumé",
        r"conclusi(?:ón|ones)|para (?:terminar|concluir|acabar)|reflexi(?:ón|ones)(?: finales?)?|balance(?: final)?|"
        r"en (?:conclusión|resumen)|palabras finales|cierre",
        r"(?:in )?conclusion[ei]|per concludere|riflessioni(?: finali)?|considerazioni(?: finali)?|bilancio|in sintesi|"
        r"chiusura",
        r"(?:em )?conclus(?:ão|ões)|para (?:concluir|terminar|finalizar)|considerações finais|reflex(?:ão|"
        r"ões) fina(?:l|is)|"
        r"balanço|encerramento",
        r"conclusies?|tot slot|afsluit(?:ing|end)|slot(?:woord|gedachten)?|ter afsluiting|terugblik",
        r"まとめ|おわりに|終わりに|最後に|さいごに|総括|結論|感想|全体の感想|おわり|終わり",
        r"总结|總結|结语|結語|结论|結論|小结|小結|写在最后|后记|尾声|展望",
    ),
    "actions": _any(
        r"actions?(?: items?| points?)?|to-?\s?dos?|next steps|follow-?\s?ups?|tasks|what['’]s next for us|"
        r"what (?:we|i) (?:will|should|want to|have to|are going to) do(?: next)?(?: .{1,20})?|"
        r"(?:things|what|tools|ideas) (?:(?:we|i)(?:['’]d like| want| plan| intend| would like|['’]m going) )?to "
        r"(?:try|test|explore|adopt|look (?:at|into))(?: out)?(?: next| at (?:home|work))?",
        r"was (?:ich|wir) (?:jetzt |als nächstes )?(?:ausprobieren|testen|anpacken|umsetzen)"
        r"(?: (?:will|wollen|möchten?|werden?))?|aufgaben|ma(?:ß|ss)nahmen|nächste schritte|offene punkte|todos?",
        r"(?:ce que (?:je veux|nous voulons|nous allons|je vais) |à )(?:tester|essayer|creuser)|prochaines étapes|actions? à (?:mener|faire)|suites à donner|tâches|à faire",
        r"(?:(?:lo|cosas) que (?:quiero|queremos) |(?:cosas )?para )probar|próximos pasos|acciones|tareas|pendientes|puntos de acción",
        r"(?:cose )?da (?:provare|sperimentare)|prossimi passi|azioni|attività da svolgere|da fare",
        r"(?:(?:o|coisas) que (?:quero|queremos) |(?:coisas )?para )(?:testar|experimentar)|próximos passos|ações|tarefas|"
        r"pendências",
        r"(?:wat|dingen die) (?:ik|we) (?:wil(?:len)? )?(?:uit)?proberen|actiepunten|acties|vervolgstappen|volgende stappen|taken|afspraken",
        r"(?:これから)?(?:試し|やり)たいこと|アクション(?:アイテム)?|次のアクション|今後のアクション|TODO|タスク|宿題",
        r"(?:想|打算|准备)(?:尝试|试试)的(?:东西|事情|工具)?|行动项|行动计划|待办(?:事项)?|后续行动|下一步(?:行动|计划)?|行動項目|待辦事項",
    ),
    "summary": _any(
        r"(?:executive )?summary|tl;?\s?dr|introduction|intro|overview|abstract|in (?:brief|short|a nutshell)|"
        r"at a glance|(?:quick |short |brief )?recap|background|about the (?:event|conference)|general impressions",
        r"zusammenfassung|überblick|einleitung|einführung|kurzfassung|auf einen blick|worum es ging|vorwort",
        r"résumé|synthèse|en bref|aperçu|vue d['’]ensemble|avant-propos|présentation",
        r"resumen(?: ejecutivo)?|introducción|en (?:breve|pocas palabras)|visión general|contexto",
        r"riassunto|sintesi|introduzione|in breve|panoramica|premessa|sommario esecutivo",
        r"resumo(?: executivo)?|introdução|em (?:resumo|poucas palavras)|visão geral|contexto",
        r"samenvatting|inleiding|overzicht|in het kort|kort samengevat|introductie",
        r"概要|はじめに|初めに|要約|サマリー?|イントロダクション|前書き|まえがき|イベント概要|開催概要",
        r"概述|概要|摘要|简介|簡介|前言|引言|导语|概览|大会概况|会议概述|研讨会概述|背景",
    ),
    "numbers": _any(
        r"(?:.{1,40}\s)?(?:(?:by|in) (?:the )?numbers|in figures|facts (?:and|&) figures|"
        r"at a glance)(?:\s*\(.{1,20}\))?|"
        r"(?:statistics|figures|stats|numbers|key figures|quick facts|attendance)",
        r"(?:.{1,40}\s)?(?:in zahlen|zahlen (?:und|&) fakten)|zahlen|kennzahlen",
        r"(?:.{1,40}\s)?(?:en (?:quelques )?chiffres)|chiffres(?: clés)?",
        r"(?:.{1,40}\s)?(?:en (?:cifras|números))|cifras(?: clave)?|datos",
        r"(?:.{1,40}\s)?in (?:numeri|cifre)|numeri|cifre",
        r"(?:.{1,40}\s)?em números|números",
        r"(?:.{1,40}\s)?in (?:cijfers|getallen)|cijfers|feiten en cijfers",
        r"(?:.{1,20})?(?:数字で見る.{0,20}|データ|統計)",
        r"(?:.{1,20})?(?:数字|数据|數據|数说.{0,20})",
    ),
    "programme": _any(
        r"program(?:me)?|agenda|schedule|line-?up",
        r"programm|tagesordnung|ablauf",
        r"programme|ordre du jour|déroulé",
        r"programa|agenda|orden del día",
        r"programma|ordine del giorno",
        r"programação|pauta|ordem do dia",
        r"programma|agenda",
        r"プログラム|アジェンダ|タイムテーブル|議題",
        r"议程|議程|日程|会议议程|大会议程",
    ),
    "sources": _any(
        r"(?:useful |related |more )?links?|sources?|references|further (?:reading|information)|"
        r"(?:additional |more |other |useful )?resources|read(?:ing)? more|(?:learn|find out) more|footnotes|"
        r"notes and links|"
        r"slides(?: and (?:videos|recordings))?|bibliography",
        r"quellen|weiterführende(?:s| links| informationen)|literatur|verweise|links",
        r"liens(?: utiles)?|références|ressources|pour aller plus loin|(?:pour )?en savoir plus|sources",
        r"enlaces(?: de interés)?|fuentes|referencias|recursos|más información|para saber más",
        r"link(?: utili)?|fonti|riferimenti|risorse|approfondimenti|per saperne di più|bibliografia",
        r"links(?: úteis)?|fontes|referências|recursos|saiba mais|para saber mais",
        r"links|bronnen|verwijzingen|meer (?:lezen|informatie|weten)|verder lezen",
        r"参考(?:リンク|文献|資料|サイト|URL)?|リンク(?:一覧|集)?|関連リンク|出典",
        r"参考(?:资料|文献|链接)?|參考資料|相关链接|相關連結|链接|来源|延伸阅读",
    ),
    "sessions": _any(
        r"(?:some )?(?:of the )?(?:recommended |favou?rite |best |must-watch |great |good )?(?:talks|sessions|videos|"
        r"presentations)(?: (?:worth (?:watching|seeing)|to (?:watch|see)|(?:(?:that|which) )?(?:i|we) .{1,30}|"
        r"not to miss))?|"
        r"watch list|what to watch",
        r"(?:sehenswerte|empfohlene|besuchte|lieblings)[- ]?(?:vorträge|talks|sessions)|sehenswert|vorträge|"
        r"vortragstipps",
        r"(?:conférences|sessions|talks|présentations) (?:à (?:voir|revoir)|préféré(?:e?s)|vu(?:e?s)|suivi(?:e?s))|"
        r"à (?:voir|revoir)",
        r"(?:charlas|ponencias|sesiones) (?:recomendadas|favoritas|imprescindibles|que (?:vi|me gustaron))|charlas|"
        r"ponencias",
        r"(?:talk|sessioni|interventi|presentazioni) (?:consigliat[ie]|preferit[ie]|da (?:vedere|non perdere))",
        r"(?:palestras|sessões) (?:recomendadas|favoritas|que (?:vi|assisti))|palestras",
        r"(?:aanbevolen|favoriete) (?:talks|sessies|presentaties)|talks om te bekijken",
        r"(?:おすすめ|印象に残った|気になった|聴講した|聞いた)(?:の)?(?:セッション|発表|講演|トーク)",
        r"(?:推荐|精彩)(?:演讲|议题|分享)",
    ),
    "attendees": _any(
        r"attendees|attendance|attending|present|in attendance|participants|apologies|regrets|absent|absentees|"
        r"attendees? list|who (?:was there|attended)",
        r"anwesend(?:e)?|teilnehmer(?:innen)?(?:(?: und |/)teilnehmer(?:innen)?)?|teilnehmende|abwesend|entschuldigt",
        r"présents|participants|personnes présentes|absents|excusés",
        r"asistentes|participantes|presentes|ausentes",
        r"presenti|partecipanti|assenti",
        r"presentes|participantes|ausentes",
        r"aanwezig(?:en)?|deelnemers|afwezig(?:en)?|afmeldingen",
        r"出席者|参加者|欠席者",
        r"出席(?:人员)?|参会人员|參會人員|与会者|缺席",
    ),
}
"""Each place's names, in full."""

AFTER_NAME = (
    r"(?:\s+(?:include|are|were|from|of|at|for|in|sind|waren|lauten|aus|von|der|vom|für|sont|incluent|de|du|des|pour|"
    r"son|"
    r"incluyen|del|para|sono|della?|dal|per|são|incluem|do|da|zijn|van|uit|voor)\b.{0,60})?\s*[:.!：。]?"
)
"""What may follow a name in the line that introduces a list, such as `Key takeaways include:`."""

PARTED_NAME = r"\s*[:–—(：].*"
"""What may follow a name that is a heading's first half."""

NAME_ALONE = r"(?:\s+(?:include|are|were|sind|waren|lauten|sont|son|sono|são|zijn))?"
"""What may follow a name that says nothing more."""

IN_BRIEF = _any(
    r"tl;?\s?dr|(?:executive )?summary|in (?:brief|short|a nutshell)|at a glance|(?:quick |short |brief )recap",
    r"(?:das )?wichtigste in kürze|in kürze|kurzfassung|kurz (?:und knapp|gefasst)|auf einen blick|zusammenfassung",
    r"en (?:bref|résumé|un coup d['’]œil)|l['’]essentiel(?: en bref)?|résumé|synthèse",
    r"en (?:resumen|breve|pocas palabras|síntesis)|resumen(?: ejecutivo)?|de un vistazo|lo esencial",
    r"in (?:breve|sintesi|pillole)|riassunto|sintesi|l['’]essenziale|a colpo d['’]occhio",
    r"em (?:resumo|poucas palavras|síntese)|resumo(?: executivo)?|num relance|o essencial",
    r"in het kort|kort samengevat|samenvatting|in één oogopslag|in vogelvlucht",
    r"要約|サマリー?|ざっくりまとめ|3行(?:で)?まとめ|三行まとめ",
    r"摘要|速览|一句话总结|太长不看|简要",
)
"""What heads the few words that stand for an article, above all else: prose is its summary, a list its takeaways."""

DECISION = _any(
    r"decisions?|decided|agreed|resolution|resolved|outcome",
    r"beschl(?:uss|üsse)|beschlossen|entscheidung(?:en)?|ergebnis",
    r"décisions?|résolution",
    r"decisi(?:ón|ones)|acuerdos?",
    r"decision[ei]|delibera",
    r"decis(?:ão|ões)|deliberação",
    r"besluit(?:en)?",
    r"決定(?:事項)?|結論",
    r"决定|決定|决议|決議",
)
"""What labels what a meeting decided."""

NEXT_MEETING = _any(
    r"next (?:meeting|call|sync|session|date)",
    r"nächste[rs]? (?:sitzung|treffen|termin|besprechung|runde)",
    r"prochaine? (?:réunion|séance|rendez-vous|point)",
    r"próxima (?:reunión|sesión|cita)",
    r"prossim[ao] (?:riunione|incontro|appuntamento)",
    r"próxima (?:reunião|sessão)",
    r"volgende (?:vergadering|overleg|bijeenkomst)",
    r"次回(?:の)?(?:会議|開催|予定|定例)?(?:日時)?",
    r"下次(?:会议|會議|例会)(?:时间|時間)?",
)
"""What labels when a meeting's people meet again."""

INVITATION = _any(
    r"(?:want|would you like|interested in|need help|curious|ready) .{0,60}(?:contact|talk to|reach out|get in touch|"
    r"book|schedule|join|drop us).*|.*\b(?:follow (?:us|me)|subscribe|sign up|newsletter|contact us|get in touch|"
    r"reach out(?: to us)?|book a (?:demo|call|meeting)|(?:we(?:['’]re| are)|who is) hiring|open (?:positions|roles)|"
    r"join our (?:team|community|mailing list)|drop (?:us|me) a line|share (?:this|it) with|leave a comment|"
    r"let (?:us|me) know in the comments)\b.*",
    r".*\b(?:folgen sie uns|folgt? (?:uns|mir)|abonnier(?:en|t|e)|newsletter|kontaktieren sie uns|schreib(?:t|en sie)? uns|"
    r"melde(?:t|n sie)? (?:euch|sich|dich) (?:gern|bei)|sprechen sie uns an|wir (?:stellen ein|suchen verstärkung)|"
    r"offene stellen|jetzt (?:anmelden|buchen|beraten lassen))\b.*",
    r".*\b(?:suivez[- ](?:nous|moi)|abonnez[- ]vous|inscrivez[- ]vous|newsletter|infolettre|contactez[- ](?:nous|moi)|"
    r"n['’]hésitez pas à nous|nous recrutons|on recrute|rejoignez[- ](?:nous|notre))\b.*",
    r".*\b(?:síguenos|sígueme|síganos|suscríbete|suscríbase|boletín|contáctanos|contacta con nosotros|escríbenos|"
    r"estamos contratando|únete a)\b.*",
    r".*\b(?:seguici|seguimi|iscriviti|iscrivetevi|newsletter|contattaci|contattateci|scrivici|stiamo assumendo|"
    r"unisciti a)\b.*",
    r".*\b(?:siga[- ]nos|segue[- ]nos|siga[- ]me|inscreva-se|subscreva|assine (?:a|nossa)|newsletter|"
    r"entre em contato|contacte-nos|fale conosco|estamos contratando|junte-se a)\b.*",
    r".*\b(?:volg (?:ons|mij)|schrijf je in|abonneer|nieuwsbrief|neem contact (?:met ons )?op|wij zoeken|"
    r"kom bij ons werken|vacatures)\b.*",
    r".*(?:フォロー(?:してください|お願いします|を)|チャンネル登録|メルマガ|お問い合わせ(?:は|ください)|採用(?:情報|中)|"
    r"仲間を募集|一緒に働).*",
    r".*(?:关注(?:我们|我|公众号)|訂閱|订阅|联系我们|聯繫我們|加入我们|欢迎(?:转发|留言)|诚聘|招聘).*",
)
"""A sentence at an article's end that asks readers to follow, subscribe, write, apply or buy."""

MEANING = _any(
    r"what (?:this|it|that) means(?: (?:for|to) .{1,40})?|what does (?:this|it|that) mean(?: (?:for|to) .{1,40})?|"
    r"why (?:this|it) matters(?: (?:for|to) .{1,40})?|so what",
    r"was (?:das|es) (?:für .{1,40} )?(?:bedeutet|heißt)(?: für .{1,40})?|bedeutung für .{1,40}|"
    r"was (?:bedeutet|heißt) das(?: (?:für|in) .{1,40})?",
    r"ce que (?:cela|ça) (?:signifie|change)(?: pour .{1,40})?",
    r"(?:qué|lo que) (?:esto )?significa(?: esto)?(?: para .{1,40})?",
    r"(?:che )?cosa significa(?: (?:questo|ciò))?(?: per .{1,40})?",
    r"o que (?:isso|isto) significa(?: para .{1,40})?",
    r"wat (?:dit|dat) betekent(?: voor .{1,40})?|wat betekent (?:dit|dat)(?: voor .{1,40})?",
    r".{0,20}(?:への影響|にとっての意味)",
    r"(?:这|對|对).{0,20}(?:意味着什么|的意义|的影響|的影响)",
)
"""What heads the text on what a theme means for the readers."""

FURTHER = _any(
    r"for (?:more|further) (?:information|details|info)|(?:to )?(?:learn|read|find out) more|more information",
    r"(?:weitere|mehr) (?:informationen|infos|details)|mehr (?:zu|dazu|erfahren)",
    r"pour (?:plus|davantage) d['’](?:informations?|infos)|(?:pour )?en savoir plus|plus d['’]informations?",
    r"(?:para )?más información|para saber más",
    r"per (?:maggiori|ulteriori) informazioni|per saperne di più",
    r"(?:para )?mais informações|saiba mais",
    r"(?:voor )?meer informatie|lees meer",
    r"詳(?:しく|細)は",
    r"(?:更多|详细)(?:信息|内容|资讯)",
)
"""How a sentence begins that says where to read on."""

CLOSING = _any(
    r"in (?:the end|conclusion|summary|closing|short)|to (?:sum up|conclude|wrap up)|overall|all in all|finally|"
    r"see you|until next|thanks? (?:you|to|for)|that['’]s (?:all|it)|looking (?:forward|ahead)",
    r"(?:ins|im) (?:gesamten|ganzen)|insgesamt|alles in allem|zum (?:schluss|abschluss)|unterm strich|fazit|"
    r"bis (?:zum )?nächste[ns]|vielen dank|wir freuen uns|abschließend",
    r"en (?:conclusion|résumé|somme)|pour (?:conclure|finir)|au final|finalement|bref|rendez-vous|merci|à l['’]année|"
    r"vivement",
    r"en (?:conclusión|resumen|definitiva|general)|para (?:terminar|concluir|acabar)|por último|nos vemos|gracias",
    r"in (?:conclusione|sintesi|definitiva)|per concludere|infine|ci vediamo|grazie|appuntamento|il bilancio finale",
    r"em (?:conclusão|resumo|suma)|para (?:concluir|terminar)|por fim|enfim|até (?:a )?próxim|obrigad",
    r"tot slot|al met al|kortom|samengevat|tot (?:volgend|de volgende)|met dank|bedankt|we kijken",
    r"最後に|全体(?:的に|として)|まとめると|以上|来年",
    r"总之|總之|最后|最後|综上|总的来说|期待",
)
"""How a paragraph begins that ends an article."""

CONTENTS = _any(
    r"(?:table of )?contents|on this page|in this (?:article|post)|jump to",
    r"inhalt(?:sverzeichnis)?|auf dieser seite",
    r"sommaire|table des matières|au sommaire",
    r"índice|contenidos?|tabla de contenidos?",
    r"indice|sommario",
    r"índice|sumário|neste artigo",
    r"inhoud(?:sopgave)?",
    r"目次|もくじ",
    r"目录|目錄",
)
"""What names a list of the headings."""

MINUTES = _any(
    r"minutes|meeting|call notes|stand-?up|retrospective|sync",
    r"protokoll|sitzung|besprechung",
    r"procès-verbal|réunion|compte[- ]rendu de (?:la )?réunion",
    r"\bacta\b|reunión",
    r"verbale|riunione",
    r"\bata\b|reunião",
    r"notulen|vergadering|verslag van de vergadering",
    r"議事録|定例",
    r"会议(?:纪要|记录)|會議(?:紀要|記錄)|例会",
)
"""What a title has that stands over the record of a meeting, whose day is the article's own."""

ACTION = _any(
    r"action(?: items?| points?)?|ai|to-?\s?do|task|follow-?up",
    r"aufgabe|ma(?:ß|ss)nahme",
    r"tâche|à faire",
    r"acción|tarea",
    r"azione|da fare",
    r"ação|tarefa",
    r"actie(?:punt)?|taak",
    r"アクション|宿題",
    r"行动项?|待办",
)
"""What labels something to do."""

OWNER = _any(
    r"owner|who|responsible|assignee|assigned(?: to)?|lead",
    r"wer|verantwortlich(?:e[rn]?)?|zuständig",
    r"qui|responsable",
    r"quién|responsable",
    r"chi|responsabile",
    r"quem|responsável",
    r"wie|verantwoordelijke",
    r"担当(?:者)?",
    r"负责人|責任人|责任人",
)
DUE = _any(
    r"by|due(?: date| by)?|when|deadline|date|eta",
    r"bis|frist|termin|wann|fällig",
    r"échéance|quand|délai",
    r"fecha(?: límite)?|cuándo|plazo",
    r"scadenza|quando|entro",
    r"prazo|quando|data",
    r"wanneer|deadline|datum",
    r"期限|期日",
    r"截止(?:日期|时间)?|时间",
)
WHAT = _any(
    r"what|actions?(?: items?)?|tasks?|to-?\s?do|description|item",
    r"was|aufgabe|ma(?:ß|ss)nahme",
    r"quoi|tâche|action",
    r"qué|tarea|acción",
    r"(?:che )?cosa|azione|attività",
    r"o quê|tarefa|ação",
    r"wat|actie|taak",
    r"内容|アクション|タスク",
    r"事项|任务|行动",
)
"""What heads the columns of a table of things to do."""

DAY = _any(
    r"dates?(?: and (?:time|place))?|when|meeting date",
    r"datum|termin|wann",
    r"dates?|quand",
    r"fechas?|cuándo",
    r"dat[ae]|quando",
    r"datas?|quando",
    r"datum|wanneer",
    r"日時|日付|開催日|日程|会期",
    r"日期|时间|時間|会议时间",
)
PLACE = _any(
    r"place|location|venue|where",
    r"(?:veranstaltungs)?ort|wo",
    r"lieu|où",
    r"lugar|dónde|ubicación",
    r"luogo|dove|sede",
    r"local|lugar|onde",
    r"locatie|plaats|waar",
    r"場所|会場",
    r"地点|地點|会议地点",
)
AUTHOR = _any(
    r"authors?|written by|minutes(?: taken)? by|note[- ]?taker|scribe|posted by|by",
    r"autor(?:in|en)?|protokoll(?:ant(?:in)?)?|von",
    r"auteurs?|autrice|rédacteur|rédactrice|par",
    r"autor(?:a|es)?|por",
    r"autor[ei]|autrice|di",
    r"autor(?:a|es)?|por",
    r"auteurs?|notulist|door",
    r"著者|筆者|作成者|記録者?",
    r"作者|记录人?|撰文",
)
EVENT = _any(
    r"event|conference",
    r"veranstaltung|konferenz|tagung",
    r"événement|conférence",
    r"evento|conferencia",
    r"evento|conferenza",
    r"evento|conferência",
    r"evenement|congres|conferentie",
    r"イベント(?:名)?|大会名",
    r"活动|会议名称|大会",
)
"""What labels the facts at the head of an article."""

DANGLING = (
    "on with of about for from to by in into at including include includes were are "
    "auf mit über von für aus zu in an sind waren "
    "sur avec de pour dans par sont à "
    "con por para en son di da per su sono em com são met van voor over op zijn"
)
"""A line that introduces a list and ends in one of these is no sentence without its colon."""

TALK_TITLE = _any(
    r"title|talk|session",
    r"titel|vortrag",
    r"titre",
    r"título|charla",
    r"titolo",
    r"título",
    r"titel",
    r"タイトル",
    r"题目",
)
SPEAKER = _any(
    r"(?:speaker|presenter)s?(?:\(s\))?|presented by|by",
    r"(?:vortragende|referent|sprecher)(?:in|innen|en|r)?",
    r"(?:orateur|intervenant|conférencier)s?",
    r"ponentes?|conferenciante",
    r"relator[ei]",
    r"palestrantes?|oradore?s?",
    r"sprekers?",
    r"登壇者|発表者|講演者|スピーカー",
    r"讲者|演讲(?:者|人)|分享人|嘉宾",
)
"""What labels a talk's title and who gave it."""

NOTES = _any(
    r"(?:my |the |conference |session |meeting )?(?:notes|minutes|discussions?|talks|sessions|agenda|report|summary|"
    r"summaries|"
    r"topics|keynotes and talks|details)",
    r"(?:meine )?(?:notizen|vorträge|talks|sitzungen|tagesordnung|themen|berichte?)",
    r"(?:mes )?(?:notes|conférences|talks|sessions|sujets|les (?:conférences|sessions|talks))",
    r"(?:mis )?(?:notas|charlas|ponencias|sesiones|temas)",
    r"(?:i miei )?(?:appunti|talk|interventi|sessioni|temi)",
    r"(?:minhas )?(?:notas|palestras|sessões|temas)",
    r"(?:mijn )?(?:notities|talks|sessies|lezingen|onderwerpen)",
    r"(?:メモ|セッション|発表|議題|議事)",
    r"(?:笔记|议题|主要议题|分享|演讲)",
)
"""What heads sections that are the article's themes, one level above them."""
