"""What names are made of: titles, particles, suffixes, and the words that show a body rather than a person."""

from claimtrack.rules.rows import Honorific

ARTICLES = frozenset({"the", "a", "an"})

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
IT = frozenset("it its itself".split())
THEY = frozenset("they them their themselves".split())
SELF = frozenset("i me my mine myself we us our ours ourselves".split())
"""Inside a quotation these are its speaker; outside they are the author."""
RELATIVE = frozenset("who which that whose whom".split())
PRONOUNS = HE | SHE | IT | THEY | SELF | RELATIVE | {"you", "your"}
"""Words that speak for somebody named elsewhere."""

OTHERS = frozenset(
    """everyone everybody someone somebody anyone anybody nobody none everything something anything nothing one others many
    some most few both all several neither either each these those this that two three another""".split()
)
"""Words that stand for nobody in particular."""

HONORIFICS = (
    Honorific("mr", "m", ("Mr. Ode said so.", "Ode")),
    Honorific("mister", "m", ("Mister Ode said so.", "Ode")),
    Honorific("mrs", "f", ("Mrs Ode said so.", "Ode")),
    Honorific("ms", "f", ("Ms. Ode said so.", "Ode")),
    Honorific("miss", "f", ("Miss Ode said so.", "Ode")),
    Honorific("madam", "f", ("Madam Ode said so.", "Ode")),
    Honorific("mme", "f", ("Mme. Ode said so.", "Ode")),
    Honorific("dr", "", ("Dr. Petra Ode said so.", "Petra Ode")),
    Honorific("prof", "", ("Prof. Petra Ode said so.", "Petra Ode")),
    Honorific("rev", "", ("The Rev. Petra Ode said so.", "Petra Ode")),
    Honorific("hon", "", ("Hon. Petra Ode said so.", "Petra Ode")),
    Honorific("fr", "m", ("Fr. Pavel Ode said so.", "Pavel Ode")),
    Honorific("cr", "", ("Cr Ode said so.", "Ode")),
    Honorific("messrs", "m", ("Messrs. Ode said so.", "Ode")),
    Honorific("sir", "m", ("Sir Pavel Ode said so.", "Pavel Ode"), keeps=True),
    Honorific("dame", "f", ("Dame Petra Ode said so.", "Petra Ode"), keeps=True),
    Honorific("lord", "m", ("Lord Ode said so.", "Lord Ode"), keeps=True),
    Honorific("lady", "f", ("Lady Ode said so.", "Lady Ode"), keeps=True),
    Honorific("baroness", "f", ("Baroness Ode said so.", "Baroness Ode"), keeps=True),
    Honorific("baron", "m", ("Baron Ode said so.", "Baron Ode"), keeps=True),
    Honorific("pope", "m", ("Pope Odo said so.", "Pope Odo"), keeps=True),
    Honorific("king", "m", ("King Odo said so.", "King Odo"), keeps=True),
    Honorific("queen", "f", ("Queen Oda said so.", "Queen Oda"), keeps=True),
    Honorific("prince", "m", ("Prince Odo said so.", "Prince Odo"), keeps=True),
    Honorific("princess", "f", ("Princess Oda said so.", "Princess Oda"), keeps=True),
    Honorific("emperor", "m", ("Emperor Odo said so.", "Emperor Odo"), keeps=True),
    Honorific("saint", "", ("Saint Odo said so.", "Saint Odo"), keeps=True),
    Honorific("sheikh", "m", ("Sheikh Odo said so.", "Sheikh Odo"), keeps=True),
    Honorific("ayatollah", "m", ("Ayatollah Odo said so.", "Ayatollah Odo"), keeps=True),
    Honorific("mullah", "m", ("Mullah Odo said so.", "Mullah Odo"), keeps=True),
    Honorific("imam", "m", ("Imam Odo said so.", "Imam Odo"), keeps=True),
)
"""Titles that say no more than how a person is addressed."""

TITLES_SHORT = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative", "gov": "governor",
    "govs": "governor", "gen": "general", "lt": "lieutenant", "col": "colonel", "sgt": "sergeant", "capt": "captain",
    "cmdr": "commander", "adm": "admiral", "maj": "major", "brig": "brigadier", "cpl": "corporal", "pvt": "private",
    "pres": "president", "atty": "attorney", "supt": "superintendent", "det": "detective", "insp": "inspector",
    "sec": "secretary", "asst": "assistant", "del": "delegate", "cpt": "captain", "pm": "minister", "ceo": "executive",
    "cfo": "officer", "coo": "officer", "cto": "officer", "mp": "member", "mps": "member", "mep": "member", "da": "attorney",
    "vp": "president", "hon": "member", "sgts": "sergeant", "dep": "deputy",
}  # fmt: skip
"""Abbreviated titles and what they are short for; with or without a full stop before a name."""

PARTICLES = frozenset(
    "van von der den de del della di da du dos das la le bin ibn ben bint al el zu zum ter ten af av y e abu".split()
)
"""Lower-case words inside a person's name: "Ludwig van Beethoven", "Noor van der Velde"."""

FOREIGN_ARTICLES = frozenset("los las el la les le il der die das die het de".split())
"""Before these no first name stands: "Los Hijos de Marta" are a play."""

SUFFIXES = frozenset("jr sr ii iii iv md m.d phd ph.d esq mbe obe cbe mp qc kc m.d. ph.d. rn dds usn ret mep msp cpa".split())

ORGANISATION_WORDS = frozenset(
    """academy administration agency airline airlines airport airways alliance army assembly associates association authority
    bank bar board bloc brigade brigades brotherhood bureau cabinet caucus center centre chamber chancellery charity church
    city-state club co coalition college command commission commissioner's committee commons company conference
    confederation congress consortium constabulary consulting convention corp corporation corps council county court courts
    department directorate district division electric embassy enterprise enterprises executive-office exchange
    federation fire firm force forces forum foundation front fund garrison gazette group guard guardia guild hall headquarters
    herald holdings hospital house inc industries initiative inspectorate institute institution insurance intelligence
    journal kremlin laboratory laboratories labs league legislature limited llc lp llp lobby ltd magazine media militia ministry
    mission monitor motors movement museum navy network news newspaper office ombudsman opec organisation organization
    parliament partners partnership party plc police pollster post power press prison program programme project
    prosecutor's radio railways reserve review saeima school secretariat securities senate service services society
    squad state-department station strategies studios survey syndicate systems task-force taskforce team technologies tech
    telecom telegraph television times today tower treasury tribunal tribune trust tv union united university watch watchdog
    works workers worldwide zoo observatory orchestra theatre theater library parks airport fc afc united-states
    poll times-picayune globe mail express observer sentinel chronicle dispatch examiner inquirer enquirer bulletin register
    star sun mirror guardian independent economist standard reporter courier advertiser quarterly review weekly daily state
    motors semiconductor pharmaceuticals pharma foods brands airlines energy oil gas petroleum mining steel capital
    bancorp financial healthcare health entertainment pictures records studios games software solutions dynamics
    aerospace aviation logistics shipping stores retail markets international networks communications wireless
    interactive stock lines congregation diocese archdiocese vatican pentagon interpol europol jihad resistance
    rights matter lives democracy democrats republicans caucus taskforce coastguard marines""".split()
)
"""A name that ends in one of these, or holds one before "of" or "for", is no person."""

SURNAMES_TOO = frozenset("church hall house post power press star sun guard bank bar county fire force front prison school tower trust watch works capital power mail records standard express register today division brands energy mission parks".split())
"""Of those, the ones that may be a person's surname behind a first name: "Wyatt Hall", "Samantha Power"."""

COMPANY_ENDINGS = frozenset("inc corp co ltd llc plc llp lp gmbh ag sa nv spa limited incorporated corporation company".split())

COMPANY_WORDS = COMPANY_ENDINGS | frozenset(
    """com net org motors airlines airways industries holdings technologies systems enterprises electric semiconductor
    pharmaceuticals foods brands energy mining steel group lines""".split()
)
"""What a company's name may leave off later: "Kaveri Motors Ltd." is Kaveri."""

OF_NAMES = frozenset(
    """academy alliance archdiocese army assembly association bank board bureau chamber center centre centers church
    college commission committee confederation conference congress council court department diocese federation foundation
    front fund guild house institute institutes institution isle league library ministry museum movement office organisation
    organization parliament party republic school secretariat senate society state states sons survey union united university
    brotherhood institute coalition democrats citizens americans doctors reporters veterans physicians mothers directorate
    division daughters kingdom campaign network campaigners""".split()
)
"""Heads of names that go on with "of", "for" or "on": "Bank of England", "Center for Strategic and International Studies"."""

NAME_LINKS = frozenset("of for on against without".split())

DESCRIBING = frozenset(
    """republican democratic democrat conservative liberal labour tory communist socialist libertarian independent former
    fellow rival top veteran senior young then acting outgoing incoming deputy longtime billionaire christian muslim
    jewish catholic shia sunni hindu buddhist islamist native black white gay western eastern northern southern central
    evangelical progressive marxist""".split()
) | frozenset({"gop", "ex", "then-president"})
"""Capitalised adjectives before a person's name that do not belong to it."""

NO_NAMES = frozenset(
    """two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions half none several everyone
    according also asked although another after as at because before both but by despite even every few finally first following
    for from given how however if in indeed instead it last later like many maybe meanwhile most much no nobody none nor not nothing
    now of on once one only or other others our over perhaps please since so some still such than that the their then there
    these they this those though thus to today tomorrow under unlike until well what when where whether which while who why
    with without yes yet yesterday your photo image video caption read more updated share click here related advertisement
    published copyright correction editor's note continue reading subscribe sign newsletter email facebook's exclusive breaking watch
    islam christianity judaism opinion analysis god internet english bible constitution christmas easter thanksgiving ramadan covid covid-19""".split()
)
"""Words that a sentence's start or a heading capitalises; on their own they name nobody."""

KNOWN_BODIES = frozenset(
    """taliban hezbollah hizbollah hamas isis isil is daesh al-qaeda al-qaida boko haram al-shabab al-shabaab fatah farc eta ira plo pkk
    ypg houthis mossad mi5 mi6 fbi cia nsa dea irs epa fda cdc nasa noaa faa ftc fcc sec nato un eu unicef unesco unhcr
    who imf opec wto oecd bbc cnn nbc abc cbs pbs npr msnbc afp ap upi reuters bloomberg xinhua tass interfax yonhap kyodo
    pti anadolu dpa efe ansa google facebook twitter amazon microsoft ibm intel uber tesla boeing airbus toyota honda
    nissan samsung sony huawei alibaba walmart exxonmobil bp shell gazprom politico breitbart buzzfeed
    pentagon kremlin treasury congress senate parliament vatican bundestag knesset duma politburo kremlin gop dnc rnc nra aclu
    naacp aarp afl-cio planned-parenthood wikileaks greenpeace amnesty oxfam interpol europol scotland-yard brookings
    gallup quinnipiac ipsos yougov nielsen moody's fitch""".split()
)
"""Single names that are a body wherever they stand."""

PLACE_WORDS = frozenset(
    """avenue bay beach boulevard canal canyon cape coast creek desert falls garden gardens glacier gulf harbor harbour heights
    hill hills island islands isle lake lakes lane mountain mountains ocean peninsula plaza pass port ridge river road sea
    springs square strait street terrace trail valley village city town province region township crossing borough""".split()
)
"""Last words of names where things are."""

PLURAL_OWNERS = frozenset("women children men people workers teachers veterans king queen moody st farmers pensioners".split())

RANKS = frozenset(
    """admiral brigadier captain colonel commander corporal general lieutenant major marshal sergeant private col lt sgt capt maj
    gen adm cmdr brig cpl""".split()
)
"""Titles that give way to an office: "Army spokesman Colonel Kone" is the Army spokesman."""

CONDITIONS = frozenset("if unless because".split())

FOLLOWING = frozenset(
    """familiar close aware present responsible involved opposed loyal sympathetic knowledgeable near downstream upstream nearby
    abroad overseas elsewhere alike concerned inside outside""".split()
)
"""Adjectives that follow their noun: "people familiar with the talks"."""

RANKING = frozenset("ranking acting sitting ruling leading managing founding outgoing incoming running retired elected appointed".split())
"""Participles inside an office: "ranking Democrat", "managing director"."""

WHERE = frozenset("in at near from to into toward towards across around outside inside".split())
"""Prepositions before places."""

SMALL = frozenset("of for the and on in at de la le du des der und & against".split())
"""Words that an acronym passes over."""

COMPOUND_ENDS = ("-based", "-born", "-backed", "-owned", "-run", "-led", "-area", "-controlled")
"""Ends of adjectives before a name: "New York-based"."""

PEOPLE_ENDS = ("ists", "crats", "icans", "sters")
"""Ends of words for many people, which a sentence's start may capitalise: "Monarchists"."""

DOMAINS = frozenset("com org net gov edu info io tv".split())

THINGS = frozenset(
    """day week month year season age era war battle election elections primary debate act bill law treaty agreement accord deal
    plan summit games cup olympics award prize series show festival tour crisis recession depression revolution spring
    security care medicare medicaid amendment constitution times street caucuses convention trade tax taxes night eve hour
    article hearing hearings report study strip state states highway interstate flight operation project syndrome disease virus
    bowl theory doctrine building tower bridge stadium arena airport memorial monument cathedral text abstract story
    reading music album song film movie book bible koran quran left right internet web online media pac""".split()
)
"""Last words of names that nobody bears."""

NEVER_PART = frozenset("rival rivals fellow former meanwhile parent nearby citing quoting".split())
"""Capitalised at a sentence's start, before a name that they do not belong to."""
