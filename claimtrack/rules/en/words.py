"""Closed classes of English and the commonest verbs: what the tagger knows of a word by its form alone."""

DETERMINERS = frozenset(
    """the a an this these those some any no every each another both all many much several most more few fewer less
    half such what which whatever either neither enough certain various numerous other""".split()
)
POSSESSIVES = frozenset("his her its their our my your whose".split())
SUBJECT_PRONOUNS = frozenset("i he she it we they you who".split())
OBJECT_PRONOUNS = frozenset(
    "me him them us himself herself itself themselves myself yourself ourselves whom".split()
)
INDEFINITE = frozenset(
    """everyone everybody someone somebody anyone anybody nobody none everything something anything nothing one
    others many some any most few both all several neither these those this that other another half""".split()
)
"""Words that may stand alone as a source."""

PREPOSITIONS = frozenset(
    """of in on at by for from with without about into onto over under against between among amid through during
    across behind beyond within toward towards upon off near around above below beneath beside besides despite
    except inside outside per regarding concerning via versus following including alongside throughout unlike
    aboard along past like minus plus up down out ahead""".split()
)
SUBORDINATORS = frozenset(
    """that which who whom where when while because if although though since after before until unless as than
    whether how why what once whereas lest whenever wherever whoever""".split()
)
ASKING_WORDS = frozenset("if what".split())
"""What may begin a question behind an insertion; "that" and "whether" are found in any case."""
WH = frozenset("whether if why how what who where when which whom whose".split())
CONJUNCTIONS = frozenset("and or but nor &".split())
AUXILIARIES = frozenset(
    """is are was were be been being am has have had having do does did will would can could may might must shall
    should ought 's 're 've 'll 'd 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    can't cannot couldn't mightn't mustn't shan't shouldn't ain't""".split()
)
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're".split())
WAS = frozenset("was were".split())
PLURAL_AUXILIARIES = frozenset("have are were".split())
"""Auxiliaries that no "he", "she" or "it" has: "Aides say she is ill, and have urged"."""
ONE_PERSON = frozenset("he she it".split())
HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())
GET = frozenset("get gets got getting gotten".split())
NEGATIVE = frozenset("not never n't no neither nor hardly".split())
FUTURE = frozenset("will would shall could may might can must should won't wouldn't can't cannot couldn't 'll 'd ought".split())
"""Modals: what is said after one of these is not yet, or not surely, said."""

NOT_ADVERBS = frozenset(
    """family italy july daily weekly monthly yearly supply reply apply rally ally bully fly early only elderly
    assembly anomaly monopoly tally comply imply rely friendly lovely ugly holy lonely deadly costly
    orderly emily kelly molly billy sally sicily butterfly belly jelly italy germany""".split()
)
ADVERBS = frozenset(
    """also not never ever then now just still even again already later earlier ago soon once twice often always
    meanwhile however moreover furthermore therefore thus instead perhaps maybe too very quite rather almost
    nearly only well yet far away back here there today tonight tomorrow yesterday elsewhere afterward
    afterwards forward further indeed likewise otherwise nonetheless nevertheless besides overall abroad
    sometimes seldom together aloud anyway early long somewhat somehow publicly likely""".split()
)
MEANWHILE = frozenset(
    """meanwhile however though too also then for_instance instead therefore rather nonetheless nevertheless moreover
    furthermore indeed likewise again later earlier thus of_course for_example for_his_part for_her_part
    for_its_part for_their_part in_turn by_contrast on_the_other_hand in_addition""".split()
)
"""Asides between commas that belong to nobody's name; an underscore stands for a space."""

DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays mon. tues. wed. thurs. fri. sat. sun. today yesterday tomorrow tonight""".split()
)
MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun
    jul aug sept sep oct nov dec""".split()
)
DAY_PARTS = frozenset("morning afternoon evening night week month year weekend noon midnight".split())
HOW_PREPOSITIONS = frozenset("with without in as".split())
"""Prepositions that may tell how something is said: "I say that with love"."""
EARLY = frozenset("early earlier preliminary".split())
"""Adverbs that are adjectives before a plural: "early results showed"."""
LATELY = frozenset("late early last this earlier later next on in the a week day days weeks month months year years ago".split())
"""Words that stand around a day without being part of a name: "late on Friday", "earlier this week"."""

PLACES_OF_SAYING = frozenset(
    """statement interview speech letter email e-mail tweet memo report ruling post posting message note address
    briefing blog column filing affidavit editorial testimony press release broadcast article op-ed essay
    complaint lawsuit conference release video call telegram communique petition op-ed opinion dispatch
    presentation debate hearing lawsuit paper series tweets remarks comments documents""".split()
)
"""Nouns that, in "in a statement", belong to the cue."""

WHERE_SAID = frozenset("in on at".split())
ON_AIR = frozenset("media instagram youtube snapchat twitter facebook tv radio air television show program programme podcast trail stump floor page pages website site".split())
LABELLING = frozenset("call calls called calling deemed considered judged declared".split())
"""Verbs whose "it" is an object with a label behind it: "called it unfair"."""
MADE_SO = LABELLING | frozenset("make makes made making find finds finding keep keeps kept leave leaves leaving rendered render".split())
"""Verbs of what becomes of something: "made it harder"."""
ONLINE = frozenset("online".split())
WHERE_SAID_NOUNS = PLACES_OF_SAYING | ON_AIR | frozenset("summit conference fundraiser forum ceremony luncheon rally hall appearance appearances court news speeches interviews".split())
"""Where something was said, behind its noun phrase: "criticized the plan at a rally", but "on" only the air."""
LINKING_PHRASES = tuple(
    tuple(phrase.split("_"))
    for phrase in """at_the_time at_one_point at_times at_first in_turn in_response in_fact in_part in_effect in_private in_public
    in_return in_contrast of_course for_his_part for_her_part for_their_part for_its_part for_now for_years
    for_months for_weeks for_decades for_example for_instance on_the_other_hand over_the_years""".split()
)
"""Phrases that stand between a subject and its verb and belong to neither: "the mayor for his part said"."""
THROUGH = frozenset("through via".split())
MOUTHPIECES = PLACES_OF_SAYING | ON_AIR | frozenset(
    "spokesman spokeswoman spokesperson representative lawyer lawyers attorney attorneys aide aides publicist agent intermediary mail text phone".split()
)
"""Through whom or what something was said: "denied it through a spokesman"."""

HYPOTHETICAL = frozenset("if unless whether should were were_to in_case".split())

NAME_LINKS = frozenset("of de la le van von der den bin ibn al el da di du dos del st and for the on in at &".split())
"""Small words inside names: "Bank of England", "Ludwig van Beethoven", "Marks and Spencer"."""

MONEY_SIGNS = frozenset("$ £ € ¥ ₹ % #".split())

NOT_PARTICIPLES = frozenset(
    """op-ed hundred kindred sacred naked wicked rugged red bed need seed speed feed breed deed weed indeed shed sled
    embed united led fed bled fled sped wed bred aged beloved""".split()
)
NOT_GERUNDS = frozenset(
    """thing things something anything nothing everything king spring string morning evening during ring wing
    sibling ceiling building meeting beijing sing bring wedding earnings being feeling polling""".split()
)

IRREGULAR = {
    "be": "is was been", "have": "has had had", "do": "does did done", "go": "goes went gone", "say": "says said said",
    "tell": "tells told told", "write": "writes wrote written", "think": "thinks thought thought",
    "know": "knows knew known", "feel": "feels felt felt", "see": "sees saw seen", "find": "finds found found",
    "show": "shows showed shown", "hold": "holds held held", "read": "reads read read", "hear": "hears heard heard",
    "teach": "teaches taught taught", "put": "puts put put", "make": "makes made made", "speak": "speaks spoke spoken",
    "swear": "swears swore sworn", "forecast": "forecasts forecast forecast", "foresee": "foresees foresaw foreseen",
    "shoot": "shoots shot shot", "take": "takes took taken", "hit": "hits hit hit", "cast": "casts cast cast",
    "spell": "spells spelled spelled", "lay": "lays laid laid", "deny": "denies denied denied",
    "seek": "seeks sought sought", "beg": "begs begged begged", "quip": "quips quipped quipped",
    "plan": "plans planned planned", "rip": "rips ripped ripped", "snap": "snaps snapped snapped",
    "brag": "brags bragged bragged", "admit": "admits admitted admitted", "submit": "submits submitted submitted",
    "commit": "commits committed committed", "dub": "dubs dubbed dubbed", "rebut": "rebuts rebutted rebutted",
    "refer": "refers referred referred", "prefer": "prefers preferred preferred", "dispel": "dispels dispelled dispelled",
    "reiterate": "reiterates reiterated reiterated", "signal": "signals signalled signalled", "regret": "regrets regretted regretted", "shrug": "shrugs shrugged shrugged", "sob": "sobs sobbed sobbed",
    "grin": "grins grinned grinned",
    "label": "labels labelled labelled", "chant": "chants chanted chanted", "get": "gets got got",
    "give": "gives gave given", "come": "comes came come", "become": "becomes became become",
    "begin": "begins began begun", "bring": "brings brought brought", "build": "builds built built",
    "buy": "buys bought bought", "catch": "catches caught caught", "choose": "chooses chose chosen",
    "cut": "cuts cut cut", "cost": "costs cost cost", "split": "splits split split", "quit": "quits quit quit", "draw": "draws drew drawn", "drive": "drives drove driven", "eat": "eats ate eaten",
    "fall": "falls fell fallen", "fight": "fights fought fought", "fly": "flies flew flown",
    "forget": "forgets forgot forgotten", "grow": "grows grew grown", "keep": "keeps kept kept",
    "lead": "leads led led", "leave": "leaves left left", "lend": "lends lent lent", "let": "lets let let",
    "lie": "lies lay lain", "lose": "loses lost lost", "mean": "means meant meant", "meet": "meets met met",
    "pay": "pays paid paid", "rise": "rises rose risen", "run": "runs ran run", "sell": "sells sold sold",
    "send": "sends sent sent", "set": "sets set set", "shut": "shuts shut shut", "sing": "sings sang sung",
    "sit": "sits sat sat", "sleep": "sleeps slept slept", "spend": "spends spent spent", "stand": "stands stood stood",
    "steal": "steals stole stolen", "stick": "sticks stuck stuck", "strike": "strikes struck struck",
    "throw": "throws threw thrown", "understand": "understands understood understood", "win": "wins won won",
    "withdraw": "withdraws withdrew withdrawn", "wear": "wears wore worn", "break": "breaks broke broken",
    "arise": "arises arose arisen", "bear": "bears bore borne", "beat": "beats beat beaten", "bet": "bets bet bet",
    "burst": "bursts burst burst", "deal": "deals dealt dealt", "feed": "feeds fed fed", "flee": "flees fled fled",
    "forbid": "forbids forbade forbidden", "freeze": "freezes froze frozen", "hang": "hangs hung hung",
    "hide": "hides hid hidden", "hurt": "hurts hurt hurt", "overcome": "overcomes overcame overcome",
    "shake": "shakes shook shaken", "shoot down": "shoots shot shot", "sink": "sinks sank sunk",
    "spread": "spreads spread spread", "swing": "swings swung swung", "tear": "tears tore torn",
    "wake": "wakes woke woken", "upset": "upsets upset upset", "uphold": "upholds upheld upheld",
    "undergo": "undergoes underwent undergone", "undertake": "undertakes undertook undertaken",
    "stop": "stops stopped stopped", "occur": "occurs occurred occurred", "offer": "offers offered offered",
    "drop": "drops dropped dropped", "ban": "bans banned banned", "step": "steps stepped stepped",
    "travel": "travels travelled travelled", "cancel": "cancels cancelled cancelled", "control": "controls controlled controlled",
    "compel": "compels compelled compelled", "propel": "propels propelled propelled", "permit": "permits permitted permitted",
    "rob": "robs robbed robbed", "grab": "grabs grabbed grabbed", "slam": "slams slammed slammed",
    "overhear": "overhears overheard overheard", "drink": "drinks drank drunk", "ride": "rides rode ridden",
    "ring": "rings rang rung", "shrink": "shrinks shrank shrunk", "swim": "swims swam swum", "bind": "binds bound bound",
    "blow": "blows blew blown", "dig": "digs dug dug", "light": "lights lit lit", "mislead": "misleads misled misled",
    "seize": "seizes seized seized", "slide": "slides slid slid", "spring": "springs sprang sprung",
    "strive": "strives strove striven", "sweep": "sweeps swept swept", "weep": "weeps wept wept",
    "slip": "slips slipped slipped", "top": "tops topped topped", "trap": "traps trapped trapped",
}  # fmt: skip
"""Third person, past and participle where the spelling rules do not give them."""

SPELLINGS = {
    "signal": "signaled signaling", "label": "labeled labeling", "spell": "spelt", "travel": "traveled traveling",
    "cancel": "canceled canceling", "plead": "pled", "forecast": "forecasted", "learn": "learnt", "lie": "lied lying",
}  # fmt: skip
"""Further spellings, American ones mostly."""

DATED_BY_THE_CUE = frozenset("assert accuse praise deny cite label concede evidence".split())
"""Kinds of cues that a day behind their noun phrase tells of: "announced the deal on Monday", not "called for a vote on Monday"."""

DATED_VERBS = frozenset({"support", "oppose", "respond to"})
"""Verbs of other kinds of which a day behind their noun phrase tells as well: "responded to it on Monday"."""

DOUBLING = frozenset("quiz shrug sob grin regret beg quip plan rip snap brag admit submit commit dub rebut refer prefer put get cut run set sit stop drop ban step hit let win shut occur grab slam slip top trap rob bet begin forget permit control compel signal label travel cancel swim deadpan concur demur pan aver sum fret".split())
"""Verbs that double their last letter before -ing."""

COMMON_VERBS = """accept achieve act add affect agree aim allow appear apply arrest arrive ask attend avoid bear beat
become begin believe belong benefit bet block break bring build burn buy carry catch cause change choose claim clear
climb close collapse come compete complete consider contain continue contribute control cost cover create cut deal
decide decline defeat deliver depend deserve destroy develop die disappear discover draw drive drop earn eat elect
end enjoy ensure enter escape exist expand expect expire explode extend face fail fall feel fight fill find finish fire fit
fly follow force forget form gain gather get give go grow happen have head help hide hit hold hurt identify ignore
improve include increase injure intensify invade invest involve join keep kill know lack lead leave let lie
listen live look lose maintain make manage matter mean meet miss move need obtain occur open operate own pass pay
perform permit pick play prevent produce protect prove provide pull push raise reach realize receive reduce remain
remember remove replace represent require resign resolve result retain retire return reveal rise run save seem seize
sell send serve set settle share shoot shut sign sit sleep speak spend spread stand start stay steal stick stop strike
struggle succeed suffer survive take teach tend threaten throw travel treat try turn understand use visit wait wake walk
want win withdraw work worsen write yield ban demonstrate dominate dip surge soar plunge jump slip climb halt resume
collide arrive crash sink drown burst flood evacuate rescue flee free capture recapture launch test host attract
generate employ hire adopt reject approve prepare appoint replace suspend sack quit step back trail hike slash top drag lend
borrow owe default merge acquire buy sell ship import export trade tax fund finance bail jail sentence convict acquit
appeal sue file try hear rule overturn uphold argue plead defend represent shed swing vote campaign run lose concede""".split()
"""Verbs so common that a clause is known by them; those that are nouns as well ("vote") are told apart by place."""

VERB_NOUNS = frozenset(
    """act advocate aim appeal arrest attack ban benefit bet block break burn campaign cause change claim climb control cost
    count cover crash cut deal decline default defeat demand demonstrate document drag draw drive drop end escape estimate
    export face fall fear fight file fill fire flood forecast form fund gain guess halt head help hike hit hold hope host
    import increase influence jail jump kill lack launch lead lie limit look make mandate match matter means mention
    merge move need note offer open order own pass pay permit pick plan play pledge plunge post practice praise press
    project promise protest pull push quote raise rally reach report request rescue result return reveal review rise
    rule run sack sale save score seat sentence serve share shed ship shoot show sign signal sink sit slip snap
    speculate spread stand start state stay step stick stop strike struggle suffer support surge swing talk tax test
    threat throw top touch trade trail travel treat trend trial try turn use view visit voice vote vow wait wake walk
    warrant wish wonder work worry yield remark comment challenge charge question answer reply record register call
    complaint cry dispute doubt joke lament laugh object plead proposal query remark shout term thank trust label brand
    welcome salute credit back favor favour air detail outline highlight blame fault rebuke protest concern hear
    hate love like desire dread prefer value tweet email phone text leak brief caution mock rip slam blast suspect
    message crack bark pan reason grill query pose hammer rant volunteer judge""".split()
)
"""Verb forms that may as well be nouns; the words beside them decide."""
LIVES = frozenset(["lives"])
"""A verb form that behind a numeral is the plural of a noun: "saved two lives"."""
MAKES_SPEAK = frozenset(
    """prompted prompts prompting led leads leading forced forces forcing caused causes causing pushed drove moved
    compelled spurred left leaves leaving got allowed allowing""".split()
)
"""Verbs whose object does what the infinitive says: "prompted China to accuse"."""

KEEPS = frozenset("keep keeps kept continue continues continued begin begins began start starts started".split())
CARRIED_OUT = frozenset(
    """careful eager keen anxious reluctant hesitate go goes went going gone continue continues continued continuing begin begins began begun start starts started proceed proceeds
    proceeded point taken keep keeps kept back come comes came rush rushed twitter facebook stage podium moved quick swift used time opportunity
    pivoted pivots pivoting managed dared hastened heard overheard hate hates like likes liked loves loved yet floor first latest likely voted chose opted ready pains trouble way failed fails failing""".split()
)
"""What may stand before "to say" when it was said: "went on to say", "took to Twitter to say", "was quick to say"."""

ALSO_DETERMINERS = frozenset("one many some most few both all several neither these those this that others".split())
"""Words that stand alone or before a noun: "some said", "some officials said"."""

STANDS_ALONE = frozenset("some many most few half all both others these those".split())
SUBJECT_ALONE = STANDS_ALONE | frozenset("another several".split())
"""Determiners that can be a subject with a form in -ed right behind: "Several expressed concern"."""

IS_AFTER = frozenset("he she it that there what who here where how this everybody everyone nobody".split())
"""After these, 's is a verb and no possessive."""

PLURALS = frozenset("police people men women children media data majority public troops staff crew youth clergy cattle team percent %".split())
"""Nouns that take a plural verb without ending in s."""

ISSUES = frozenset("issued issues issue released releases release published publishes sent sends posted posts put filed files wrote writes circulated made makes gave gives delivered distributed signed mailed emailed tweeted issuing releasing publishing sending posting putting blasted held holds holding wore carried".split())
"""Verbs that bring a document into the world: "issued a statement saying"."""

FAILED = frozenset("failed fails failing yet".split())
"""Verbs of what somebody did not say: "failed to mention"."""

BROUGHT_TO = frozenset(
    """forced compelled obliged surprised relieved shocked stunned pleased delighted happy glad sad saddened sorry
    disappointed dismayed alarmed horrified thrilled astonished amazed proud able""".split()
)
"""Between "was" and "to say": what made somebody speak, hear or think so."""
MADE_KNOWN = frozenset(["announce"])
"""Verbs whose passive alone tells of a claim: "the plan was announced"."""
TRIED = frozenset("tried struggled struggles".split())
PHONED = frozenset("called phoned rang telephoned calls phones".split())
"""Verbs of how somebody spoke that make one cue with the infinitive: "called to say"."""
WENT = PHONED | frozenset("went stood came stepped".split())
"""Past forms of what somebody did in order to speak: "went on the air to say", "stood up to say"."""

MEANS = frozenset("used uses using took takes taking turned turning rushed rushing held holds holding wrote tweeted posted emailed phoned appeared appears".split())
"""Verbs of what is used in order to speak: "used her speech to call for", "took to the radio to say"."""

PERSONS = frozenset("he she it they we i who".split())
"""Subject pronouns that are never determiners, so that a verb must follow."""

CONCEDING = frozenset("despite besides unlike given without instead".split())
"""Prepositions whose phrase may open what is said: "says despite the rain, she will go"."""

FRONTING = frozenset("while although though as when after before since because if once whereas".split())
"""Words that begin a clause which a comma parts from the main clause behind it."""
CONDITIONS = frozenset("if unless".split())
"""Words whose clause belongs to what is said behind it: "If it rains, she said, “I will stay”"."""
SINCE_THEN = frozenset("now".split())
"""What "that" may stand behind to open such a clause: "Now that he has resigned, she leads"."""

APPROXIMATORS = frozenset("about around nearly almost roughly some over than approximately".split())
"""Words before a numeral that belong to its phrase: "about two-thirds of voters"."""

RELATIVES = frozenset("which that who what".split())

COLLECTIVES = frozenset("media data majority public staff crew youth clergy team family club council board couple jury".split())
"""Of the plurals, those that take a singular verb as well."""

APPROXIMATING = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("as", "many", "as"),
    ("up", "to"), ("about",), ("around",), ("nearly",), ("almost",), ("roughly",), ("some",), ("over",), ("between",),
)  # fmt: skip
"""What may stand before the numeral at the start of a noun phrase."""

NARROWING = (
    ("just", "over"), ("just", "under"), ("well", "over"), ("no", "more", "than"), ("no", "fewer", "than"), ("only", "about"), ("all", "but"),
    *APPROXIMATING, ("only",), ("just",), ("barely",), ("fully",),
)  # fmt: skip
"""What may stand before a quantity at the start of a subject: "only 49 percent", "just over a quarter"."""

QUANTITY_NOUNS = frozenset("dozen quarter third fifth half majority million hundred thousand few handful".split())

DOCUMENTS = PLACES_OF_SAYING | frozenset(
    "ad ads advert campaign spot spots story stories book website text video pamphlet flyer leaflet sign banner decree resolution bill announcement proposal chart image poster".split()
)
"""Things that say what their makers say: "The firm ran an ad saying"."""

RECEIVES = frozenset("receive get received receives got gets read reads saw seen cited cites quoted reviewed obtained heard reviewing receiving citing quoting following after of from".split())
"""Verbs whose object speaks for somebody else: "received a letter saying"."""

TIME_NOUNS = frozenset("day week month year time moment morning afternoon evening night hour minute second weekend season decade".split())
DAY_SPANS = frozenset("day night morning afternoon evening week weekend month year".split())
"""What "that" may point to behind a verb to tell when: "announced that night that"."""

ONLY_WHEN = frozenset("as during amid while".split())
"""Without a comma to come, these tell when it was said, and nothing of what: "said as he left"."""

ASKED = frozenset("asked pressed questioned pushed quizzed challenged".split())
"""Participles of who was asked: "said when asked"."""

ASKED_ON = frozenset("on about over".split())
"""Behind such a participle, what leads what was asked: "Pressed on whether"."""
ONCE_TOLD = frozenset(["told"])
"""Past forms that begin a sentence as participles: "Told that he had won, he left"."""

ASKED_OR_REACHED = ASKED | {"reached", "contacted"}

SUPERLATIVE = frozenset("more most least many few".split())
"""Behind a possessive or an article these begin no phrase of their own: "Lane's most loyal backers"."""

NOBODY = frozenset("neither nobody none no".split())
"""First words of a source that did not say so: "Neither side said"."""

QUANTIFIERS = frozenset("half all everyone everybody every none".split())
NEARLY_SO_MANY = frozenset("almost nearly virtually practically about roughly not".split())
"""Words before a quantity that belong to it: "almost half", "not everyone"."""

WHERE_FOUND = frozenset("in by at on inside near under among from".split())
PAST_AND_PARTICIPLE = frozenset("found made held sent built kept shown seen written taken brought bought led met paid sold told".split())
"""Irregular forms behind a noun: "a note found in the car"."""

NARROWS = frozenset("even at about only just nearly almost some".split())
"""Words before the subject of an attribution that follows: "…, even a friend said"."""

COMPARED = frozenset(["compared"])
"""What begins a comparison with what others said: "…, compared with 40 percent who said"."""

COMPARING = frozenset(["than"])
"""Behind a verb these compare: "easier said than done"."""

INSET_CLAUSES = frozenset("where when who whom which whose as after before since while during in at on".split())
"""Behind the comma of "said on the radio, where he is a guest, that" these begin what tells of the occasion."""

BEFORE_PLACES = frozenset("of from".split())
STATES_FIRST = frozenset("south north new west rhode northern great saudi".split())
"""First words of the states whose last word is in STATES: "South Carolina", "New York"."""

WITH_EFFECT = frozenset("handing dealing clearing plunging capping surprising stunning shocking angering dashing paving upending drawing prompting sparking echoing reversing ending triggering stirring provoking fueling fuelling contradicting setting sending becoming breaking boosting beating underscoring highlighting reflecting signaling signalling reigniting renewing deepening intensifying marking".split())
"""Participles behind a comma that tell what came of what was said: "…, drawing applause"."""

NOT_TELLING = frozenset("elaborating giving offering providing naming specifying citing explaining saying".split())
"""Behind "without", how something was said: "…, without giving details"."""

AS_OBJECT = {"she": "her", "he": "him", "they": "them"}
"""A pronoun as it stands behind a verb: "she said he hit her"."""

WHO = frozenset("who whom whose".split())
PIED = frozenset("which whom".split())
"""Relative pronouns that a preposition may lead: "in which he said", "from whom he had it"."""
FINDINGS = frozenset("abuse problem flaws failure failures drop rates rate gap gaps error errors irregularities fraud bias misconduct discrimination lapses evidence link links support sign signs proof difference differences fault flaw flaws violation violations problems correlation connection wrongdoing opposition effect trace traces pattern increase decrease rise decline majority".split())
"""Nouns of what studies and inquiries find: "found no evidence of fraud"."""

HELPS = frozenset("help helped let make made".split())
LISTED_IN = frozenset("of in from for".split())
THOSE = frozenset(["those"])
HERE = frozenset("here there abroad nearby elsewhere overall nationwide nationally statewide worldwide".split())
HABITUALLY = frozenset("often always sometimes frequently later regularly usually".split())
RESTRICTING = frozenset("only especially particularly partly mainly largely mostly".split())
"""Adverbs before a phrase or clause that, behind "he said", goes on with what is said: "…, he said, only if"."""

AGAINST = frozenset("though although while even".split())
SET_IN = frozenset("who which if although though while not like along unlike even once when".split())
THAT_TO = frozenset("that to".split())
SEASONS = frozenset("spring summer autumn fall winter noon midnight nightfall christmas easter".split())
LIMITS = frozenset("end deadline time start beginning morning evening weekend week month".split())
SAID_OF_NOUNS = frozenset("alleged proposed repeated planned suspected".split())
"""Participles behind a verb and before a noun that say something of it: "ignored repeated warnings"."""

WROTE_TO = frozenset("wrote written writes writing letter letters spoke".split())
TOPICS = frozenset("cricket football soccer rugby tennis golf weather opinion analysis live update exclusive watch video poll election markets business sport sports politics health climate".split())
PLAIN_AUXILIARIES = frozenset("have be do".split())
YET = frozenset(["yet"])
THAT_WHETHER = frozenset("that whether why how".split())
MONTH_NAMES = frozenset("april june august jan may".split())
"""Months that are first names too."""

INSIDE = frozenset("inside outside".split())
OUT = frozenset(["out"])
BEFORE_NOW = frozenset("before since".split())
OWNED = frozenset("only first last own once then now".split())
"""Behind a name with 's these are its own: "the North's only ally"."""

OTHER = frozenset(["other"])
SHOWED = frozenset("showed suggested indicated revealed confirmed detailed proved".split())
ELSE = frozenset(["else"])
SHOW = frozenset("show suggest indicate reveal confirm say detail prove".split())
"""Base forms behind a plural of a document, which is no verb then: "court records show"."""

LIKELY = frozenset("likely apt inclined".split())
PLURAL_BE = frozenset("are were have".split())
WAITING = frozenset("as which who whose where".split())
"""Words that open what is put between a subject and its verb."""
SINGULAR_VERBS = frozenset("is has does was".split())
LEADS_IN = frozenset("was were is put puts summed".split())
SAYINGS = frozenset("word words message answer advice question response warning reply theory explanation say".split())
OWN_SAYINGS = SAYINGS - {"say"} | frozenset("verdict conclusion comment retort rejoinder assessment plea comeback diagnosis motto".split())
"""Nouns that, owned by somebody, lead in what they say: "His reply: “No.”", "The mayor's verdict was blunt: “No.”"."""
"""Verbs before a colon and a quotation that lead in what their subject says: "Lane was blunt: “We lost.”"."""

LENGTHS_OF_TIME = frozenset(f"{noun}s" for noun in TIME_NOUNS)
TIMES_OF_SAYING = frozenset({f"{noun}s" for noun in TIME_NOUNS} | TIME_NOUNS | {"past", "particular", "fact", "turn", "average", "effect", "essence"})
"""Nouns of a phrase between auxiliary and verb: "have in the past said", "has in recent weeks argued"."""

ADJECTIVES_WITH_TO = frozenset(["close"])
"""Verbs that are adjectives between a noun and "to"."""

ALSO_ADJECTIVES = frozenset("inside outside above past".split())
"""Prepositions that are adjectives between a determiner and a noun: "an inside source"."""

WITHHOLDING = frozenset(
    tuple(begins.split())
    for begins in (
        *(f"{gave} {none}" for gave in ("gave", "offered", "provided", "cited", "presented") for none in ("no", "few", "little")),
        "would not be drawn", "declined to", "stopped short", "refused to", "referred questions", "referred calls", "referred inquiries",
        *(f"{would} not {tell}" for would in ("did", "would") for tell in (
            "elaborate", "specify", "identify", "name", "provide", "give", "offer", "explain", "comment", "disclose", "reveal",
        )),
    )
)  # fmt: skip
"""How a clause begins in which a speaker leaves things open: "gave no details", "would not elaborate"."""

ING_NOUNS = frozenset("meeting hearing briefing filing ruling warning finding reporting spending voting polling".split())
"""Forms in -ing of verbs that are as often nouns, behind another noun: "the court filing"."""
HOW_ADMITTED = ING_NOUNS | {"questioning", "prompting"}
"""Such nouns behind a preposition, between a verb and "that": "admitted under questioning that"."""

CONDITIONAL = frozenset("if unless".split())
"""Conjunctions whose clause, before the cue, is a part of what is said."""

THROUGH = frozenset("through via".split())
"""Prepositions before who passed it on: "declined through a lawyer to comment"."""

LISTENERS = frozenset("newspaper paper magazine radio television police reporters investigators officials court judge jury".split())
"""Behind "admitted to the", no thing that is admitted but who heard it."""

PROMISED_TO = frozenset("voters customers workers members residents viewers readers investors shareholders supporters lawmakers donors parents patients fans staff employees people allies families students teachers reporters officials citizens creditors".split())
"""Who a promise is made to, and no thing that is promised."""

CHARGING = frozenset("for as".split())
"""Behind an agent, what somebody was praised or blamed for: "praised by the mayor for his courage"."""

MEDIA_OF_TELLING = frozenset("letter phone telephone email e-mail text mail fax radio post telegram".split())
"""Behind "by" and without an article, how somebody was told."""

HOW_SAID = frozenset("with from at by on".split())
"""Behind a bare name and before no other, how or where something was said: "said Hall with a shrug"."""

OCCASIONS = frozenset(
    """decision move proposal choice plan idea result charge allegation claim announcement verdict ruling change deal win
    loss defeat victory death attack incident crash experience role film song relationship time start end launch opening
    closing rally hearing trial inquest vigil ceremony funeral event summit conference debate unveiling premiere dinner
    lunch march protest scene match""".split()
)
"""Of what, or where, somebody spoke: "said Hall of the decision", "said Ann Hall at the launch"."""

OTHERS_TOO = frozenset("others some many several".split())
"""With their own cue behind a comma, these begin what others said: "said A, others called for B"."""

SUBJECT_CLAUSES = frozenset("how why whether".split())
"""Words that begin a clause which may be the subject of another."""

DUMMY = frozenset(["it"])
"""What stands for a clause behind the verb: "It was announced that"."""

SINGLE = frozenset("one each none neither either".split())
"""Before "of" and a plural, the head that the verb goes with: "One of the guards says"."""

BEHIND_PASSIVES = frozenset("that by to as of whether if why how".split())
"""Behind a passive, what makes a claim of it: "were told that", "was denied by"."""

WHO_WHICH = frozenset("who which".split())
EVIDENTIALS = frozenset(["reportedly"])
CORRELATIVE = frozenset("neither either both".split())
ANSWERS = frozenset("yes no".split())
SAID_SHORTLY = frozenset("so yes no nothing little much thanks goodbye hello sorry".split())
SAID_OF = (["the", "same"], ["the", "opposite"], ["as", "much"])
"""All that was said, where no clause follows: "half said so", "who say the same of the mayor"."""

TRADES = ("er", "or", "ist", "ian", "man", "woman", "person", "ant")
"""Endings of most nouns for what people do."""

ONLY_ONES = frozenset("first only last latest earliest".split())
BECOME = frozenset("become becomes became becoming".split())
"""Who is "the only senator to oppose", or "became the first to endorse", has done so."""

COMMENTING = frozenset(["which", "whom", "who"])
"""Relatives behind a comma that begin what somebody says of it: "…, which officials say will change"."""

BEFORE_SAYING_MORE = frozenset("before after while when".split())
"""Behind a comma and before "adding" these begin another claim of the same speaker's."""

CLAUSES_OF_TIME = frozenset("as when after before while until".split())
"""Conjunctions that, behind a quotation and before "he" or "leaving", tell when it was said."""

MEANWHILE_DOING = frozenset("testifying volunteering pushing charging running fighting pressing".split())
"""Behind "while" these mostly tell of a deed: "lied while testifying"."""
MEANWHILE_SAYING = frozenset(["while"])
"""Before a participle that says something more: "he left, while adding that"."""

RANKING = frozenset("ranking leading sitting managing acting founding ruling governing".split())
"""Participles inside the name of an office: "Oversight ranking member"."""

DASHED_IN = frozenset("and or for including like especially particularly".split())
"""Between dashes behind a subject these add others who speak: "Greens — and some Reds — say"."""

PLANS = frozenset("plan project proposal policy measure call prospect projection approach idea pledge".split())
"""Nouns that sum up only with a relative clause: "…, a plan that angered unions"."""
SUMMING_UP = frozenset("development episode arrangement recommendation fact challenge line contention finding discovery find point opinion goal setback victory rebuke defeat departure boost triumph coup demand finding statement figure ruling account version concern prediction view sentiment argument theory conclusion result judgment shift retreat reversal sign blow reference surprise admission suggestion characterization description message warning promise pledge threat vow claim charge assertion allegation accusation decision move step notion idea position stance remark comment".split())
"""Nouns by which a writer sums up in apposition what was said: "…, a claim the firm denies"."""

KINDS_IN_PERFECT = frozenset(["assert", "promise", "deny", "concede", "predict"])
"""Kinds of cue before which 's is rather "has" than "is": "he's said that"."""

SAID_ONLY = frozenset("only little".split())
WOULD = frozenset("would could".split())
"""Who "would say only that" has said it."""

DECLINED = frozenset("say confirm disclose discuss reveal specify identify explain".split()) | {"confirm nor deny", "deny nor confirm", "comment on", "elaborate on"}
"""Verbs of what somebody declined to do: "would not say whether", "could not confirm the toll"."""

RELATIVE_PRONOUNS = frozenset("who which whose whom".split())
THING_RELATIVES = frozenset("which that".split())
OF_PERSONS = frozenset("who whose whom".split())
"""Relative pronouns behind a person: "Hall, who"."""

ANY_RELATIVE = RELATIVE_PRONOUNS | {"that"}
RELATIVE_OPENERS = ANY_RELATIVE | {"where"}

CAPITAL_NAMES = frozenset("us it who un am".split())
"""In capitals these are names: US, IT, WHO, UN, AM."""

MONTHS_AND_VERBS = frozenset("may march".split())
ALSO_ADVERBS = frozenset("since once".split())
"""Adverbs when a verb follows: "has since said"."""

AFTER_IS = frozenset("not been a the".split())
BEFORE_THAT = frozenset("out in on except".split())
"""Prepositions that "that" may follow as a conjunction: "in that"."""

PREDETERMINERS = frozenset("all both half many such neither either".split())
JOINING = frozenset("and or nor &".split())
AS_WELL_AS = ("as", "well", "as")
ACCOMPANYING = frozenset(["with"])
"""Behind a comma, before a subject with a participle: "…, with Hall and Lane both calling for it"."""

JOINS_CLAUSES = frozenset("and but while whereas".split())
"""Behind a comma, these begin a clause with a subject of its own: "…, while Hall went further"."""

WITHOUT_EXCEPTION = frozenset("everyone everybody everything nobody none all anyone anybody one".split())
"""Pronouns behind which "but" makes an exception: "everyone but Lane"."""
FLOATING = frozenset("all both each either".split())
"""Quantifiers that may stand between auxiliary and verb: "have both urged"."""

CLAUSE_OPENERS = APPROXIMATORS | frozenset("that there what at".split())
"""Words that look like the start of an adverbial and may well start a clause: "At least 40 died"."""

DAY_MODIFIERS = frozenset("that this late early earlier last later next".split())
DAY_PREPOSITIONS = frozenset("on in".split())
NOT_ADVERBIAL = frozenset("of like than".split())
NOT_LATELY = frozenset("a the week".split())
SPANS_OF_TIME = frozenset("week month year".split())
NOT_RAISED = frozenset(["suppose"])
"""Verbs whose passive tells of a duty, not of a claim: "is supposed to open at nine"."""

BEFORE_POINTS = frozenset("percentage basis data talking bullet selling sticking turning starting power plot".split())
AFTER_SPANS = frozenset("later earlier ago before after".split())
"""Words that make a length of time a point in it: "a month later"."""
ELSE = frozenset(["else"])
HAS = frozenset(["has"])
WORTH = frozenset(["worth"])
SO_FAR = ("so", "far")
NEARLY = frozenset({("all", "but"), ("at", "first"), ("no", "longer")})
"""Pairs of words that are an adverb before a verb: "all but begged"."""
BEFORE_FEASTS = frozenset("super black good ash bloody cyber shrove maundy holy easter palm".split())
"""Words that make a day of the week a name: "Super Tuesday"."""
ADVERBS_BEFORE_THAT = (
    ("before",), ("once",), ("previously",), ("all", "along"), ("over", "and", "over"), ("again", "and", "again"),
    ("time", "and", "again"), ("time", "and", "time", "again"), ("for", "years"), ("at", "first"), ("at", "length"),
    ("as", "early", "as"), ("as", "recently", "as"), ("as", "late", "as"), ("as", "far", "back", "as"), ("in", "part"),
)  # fmt: skip
"""What may stand between a cue and its "that" as an adverb: "has said all along that", "as early as 2019 that"."""
FIRST_TIME = frozenset({("for", "the", "first", "time"), ("for", "the", "second", "time"), ("at", "the", "same", "time")})
MORE_OR_LESS = frozenset("less more than about nearly almost just over only barely".split())
"""Words before a length of time: "less than two weeks ago"."""
FEW = frozenset("a an one some several many few".split())
AFTER_BEFORE = frozenset("after before".split())
BEFORE_TIME = frozenset("last this past".split())
BEFORE_PAST = frozenset("this the".split())
PLACE_PREPOSITIONS = frozenset("in during on".split())
JUDGMENTS = frozenset(
    """false true wrong right fair unfair absurd bad good great terrible awful weak strong silly stupid crazy
    unlawful illegal sad corrupt crooked racist sexist dead misguided premature irrelevant unfounded baseless needless""".split()
)
JUDGING_ENDINGS = ("ous", "able", "ible", "less", "ful", "ical", "ational", "utional", "istic", "ive", "uate", "esome")
"""Endings of adjectives by which something is judged: "called it ridiculous on Friday"."""
BE_HAVE = (["be"], ["have"])
"""Behind "to", what somebody or something is said to be or have done: "believe him to be dead"."""
WHEN_SAID = frozenset("in at on during".split())
WHEN_SAID_NOUNS = TIME_NOUNS | PLACES_OF_SAYING
DESCRIBING_PREPOSITIONS = frozenset("of from with for at including like along".split())
"""Prepositions of asides that describe: "Hall, of Leeds, said"."""

ASIDE_NOUNS = frozenset("example instance now his her its their part course".split())
"""Behind such a preposition these make an aside of another kind: "for example", "for his part"."""

THEN_NOW = frozenset("then now also formerly previously currently once".split())
SELF = ("self", "selves")
LIMBS = frozenset("hand hands head arm arms face eyes voice fist fists legs back".split())
NAMING = frozenset("named called identified".split())
"""Participles with a name behind them: "a woman named Rosa"."""
MEASURED = frozenset("pace rate level rise fall increase decrease decline drop gain jump total tally figure number result reading growth share".split())
"""Behind "the fastest" or "the highest", what a figure is and nobody who speaks."""
THEN_LATER = frozenset("then later".split())
DEMONSTRATIVES = frozenset("this that these those".split())
TIME_PREPOSITIONS = frozenset("on during after before".split())
ARTICLES = frozenset("a an the every".split())
AGENT_PREPOSITIONS = frozenset("by from".split())
LONG_DASHES = frozenset("— – ― --".split())
"""Dashes that may stand between a quotation and whose it is: "“We won.” — Ann Lane"."""

TYING_DASHES = frozenset("–‑-")
"""Dashes that, with no space around them, tie two numerals or names together."""

DASH_GOES_ON = frozenset("and that or for including especially particularly notably such".split())
"""Behind a dash these go on with the content."""

CONTRASTING = frozenset("while though although whereas".split())
TELLING_WHEN = frozenset("when after before while although though".split())
"""Conjunctions that part what is told from a noun phrase; "if" and "because" may belong to it."""

EXAMPLES = frozenset("including like".split())
AMONG_THEM = (("among", "them"), ("such", "as"))
FROM_PLACES = frozenset("of from".split())
AT_HOME = frozenset("based headquartered born raised founded located".split())
SEATED = frozenset("sen gov rep sens reps senator governor congressman congresswoman president mayor".split())
"""Titles of office that begin a name behind an event: "at the rally Sen. Lane said"."""
STYLED = frozenset("rev reverend hon honourable honorable".split())
"""Styles that keep their article inside a longer name: "spokesman the Rev. Jan Lee"."""
KNOWING = frozenset("experts specialists officials advocates analysts groups workers consultants regulators".split())
"""People whose field a form in -ing names before them: "hacking experts say"."""
ADDRESSED = frozenset("mr mrs ms miss mme messrs".split())
"""Titles with which a name begins anew: "at one point Ms. Voss said"."""
MET = frozenset("asked pressed questioned reached joined flanked surrounded contacted quoted cited".split())
"""Participles that tell how somebody came to speak, and not who it is: "Hall, asked about it, said"."""
WORKS = frozenset("writes wrote written teaches taught reports".split())
"""Verbs that with a noun behind them tell of a trade: "who teaches history", "who wrote two books"."""
PARTIES = frozenset("party coalition class member partner council".split())
BEHIND_TITLES = frozenset(
    "director star stars host hosts author creator creators actor actress producer writer singer editor fans co-host showrunner anchor".split()
)
"""Who somebody is by a work whose name stands before: “Night Court” star Ann Lane."""
ADJECTIVES_TOO = frozenset("outside early past inside late".split())
CIRCUMSTANCE = frozenset("as while after".split())
BEHIND_NEWS = frozenset("to for that of by".split())
LATEST_NEWS = frozenset("rebuke victory latest blow move sign setback reversal boost bid".split())
"""What the writer calls the news behind its source: "…, the firm said, in the latest sign of a slump"."""
AS_OR_FOR = frozenset("as for".split())
LINKING = frozenset("of for as".split())
"""What stands between an object and what is said of it: "accused him of", "described it as"."""
WHOEVER = frozenset("anyone anybody everyone everybody those someone somebody people".split())
PLEADED = frozenset("denied admitted pleaded appeared claimed confessed".split())
"""What somebody accused of "killing her" did then; "her" owns none of these."""
PEOPLE = frozenset("man woman boy girl driver officer suspect victim boss mother father son daughter wife husband friend".split())
LIMITS_BY = frozenset("least most".split())
ONE_OF_THEM = frozenset("one another each neither either".split())
UNCHANGED = frozenset("forecast cut hit bid bet spread cast cost".split())
"""Past forms that are nouns as well."""
MUTE = frozenset(
    """row share stock price trouble tone dispute clash crisis fight feud controversy scandal drama news storm
    incident fracas brawl melee episode exchange confrontation fire blaze crash moment
    profit revenue sale demand output growth protest violence fighting tension vote debate change increase rise fall drop decline""".split()
)
"""Things that say nothing: "Shares fell after the firm cut its outlook, citing costs"."""
SETTINGS = WHERE_SAID_NOUNS - frozenset(
    "statement letter email tweet memo report video note blog column affidavit editorial article complaint lawsuit essay call rally".split()
) | frozenset("store shop station office hall stage room house home door building street debate meeting tape prison airport scene event point election power".split())
"""Where somebody spoke, and nothing that speaks: "walked into a store claiming"."""
IN_MEMORY = frozenset("remember recall believe imagine".split())
CAN = frozenset("can could can't couldn't cannot can’t couldn’t".split())
SHORT_OF = ("short", "of")
"""Behind "stopped", before what somebody did not say after all."""
REFRAINED = frozenset("refrain refrains refrained refraining".split())
OVER_WORDS = frozenset("for of despite".split())
"""What stands before words somebody is blamed for: "was fired for saying that"."""
SPENT = frozenset("spent spends spend spending".split())
PRESENT_PERFECT = frozenset("has have 've is are".split())
STAYS_SO = frozenset("go goes went gone remain remains remained stay stays stayed".split())
"""Verbs that a participle may follow as what something is: "went unnoticed"."""
RECORDS = frozenset(["records"])
OF_RECORDS = frozenset("law laws act request requests office clerk department".split())
"""Nouns behind "records" that make it a noun: "a public records request"."""
BY_MEASURE = frozenset("plan plans schedule age size need needs type colour color weight income gender ability law custom rank".split())
"""What something is done or sorted by: "went according to plan"."""
LOOKED_AT = frozenset("see view hear watch read".split())
"""Verbs whose passive with "by" tells who looked or listened, and no opinion."""
SUED = frozenset("sued sues suing called phoned rang telephoned emailed".split())
INTERJECTIONS = frozenset("hey look listen well oh jeez gee okay ok yeah yes no wait boy man guys hello sorry please thanks sir wow".split())
ANSWERING = frozenset("sorry thanks wrong right true fine okay ok no yes not never maybe perhaps probably absolutely definitely sure nope".split())
NEED_SPEECH = frozenset("hold pose post show think".split())
"""Verbs behind which a few quoted words are no speech: "held “frank” talks", "posted “record” profits"."""
LABELLED_PRONOUNS = frozenset("it him her them this that".split())
"""What a label before the verb is given to: "“A disaster,” Hall called it"."""
MORE_OR_TOO = frozenset("more less fewer too".split())
"""First words of an answer that is no clause: "Too early, she said"."""
HABITS = frozenset("used like likes liked love loves loved hastened hastens quick".split())
"""Verbs of what somebody often says: "“A mess,” he used to say"."""
LIKES = frozenset("loves hates likes".split())
"""Third persons behind a noun, not plurals, where "to" follows."""
WOULD_DO = frozenset("would 'd ’d".split())
MEDIA_NOUNS = frozenset("media television tv radio news broadcaster newspaper agency police troopers sen rep senator representative house senate legislature attorney department".split())
TOLD_SO = frozenset("said told reported claimed admitted denied".split())
STIRRED = frozenset("hopes fears speculation".split())
"""What a participle stirs up in what the writer adds: ", raising hopes that", ", fueling speculation"."""
SUMMING_ALONE = frozenset(["something"])
"""Pronouns that sum up: "he is calm, something aides deny"."""
NEWEST = frozenset(["latest"])
CHANNELS = frozenset("news radio tv".split())
"""What follows a name in capitals and belongs to it: "NBC News"."""
AMID = frozenset(["amid"])
ABOUT_TO = frozenset(["going"])
STATE_OWNED = frozenset(["state"])
"""A verb that is an adjective before the nouns of MEDIA_NOUNS: "state media reported"."""
OPENS_CLAUSE = frozenset("that because although though while whereas whether if when where how why since until so".split())
"""Words behind which a clause begins with its own subject; "after" and "as" may stand within one."""
DONE_TO = frozenset(
    """interviewed surveyed polled questioned taken released arrested issued published obtained posted filed sent
    leaked recorded conducted commissioned detained jailed killed injured wounded written made shot hired created appointed elected paid trained named""".split()
)
"""Participles that hang on a noun even before "after": "voters interviewed after the debate"."""
OPENS_INSERTION = frozenset("if when as after before while though although unless".split())
"""What may open a clause between commas behind a verb: "vowed, if elected, to cut taxes"."""
CLAUSE_STARTERS = frozenset("when after before while because although though if until since".split())
BEFORE_PARTICIPLES = frozenset("by while before after in when and or but without upon since".split())
AS_SAYING = frozenset("saying telling".split())

NO_ADVERBIALS = NEGATIVE | {"there", "further"}
"""Adverbs that begin content and are not stepped over: "vowed not to", "said there was", "promised further cuts"."""

AS_A = frozenset("as a an".split())
ARTICLES_A = frozenset("a an".split())
"""What an apposition must begin with where the main clause's subject might stand instead."""

WHILE_SAYING = frozenset("during amid".split())
"""Prepositions behind a noun phrase that tell when it was said: "criticized the plan during a rally"."""

HEDGES = frozenset(
    """may might could appears appear appeared seems seem seemed reportedly allegedly apparently possibly probably perhaps
    purportedly supposedly presumably maybe conceivably likely""".split()
)
"""Words by which a speaker leaves it open whether it is so."""

NUMBER_WORDS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen
    dozens hundreds thousands millions billions""".split()
)

STATES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah
    vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba victoria queensland england scotland
    wales ireland france germany italy spain portugal greece turkey russia ukraine poland china japan india pakistan
    afghanistan iran iraq israel egypt syria lebanon nigeria kenya ghana ethiopia brazil argentina chile peru canada
    australia zealand bangladesh indonesia philippines vietnam thailand d.c""".split()
)
"""Last words of states and countries that stand behind a city: "Dayton, Ohio,"."""
