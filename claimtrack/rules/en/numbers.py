"""Number words of English, what bounds and blurs a number, what moves it, and numbers that count nothing."""

from claimtrack.rules.rows import Bound, Movement, NotFigure, NumberWord

NUMBER_WORDS = (
    NumberWord("zero nought naught", "0", "unit", ("zero cases", "nought point five")),
    NumberWord("one", "1", "unit", ("one million tonnes",)),
    NumberWord("two", "2", "unit", ("two bridges",)),
    NumberWord("three", "3", "unit", ("three ferries",)),
    NumberWord("four", "4", "unit", ("four tunnels",)),
    NumberWord("five", "5", "unit", ("five wells",)),
    NumberWord("six", "6", "unit", ("six schools",)),
    NumberWord("seven", "7", "unit", ("seven clinics",)),
    NumberWord("eight", "8", "unit", ("eight farms",)),
    NumberWord("nine", "9", "unit", ("nine boats",)),
    NumberWord("ten", "10", "teen", ("ten villages",)),
    NumberWord("eleven", "11", "teen", ("eleven goats",)),
    NumberWord("twelve", "12", "teen", ("twelve jurors",)),
    NumberWord("thirteen", "13", "teen", ("thirteen islands",)),
    NumberWord("fourteen", "14", "teen", ("fourteen vans",)),
    NumberWord("fifteen", "15", "teen", ("fifteen nurses",)),
    NumberWord("sixteen", "16", "teen", ("sixteen candles",)),
    NumberWord("seventeen", "17", "teen", ("seventeen towns",)),
    NumberWord("eighteen", "18", "teen", ("eighteen holes",)),
    NumberWord("nineteen", "19", "teen", ("nineteen flats",)),
    NumberWord("twenty", "20", "ten", ("twenty barges", "twenty-one barges")),
    NumberWord("thirty", "30", "ten", ("thirty pupils",)),
    NumberWord("forty fourty", "40", "ten", ("forty-two lorries", "fourty lorries")),
    NumberWord("fifty", "50", "ten", ("fifty tents",)),
    NumberWord("sixty", "60", "ten", ("sixty horses",)),
    NumberWord("seventy", "70", "ten", ("seventy sites",)),
    NumberWord("eighty", "80", "ten", ("eighty pages",)),
    NumberWord("ninety", "90", "ten", ("ninety-nine doors",)),
    NumberWord("hundred", "100", "hundred", ("a hundred and five trees", "three hundred boats")),
    NumberWord("thousand", "1000", "scale", ("sixty thousand hens", "4 thousand hens")),
    NumberWord("lakh lac", "100000", "scale", ("13 lakh voters",)),
    NumberWord("million mil mln mn", "1000000", "scale", ("2.5 million viewers", "a million bees", "3 mln litres")),
    NumberWord("crore", "10000000", "scale", ("6 crore homes",)),
    NumberWord("billion bln bn", "1000000000", "scale", ("seven billion people", "$1.2bn")),
    NumberWord("trillion tln trn tn", "1000000000000", "scale", ("a trillion stars", "£2tn")),
    NumberWord("quadrillion", "1000000000000000", "scale", ("two quadrillion operations",)),
    NumberWord("dozen doz dz", "12", "dozen", ("a dozen eggs", "half a dozen eggs", "3 dozen eggs")),
    NumberWord("tens", "20", "plural", ("tens of thousands of hens",)),
    NumberWord("dozens dozs dzs", "24", "plural", ("dozens of hens", "three dozens")),
    NumberWord("scores", "40", "plural", ("scores of villagers",)),
    NumberWord("hundreds", "200", "plural", ("hundreds of boats", "hundreds of millions of euros")),
    NumberWord("thousands", "2000", "plural", ("thousands of homes",)),
    NumberWord("lakhs lacs", "200000", "plural", ("lakhs of farmers",)),
    NumberWord("millions", "2000000", "plural", ("millions of bees",)),
    NumberWord("crores", "20000000", "plural", ("crores of rupees",)),
    NumberWord("billions", "2000000000", "plural", ("billions of litres",)),
    NumberWord("trillions", "2000000000000", "plural", ("trillions of yen",)),
    NumberWord("half halves", "1/2", "part", ("half of the harvest", "two and a half tonnes", "half a million hens")),
    NumberWord("third thirds", "1/3", "part", ("a third of the flats", "two-thirds of the flats")),
    NumberWord("quarter quarters fourth fourths", "1/4", "part", ("three-quarters of the flats", "a quarter of the flats")),
    NumberWord("fifth fifths", "1/5", "part", ("a fifth of the flats",)),
    NumberWord("sixth sixths", "1/6", "part", ("one sixth of the flats",)),
    NumberWord("seventh sevenths", "1/7", "part", ("two sevenths of the flats",)),
    NumberWord("eighth eighths", "1/8", "part", ("three eighths of the flats",)),
    NumberWord("ninth ninths", "1/9", "part", ("a ninth of the flats",)),
    NumberWord("tenth tenths", "1/10", "part", ("nine-tenths of the flats",)),
    NumberWord("twelfth twelfths", "1/12", "part", ("one twelfth of the flats",)),
    NumberWord("fifteenth fifteenths", "1/15", "part", ("a fifteenth of the flats",)),
    NumberWord("sixteenth sixteenths", "1/16", "part", ("three sixteenths of the flats",)),
    NumberWord("twentieth twentieths", "1/20", "part", ("a twentieth of the flats",)),
    NumberWord("thirtieth thirtieths", "1/30", "part", ("a thirtieth of the flats",)),
    NumberWord("fortieth fortieths", "1/40", "part", ("a fortieth of the flats",)),
    NumberWord("fiftieth fiftieths", "1/50", "part", ("a fiftieth of the flats",)),
    NumberWord("hundredth hundredths", "1/100", "part", ("a hundredth of the flats", "three hundredths of the flats")),
    NumberWord("thousandth thousandths", "1/1000", "part", ("a thousandth of the dose",)),
    NumberWord("millionth millionths", "1/1000000", "part", ("a millionth of the dose",)),
    NumberWord("billionth billionths", "1/1000000000", "part", ("three billionths of the dose",)),
    NumberWord("trillionth trillionths", "1/1000000000000", "part", ("a trillionth of the dose",)),
    NumberWord("few several", "2", "few", ("a few hundred nurses", "several thousand nurses")),
    NumberWord("couple", "2", "couple", ("a couple of vans", "a couple hundred vans")),
    NumberWord("doubled doubles doubling double", "2", "times", ("sales doubled", "double the number of vans")),
    NumberWord("tripled trebled triples trebles tripling trebling triple treble", "3", "times", ("rents have tripled", "triple the number of vans")),
    NumberWord("quadrupled quadruples quadrupling quadruple", "4", "times", ("rents quadrupled", "quadruple the number of vans")),
    NumberWord("quintupled quintuples quintupling", "5", "times", ("rents quintupled",)),
    NumberWord("halved halving", "1/2", "times", ("rents were halved",)),
    NumberWord("twice", "2", "times", ("twice as many vans", "twice the price of bread")),
    NumberWord("thrice", "3", "times", ("thrice the rate of last year",)),
    NumberWord("twofold", "2", "times", ("a twofold rise in rents",)),
    NumberWord("threefold", "3", "times", ("a threefold rise",)),
    NumberWord("fourfold", "4", "times", ("a fourfold rise",)),
    NumberWord("fivefold", "5", "times", ("a fivefold rise",)),
    NumberWord("sixfold", "6", "times", ("a sixfold rise",)),
    NumberWord("sevenfold", "7", "times", ("a sevenfold rise",)),
    NumberWord("eightfold", "8", "times", ("an eightfold rise",)),
    NumberWord("ninefold", "9", "times", ("a ninefold rise",)),
    NumberWord("tenfold", "10", "times", ("a tenfold rise",)),
    NumberWord("hundredfold", "100", "times", ("a hundredfold rise",)),
)  # fmt: skip

PLURALS_OF = frozenset(("tens", "scores"))
"""Plurals that are vague magnitudes only with "of" behind them: she scores, the tens."""

QUARTERS_AFTER = "last|past|previous|next|first|final|consecutive|straight|recent|coming"
"""In front of "three quarters" they make the quarters those of a year."""

PART_AFTER = "of|more|less|fewer|as|higher|lower|larger|smaller|the"
"""What follows "a third" when it is a share and not one more thing."""

PART_BEFORE = "by|to|than|about|nearly|almost|over|under|roughly|only|just|around|some|below|above|approximately|is|was|equals"
"""What stands before "a third" at the end of a clause when it is a share."""

PART_UNITS = "century|mile|hour|inch|pound|ounce|acre|point"
"""What "quarter" may measure without an article."""

SMALL = ("unit", "teen", "ten")
"""Roles of the words below a hundred."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}  # fmt: skip
"""The second half of "twenty-fifth"."""

SCALE_SYMBOLS = {
    "k": "1000", "K": "1000", "m": "1000000", "M": "1000000", "mm": "1000000", "MM": "1000000", "b": "1000000000",
    "B": "1000000000", "t": "1000000000000", "T": "1000000000000",
}  # fmt: skip
"""Letters that multiply a figure in digits. The small m, b, t and mm are metres, bits, tonnes and millimetres
unless money stands before them or a plural noun behind them ("£3m", "3m people")."""

SAFE_SYMBOLS = frozenset("k K M MM B".split())
"""Those that scale a number without any help from money."""

VULGAR = {
    "¼": "1/4", "½": "1/2", "¾": "3/4", "⅐": "1/7", "⅑": "1/9", "⅒": "1/10", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5",
    "⅖": "2/5", "⅗": "3/5", "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip

DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 32, 40, 50, 60, 64, 100, 1000))
"""What stands below the line of a fraction in digits; 9/11 and 120/80 are none."""

BOUNDS = (
    Bound("~", "about | around | approximately | approx. | approx | roughly | some | circa | ca. | an estimated | estimated | estimated at | in the region of | in the neighborhood of | in the neighbourhood of | in the vicinity of | on the order of | of the order of | something like | give or take", ("about 30 boats", "some 30 boats", "an estimated 30 boats")),
    Bound("~", "nearly | almost | close to | near | virtually | approaching | practically | not quite | nearing", ("nearly 400 boats", "almost 30 boats", "close to 30 boats")),
    Bound("~", "~ | ≈", ("~30 boats",)),
    Bound(">", "more than | over | above | greater than | larger than | higher than | bigger than | in excess of | upwards of | upward of | north of | well over | just over | slightly over | a little over | well above | just above | slightly more than | far more than | just more than | a little more than | well more than | not just | older than | longer than | faster than | heavier than | beyond", ("more than 30 boats", "over 30 boats", "in excess of 30 boats")),
    Bound(">", "exceeding | exceed | exceeds | exceeded | surpassing | surpass | surpasses | surpassed | topping | topped | tops", ("costs exceeded $30", "sales topped $30"), shown=False),
    Bound(">", ">", (">30 boats",)),
    Bound(">=", "at least | no fewer than | no less than | not less than | not fewer than | a minimum of | minimum of | as few as | as little as | at the very least | at a minimum", ("at least 30 boats", "no fewer than 30 boats", "a minimum of 30 boats")),
    Bound(">=", "greater than or equal to | more than or equal to | equal to or more than | equal to or greater than | at least or equal to | larger or equal than | greater or equal to | bigger or equal than | higher or equal than | greater or equal than", ("greater than or equal to 30", "equal to or more than 30")),
    Bound(">=", ">= | > = | ≥ | ⩾", (">= 30 boats", "≥ 30 boats")),
    Bound("<", "less than | fewer than | under | below | smaller than | lower than | just under | just below | well under | well below | slightly under | slightly less than | a little under | a little less than | just less than | shy of | just shy of | south of | short of | just short of | younger than | shorter than", ("less than 30 boats", "fewer than 30 boats", "under 30 boats")),
    Bound("<", "<", ("<30 boats",)),
    Bound("<=", "up to | as many as | as much as | at most | no more than | not more than | a maximum of | maximum of | as high as | as long as | at the most | no later than", ("up to 90 boats", "as many as 90 boats", "no more than 90 boats")),
    Bound("<=", "less than or equal to | fewer than or equal to | equal to or less than | less or equal than | smaller or equal than | lower or equal than | less or equal to", ("less than or equal to 30", "equal to or less than 30")),
    Bound("<=", "<= | < = | ≤ | ⩽", ("<= 30 boats", "≤ 30 boats")),
    Bound("=", "exactly | precisely | a total of | a combined", ("exactly 30 boats", "a total of 30 boats")),
    Bound(">=", "or more than | or more | and more | or greater than | or greater | or higher | or above | and above | or over | and over | or older | and older | -and-older | -and-over | -and-up | -or-older | or longer | and up | or better | and upwards | and upward | or equal to", ("30 or more boats", "30 or older"), side="after"),
    Bound(">=", "+ | -plus", ("300+ boats", "300-plus boats"), side="after"),
    Bound("<=", "or less than | or less | or fewer | and under | or under | or lower | or below | and below | or younger | and younger | at most", ("30 or fewer boats", "30 or less"), side="after"),
    Bound("~", "or so | -odd | odd | -ish | or thereabouts | give or take", ("30 or so boats", "30-odd boats"), side="after"),
)  # fmt: skip

OVER_IN = frozenset("for in after of took takes lasted is was were been has have had with by spent spans spanning since than just now and but yet well".split())
"""In front of "over five years", as a comma or the start of a sentence, they make it more than five, not in the course of five."""

PLACING = frozenset("over under above below beyond near around".split())
"""Bounds that in front of a small number word rather tell a place or a theme: "over one line", "under two kings"."""

NOT_BOUND_AFTER = {
    "over": frozenset(
        """hand hands handed handing turn turns turned turning take takes took taken taking sign signed signing give gave
        given giving run ran preside presided presides presiding hold fight fought fighting argue argued arguing dispute
        disputes quarrel quarrelled control victory victories lead advantage edge watch watched win wins concern concerns
        war wars battle battles clash clashed clashes row fuss anger outrage power rule ruled reign switch switched""".split()
    ),
    "about": frozenset(
        """talk talks talked talking speak speaks spoke spoken speaking say says said tell tells told ask asks asked asking
        worry worries worried know knows knew think thinks thought thinking complain complains complained complaints learn
        learned learnt hear heard hears write writes wrote written read joke joked lie lied lies boast boasted brag bragged
        concern concerns concerned question questions doubt doubts information story stories report reports debate argue
        argued warn warned care cares cared be something anything everything nothing angry excited happy optimistic""".split()
    ),
    "some": frozenset("the these those".split()),
    "around": frozenset("turn turned move moved travel travelled traveled walk walked gather gathered drive drove sit sat go went all".split()),
    "above": frozenset("see and rise rises towers hang hangs hung".split()),
    "below": frozenset("see and".split()),
}  # fmt: skip
"""Words in front of "over", "about" and the like that make them no bound: "handed over 250 men", "talked about 12 cases"."""

MOVEMENTS = (
    Movement("up", "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring gain gains gained gaining up higher raise raises raised raising expand expands expanded expanding swell swells swelled swollen advance advances advanced rocketed rebound rebounded spike spiked boosted boost hike hiked growth uptick upped accelerate accelerated", ("Rents rose from 5 percent to 7 percent", "Rents jumped by 5 percent")),
    Movement("down", "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing slip slips slipped slipping slid slide slides sliding sink sinks sank sunk sinking tumble tumbles tumbled tumbling plunge plunges plunged plunging plummet plummets plummeted plummeting shrink shrinks shrank shrunk shrinking cut cuts cutting reduce reduces reduced reducing reduction lower lowered lowering down dip dips dipped dipping lose loses lost losing ease eased easing trimmed trim slashed slash shed halve contract contracted dwindle dwindled slow slowed", ("Rents fell from 7 percent to 5 percent", "Rents were down 5 percent")),
    Movement("up", "increase rise jump surge gain growth hike spike boost raise uptick climb swing", ("a 5 percent increase",), side="after"),
    Movement("down", "decrease drop fall decline cut reduction loss slump plunge dip slide discount contraction slowdown", ("a 5 percent drop",), side="after"),
)  # fmt: skip

CONTEST = frozenset(
    """win wins won winning lose loses lost losing beat beats beating beaten defeat defeats defeated defeating vote votes
    voted voting score scores scored victory loss tie ties tied draw drew ruled ruling decision lead leads led leading
    trail trails trailed trailing margin verdict majority approved passed rejected split thrashed crushed edged upset
    rout routed record match game final semifinal opener ahead behind split""".split()
)
"""Words near "52-48" that make it a score or a vote, not a range."""

POINT_NOUNS = frozenset(
    """lead advantage margin edge gap deficit drop swing rise fall increase decline jump bump bounce boost majority win
    victory decrease surge improvement difference cushion spread climb dip slide plunge gain loss defeat lag handicap tightening""".split()
)
"""Behind "5-point" they make the points percentage points."""

POLL_WORDS = frozenset("poll polls polling survey surveys lead leads leading led trail trails trailing trailed ahead behind margin percent % voters".split())
"""In front of "5 points" they make the points percentage points."""

MULTIPLIED = r"as (?:many|much|likely|high|large|big|long|fast|great|often|expensive|old|low|small|tall|wide|heavy|deep|far|strong|good|bad|common|deadly|dangerous|effective|costly|\w+ as)|more|higher|greater|larger|bigger|faster|lower|less|fewer|smaller|longer|stronger|cheaper|worse|better|heavier|likelier|(?:the|that|this|what|its|their|his|her|our|your)\b"
"""What follows "three times" when it multiplies and does not count occasions."""

GROUPED = r"(?:the|its|their|his|her|our|your|my|these|those|all|a|this|that|past|last|next|first|final|top|other|remaining|possible|total|some|country|nation|state|city|only|latest|previous|recent|early|biggest|largest|main|major|key|big|original|new)"
"""Small words that may stand between "250 of" and the total."""

NAMED_BEFORE = frozenset(("magnitude",))
"""What a number may be in that stands in front of it: "a magnitude 7.8 quake"."""

AGED_NOUNS = frozenset("children people women men girls boys adults anyone those voters kids persons babies everyone residents pupils workers patients infants".split())
"""In front of "under five" and "over 65" they make the number an age."""

KIN = "son|daughter|wife|husband|brother|sister|mother|father|boy|girl|child|man|woman|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|girlfriend|boyfriend|partner|widow"
"""Whose age may stand in commas behind them, as behind a name: "her son, 6,"."""

AGE_LED = r"(?:aged?|ages)(?:\s+of)?|turned|turns|turning|(?:died|dead|dies|retired)\s+at"
"""What leads up to an age."""

PREFIXES = frozenset("foot under over mid sub pre post some plus to in or and than of non extra".split())
"""What a hyphen may tie to a number that counts: "under-18s"."""

TIED_NUMBERS = frozenset("one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen zero nought oh".split())
"""Number words, which a hyphen may tie to another: "three-nought", "two-to-three"."""

NEEDS_COMPARED = frozenset("twice thrice double doubles triple treble quadruple triples".split())
"""Multipliers that count only before "as many", "the number" and the like."""

USUAL_TOTALS = frozenset((12, 15, 20, 24, 25, 30, 40, 50, 60, 100, 200, 250, 300, 400, 500, 1000, 5000, 10000, 100000, 1000000))
"""Totals that "in" takes shares of; "out of" takes any."""

MOVES_ALONE = frozenset("up down rose rises rise risen fell falls fallen climbed dropped jumped slid tumbled plunged surged soared slipped sank plummeted".split())
"""Movements that need no "by" or "to" before a number that is no share."""

STANDS_FOR = frozenset("the these those other all them both".split())
"""In front of a number word without a noun they make it stand for things named before: "the two met"."""

ONE_COUNTS = frozenset(
    """person man woman child boy girl soldier officer policeman policewoman civilian protester demonstrator worker
    miner student teacher doctor nurse patient passenger pilot gunman suspect attacker bomber militant fighter rebel
    insurgent terrorist prisoner inmate detainee hostage victim survivor casualty death fatality injury case vote seat
    arrest infection journalist reporter resident villager tourist migrant refugee driver firefighter paramedic guard
    sailor marine airman troop peacekeeper official candidate lawmaker senator delegate judge juror witness baby infant
    toddler teenager pedestrian cyclist bystander employee crewman goal run wicket missile rocket drone plane
    aircraft helicopter ship boat tank vehicle bus car truck house home building school hospital shot bullet abstention
    objection complaint incident attack explosion blast strike other""".split()
)
"""Nouns that "one" counts, where before most others it is an article with stress ("in one voice")."""

NOT_FIGURES = (
    NotFigure("idiom", "around", ("Shops there are open 24/7.", "They spoke to one another.", "a five-star hotel"), pattern=r"7-Eleven|(?:three|four|five|six|seven|eight|nine)[- ]figures?\b|24/7|9/11|7/7\b|50[-/]50\b|20/20\b|4x4\b|one[- ]on[- ]one\b|one[- ](?:another|sided|way|off|stop|size|thing|too many|or the other|by one|after another)\b|(?:[Ff]ive|[Ff]our|[Tt]hree|[Tt]wo|[Oo]ne|[1-5])[- ]stars?\b(?! reviews)|(?:two|three)[- ](?:faced|way|dimensional)\b|second-|zero (?:in|sum|tolerance|hour|waste|emissions?)\b|zero-[a-z]+|six feet under|(?:a )?(?:64,000|million|billion)[- ]dollar question|one[- ](?:hundred|thousand|million)th\b(?! of)|thousand island|nine to five|9[- ]to[- ]5\b|forty winks|two cents\b|(?:360|180)[- ]degrees?\b|(?:two|2) (?:and|plus) (?:two|2)\b|one day\b|one night\b|one time\b|one-time\b|one-party\b|one-man\b|one-woman\b|one more time|double[- ](?:down|standards?|check|digits?|agent|bass|crossed?|dip|whammy|edged|click|bed|room|decker|figures?|header|take|talk|vision|blind|barrel\w*|jeopardy|team\w*|faults?)\b|doubl(?:ed|es|ing) (?:down|back|over|up|as)\b|triple[- ](?:crown|jump|threat|digits?|A\b|play|double|bottom|whammy|talaq)|twice (?:a|an|in|before|on|this|last|during|when|by|and|since|over|daily|weekly)\b"),
    NotFigure("code", "around", ("her 401(k) plan", "the 3D film"), pattern=r"\d{2,3}\((?:[a-z]|\d)\)|\d+[A-Zabcdf-z][A-Za-z]*\d{2,}|[1-9]D\b|\dG\b|\d+[A-Z]-\d", only="digits"),
    NotFigure("address", "around", ("He lives at 14 Elm Street.",), pattern=r"\d+[A-Za-z]?,? (?:[A-Z][\w.'’]*,? ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Terrace|Parkway|Crescent)\b", only="digits"),
    NotFigure("clock", "around", ("The hall opens at 7:30.", "at 6 o'clock"), pattern=r"\w+ o['’]clock|\d{1,2}(?::\d\d){1,2}(?:\.\d+)?|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|[ap]\.m\.?)(?!\w)"),
    NotFigure("chapter and verse", "around", ("Psalm 23:4",), pattern=r"\d+:\d+(?:-\d+)?", only="digits"),
    NotFigure("ordinal", "after", ("the 31st floor",), pattern=r"(?:st|nd|rd|th)\b", only="digits"),
    NotFigure("ordinal words", "after", ("the twenty-seventh floor",), pattern=r"(?<=ty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b|th\b", only="words"),
    NotFigure("date in figures", "around", ("filed on 3/14/2019",), pattern=r"\d{1,4}/\d{1,2}/\d{1,4}(?![\d/])|\d{4}-\d\d(?:-\d\d)?(?![\d-])|\d{1,2}\.\d{1,2}\.\d{2,4}(?![\d.])", only="digits"),
    NotFigure("version", "around", ("release 4.2.1 of it",), pattern=r"\d+(?:\.\d+){2,}", only="digits"),
    NotFigure("telephone", "around", ("Call 555-0134 for help.", "Call 212-555-0134 for help."), pattern=r"\d{3}[-. ]\d{3}[-. ]\d{4}\b|\d{3}-\d{4}\b|\d+(?:[-–]\d+){2,}|\d{3}\) ?\d{3}[- .]\d{4}|(?<=\+)\d{1,3}[- .]\(?\d{1,4}\)?(?:[- .]\d{2,4}){1,4}\b", only="digits"),
    NotFigure("decade", "after", ("music of the 80s",), pattern=r"(?<=0)['’]?s\b", only="digits"),
    NotFigure("glued", "unread", ("the 49ers", "a 13F filing"), pattern=r"(?!x\b|fold\b)[^\W\d]|['’][a-rt-z]", only="digits"),
    NotFigure("list marker", "around", ("1. Wash the rice.",), pattern=r"(?<![^\n])\(?\d{1,2}[.)](?=\s)", only="digits"),
    NotFigure("reference", "around", ("It burned. [12]",), pattern=r"(?<=\[)\d+[.\]]", only="digits"),
    NotFigure("label", "before", ("See page 12 for a map.", "under article 5 of it", "in phase two"), words="no. | nos. | nr. | nrs. | number | numbers | page | pages | p. | pp. | chapter | chapters | section | sections | paragraph | line | act | article | articles | title | route | interstate | highway | exit | flight | gate | room | apartment | apt. | suite | grade | level | phase | tier | type | category | stage | version | season | episode | district | precinct | ward | zone | channel | psalm | bill | resolution | proposition | prop. | amendment | rule | step | question | fig. | table | volume | vol. | issue | part | docket | platform | berth | terminal | runway | appendix | annex | schedule | exhibit | size | model | world war | formula | super bowl | h.r. | s. | verse | mile marker | po box | p.o. box | zip | postcode | isbn | windows | iphone | apollo | boeing | airbus | playstation | xbox | decree | top"),
    NotFigure("sign", "before", ("He lives in flat #3.",), words="# | № | §"),
    NotFigure("clock words", "before", ("at half past six",), words="half past | quarter past | quarter to"),
    NotFigure("rank", "before", ("the number two official", "He was ranked 30."), words="ranked | rank | ranks | seeded | number | patient | ground | net | at number"),
    NotFigure("number in a name", "named", ("The FTSE 100 closed early.", "the Group of 77", "on Day 3"), words="Group of | Gang of | Class of | Committee of | Council of | Big | Elite | Final | Sweet | Fortune | Pac | Nasdaq | NASDAQ | S&P | P | FTSE | CAC | DAX | Nikkei | Russell | Stoxx | Kospi | Nifty | Day | Week | Year | Round | Game | Channel | Route | Act | Part | Interstate | Highway | Pope | King | Bay | Camp | Studio | Stadium | District | Ward | Precinct | Lot | Count | Case | Form | Block | Class | Team | Camp | Train | Bus | Unit | Group | Series | Engine | Pier | Lane | Area | Figure | Mark | Law | Ref | ID | Catch | Euro | Local | Box"),
    NotFigure("pronoun one", "before", ("No one came.", "This one is ours.", "the one they lost"), words="no | this | that | which | the | this | these | those | each | every | any | another | some | last | next | first | new | old | big | good | bad | better | great | different | same | particular | single | simple | loved | little | my | your | his | her | our | their | wrong | right | not | square | former", only="one"),
    NotFigure("half of a game", "before", ("He scored in the second half.", "the other half"), words="first | second | other | better | latter | former | this | that | each | top | bottom | opening | closing | back | front | first- | second-", only="half"),
    NotFigure("half with a hyphen", "after", ("her half-brother", "at half-time"), pattern=r"[- ](?:brother|sister|hearted|heartedly|time|truths?|mast|baked|term|siblings?|marathons?|life|pipe|timer|empty|full|blood|past|asleep|joking|expecting|way|back|day|naked|a mind|dead)\b|-(?!mile|hour|century|million|billion|dozen|inch|point|pound|acre|percent|day|year|price|cent)\w|time\b", only="half"),
)  # fmt: skip
