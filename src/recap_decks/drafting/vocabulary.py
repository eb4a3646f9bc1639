"""The words by which lines of articles say what they are: labels, what heads columns, and how sentences begin.

Nine languages follow each other as in `place_names`.
"""

from __future__ import annotations

from recap_decks.drafting.place_names import any_of

IN_BRIEF = any_of(
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

DECISION = any_of(
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

NEXT_MEETING = any_of(
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

INVITATION = any_of(
    r"(?:want|would you like|interested in|need help|curious|ready) .{0,60}(?:contact|talk to|reach out|get in touch|"
    r"book|schedule|join|drop us).*|.*\b(?:follow (?:us|me)|subscribe|sign up|newsletter|contact us|get in touch|"
    r"reach out(?: to us)?|book a (?:demo|call|meeting)|(?:we(?:['’]re| are)|who is) hiring|open (?:positions|roles)|"
    r"join our (?:team|community|mailing list)|drop (?:us|me) a line|share (?:this|it) with|leave a comment|"
    r"let (?:us|me) know in the comments|happy to (?:chat|talk|answer|discuss)|feel free to (?:ask|reach|write|ping))"
    r"\b.*",
    r".*\b(?:folgen sie uns|folgt? (?:uns|mir)|abonnier(?:en|t|e)|newsletter|kontaktieren sie uns|schreib(?:t|"
    r"en sie)? uns|"
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
    r"(?:エンジニア|メンバー)を募集|"
    r"仲間を募集|一緒に働).*",
    r".*(?:关注(?:我们|我|公众号)|訂閱|订阅|联系我们|聯繫我們|加入我们|欢迎(?:转发|留言)|诚聘|招聘).*",
)
"""A sentence at an article's end that asks readers to follow, subscribe, write, apply or buy."""

CAPTION = any_of(
    r"fig(?:ure)?|table",
    r"abb(?:ildung)?|tab(?:elle)?",
    r"tableau",
    r"figura|tabla",
    r"tabella",
    r"tabela",
    r"afbeelding|tabel",
    r"図|表",
    r"图|圖",
)
"""What begins, with a number, the line below a picture or a table."""

MEANING = any_of(
    r"what (?:this|it|that) means(?: (?:for|to) .{1,40})?|what does (?:this|it|that) mean(?: (?:for|to) .{1,40})?|"
    r"why (?:this|it) matters(?: (?:for|to) .{1,40})?|so what(?: for .{1,40})?|"
    r"takeaways? for (?:us|our .{1,30})",
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

FURTHER = any_of(
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

CLOSING = any_of(
    r"in (?:the end|conclusion|summary|closing|short)|to (?:sum up|conclude|wrap up)|overall|all in all|finally|"
    r"see you|until next|the next \w+ (?:conference|congress|edition|event|summit|meeting)|next year(?:['’]s)?|"
    r"thanks? (?:you|to|for)|that['’]s (?:all|it)|looking (?:forward|ahead)",
    r"(?:ins|im) (?:gesamten|ganzen)|insgesamt|alles in allem|zum (?:schluss|abschluss)|unterm strich|fazit|"
    r"bis (?:zum )?nächste[ns]|(?:der|die|das) nächste|vielen dank|wir freuen uns|abschließend",
    r"en (?:conclusion|résumé|somme)|pour (?:conclure|finir)|au final|finalement|bref|rendez-vous|merci|à l['’]année|"
    r"vivement|la prochaine édition|prochain rendez-vous",
    r"en (?:conclusión|resumen|definitiva|general)|para (?:terminar|concluir|acabar)|por último|nos vemos|gracias|"
    r"la próxima edición",
    r"in (?:conclusione|sintesi|definitiva)|per concludere|infine|ci vediamo|grazie|appuntamento|il bilancio finale|"
    r"la prossima edizione",
    r"em (?:conclusão|resumo|suma)|para (?:concluir|terminar)|por fim|enfim|até (?:a )?próxim|obrigad|a próxima edição",
    r"tot slot|al met al|kortom|samengevat|tot (?:volgend|de volgende)|met dank|bedankt|we kijken|de volgende editie",
    r"最後に|全体(?:的に|として)|まとめると|以上|来年|次回",
    r"总之|總之|最后|最後|综上|总的来说|期待|下一届|下届",
)
"""How a paragraph begins that ends an article."""

CONTENTS = any_of(
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

MINUTES = any_of(
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

ACTION = any_of(
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

OWNER = any_of(
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
DUE = any_of(
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
WHAT = any_of(
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

DAY = any_of(
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
PLACE = any_of(
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
AUTHOR = any_of(
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
EVENT = any_of(
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

TALK_TITLE = any_of(
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
SPEAKER = any_of(
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

NOTES = any_of(
    r"(?:my |the |key |main |conference |session |meeting )?(?:themes|notes|minutes|discussions?|talks|sessions|"
    r"agenda|report|summary|"
    r"summaries|"
    r"topics|keynotes and talks|details)",
    r"(?:meine |zentrale |wichtigste )?(?:schwerpunkte|notizen|vorträge|talks|sitzungen|tagesordnung|themen|berichte?)",
    r"(?:mes )?(?:notes|conférences|talks|sessions|sujets|les (?:conférences|sessions|talks))",
    r"(?:mis )?(?:notas|charlas|ponencias|sesiones|temas)",
    r"(?:i miei )?(?:appunti|talk|interventi|sessioni|temi)",
    r"(?:minhas )?(?:notas|palestras|sessões|temas)",
    r"(?:mijn )?(?:notities|talks|sessies|lezingen|onderwerpen)",
    r"(?:メモ|セッション|発表|議題|議事)",
    r"(?:笔记|议题|主要议题|分享|演讲)",
)
"""What heads sections that are the article's themes, one level above them."""
