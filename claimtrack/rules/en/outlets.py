"""How outlets write a date in figures: 7/10/2021 is the seventh of October in London, the tenth of July in Boston."""

DAY_FIRST = frozenset(
    {
        "bbc", "bbc news", "the guardian", "guardian", "the times", "the sunday times", "the telegraph", "the daily telegraph",
        "daily mail", "mail online", "the independent", "independent", "the sun", "daily mirror", "the mirror",
        "daily express", "evening standard", "the standard", "metro", "financial times", "the economist", "sky news",
        "itv news", "channel 4 news", "the scotsman", "the herald", "the irish times", "irish independent", "rte",
        "rté", "the age", "the sydney morning herald", "sydney morning herald", "the australian", "abc news (australia)",
        "nz herald", "the new zealand herald", "stuff", "the hindu", "the times of india", "times of india",
        "hindustan times", "the indian express", "ndtv", "dawn", "the daily star", "dhaka tribune", "the straits times",
        "south china morning post", "al jazeera", "the national", "arab news", "gulf news", "press tv", "tasnim", "irna",
        "the east african", "daily nation", "nation", "the standard (kenya)", "mail & guardian", "news24", "punch",
        "vanguard", "the guardian nigeria", "daily monitor", "the herald (zimbabwe)", "france 24", "dw", "euronews", "tass",
        "xinhua", "the jerusalem post", "haaretz", "the moscow times", "kyiv independent",
    }
)  # fmt: skip
"""Outlets, in lower case, that put the day before the month."""

MONTH_FIRST = frozenset(
    {
        "the new york times", "new york times", "the washington post", "washington post", "usa today",
        "the wall street journal", "wall street journal", "los angeles times", "chicago tribune", "the boston globe",
        "boston globe", "the philadelphia inquirer", "houston chronicle", "san francisco chronicle", "miami herald",
        "the dallas morning news", "star tribune", "the seattle times", "new york post", "newsday", "politico", "the hill",
        "axios", "huffpost", "the huffington post", "breitbart", "fox news", "cnn", "msnbc", "nbc news", "cbs news",
        "abc news", "npr", "pbs", "associated press", "ap", "the associated press", "upi", "bloomberg", "cnbc",
        "the atlantic", "time", "newsweek", "vox", "slate", "propublica", "roll call", "national review", "buzzfeed news",
    }
)  # fmt: skip
"""Outlets, in lower case, that put the month before the day."""
