"""The words by which articles name what has a place of its own in an outline.

English, German, French, Spanish, Italian, Portuguese, Dutch, Japanese and Chinese follow each other, each as regular
expressions that are matched without regard to case. Nothing else in drafting depends on a language's words, but for
what lines say (`vocabulary`), days, verbs, the smallest words, and what stands around articles on pages.
"""

from __future__ import annotations

from typing import Literal

Place = Literal[
    "summary", "numbers", "programme", "takeaways", "conclusion", "actions", "sources", "sessions", "attendees"
]


def any_of(*languages: str) -> str:
    """One expression for what any of the languages says."""
    return "(?:" + "|".join(languages) + ")"


BEFORE_NAME = (
    any_of(
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
        r"(?:appendix|anhang|annexe?|anexo|appendice|bijlage|付録|附录)\s*[:：–—-]\s*",
    )
    + "*"
)
"""What may stand before a name."""

NAMES: dict[Place, str] = {
    "takeaways": any_of(
        r"take-?\s?aways?|lessons(?: learned| learnt)?|learnings?|(?:what|things) (?:we|i)(?:['’]ve|"
        r" have)? learn(?:ed|t)|"
        r"what (?:i['’]m|i am|we['’]re|we are) taking (?:home|away|back)|"
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
    "conclusion": any_of(
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
    "actions": any_of(
        r"actions?(?: items?| points?)?|to-?\s?dos?|next steps|follow-?\s?ups?|tasks|what['’]s next for us|"
        r"what (?:we|i) (?:will|should|want to|have to|are going to) do(?: next)?(?: .{1,20})?|"
        r"(?:things|what|tools|ideas) (?:(?:we|i)(?:['’]d like| want| plan| intend| would like|['’]m going) )?to "
        r"(?:try|test|explore|adopt|look (?:at|into))(?: out)?(?: next| at (?:home|work))?",
        r"was (?:ich|wir) (?:jetzt |als nächstes )?(?:ausprobieren|testen|anpacken|umsetzen)"
        r"(?: (?:will|wollen|möchten?|werden?))?|aufgaben|ma(?:ß|ss)nahmen|nächste schritte|offene punkte|todos?",
        r"(?:ce que (?:je veux|nous voulons|nous allons|je vais) |à )(?:tester|essayer|creuser)|prochaines étapes|"
        r"actions? à (?:mener|faire)|suites à donner|tâches|à faire",
        r"(?:(?:lo|cosas) que (?:quiero|queremos) |(?:cosas )?para )probar|próximos pasos|acciones|tareas|pendientes|"
        r"puntos de acción",
        r"(?:cose )?da (?:provare|sperimentare)|prossimi passi|azioni|attività da svolgere|da fare",
        r"(?:(?:o|coisas) que (?:quero|queremos) |(?:coisas )?para )(?:testar|experimentar)|próximos passos|ações|"
        r"tarefas|"
        r"pendências",
        r"(?:wat|dingen die) (?:ik|we) (?:wil(?:len)? )?(?:uit)?proberen|actiepunten|acties|vervolgstappen|"
        r"volgende stappen|taken|afspraken",
        r"(?:これから)?(?:試し|やり)たいこと|アクション(?:アイテム)?|次のアクション|今後のアクション|TODO|タスク|宿題",
        r"(?:想|打算|准备)(?:尝试|试试)的(?:东西|事情|工具)?|行动项|行动计划|待办(?:事项)?|后续行动|下一步(?:行动|计划)?|行動項目|待辦事項",
    ),
    "summary": any_of(
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
    "numbers": any_of(
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
    "programme": any_of(
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
    "sources": any_of(
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
    "sessions": any_of(
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
    "attendees": any_of(
        r"attendees|attendance|attending|present|in attendance|participants|apologies|regrets|absent|absentees|"
        r"attendees? list|who(?: was there| attended| went)?",
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
