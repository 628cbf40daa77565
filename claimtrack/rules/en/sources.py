"""Who may speak in a headline or transcript, and which lines of a page are no part of its article."""

SPEAKING_NOUNS = frozenset(
    """official officials police report reports study studies poll polls survey source sources minister ministry
    president premier chancellor governor mayor spokesman spokeswoman spokesperson government experts expert
    analysts analyst scientists researchers doctors lawyer lawyers prosecutor prosecutors judge court witness
    witnesses media union unions company agency army military chief ceo coach senator lawmakers lawmaker activists
    residents data figures document documents un who authorities king queen pope bishop leader leaders family
    watchdog regulator economist economists think-tank charity bank exporters farmers growers teachers nurses aide
    aides envoy ambassador commander general inquiry audit investigators firefighters coroner paper papers
    newspaper newspapers campaign party rebels militants group""".split()
)
"""Nouns that speak for themselves after or before a headline's colon: "12 dead: Officials"."""

NOT_SPEAKERS = frozenset(
    """breaking watch video photo photos picture pictures image gallery related read more also update updated updates
    live exclusive opinion analysis editorial editor's note notes correction corrections published posted by tags tag
    topics topic share via source credit location where when what why how who cost price time date tickets venue
    result results score scores attendance lineup lineups warning example question answer q a contact email phone
    tel fax website address follow sign subscribe listen factbox timeline explainer background key facts trending
    part step tip chapter section figure table caption file newsletter podcast review rating stars fact claim quote
    quotes headline summary bottom line reaction context details advertisement latest recap here""".split()
)
"""Words that stand before a colon without anybody speaking: "Read more:", "Photo:"."""

_AGENCY = r"\s?(?:Getty Images|AFP|Reuters|AP|EPA|PA Wire)\b.{0,30}$"

BOILERPLATE = (
    r"\((?:Photo|Image|Picture|File photo|Video|AP Photo|Getty)\b[^)]*\)\s*$",
    r"^\s*(?:Photo|Image|Picture|Photograph|Video|Credit|Caption|Source)(?: credit)?:",
    rf"/{_AGENCY}",
    rf"©{_AGENCY}",
    rf"via (?<!\wvia ){_AGENCY}",
    r"^\s*(?:Read|See|Watch|Listen|Related|READ|WATCH|RELATED|ALSO READ)(?: (?:more|also|next|on|now|MORE|ALSO))?\s*:",
    r"^\s*(?:SHARE|Share(?= (?:this|on|via|with|it|by|your|or)\b|\W*$|:)|Follow us|FOLLOW US|Follow @|Like us on|Subscribe|SUBSCRIBE|Sign up|SIGN UP|Click here|CLICK HERE|Tweet|Advertisement|ADVERTISEMENT)(?<=[\w@]).{0,90}$",
    r"^\s*(?:Also read|Also Read|Read also|Must read|MUST READ|MORE|Don['’]t miss|DON['’]T MISS|Recommended|RECOMMENDED|Editor['’]s picks?|Related (?:stories|articles?|coverage|news|content)|More on this(?: story)?)\s*[:|]",
    r"^\s*(?:You are here\b|(?:Image|Media|Video|Photo) (?:caption|source)\b)",
    r"^\s*(?:(?:Download|Install|Get) (?:our|the) (?:[\w-]+ ){0,2}app\b|(?:We|This (?:web)?site) uses? cookies\b|Support (?:independent|quality|local|our) journalism\b|Get (?:the|our) (?:latest|best|top)\b.{0,60}\b(?:inbox|newsletters?|alerts)\b)",
    r"[.!?;,]\s+(?:Photo(?:graph)?|Picture|Image|Illustration)(?: by| credit)?: [^.]{2,60}$",
    r"[.!?;,]\s+(?:REUTERS|AFP|EPA|AP|PA|AAP)\s?/\s?[A-Z][\w .'’-]{1,40}$",
    r"\[(?:Photo|File|Image|Picture|Courtesy)\b[^\]]{0,80}\]\s*$",
    r"^\s*(?:©|Copyright\b|\(c\) |All rights reserved).{0,160}$",
    r"^\s*[\w ]{2,30}(?:\s*[/›»>|]\s*[\w &]{2,40}){1,6}\s*$",
    r"^\s*(?:https?://|www\.)\S+\s*$",
    r"can also be accessed at\b",
    r"alternate addresses\b",
    r"^\s*<[^>]{1,200}>(?:\s*<[^>]{1,200}>)*\s*$",
)
"""Lines of the page that are no part of the article: captions, credits, breadcrumbs, share lines, addresses.

A pattern for the middle of a line begins with a letter or mark of its own, by which a text is passed over quickly.
"""
