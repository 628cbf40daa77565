"""What numbers are counted in: percent, money, time, and the units of measurement that news uses.

`size` converts into the base unit of a dimension, exactly where the definition is exact; comparison uses it, figures
keep the unit that the text states.
"""

from claimtrack.rules.rows import Currency, Unit

PERCENT = (
    Unit("percent", "percent", ("85 percent of homes", "85% of homes", "30pc"), words="percent, per cent, percents, per cents, percentage, pct, pct., p.c., prozent", symbols="%, ％, pc, ٪", base="percent"),
    Unit("percentage point", "percentage_points", ("5 percentage points", "a 5-percentage-point lead"), words="percentage point, percentage-point, percent point, per cent point, pct point, ppt", symbols="pp, ppts, %-point, % points, %pts", base="percentage point"),
    Unit("basis point", "percentage_points", ("25 basis points",), words="basis point, basis-point, bp, bps", base="percentage point", size="0.01"),
)  # fmt: skip

DURATIONS = (
    Unit("second", "duration", ("30 seconds", "9.8 secs"), words="second, sec", base="second"),
    Unit("millisecond", "duration", ("40 milliseconds",), words="millisecond", symbols="ms, msec", base="second", size="0.001"),
    Unit("minute", "duration", ("30 minutes", "a 10-minute walk"), words="minute, min", base="second", size="60", parts=("second", 60)),
    Unit("hour", "duration", ("six hours", "3 hours 20 minutes"), words="hour, hr", base="second", size="3600", parts=("minute", 60)),
    Unit("day", "duration", ("90 days", "a 40-day siege"), words="day", base="second", size="86400", parts=("hour", 24)),
    Unit("night", "duration", ("three nights",), words="night", base="second", size="86400"),
    Unit("week", "duration", ("the past three weeks",), words="week, wk", base="second", size="604800", parts=("day", 7)),
    Unit("fortnight", "duration", ("three fortnights",), words="fortnight", base="second", size="1209600"),
    Unit("month", "duration", ("18 months",), words="month, mth, mo.", base="second", size="2629746"),
    Unit("year", "duration", ("almost 20 years", "a three-year deal"), words="year, yr", base="second", size="31556952", parts=("month", 12)),
)  # fmt: skip

ALSO_NOUNS = frozenset("second stone cup bit foot yard night min sec bar mark".split())
"""Units that behind a number word, without a hyphen, are rather nouns or modifiers: "two bit parts"."""

LONG_TIMES = {
    "decade": "10", "decades": "10", "century": "100", "centuries": "100", "millennium": "1000", "millennia": "1000",
    "millenniums": "1000",
}  # fmt: skip
"""Words for spans of years: a number of them is a duration in years ("two decades" is 20 years)."""

AGED = r"[\s-]+(?:olds?\b|of age\b)"
"""What follows a duration when it is an age."""

LENGTHS = (
    Unit("nanometre", "measure", ("5 nanometers", "7nm chips"), words="nanometre, nanometer", symbols="nm", base="metre", size="0.000000001"),
    Unit("picometre", "measure", ("30 picometres",), words="picometre, picometer", base="metre", size="0.000000000001"),
    Unit("micrometre", "measure", ("30 microns",), words="micrometre, micrometer, micron", symbols="µm, μm", base="metre", size="0.000001"),
    Unit("millimetre", "measure", ("7 millimetres", "30mm"), words="millimetre, millimeter", symbols="mm", base="metre", size="0.001"),
    Unit("centimetre", "measure", ("7 centimeters", "30cm"), words="centimetre, centimeter", symbols="cm, cms", base="metre", size="0.01"),
    Unit("decimetre", "measure", ("7 decimetres", "7 dm"), words="decimetre, decimeter", symbols="dm", base="metre", size="0.1"),
    Unit("metre", "measure", ("500 metres", "1.8m tall"), words="metre, meter, mtr", symbols="m", base="metre"),
    Unit("kilometre", "measure", ("17 km", "325 kilometers"), words="kilometre, kilometer, klick", symbols="km, kms, Km, KM", base="metre", size="1000"),
    Unit("inch", "measure", ("a 3-inch pipe", "10 inches"), words="inch, inches", symbols="″", base="metre", size="0.0254"),
    Unit("foot", "measure", ("six feet", "a 70-foot wave", "5 ft 2 in"), words="foot, feet", symbols="ft, ft., ′", base="metre", size="0.3048", parts=("inch", 12)),
    Unit("yard", "measure", ("90 yards", "40 yds"), words="yard, yd", base="metre", size="0.9144"),
    Unit("mile", "measure", ("200 miles", "a six-mile trip"), words="mile", symbols="mi, mi.", base="metre", size="1609.344"),
    Unit("nautical mile", "measure", ("12 nautical miles",), words="nautical mile", symbols="nmi", base="metre", size="1852"),
    Unit("fathom", "measure", ("30 fathoms",), words="fathom", base="metre", size="1.8288"),
    Unit("furlong", "measure", ("eight furlongs",), words="furlong", base="metre", size="201.168"),
    Unit("light-year", "measure", ("four light-years",), words="light-year, light year", base="metre", size="9460730472580800"),
)  # fmt: skip

AREAS = (
    Unit("square millimetre", "measure", ("3 square millimetres",), words="square millimetre, square millimeter", symbols="mm2, mm²", base="square metre", size="0.000001"),
    Unit("square centimetre", "measure", ("3 square centimetres",), words="square centimetre, square centimeter", symbols="cm2, cm²", base="square metre", size="0.0001"),
    Unit("square metre", "measure", ("660 square meters", "40m²"), words="square metre, square meter, sq m, sq. m, sqm, sq. metre, sq. meter, sq metre, sq meter, metre squared, meter squared", symbols="m2, m²", base="square metre"),
    Unit("square kilometre", "measure", ("190 km2", "30 square kilometres"), words="square kilometre, square kilometer, sq km, sq. km, sqkm, sq. kilometre, sq. kilometer", symbols="km2, km²", base="square metre", size="1000000"),
    Unit("square inch", "measure", ("9 square inches",), words="square inch, square inches, sq in, sq. in.", base="square metre", size="0.00064516"),
    Unit("square foot", "measure", ("900 square feet", "a 900-square-foot flat"), words="square foot, square feet, square-foot, sq ft, sq. ft., sq.ft., sqft", base="square metre", size="0.09290304"),
    Unit("square yard", "measure", ("30 square yards",), words="square yard, sq yd", base="square metre", size="0.83612736"),
    Unit("square mile", "measure", ("30 square miles", "a 30-square-mile fire"), words="square mile, square-mile, sq mi, sq. mi., sq. mile", base="square metre", size="2589988.110336"),
    Unit("acre", "measure", ("a 45-acre farm", "30 acres"), words="acre", base="square metre", size="4046.8564224"),
    Unit("hectare", "measure", ("30 hectares", "30 ha"), words="hectare", symbols="ha", base="square metre", size="10000"),
)  # fmt: skip

VOLUMES = (
    Unit("millilitre", "measure", ("75ml", "75 milliliters"), words="millilitre, milliliter", symbols="ml, mL", base="litre", size="0.001"),
    Unit("centilitre", "measure", ("75 centilitres", "75cl"), words="centilitre, centiliter", symbols="cl", base="litre", size="0.01"),
    Unit("litre", "measure", ("two litres", "30 liters"), words="litre, liter", symbols="L, l", base="litre"),
    Unit("cubic metre", "measure", ("30 cubic metres", "30m³"), words="cubic metre, cubic meter, cu m", symbols="m3, m³", base="litre", size="1000"),
    Unit("cubic centimetre", "measure", ("30 cubic centimetres",), words="cubic centimetre, cubic centimeter", symbols="cc, cm3, cm³", base="litre", size="0.001"),
    Unit("cubic kilometre", "measure", ("two cubic kilometres of ice",), words="cubic kilometre, cubic kilometer", symbols="km3, km³", base="litre", size="1000000000000"),
    Unit("cubic foot", "measure", ("0.9 trillion cubic feet",), words="cubic foot, cubic feet, cubic-foot, cu ft", base="litre", size="28.316846592"),
    Unit("cubic yard", "measure", ("30 cubic yards",), words="cubic yard", base="litre", size="764.554857984"),
    Unit("cubic inch", "measure", ("30 cubic inches",), words="cubic inch, cubic inches", base="litre", size="0.016387064"),
    Unit("gallon", "measure", ("130 gallons", "a 10-gallon tank"), words="gallon, gal", base="litre", size="3.785411784"),
    Unit("quart", "measure", ("two quarts",), words="quart", base="litre", size="0.946352946"),
    Unit("pint", "measure", ("three pints",), words="pint", base="litre", size="0.473176473"),
    Unit("fluid ounce", "measure", ("8 fluid ounces", "8 fl oz"), words="fluid ounce, fl oz, fl. oz.", base="litre", size="0.0295735295625"),
    Unit("cup", "measure", ("1/2 cup of oil",), words="cup", base=""),
    Unit("tablespoon", "measure", ("3 tablespoons",), words="tablespoon, tbsp", base="litre", size="0.01478676478125"),
    Unit("teaspoon", "measure", ("½ teaspoon",), words="teaspoon, tsp", base="litre", size="0.00492892159375"),
    Unit("barrel", "measure", ("500,000 barrels a day",), words="barrel, bbl", base="litre", size="158.987294928"),
    Unit("bushel", "measure", ("90 bushels",), words="bushel", base="litre", size="35.23907016688"),
    Unit("acre-foot", "measure", ("two acre-feet of water",), words="acre-foot, acre-feet, acre foot, acre feet", base="litre", size="1233481.83754752"),
)  # fmt: skip

WEIGHTS = (
    Unit("microgram", "measure", ("120 micrograms", "120 μg"), words="microgram, mcg", symbols="µg, μg", base="kilogram", size="0.000000001"),
    Unit("milligram", "measure", ("75 milligrams", "75 mg"), words="milligram, milligramme", symbols="mg", base="kilogram", size="0.000001"),
    Unit("gram", "measure", ("75 grams", "75g"), words="gram, gramme, gm", symbols="g", base="kilogram", size="0.001"),
    Unit("kilogram", "measure", ("75 kg", "20 kilos"), words="kilogram, kilogramme, kilo", symbols="kg, kgs, Kg, KG", base="kilogram"),
    Unit("tonne", "measure", ("30 tonnes", "34,500 metric tons", "100t"), words="tonne, metric ton, metric tonne", symbols="t, mt, MT", base="kilogram", size="1000"),
    Unit("ton", "measure", ("three-ton satellites", "1,458,000 tons"), words="ton, short ton", base="kilogram", size="907.18474"),
    Unit("megatonne", "measure", ("a 3-megaton bomb",), words="megaton, megatonne", symbols="Mt", base="kilogram", size="1000000000"),
    Unit("kiloton", "measure", ("a 15-kiloton bomb",), words="kiloton, kilotonne", base="kilogram", size="1000000"),
    Unit("gigatonne", "measure", ("36 gigatonnes of carbon",), words="gigaton, gigatonne", symbols="Gt", base="kilogram", size="1000000000000"),
    Unit("ounce", "measure", ("a 68-ounce can",), words="ounce, oz", symbols="oz.", base="kilogram", size="0.028349523125"),
    Unit("pound", "measure", ("25 pounds of rice", "200lbs"), words="lb", symbols="lbs., lb.", base="kilogram", size="0.45359237", parts=("ounce", 16)),
    Unit("stone", "measure", ("She weighed 12 stone.",), words="stone", base="kilogram", size="6.35029318", parts=("pound", 14)),
    Unit("hundredweight", "measure", ("two hundredweight",), words="hundredweight, cwt", base="kilogram", size="50.80234544"),
    Unit("carat", "measure", ("a 30-carat stone",), words="carat", base="kilogram", size="0.0002"),
)  # fmt: skip

SPEEDS = (
    Unit("mile", "measure", ("90mph winds", "90 mph"), words="mph", base="metre", size="1609.344", per="hour"),
    Unit("kilometre", "measure", ("10kph", "10 km/h"), words="kph, kmph, kmh, km/h, km/hr, kms/h", base="metre", size="1000", per="hour"),
    Unit("metre", "measure", ("10 m/s",), symbols="m/s", base="metre", per="second"),
    Unit("knot", "measure", ("30 knots", "a 30-knot wind"), words="knot", symbols="kt, kts, kn", base="knot"),
)  # fmt: skip

POWERS = (
    Unit("watt", "measure", ("a 60-watt bulb", "60W"), words="watt", symbols="W", base="watt"),
    Unit("kilowatt", "measure", ("60 kilowatts", "60 kW"), words="kilowatt", symbols="kW, KW", base="watt", size="1000"),
    Unit("megawatt", "measure", ("300 megawatts", "300MW"), words="megawatt", symbols="MW", base="watt", size="1000000"),
    Unit("gigawatt", "measure", ("three gigawatts", "3GW"), words="gigawatt", symbols="GW", base="watt", size="1000000000"),
    Unit("terawatt", "measure", ("three terawatts",), words="terawatt", symbols="TW", base="watt", size="1000000000000"),
    Unit("kilowatt-hour", "measure", ("300 kilowatt-hours", "300 kWh"), words="kilowatt-hour, kilowatt hour", symbols="kWh, KWh, kwh", base="kilowatt-hour"),
    Unit("megawatt-hour", "measure", ("300 megawatt-hours", "300 MWh"), words="megawatt-hour, megawatt hour", symbols="MWh", base="kilowatt-hour", size="1000"),
    Unit("gigawatt-hour", "measure", ("300 gigawatt-hours", "300 GWh"), words="gigawatt-hour, gigawatt hour", symbols="GWh", base="kilowatt-hour", size="1000000"),
    Unit("terawatt-hour", "measure", ("300 terawatt-hours", "300 TWh"), words="terawatt-hour, terawatt hour", symbols="TWh", base="kilowatt-hour", size="1000000000"),
    Unit("horsepower", "measure", ("300 horsepower", "a 300-horsepower engine"), words="horsepower", symbols="hp, bhp", base="watt", size="745.6998715822702"),
    Unit("volt", "measure", ("a 240-volt line",), words="volt", base=""),
    Unit("kilovolt", "measure", ("a 400-kilovolt line",), words="kilovolt", symbols="kV", base=""),
    Unit("amp", "measure", ("a 13-amp fuse",), words="amp, ampere", base=""),
    Unit("calorie", "measure", ("300 calories",), words="calorie, kcal, kilocalorie", base=""),
    Unit("joule", "measure", ("300 joules",), words="joule, kilojoule, megajoule", base=""),
    Unit("decibel", "measure", ("90 decibels",), words="decibel", symbols="dB, db", base=""),
    Unit("hertz", "measure", ("50 hertz",), words="hertz", symbols="Hz", base="hertz"),
    Unit("kilohertz", "measure", ("50 kilohertz",), words="kilohertz", symbols="kHz", base="hertz", size="1000"),
    Unit("megahertz", "measure", ("50 megahertz",), words="megahertz", symbols="MHz", base="hertz", size="1000000"),
    Unit("gigahertz", "measure", ("3 gigahertz",), words="gigahertz", symbols="GHz", base="hertz", size="1000000000"),
    Unit("bar", "measure", ("2 millibars",), words="millibar, hectopascal, kilopascal, megapascal", symbols="hPa, kPa, MPa, psi", base=""),
    Unit("radian", "measure", ("0.8 radians",), words="radian", symbols="rad", base=""),
    Unit("turn", "measure", ("3 turns of the wheel", "a half turn"), words="turn, revolution", base="degree of arc", size="360"),
    Unit("part per million", "measure", ("420 parts per million", "420 ppm"), words="part per million, parts per million", symbols="ppm", base="part per million"),
    Unit("part per billion", "measure", ("15 parts per billion", "15 ppb"), words="part per billion, parts per billion", symbols="ppb", base="part per million", size="0.001"),
)  # fmt: skip

DATA = (
    Unit("bit", "measure", ("a 16-bit chip",), words="bit", base=""),
    Unit("byte", "measure", ("300 bytes",), words="byte", base="byte"),
    Unit("kilobyte", "measure", ("300 kilobytes", "300 KB"), words="kilobyte", symbols="KB, kB, kb", base="byte", size="1000"),
    Unit("megabyte", "measure", ("300 megabytes", "300 MB"), words="megabyte", symbols="MB, mb", base="byte", size="1000000"),
    Unit("gigabyte", "measure", ("300 gigabytes", "300 GB"), words="gigabyte, gig", symbols="GB, gb", base="byte", size="1000000000"),
    Unit("terabyte", "measure", ("2.6 terabytes", "2.6 TB"), words="terabyte", symbols="TB", base="byte", size="1000000000000"),
    Unit("megabit", "measure", ("300 megabits", "300 Mbps"), words="megabit", symbols="Mbps, Mbit/s, Mb", base=""),
    Unit("gigabit", "measure", ("3 gigabits", "3 Gbps"), words="gigabit", symbols="Gbps, Gbit/s, Gb", base=""),
    Unit("megapixel", "measure", ("a 12-megapixel camera",), words="megapixel", base=""),
)  # fmt: skip

TEMPERATURES = (
    Unit("degree Celsius", "temperature", ("40 degrees Celsius", "40°C"), words="degree celsius, deg celsius, celsius, degree celcius, celcius, degree centigrade, centigrade, deg c, degree c, degree c.", symbols="°C, ° C, ºC, ℃, °c", base="degree Celsius"),
    Unit("degree Fahrenheit", "temperature", ("90 degrees Fahrenheit", "90°F"), words="degree fahrenheit, deg fahrenheit, fahrenheit, degree farenheit, farenheit, deg f, degree f, degree f.", symbols="°F, ° F, ºF, ℉, °f", base="degree Fahrenheit"),
    Unit("kelvin", "temperature", ("300 kelvin", "300 degrees Kelvin"), words="kelvin, degree kelvin", symbols="°K", base=""),
    Unit("degree", "temperature", ("Temperatures reached 98 degrees.", "The thermostat was set to 85°."), words="degree, deg, deg.", symbols="°, º", base="degree Celsius"),
)  # fmt: skip

UNITS = (*PERCENT, *DURATIONS, *LENGTHS, *AREAS, *VOLUMES, *WEIGHTS, *SPEEDS, *POWERS, *DATA, *TEMPERATURES)

ANGLES = r"(?i)\b(?:rotat\w*|turn\w*|angle\w*|latitude|longitude|north|south|east|west|tilt\w*|slope|incline|view|panorama|arc|twist\w*|spin|spun|pivot\w*)\b"
"""Near bare "degrees" they make them degrees of an angle."""

HEAT = r"(?i)\b(?:temperatures?|degrees?|heat|heatwave|highs?|lows?|cold|colder|warm|warmer|warming|weather|hot|hotter|freez\w*|mercury|forecast|celsius|fahrenheit|thermometer|fever|boil\w*|melt\w*|oven|chill)\b"
"""Near a bare "40C" they make it a temperature."""

WEIGHED_MONEY = r"(?i)\b(?:cost|costs|costing|pay|pays|paid|paying|price|prices|priced|worth|profit|profits|loss|losses|fine|fined|fines|sold|sell|sells|salary|wage|wages|budget|debt|debts|bill|bills|tax|taxes|fee|fees|spend|spent|spending|earn|earns|earned|earning|raise|raised|invest|invested|investment|revenue|sales|turnover|money|fund|funds|funding|grant|grants|billion|million|trillion|bn|loan|loans|rent|damages|compensation|deal|contract|fund|a year|an hour|a week|a month|sterling|bank|stake|owed|owes|reward|ransom|income)\b"
"""Near "pounds" they make them pounds sterling."""

CURRENCIES = (
    Currency("USD", "US dollar, U.S. dollar, American dollar, United States dollar, dollar, buck", ("$1.2bn", "five dollars", "US$ 30 million", "USD 30 million"), signs="$, US$, US $, U.S.$, U.S. $, USD$, ＄, dlrs", codes="USD", hundredth="cent"),
    Currency("EUR", "euro", ("€2.5m", "323 million euros", "10 €"), signs="€, EUR€", codes="EUR"),
    Currency("GBP", "pound sterling, pounds sterling, British pound, UK pound, quid", ("£3m", "a fine of 300 pounds sterling"), signs="£, GBP£, UK£, ￡", codes="GBP", hundredth="penny"),
    Currency("JPY", "Japanese yen, yen", ("450,000 yen", "¥300"), signs="¥, ￥, JP¥, 円", codes="JPY"),
    Currency("CNY", "Chinese yuan, yuan, renminbi, rmb, kuai", ("100 billion yuan", "RMB 30"), signs="CN¥, 元", codes="CNY, RMB"),
    Currency("CHF", "Swiss franc", ("10,000 Swiss francs", "CHF 300"), signs="SFr, SFr., Fr.", codes="CHF"),
    Currency("AUD", "Australian dollar, Aussie dollar", ("125 million Australian dollars", "A$30"), signs="A$, AU$, AUD$", codes="AUD"),
    Currency("CAD", "Canadian dollar", ("30 Canadian dollars", "C$30"), signs="C$, CA$, CAD$, Can$, CDN$", codes="CAD"),
    Currency("NZD", "New Zealand dollar", ("30 New Zealand dollars", "NZ$30"), signs="NZ$, NZD$", codes="NZD"),
    Currency("HKD", "Hong Kong dollar", ("30 Hong Kong dollars", "HK$30"), signs="HK$, HKD$", codes="HKD"),
    Currency("SGD", "Singapore dollar", ("30 Singapore dollars", "S$30"), signs="S$, SG$, SGD$", codes="SGD"),
    Currency("TWD", "Taiwan dollar, Taiwanese dollar, New Taiwan dollar", ("30 Taiwan dollars", "NT$30"), signs="NT$, TW$", codes="TWD, NTD"),
    Currency("JMD", "Jamaican dollar", ("30 Jamaican dollars", "J$30"), signs="J$", codes="JMD"),
    Currency("INR", "Indian rupee", ("₹500", "Rs 500 crore", "30 Indian rupees"), signs="₹, Rs, Rs., ₨", codes="INR"),
    Currency("PKR", "Pakistani rupee, Pakistan rupee", ("30 Pakistani rupees",), codes="PKR"),
    Currency("LKR", "Sri Lankan rupee", ("30 Sri Lankan rupees",), signs="රු, ரூ", codes="LKR"),
    Currency("NPR", "Nepalese rupee, Nepali rupee", ("30 Nepalese rupees",), codes="NPR"),
    Currency("rupee", "rupee", ("35 lakh rupees",)),
    Currency("BDT", "Bangladeshi taka, taka", ("30 million taka",), signs="৳", codes="BDT"),
    Currency("AFN", "afghani", ("30,000 afghanis",), signs="؋", codes="AFN"),
    Currency("IRR", "Iranian rial", ("30 million Iranian rials",), codes="IRR"),
    Currency("rial", "rial", ("30 million rials",)),
    Currency("toman", "toman", ("30 million tomans",)),
    Currency("SAR", "Saudi riyal, riyal", ("30 million riyals",), codes="SAR"),
    Currency("QAR", "Qatari riyal", ("30 million Qatari riyals",), codes="QAR"),
    Currency("AED", "UAE dirham, Emirati dirham", ("30 million Emirati dirhams",), signs="Dh, Dhs", codes="AED"),
    Currency("dirham", "dirham", ("30 million dirhams",)),
    Currency("ILS", "Israeli shekel, shekel, new shekel", ("300 shekels", "₪300"), signs="₪, NIS", codes="ILS, NIS"),
    Currency("TRY", "Turkish lira, lira, liras", ("10 Turkish lira", "₺300"), signs="₺, TL", codes="TRY"),
    Currency("LBP", "Lebanese pound, Lebanese lira", ("30 million Lebanese pounds",), codes="LBP"),
    Currency("SYP", "Syrian pound", ("30 million Syrian pounds",), codes="SYP"),
    Currency("EGP", "Egyptian pound", ("30 million Egyptian pounds",), signs="E£", codes="EGP"),
    Currency("IQD", "Iraqi dinar", ("30 million Iraqi dinars",), codes="IQD"),
    Currency("KWD", "Kuwaiti dinar", ("30 million Kuwaiti dinars",), codes="KWD"),
    Currency("JOD", "Jordanian dinar", ("300 Jordanian dinars",), codes="JOD"),
    Currency("dinar", "dinar", ("30 million dinars",)),
    Currency("RUB", "Russian rouble, Russian ruble, rouble, ruble", ("30 million roubles", "300 rubles"), signs="₽", codes="RUB"),
    Currency("UAH", "Ukrainian hryvnia, hryvnia, hryvnias", ("30 million hryvnia",), signs="₴", codes="UAH"),
    Currency("PLN", "Polish zloty, zloty, zlotys, złoty, zlotych", ("30 million zlotys",), signs="zł", codes="PLN"),
    Currency("CZK", "Czech crown, Czech koruna, koruna, korunas", ("30 million Czech crowns",), signs="Kč", codes="CZK"),
    Currency("HUF", "Hungarian forint, forint", ("30 million forints",), signs="Ft", codes="HUF"),
    Currency("RON", "Romanian leu, Romanian lei, lei", ("30 million lei",), codes="RON"),
    Currency("BGN", "Bulgarian lev, leva", ("30 million leva",), codes="BGN"),
    Currency("RSD", "Serbian dinar", ("30 million Serbian dinars",), codes="RSD"),
    Currency("SEK", "Swedish krona, Swedish crown, Swedish kronor, krona, kronor", ("30 million kronor",), codes="SEK"),
    Currency("NOK", "Norwegian krone, Norwegian crown, Norwegian kroner", ("30 million Norwegian kroner",), codes="NOK"),
    Currency("DKK", "Danish krone, Danish crown, Danish kroner", ("30 million Danish kroner",), codes="DKK"),
    Currency("ISK", "Icelandic krona, Icelandic crown", ("30 million Icelandic crowns",), codes="ISK"),
    Currency("krone", "krone, kroner", ("30 million kroner",)),
    Currency("MXN", "Mexican peso", ("30 million Mexican pesos", "Mex$30"), signs="Mex$, MX$, MXN$", codes="MXN"),
    Currency("ARS", "Argentine peso, Argentinian peso", ("30 million Argentine pesos",), signs="AR$", codes="ARS"),
    Currency("CLP", "Chilean peso", ("30 million Chilean pesos",), codes="CLP"),
    Currency("COP", "Colombian peso", ("30 million Colombian pesos",), codes="COP"),
    Currency("PHP", "Philippine peso", ("30 million Philippine pesos", "₱300"), signs="₱", codes="PHP"),
    Currency("CUP", "Cuban peso", ("300 Cuban pesos",)),
    Currency("peso", "peso", ("30 million pesos",)),
    Currency("BRL", "Brazilian real, reais", ("30 million reais", "R$30"), signs="R$, BRL$", codes="BRL"),
    Currency("PEN", "Peruvian sol, Peruvian soles", ("300 Peruvian soles",), codes="PEN"),
    Currency("VES", "Venezuelan bolivar, bolivar, bolívar, bolivares", ("30 million bolivars",), codes="VES"),
    Currency("CRC", "Costa Rican colon, Costa Rican colón, colones", ("30 million colones", "₡300"), signs="₡", codes="CRC"),
    Currency("KRW", "South Korean won, Korean won", ("30 million South Korean won", "₩300"), signs="₩", codes="KRW"),
    Currency("KPW", "North Korean won", ("30 million North Korean won",)),
    Currency("THB", "Thai baht, baht", ("30 million baht", "฿300"), signs="฿", codes="THB"),
    Currency("VND", "Vietnamese dong, dong", ("30 million dong",), signs="₫", codes="VND"),
    Currency("IDR", "Indonesian rupiah, rupiah", ("30 million rupiah", "Rp 300"), signs="Rp, Rp.", codes="IDR"),
    Currency("MYR", "Malaysian ringgit, ringgit", ("30 million ringgit", "RM300"), signs="RM", codes="MYR"),
    Currency("LAK", "Lao kip, kip", ("30 million kip",), signs="₭", codes="LAK"),
    Currency("MMK", "Myanmar kyat, kyat", ("30 million kyat",), codes="MMK"),
    Currency("KHR", "Cambodian riel, riel", ("30 million riel",), signs="៛", codes="KHR"),
    Currency("MNT", "Mongolian tugrik, tugrik", ("30 million tugrik",), signs="₮", codes="MNT"),
    Currency("KZT", "Kazakh tenge, tenge", ("30 million tenge",), signs="₸", codes="KZT"),
    Currency("UZS", "Uzbek som", ("30 million Uzbek som",), codes="UZS"),
    Currency("GEL", "Georgian lari, lari", ("30 lari",), signs="₾", codes="GEL"),
    Currency("AMD", "Armenian dram", ("300 Armenian drams",), signs="֏", codes="AMD"),
    Currency("AZN", "Azerbaijani manat, manat", ("300 manat",), signs="₼", codes="AZN"),
    Currency("ZAR", "South African rand, rand", ("30 million rand",), codes="ZAR"),
    Currency("NGN", "Nigerian naira, naira", ("30 million naira", "₦300"), signs="₦", codes="NGN"),
    Currency("GHS", "Ghanaian cedi, cedi", ("30 million cedis",), signs="₵, GH₵, GH¢", codes="GHS"),
    Currency("KES", "Kenyan shilling", ("30 million Kenyan shillings", "Sh300"), signs="Sh, KSh, Ksh, KSh.", codes="KES"),
    Currency("UGX", "Ugandan shilling, Uganda shilling", ("30 million Ugandan shillings",), signs="USh", codes="UGX"),
    Currency("TZS", "Tanzanian shilling", ("30 million Tanzanian shillings",), codes="TZS"),
    Currency("SOS", "Somali shilling", ("30 million Somali shillings",)),
    Currency("shilling", "shilling", ("30 million shillings",)),
    Currency("ETB", "Ethiopian birr, birr", ("30 million birr",), codes="ETB"),
    Currency("SDG", "Sudanese pound", ("30 million Sudanese pounds",)),
    Currency("ZMW", "Zambian kwacha, kwacha", ("30 million kwacha",), codes="ZMW"),
    Currency("MZN", "Mozambican metical, meticais, metical", ("30 million meticais",)),
    Currency("AOA", "Angolan kwanza, kwanza", ("30 million kwanza",)),
    Currency("XOF", "CFA franc, West African franc", ("30 million CFA francs",), signs="FCFA", codes="XOF, FCFA, CFA"),
    Currency("CDF", "Congolese franc", ("30 million Congolese francs",)),
    Currency("RWF", "Rwandan franc", ("30 million Rwandan francs",)),
    Currency("franc", "franc", ("528 million francs",)),
    Currency("MAD", "Moroccan dirham", ("300 Moroccan dirhams",)),
    Currency("TND", "Tunisian dinar", ("300 Tunisian dinars",), codes="TND"),
    Currency("LYD", "Libyan dinar", ("300 Libyan dinars",), codes="LYD"),
    Currency("DZD", "Algerian dinar", ("300 Algerian dinars",), codes="DZD"),
    Currency("FRF", "French franc", ("30 million French francs",)),
    Currency("DEM", "German mark, Deutsche mark, deutschmark, Deutschmark, D-mark", ("30 million deutschmarks",), signs="DM"),
    Currency("ITL", "Italian lire, lire", ("30 million lire",)),
    Currency("ESP", "Spanish peseta, peseta", ("30 million pesetas",)),
    Currency("NLG", "Dutch guilder, guilder", ("30 million Dutch guilders",)),
    Currency("FIM", "Finnish markka, markka", ("30 million Finnish markka",)),
    Currency("BEF", "Belgian franc", ("30 million Belgian francs",)),
    Currency("GRD", "Greek drachma, drachma, drachmas", ("30 million drachmas",)),
    Currency("IEP", "Irish pound, punt", ("30 million Irish pounds",), signs="IR£"),
    Currency("BTC", "bitcoin", ("10 bitcoins", "6 BTC"), signs="₿", codes="BTC"),
    Currency("ETH", "ether, ethereum", ("10 ether",), codes="ETH"),
    Currency("satoshi", "satoshi", ("300 satoshis",)),
    Currency("cent", "cent, US cent, U.S. cent", ("50 cents", "a 12-cent dividend", "30¢"), ),
    Currency("penny", "pence, penny, pennies", ("210 pence", "one penny")),
)  # fmt: skip

LOWER_CODES = frozenset("USD EUR GBP RMB AUD CAD INR JPY CNY CHF RS".split())
"""Codes that people also write in small letters."""

INCHES = r"in\b"
"""Inches, glued to a number in digits: "6ft 2in"."""

DIMENSIONS = "long|wide|tall|high|thick|deep|across|screen|display|x|pipe|gun|guns|wheels|by"
"""Behind a quotation mark that follows a number they make it inches."""

COIN_VALUES = {"cent": ("USD", "0.01"), "penny": ("GBP", "0.01"), "satoshi": ("BTC", "0.00000001")}
"""What coins named without their currency are taken to be worth."""

TEMPERATURE_SCALES = {"degree Celsius": ("0", "1", "1"), "degree Fahrenheit": ("32", "5", "9"), "kelvin": ("273.15", "1", "1")}
"""What to take away, and the quotient to multiply by, for degrees Celsius."""

NOT_RATES = "ago|earlier|later|before|after|from now|since|old"
"""Behind "a year" they make it a time and no rate: "$10 million a year ago"."""

MORE_UNITS = "more|additional|extra|full|whole|straight|consecutive|successive|further|long"
"""What may stand between a number and its unit: "20 more years"."""

COINS = {"p": "penny", "c": "cent", "¢": "cent"}
"""Letters for coins, glued to a number in digits: "50p", "17c a share"."""

TIED_ADJECTIVES = frozenset("strong odd something high long wide plus".split())
"""What a hyphen ties to a number that is no counted noun: "the 3,000-strong force"."""

PER_NOUNS = frozenset(
    """second minute hour day night week weekend fortnight month quarter year decade season share barrel ton tonne gallon
    litre liter kilo kilogram kilometre kilometer mile acre hectare square person head capita household family child
    student pupil patient passenger ticket vote unit piece item night shift ounce pound bushel dozen pack packet box bottle
    plate meal bag tonne seat room trip ride game match player worker employee customer user visit click call message
    minute word page copy dose megawatt-hour kilowatt-hour citizen resident taxpayer pop time square foot square metre
    square meter""".split()
)
"""What a rate may be in after "a" and "an": $15 an hour, 98 dollars a share."""

IRREGULAR_PLURALS = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "oxen": "ox", "lives": "life", "wives": "wife", "knives": "knife",
    "wolves": "wolf", "leaves": "leaf", "halves": "half", "calves": "calf", "loaves": "loaf", "thieves": "thief",
    "shelves": "shelf", "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "analyses": "analysis",
    "crises": "crisis", "bases": "base", "axes": "axe", "theses": "thesis", "hypotheses": "hypothesis", "diagnoses": "diagnosis",
    "buses": "bus", "gases": "gas", "viruses": "virus", "bonuses": "bonus", "campuses": "campus", "caucuses": "caucus",
    "censuses": "census", "consensuses": "consensus", "statuses": "status", "cactuses": "cactus", "walruses": "walrus",
    "choruses": "chorus", "circuses": "circus", "lenses": "lens", "focuses": "focus", "surpluses": "surplus", "movies": "movie",
    "cookies": "cookie", "zombies": "zombie", "rookies": "rookie", "calories": "calorie", "ties": "tie", "pies": "pie",
    "lies": "lie", "dies": "die", "selfies": "selfie", "junkies": "junkie", "prairies": "prairie", "genies": "genie",
    "heroes": "hero", "echoes": "echo", "potatoes": "potato", "tomatoes": "tomato", "vetoes": "veto", "torpedoes": "torpedo",
    "cargoes": "cargo", "embargoes": "embargo", "mosquitoes": "mosquito", "volcanoes": "volcano", "tornadoes": "tornado",
    "mangoes": "mango", "negroes": "negro", "shoes": "shoe", "toes": "toe", "foes": "foe", "canoes": "canoe", "axises": "axis",
    "headaches": "headache", "caches": "cache", "aches": "ache", "avalanches": "avalanche", "niches": "niche", "moustaches": "moustache",
    "quizzes": "quiz", "passersby": "passerby", "bystanders": "bystander", "media": "medium", "alumni": "alumnus",
    "fungi": "fungus", "stimuli": "stimulus", "syllabi": "syllabus", "memoranda": "memorandum", "referenda": "referendum",
    "appendices": "appendix", "indices": "index", "vertices": "vertex", "larvae": "larva", "policemen": "policeman",
    "atlases": "atlas", "aliases": "alias", "biases": "bias", "canvases": "canvas", "corpses": "corpse", "dead": "dead",
    "mothers-in-law": "mother-in-law", "passers-by": "passer-by", "runners-up": "runner-up",
}  # fmt: skip

NOT_MEN = frozenset("specimen regimen abdomen acumen omen amen semen yemen stamen bremen".split())
"""Words in -men that are no plural of -man."""

SAME_PLURALS = frozenset(
    """police aircraft sheep fish deer personnel cattle staff crew spacecraft hovercraft livestock offspring salmon
    shrimp swine bison series species magnitude dead injured wounded missing homeless jobless unemployed poor faithful deceased
    elite infantry cavalry clergy percent headquarters crossroads means barracks gallows chinese japanese vietnamese
    portuguese lebanese burmese sudanese senegalese congolese maltese taiwanese sinhalese swiss french british irish
    dutch english welsh yards-to-carry yuan kudos data folk militia troop taliban mujahideen peshmerga""".split()
)
"""Nouns that a number counts without a plural ending."""

SINGULAR_S = frozenset(
    """sports arms sales goods news savings customs systems economics politics mathematics physics athletics gymnastics
    human-rights rights operations communications telecommunications logistics series species headquarters
    women men children's women's men's securities futures earnings corps chess address press business class cross gas bus
    congress success process access loss mass glass grass boss campus virus status bonus crisis basis analysis always perhaps
    previous serious various religious dangerous famous precious anonymous enormous famous obvious indigenous numerous
    suspicious malicious vicious conscious precious ambitious cautious nervous tremendous venomous poisonous hazardous
    homeless jobless wireless countless less unless plus versus thus this his its was has does is us as yes gas lens sans
    alias bias atlas canvas overseas mass-transit wounds-based afterwards upwards towards backwards across
    infectious contagious precious prestigious rebellious indigenous homogeneous simultaneous miscellaneous spontaneous
    courageous gorgeous outrageous hideous courteous righteous surplus census consensus caucus minus
    christmas texas kansas arkansas illinois paris dallas vegas u.s. hamas james jones williams davis thomas charles
    mercedes airbus los angeles mps' sinister""".split()
)
"""Words in -s that are no plural noun, or that modify the plural noun behind them ("sports cars")."""

CAPITAL_MODIFIERS = frozenset("States Nations Rights Arms Sports Affairs Times Forces Services Games Systems Industries Brothers Studies Relations".split())
"""Plurals that with a capital belong to a name in front of the noun: "50 United States senators"."""

NOT_COUNTED = frozenset(
    """percent per cent years months weeks days hours minutes seconds of in on at by for from with to and or but
    nor yet as than that which who whom whose where when while because if although though since after before until
    unless whether how why what the a an this these those his her its their our my your he she it we they you i them him
    us me is are was were be been being am has have had having do does did will would can could may might must shall should
    said says say told added not never also then just still even again already ago soon about into onto
    over under against between among amid through during across behind beyond within toward towards upon off near
    around above below beneath beside besides despite except inside outside regarding via versus following including
    alongside throughout unlike up down out left remain remained won lost came went got made took each every both either
    neither so too only there here there's killed died wounded injured apart away back ahead together overall alone
    instead annually daily weekly monthly yearly combined altogether respectively thus however meanwhile hence therefore
    happened began begin voted agreed refused declined arrived announced met ran agree want wants need take make get
    see know think feel believe come go live work stand stood sat lay survived escaped fled joined""".split()
)
"""Words at which the search for the counted noun ends."""

LEADING = "all|both|some|the|its|his|her|their|our|your|my|this|these|those|that|a|an|such|other"
"""Small words in front of a noun that are left out of what a figure is of."""

PASSING = frozenset("more other additional new further extra such most own former future female male young old".split())
