"""Countries, states and capitals, and the adjectives and inhabitants that go with them.

A place may speak ("China urged its citizens"), but it is never "he" or "she".
"""

COUNTRIES = frozenset(
    line.strip() for line in """afghanistan | albania | algeria | andorra | angola | argentina | armenia | australia | austria |
    azerbaijan | bahamas | bahrain | bangladesh | barbados | belarus | belgium | belize | benin | bhutan | bolivia | bosnia |
    botswana | brazil | britain | brunei | bulgaria | burkina faso | burma | burundi | cambodia | cameroon | canada | cape verde |
    chad | chile | china | colombia | comoros | congo | costa rica | croatia | cuba | cyprus | czech republic | denmark | djibouti |
    dominican republic | east timor | ecuador | egypt | el salvador | england | eritrea | estonia | ethiopia | fiji | finland |
    france | gabon | gambia | germany | ghana | great britain | greece | grenada | guatemala | guinea | guyana | haiti | honduras |
    hong kong | hungary | iceland | india | indonesia | iran | iraq | ireland | israel | italy | ivory coast | jamaica | japan |
    kazakhstan | kenya | kiribati | kosovo | kuwait | kyrgyzstan | laos | latvia | lebanon | lesotho | liberia | libya | lithuania |
    luxembourg | macedonia | madagascar | malawi | malaysia | maldives | mali | malta | mauritania | mauritius | mexico | moldova |
    monaco | mongolia | montenegro | morocco | mozambique | myanmar | namibia | nepal | netherlands | new zealand | nicaragua |
    niger | nigeria | north korea | north macedonia | northern ireland | norway | oman | pakistan | palestine | panama |
    papua new guinea | paraguay | peru | philippines | poland | portugal | puerto rico | qatar | romania | russia | rwanda | samoa |
    saudi arabia | scotland | senegal | serbia | sierra leone | singapore | slovakia | slovenia | somalia | south africa |
    south korea | south sudan | soviet union | spain | sri lanka | sudan | suriname | swaziland | sweden | switzerland | syria |
    taiwan | tajikistan | tanzania | thailand | tibet | togo | tonga | trinidad and tobago | tunisia | turkey | turkmenistan |
    uganda | ukraine | united arab emirates | united kingdom | united states | uruguay | uzbekistan | vanuatu | venezuela |
    vietnam | wales | yemen | zambia | zimbabwe | u.s. | u.k. | us | uk | uae | u.a.e. | america | ussr | u.s.a. | usa""".replace("\n", " ").split("|")
)  # fmt: skip
"""Bodies that speak: their names stay as written."""

PLACES = frozenset(
    line.strip() for line in """alabama | alaska | arizona | arkansas | california | colorado | connecticut | delaware | florida |
    hawaii | idaho | illinois | indiana | iowa | kansas | kentucky | louisiana | maine | maryland | massachusetts | michigan |
    minnesota | mississippi | missouri | montana | nebraska | nevada | new hampshire | new jersey | new mexico | new york |
    new york city | north carolina | north dakota | ohio | oklahoma | oregon | pennsylvania | rhode island | south carolina |
    south dakota | tennessee | texas | utah | vermont | west virginia | wisconsin | wyoming | ontario | quebec |
    british columbia | alberta | manitoba | nova scotia | new south wales | queensland | tasmania | crimea | bavaria | catalonia |
    kashmir | punjab | kurdistan | europe | asia | africa | latin america | south america | north america | central america |
    middle east | silicon valley | wall street | capitol hill | manhattan | brooklyn | queens | harlem | hollywood |
    los angeles | las vegas | san francisco | san diego | san antonio | san jose | santa fe | santa monica | st louis |
    new orleans | new haven | new delhi | new england | kansas city | salt lake city | boston | chicago | houston | dallas |
    philadelphia | phoenix | seattle | denver | detroit | baltimore | atlanta | miami | tampa | orlando | cleveland |
    cincinnati | columbus | pittsburgh | milwaukee | minneapolis | memphis | nashville | charlotte | charleston | omaha |
    portland | sacramento | oakland | buffalo | albany | ferguson | flint | newark | louisville | tucson | el paso |
    london | paris | berlin | rome | madrid | lisbon | vienna | brussels | amsterdam | the hague | hague | geneva | zurich | bern |
    copenhagen | stockholm | oslo | helsinki | dublin | edinburgh | glasgow | belfast | cardiff | manchester | liverpool |
    birmingham | leeds | bristol | warsaw | prague | budapest | bucharest | sofia | belgrade | zagreb | sarajevo | athens |
    ankara | istanbul | kyiv | kiev | minsk | moscow | st petersburg | vilnius | riga | tallinn | tbilisi | yerevan | baku |
    jerusalem | tel aviv | gaza | west bank | ramallah | cairo | alexandria | beirut | damascus | aleppo | baghdad | mosul |
    tehran | riyadh | jeddah | mecca | doha | dubai | abu dhabi | sanaa | aden | amman | kabul | kandahar | herat | islamabad |
    karachi | lahore | peshawar | delhi | mumbai | kolkata | chennai | bangalore | dhaka | colombo | kathmandu | beijing |
    shanghai | tokyo | osaka | kyoto | seoul | pyongyang | taipei | manila | jakarta | bangkok | hanoi | rangoon | yangon |
    kuala lumpur | sydney | melbourne | brisbane | perth | adelaide | canberra | wellington | auckland | nairobi | lagos |
    abuja | accra | dakar | bamako | kinshasa | khartoum | addis ababa | mogadishu | johannesburg | cape town | pretoria |
    harare | lusaka | kampala | kigali | tripoli | benghazi | tunis | algiers | rabat | casablanca | ottawa | toronto |
    montreal | vancouver | calgary | mexico city | havana | caracas | bogota | lima | quito | la paz | santiago | buenos aires |
    montevideo | sao paulo | rio de janeiro | brasilia | washington d.c. | district of columbia | frankfurt | munich |
    hamburg | cologne | milan | naples | turin | florence | venice | barcelona | valencia | seville | marseille | lyon |
    rotterdam | antwerp | fukushima | hiroshima | okinawa | guantanamo bay | guantanamo""".replace("\n", " ").split("|")
)  # fmt: skip
"""Where things happen. Only countries and capitals speak."""

SPEAKING_PLACES = frozenset(
    """washington moscow beijing london paris berlin brussels tehran tokyo seoul pyongyang kyiv kiev ankara jerusalem
    riyadh islamabad delhi cairo damascus baghdad kabul canberra ottawa madrid rome athens warsaw""".split()
)
"""Capitals that stand for their governments."""

STATE_SHORT = frozenset(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
    va vt wash wis wyo n.y n.j n.h n.c n.d n.m s.c s.d r.i w.va d.c n.y. n.j. n.h. n.c. n.d. n.m. s.c. s.d. r.i. d.c.
    al ak az ar ca co ct fl il ia ks me mi mn ms mt ne nv nh nj nm ny nc nd oh ri sc sd tn tx ut wa wv wi wy""".split()
)

NATIONALITIES = frozenset(
    """afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian austrian
    azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian
    cameroonian canadian catalan chechen chilean chinese colombian congolese croatian cuban cypriot czech danish dutch
    ecuadorian egyptian emirati english eritrean estonian ethiopian european filipino finnish flemish french gabonese
    gambian georgian german ghanaian greek guatemalan haitian hispanic honduran hungarian icelandic indian indonesian
    iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovan kurdish kuwaiti
    latin latvian lebanese liberian libyan lithuanian malaysian malian maltese mauritanian mexican moldovan mongolian
    moroccan mozambican namibian nepalese nicaraguan nigerian nordic norwegian omani pakistani palestinian panamanian
    paraguayan persian peruvian philippine polish portuguese qatari romanian russian rwandan salvadoran saudi scottish
    senegalese serbian singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tajik
    tanzanian thai tibetan togolese tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni
    zambian zimbabwean californian texan bavarian sicilian parisian""".split()
)
"""Adjectives; with an "s", and without where they end in one of their own, their people."""

PEOPLES = frozenset(
    """afghans africans americans arabs asians australians austrians belgians brazilians britons bulgarians canadians
    chechens chileans colombians croats cubans cypriots czechs danes egyptians europeans filipinos finns germans greeks
    hispanics hungarians indians indonesians iranians iraqis israelis italians jordanians kenyans koreans kurds latinos
    latvians libyans lithuanians malaysians mexicans nigerians norwegians pakistanis palestinians poles romanians russians
    saudis scots serbs slovaks slovenes somalis spaniards swedes syrians texans californians thais tunisians turks
    ukrainians venezuelans yemenis zimbabweans blacks whites jews christians muslims catholics protestants evangelicals
    sunnis shiites shias hindus sikhs buddhists mormons""".split()
)
