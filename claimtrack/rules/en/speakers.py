"""Who speaks: offices and trades, groups, documents, and the nouns by which a text comes back to a body."""

from claimtrack.rules.rows import Body, Broader

MEN = frozenset(
    """actor businessman chairman congressman councilman alderman assemblyman spokesman salesman policeman fireman fisherman
    cameraman anchorman frontman gunman clergyman serviceman brother father dad son husband grandfather grandson uncle nephew
    man boy gentleman king prince emperor duke monk priest waiter host widower groom boyfriend stepfather father-in-law
    brother-in-law son-in-law sportsman englishman irishman frenchman dutchman scotsman welshman statesman bishop archbishop
    cardinal pope imam ayatollah rabbi midfielder""".split()
)
WOMEN = frozenset(
    """actress businesswoman chairwoman congresswoman councilwoman alderwoman assemblywoman spokeswoman saleswoman policewoman
    sister mother mom mum daughter wife grandmother granddaughter aunt niece woman girl lady queen princess empress duchess
    nun waitress hostess widow bride girlfriend stepmother mother-in-law sister-in-law daughter-in-law ballerina headmistress
    schoolgirl midwife heroine sportswoman englishwoman irishwoman frenchwoman stateswoman""".split()
)
ROLES = MEN | WOMEN | frozenset(
    """academic fellow accountant activist adjutant administrator admiral adviser advisor advocate agent aide ally ambassador analyst
    anaesthetist anesthesiologist anchor announcer anthropologist archaeologist architect archivist artist assistant associate
    astronaut astronomer astrophysicist athlete attache attorney auditor author authority banker bartender biologist blogger
    boss botanist boxer brigadier broadcaster broker builder butcher campaigner candidate captain cardiologist caretaker
    carpenter cartoonist cashier ceo champion chancellor chaplain chef chemist chief chairperson chair citizen cleric clerk
    climatologist climber coach co-author co-chair co-chairman co-director co-founder co-owner co-president co-worker
    collaborator colleague collector colonel columnist comedian commander commandant commentator commissioner composer
    comptroller conductor conservationist constable consul consultant contender contractor controller convict
    cop co-ordinator coordinator coroner corporal correspondent councillor councilor councilmember counsel counselor
    counsellor counterpart cricketer critic curator custodian dancer dealer dean defender defendant delegate demographer
    dentist deputy dermatologist designer detective developer dictator diplomat director dissident doctor donor driver
    ecologist economist editor educator electrician employee employer engineer entrepreneur epidemiologist ethicist
    examiner executive ex-president ex-wife ex-husband expert explorer fan farmer financier firefighter foreman founder
    forecaster friend fullback full-back gardener general geographer geologist geophysicist goalkeeper governor graduate
    guard guide guitarist gynecologist hairdresser hawk head headmaster historian homeowner hopeful host hunter
    immigrant immunologist incumbent industrialist informant inmate innkeeper inspector instructor insurer interpreter
    inventor investigator investor jailer jeweller journalist judge juror justice keeper king laborer labourer landlord
    landowner lawmaker lawyer leader lecturer legislator librarian lieutenant lobbyist logger magistrate major
    manager manufacturer marine mayor mechanic member mentor merchant meteorologist midfielder migrant militant
    millionaire billionaire miner minister missionary moderator mogul monarch musician narrator naturalist
    negotiator neighbor neighbour neurologist neuroscientist neurosurgeon newcomer nominee nominee novelist nurse
    nutritionist oceanographer officeholder officer official ombudsman oncologist operative operator opponent organiser
    organizer owner painter parent partner passenger pastor patient peer pediatrician paediatrician pensioner performer
    philanthropist philosopher photographer physician physicist pilot pioneer pitcher planner plaintiff player
    playwright poet politician pollster postman prefect premier presenter president principal prisoner
    producer professor programmer prosecutor protester protestor provost psychiatrist psychologist publisher
    quarterback rancher ranger reader realtor rebel receptionist recruiter rector referee refugee registrar regulator
    relative reporter representative rescuer researcher resident respondent reverend reviewer rival runner sailor
    salesperson scholar scientist screenwriter scriptwriter sculptor secretary secretary-general seismologist
    senator sergeant sheriff shepherd shopkeeper shareholder singer skipper sociologist soldier solicitor songwriter source
    spokesperson speaker spy staffer star statistician stockbroker storekeeper strategist striker student superintendent
    supervisor supporter surgeon surrogate surveyor survivor suspect tailor teacher technician teenager tenant terrorist
    therapist trader trainer translator traveller traveler treasurer trustee tutor tycoon undersecretary user veteran
    vendor vet veterinarian vice-chair vice-chairman vice-chancellor vice-president victim videographer villager
    violinist virologist visitor volunteer voter warden warlord watchman weatherman whistleblower winemaker winner
    witness worker writer youth zoologist conservative liberal republican democrat progressive libertarian socialist
    communist independent front-runner frontrunner whip presidential-candidate controller-general hairstylist
    restaurateur oligarch magnate sprinter swimmer jockey golfer batsman bowler defender winger forward baron premier
    sharpshooter sniper fighter guerrilla commando pilgrim preacher prophet guru nobleman baroness lord cleaner baker
    brewer carer roofer plumber welder gravedigger undertaker bellringer paramedic medic seafarer fisher""".split()
)  # fmt: skip
"""What a person may be; with a name beside it, it tells that the name is a person's."""

GROUPS = frozenset(
    """people officials authorities police leaders members workers residents critics experts analysts economists scientists
    researchers doctors nurses prosecutors investigators lawyers attorneys aides advisers advisors lawmakers
    legislators senators congressmen ministers diplomats executives employees staff supporters opponents activists
    protesters demonstrators voters polls farmers parents teachers students children men women families relatives friends
    neighbors neighbours witnesses sources insiders observers historians republicans democrats conservatives liberals
    progressives rebels militants insurgents troops soldiers forces fighters guards crowd public audience community
    majority minority opposition campaigners advocates chairmen groups unions companies businesses banks investors traders
    shareholders publishers newspapers media outlets networks reporters journalists editors commentators pundits
    librarians biologists survivors rescuers medics firefighters refugees migrants villagers locals citizens
    shopkeepers skippers wives husbands mothers fathers brothers sisters twins colleagues allies rivals candidates
    politicians governors mayors judges justices jurors bishops clergy priests academics scholars professors
    engineers pilots drivers passengers owners operators regulators inspectors auditors accountants consultants
    strategists pollsters respondents participants readers viewers users customers consumers tenants landlords
    homeowners veterans officers detectives agents spies commanders generals team jury panel couple family
    others individuals americans europeans youth youths teenagers adults fans players coaches athletes actors artists
    musicians writers authors donors backers partners lobbyists contractors manufacturers retailers suppliers
    partners spokesmen spokeswomen chairmen sponsors organizers organisers coalition backbenchers mps""".split()
)
"""Several people who speak with one voice."""

DOCUMENTS = frozenset(
    """report study survey poll letter statement memo memorandum document paper article editorial essay op-ed column book
    filing complaint lawsuit suit affidavit indictment petition ruling order opinion decision verdict judgment decree
    bill act law legislation amendment constitution treaty agreement contract resolution referendum proposal plan draft
    budget audit review analysis assessment evaluation estimate forecast index data figures statistics numbers results findings
    records files papers documents emails email e-mail messages message tweet tweets post posts caption
    headline transcript video tape recording footage clip ad advert advertisement commercial poster sign banner leaflet pamphlet
    page blog -release release announcement notice bulletin newsletter brief briefing dossier
    manifesto platform charter code manual guide guidelines rules rule policy directive testimony evidence research
    census chart graph map table test tests model models simulation experiment trial investigation inquiry probe
    story profile interview speech obituary census note poem song novel memoir autobiography
    biography diary play film movie documentary broadcast missive communique reports surveys polls studies letters
    referral template white-paper warrant will certificate receipt invoice leak cable cables dispatch """.split()
)

COLLECTIVE = frozenset(
    """group team committee panel council board company firm corporation government ministry department agency party union court
    police army military navy campaign administration commission association organisation organization coalition institute
    university school church bank newspaper paper magazine network broadcaster channel station opposition watchdog regulator
    bureau authority office embassy parliament senate congress legislature assembly chamber club league federation foundation
    charity movement militia faction alliance bloc exchange fund museum hospital prison state city county town village
    district nation country kingdom republic province region service force mission delegation task-force task force jury crowd
    industry lobby think-tank tank center centre laboratory lab airline airport retailer automaker carmaker manufacturer
    chain lender insurer carrier operator developer publisher outlet site website startup start-up giant maker supplier
    pollster monarchy junta regime cabinet majority minority judiciary presidency treasury secretariat headquarters
    archdiocese diocese mosque synagogue caucus left right media press band orchestra side squad unit division command
    conglomerate consortium trust society ensemble guild syndicate cartel gang cell network tribunal directorate
    constabulary bureaucracy establishment community public audience electorate body coastguard guard""".split()
)
"""Nouns for bodies that speak."""

BODIES = (
    Body(
        "company", "company firm corporation business conglomerate retailer maker manufacturer carrier airline automaker carmaker chain "
        "lender insurer operator developer startup start-up giant supplier builder brewer miner",
        "inc corp co ltd llc plc gmbh ag motors airlines airways industries holdings technologies systems enterprises electric "
        "semiconductor pharmaceuticals pharma foods brands energy oil gas petroleum mining steel software stores lines "
        "google facebook twitter amazon microsoft ibm intel uber tesla boeing airbus toyota honda nissan samsung sony huawei "
        "alibaba walmart exxonmobil bp shell gazprom group com net",
        (("Corvane Foods Inc. shut a plant. The company said sales fell.", "Corvane Foods Inc."),
         ("Corvane Foods, a dairy firm, shut a plant. The firm said sales fell.", "Corvane Foods")),
    ),
    Body(
        "newspaper", "editorial newspaper paper daily weekly magazine tabloid broadsheet outlet publication",
        "times post journal herald tribune gazette telegraph globe mail express observer sentinel chronicle dispatch examiner "
        "inquirer bulletin star sun mirror guardian independent economist advocate courier advertiser magazine",
        (("The Ostend Gazette printed the letters. The newspaper said they were real.", "Ostend Gazette"),),
    ),
    Body(
        "broadcaster", "broadcaster network channel station outlet",
        "bbc cnn nbc abc cbs pbs npr msnbc television tv radio news broadcasting network fox espn",
        (("Ostend Radio aired the tape. The broadcaster said it was real.", "Ostend Radio"),),
    ),
    Body(
        "news agency", "agency",
        "agency afp ap upi reuters xinhua tass interfax yonhap kyodo administration bureau epa fda cdc irs nasa fbi cia nsa faa dea noaa",
        (("The Fisheries Agency closed the bay. The agency said stocks were low.", "Fisheries Agency"),),
    ),
    Body(
        "ministry", "ministry", "ministry",
        (("Petra Ode of the Dutch Transport Ministry left. The ministry said she would not be replaced.", "Dutch Transport Ministry"),),
    ),
    Body(
        "department", "department", "department pentagon treasury",
        (("The Housing Department sold the flats. The department said they stood empty.", "Housing Department"),),
    ),
    Body(
        "university", "university college school", "university college school",
        (("Ostend University closed its gates. The university said exams would go on.", "Ostend University"),),
    ),
    Body(
        "court", "court tribunal", "court tribunal",
        (("The Ostend Appeals Court met. The court said the ban was void.", "Ostend Appeals Court"),),
    ),
    Body(
        "party", "party", "party democrats labour tories conservatives gop",
        (("The Harbour Party met in June. The party said it would not stand.", "Harbour Party"),),
    ),
    Body(
        "union", "union", "union federation brotherhood workers unison teamsters",
        (("The Dockers Union met in June. The union said a strike was near.", "Dockers Union"),),
    ),
    Body(
        "bank", "bank lender", "bank bancorp", (("Ostend Bank cut its rates. The bank said lending fell.", "Ostend Bank"),),
    ),
    Body(
        "commission", "commission", "commission",
        (("The Tidal Commission met. The commission said the dam was safe.", "Tidal Commission"),),
    ),
    Body(
        "committee", "committee panel", "committee",
        (("The Harbour Committee met. The panel said the dam was safe.", "Harbour Committee"),),
    ),
    Body(
        "council", "council", "council", (("Ostend Council met. The council said the dam was safe.", "Ostend Council"),),
    ),
    Body(
        "institute", "institute centre center think-tank foundation charity",
        "institute institution foundation center centre oxfam greenpeace",
        (("The Quay Foundation paid for it. The foundation said more would follow.", "Quay Foundation"),),
    ),
    Body(
        "association", "association society league federation organization organisation body group coalition alliance",
        "association society league federation organization organisation coalition alliance council union foundation "
        "institute committee front network group center centre movement watch forum fund united",
        (("The Bargees Association met. The association said tolls were too high.", "Bargees Association"),
         ("The Bargees Association met. The group said tolls were too high.", "Bargees Association")),
    ),
    Body(
        "armed group", "group militants insurgents movement organization organisation faction militia",
        "taliban hezbollah hizbollah hamas isis isil daesh al-qaeda al-qaida al-shabab al-shabaab fatah farc eta ira pkk houthis "
        "haram front brigade brigades",
        (("The fort fell to the Taliban. The militant group said it had lost no men.", "Taliban"),),
    ),
    Body(
        "campaign", "campaign", "campaign", (("The Ode Campaign paid for it. The campaign said more would follow.", "Ode Campaign"),),
    ),
    Body(
        "watchdog", "watchdog regulator authority", "authority ombudsman commission watch inspectorate",
        (("The Tidal Authority closed the bay. The regulator said stocks were low.", "Tidal Authority"),),
    ),
    Body(
        "armed forces", "military army navy force command", "army navy force forces command guard corps marines",
        (("The Tidal Command met. The command said the bay was safe.", "Tidal Command"),),
    ),
    Body(
        "hospital", "hospital clinic", "hospital clinic",
        (("Ostend Hospital is full. The hospital said more beds would come.", "Ostend Hospital"),),
    ),
    Body(
        "club", "club team side", "fc afc club united city rovers",
        (("Ostend FC sold its striker. The club said fans were angry.", "Ostend FC"),),
    ),
)  # fmt: skip
"""How a text comes back to a body it has named: the nouns, and the words within a name that allow them."""

BROADER = (
    Broader("lawmaker legislator politician", "senator representative congressman congresswoman mp member councilman councilor councillor "
            "assemblyman minister governor premier delegate",
            ("Sen. Petra Ode left early. The lawmaker said she was ill.", "Petra Ode")),
    Broader("executive boss chief", "ceo chairman chairwoman president director head chief executive",
            ("Petra Ode, the director of the zoo, left early. The executive said she was ill.", "Petra Ode")),
    Broader("lawyer attorney counsel", "lawyer attorney counsel solicitor barrister prosecutor",
            ("Petra Ode, an attorney, left early. The lawyer said she was ill.", "Petra Ode")),
    Broader("journalist reporter", "reporter journalist anchor correspondent columnist editor commentator host",
            ("Petra Ode, a columnist, left early. The journalist said she was ill.", "Petra Ode")),
    Broader("scientist researcher academic expert", "biologist physicist chemist ecologist scientist researcher professor epidemiologist "
            "virologist economist geologist historian astronomer lecturer zoologist climatologist",
            ("Petra Ode, a biologist, left early. The scientist said she was ill.", "Petra Ode")),
    Broader("doctor physician", "surgeon physician doctor dr anaesthetist neurologist cardiologist oncologist neurosurgeon "
            "psychiatrist pediatrician", ("Petra Ode, a surgeon, left early. The doctor said she was ill.", "Petra Ode")),
    Broader("officer policeman policewoman cop", "detective sergeant constable inspector officer sheriff lieutenant captain",
            ("Detective Petra Ode left early. The officer said she was ill.", "Petra Ode")),
    Broader("candidate nominee contender hopeful frontrunner front-runner", "candidate nominee contender hopeful frontrunner front-runner challenger",
            ("Petra Ode, a presidential hopeful, left early. The candidate said she was ill.", "Petra Ode")),
    Broader("performer entertainer star actor", "actor actress comedian singer star musician entertainer",
            ("Pavel Ode, a comedian, left early. The actor said he was ill.", "Pavel Ode")),
    Broader("businessman tycoon entrepreneur magnate mogul", "businessman tycoon entrepreneur magnate mogul developer industrialist billionaire investor",
            ("Pavel Ode, a property magnate, left early. The tycoon said he was ill.", "Pavel Ode")),
    Broader("minister", "minister secretary chancellor", ("Transport Secretary Petra Ode left early. The minister said she was ill.", "Petra Ode")),
    Broader("teenager youth", "teenager student schoolgirl", ("Petra Ode, a student, left early. The teenager said she was ill.", "Petra Ode")),
    Broader("spokesperson", "spokesman spokeswoman spokesperson",
            ("Army spokeswoman Petra Ode left early. The spokesperson said she was ill.", "Petra Ode")),
)  # fmt: skip
"""Wider words for an office or trade that the text has named more narrowly."""

CITING = frozenset("citing quoting cited quotes quoted cites".split())
CITED = frozenset("cited quoted cites quotes".split())
QUOTED = frozenset("quoted quotes quoting cited cites citing".split())
QUOTING = frozenset({"quote", "cite"})
SAYING = frozenset("saying telling".split())
REASONS = frozenset("rules rule policy law laws legislation evidence order results".split())
"""What people cite as a reason, and not as somebody they had it from: "citing privacy rules"."""

SURVEYS = frozenset("poll polls survey surveys census study questionnaire".split())
SHARES = frozenset("percent per % percentage".split())

KIN = frozenset("brothers sisters couple twins".split())

SINGULAR = {
    "chairmen": "chairman", "congressmen": "congressman", "spokesmen": "spokesman", "spokeswomen": "spokeswoman",
    "businessmen": "businessman", "women": "woman", "men": "man", "attorneys": "attorney", "secretaries": "secretary",
}  # fmt: skip

PAIRS = frozenset("pair duo couple twins brothers sisters friends".split())
"""Plural nouns that mean two, where two have spoken."""

VARIED = frozenset(
    """actor actress activist anchor architect author billionaire businessman businesswoman candidate centrist champion chef coach
    columnist comedian commentator conservative congressman congresswoman contender defender democrat designer director
    doctor donor economist engineer entertainer entrepreneur executive farmer financier frontrunner front-runner forward
    goalkeeper governor historian hopeful host incumbent industrialist investor journalist lawmaker lawyer legislator
    liberal magnate manager mayor midfielder millionaire minister mogul musician neurosurgeon nominee novelist philanthropist
    physician pilot player playwright poet politician premier president professor progressive producer reporter
    republican restaurateur scientist senator singer skipper socialist star striker surgeon teenager teacher tycoon veteran
    winger writer youngster researcher biologist physicist chemist rancher officer policeman policewoman businesswoman
    chancellor publisher surfer footballer golfer sprinter swimmer jockey cricketer bowler quarterback pitcher runner boxer
    retiree grandmother grandfather mother father widow artist painter sculptor photographer""".split()
)
"""Nouns that journalists take to name again, for variety, the person they have just named."""

TOLD_BY_WORDS = frozenset(
    """ministry department government campaign administration commission committee council legislature parliament senate assembly
    court university school union police army military navy force board authority bureau office embassy institute
    association federation delegation mission secretariat inspectorate panel regime junta cabinet jury majority minority
    opposition party coalition service station hospital prison church mosque synagogue""".split()
)
"""Bodies that a text may bring up in small letters, "the commerce ministry", and then call by the noun alone."""

BODY_ADJECTIVES = frozenset(
    """militant armed extremist islamist terrorist rebel insurgent radical outlawed banned advocacy lobbying lobby trade news
    conservative liberal left-wing right-wing private public local national federal regional state-run state-owned
    family-owned international nonprofit non-profit nonpartisan influential powerful ruling main giant troubled
    same new former human rights civil environmental industry opposition student research""".split()
)
"""What may stand before such a noun without telling another body: "the militant group"."""

NAMED_BEFORE = frozenset("newspaper daily weekly magazine website site blog network channel station agency broadcaster".split())
"""Nouns behind the name of a body: "the Maariv newspaper"."""

POINTING = frozenset("the this that these those both".split())
"""Determiners of a phrase that points back."""
UNNAMED = frozenset("a an one another".split())
"""Determiners of a phrase that brings up somebody new, who goes without a name."""
NOT_NARROWING = frozenset("same two".split())
FORMER = frozenset("former then".split())
AFFILIATING = frozenset("of at from with".split())
"""Prepositions between a person and the body they belong to: "Ann Lee of the Quay Foundation"."""
