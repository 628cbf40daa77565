"""What tells namesakes apart, and what does not: the trades people stay in, and the words that say little.

Two people of one name are taken for two when what they are called cannot be said of one person: the mayor of
one town and the mayor of another, a fisherman and an economist. Whoever is only somebody's rival, or stands
for an office, may be anything else besides.
"""

FIELDS = {
    "politics": """president vice-president premier minister chancellor secretary undersecretary governor mayor senator
        representative congressman congresswoman lawmaker legislator councillor councilor councilman councilwoman
        alderman alderwoman assemblyman assemblywoman prefect ambassador diplomat envoy delegate deputy commissioner
        politician statesman stateswoman speaker whip secretary-general king queen prince princess emperor pope monarch
        attorney prosecutor""",
    "forces": """colonel general admiral brigadier major captain lieutenant sergeant corporal constable commander
        commandant marshal soldier sailor marine detective inspector superintendent sheriff policeman policewoman
        investigator guard warden firefighter fireman paramedic""",
    "law": "lawyer attorney counsel solicitor barrister judge justice magistrate prosecutor coroner notary",
    "learning": """professor lecturer scholar scientist researcher academic economist historian sociologist political-scientist
        physicist chemist biologist geologist ecologist astronomer astrophysicist climatologist meteorologist zoologist
        oceanographer anthropologist archaeologist seismologist statistician demographer philosopher teacher headmaster
        headmistress librarian virologist epidemiologist immunologist""",
    "medicine": """doctor physician surgeon nurse midwife dentist psychiatrist psychologist cardiologist oncologist
        neurologist neurosurgeon pediatrician paediatrician dermatologist anaesthetist anesthesiologist pathologist
        therapist gynecologist virologist epidemiologist immunologist vet veterinarian""",
    "trades": """fisherman fisher farmer miner driver cleaner baker butcher plumber welder electrician carpenter mechanic
        builder labourer laborer logger rancher gardener shepherd skipper cook waiter waitress bartender barber
        hairdresser tailor postman cashier shopkeeper storekeeper seafarer docker gravedigger undertaker roofer""",
    "sport": """goalkeeper striker midfielder defender fullback full-back winger quarterback pitcher bowler batsman
        cricketer footballer golfer jockey boxer sprinter swimmer runner referee coach""",
    "arts": """actor actress singer musician guitarist violinist composer conductor dancer ballerina painter sculptor
        poet novelist playwright photographer comedian screenwriter songwriter cartoonist""",
    "faith": """bishop archbishop cardinal priest pastor rabbi imam ayatollah mullah nun monk chaplain minister preacher
        cleric pope""",
    "press": "journalist reporter correspondent columnist editor anchor broadcaster presenter commentator",
}
"""Field → trades and offices. One person hardly works in two of these; a word in several fits all of them."""

FIELD_OF = {
    head: frozenset(field for field, heads in FIELDS.items() if head in heads.split())
    for heads in FIELDS.values()
    for head in heads.split()
}

OFFICES = frozenset(FIELDS["politics"].split())
"""Offices that one person may hold one after another, in different places."""

LOOSE = frozenset(
    """rival opponent challenger candidate nominee contender hopeful front-runner frontrunner incumbent winner loser
    favourite favorite graduate student alumnus fellow member citizen resident native visitor fan supporter critic donor
    backer friend ally colleague neighbour neighbor partner associate counterpart pioneer expert veteran star champion
    billionaire millionaire mogul tycoon magnate businessman businesswoman entrepreneur developer investor owner author
    husband wife father mother son daughter brother sister man woman boy girl pensioner survivor victim witness patient
    passenger suspect defendant plaintiff republican democrat conservative liberal independent progressive socialist
    communist libertarian activist campaigner volunteer protester""".split()
)
"""What anybody may be as well as anything else."""

NO_ANCHORS = frozenset(
    """former acting deputy assistant senior junior chief top leading veteran prominent presumptive outgoing incoming
    presidential vice prime foreign home interior defence defense finance financial education health transport
    transportation agriculture environment energy justice trade commerce labour labor housing culture sports industry
    economy economic fisheries shipping press state general attorney house senate congress parliament commons lords
    white republican democratic democrat conservative liberal party gop independent mr mrs ms dr sir national federal
    local regional new old young ministry department office council committee commission government administration
    university institute agency authority association union company group bank police army military navy force""".split()
)
"""Words with a capital that place nobody: portfolios, parties, houses, the plain names of bodies."""

SAME_PLACE = {
    "american": "us", "usa": "us", "america": "us", "america's": "us", "british": "uk", "britain": "uk",
    "french": "france", "turkish": "turkey", "spanish": "spain", "dutch": "netherlands", "greek": "greece",
    "polish": "poland", "swiss": "switzerland", "welsh": "wales", "irish": "ireland", "danish": "denmark",
    "swedish": "sweden", "finnish": "finland", "thai": "thailand", "filipino": "philippines",
    "palestinian": "palestine", "iraqi": "iraq", "saudi": "arabia",
}  # fmt: skip
"""Adjectives that do not begin like the name of their place."""

NOT_IN_ACRONYMS = frozenset("of the and for in on to a an de la & at".split())
"""Words of a name that its acronym may leave out."""
