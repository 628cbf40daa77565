"""How English text is cut: words, abbreviations, quotation marks, paragraph and sentence ends."""

# A word keeps its inner apostrophes and hyphens ("don't", "high-end"), but a possessive 's stands apart, so that
# "Smith's claim" shows who claims. Dotted initials stay whole ("U.S.", "p.m."), digits keep their separators.
# The first row is what most words are, before the others are tried: it finds nothing that they would not. Each row
# begins with a class or a character, as the engine then passes over it without trying it.
TOKEN = (
    r"[A-Za-z][A-Za-z]*+(?=[\s,])"
    r"|[A-Za-z](?:-[A-Za-z])?\.(?:[A-Za-z]\.)+(?:-[^\W_]+)*"  # U.S., p.m., J.K., D-N.Y., U.S.-led
    r"|[^\W_][^\W_]*+(?:(?:['’](?!(?:[sS]|ve|re|ll|[dm])\b)|[-‑&]|(?<=\d)[.,](?=\d)"
    r"|\.(?=(?:com|org|net|gov|edu|info|int|io|co|uk|fr|de|tv|ru|eu|ca|au)\b))[^\W_]+)*"  # Factcheck.org
    r"|['’‘]\d\d(?:s\b|\b)"  # the ’90s, ’08
    r"|['’](?:[sS]|ve|re|ll|[dm])\b"  # the possessive, and short forms of verbs
    r"|''|``|\.\.\.+|--+|\S"
)

OPENING = {"“": "”", "``": "''", "«": "»", "„": "”", "‘": "’"}
"""Opening quotation marks and what closes each."""

STRAIGHT = {'"': '"', "''": "''", "'": "'"}
"""Marks that open and close alike; spaces around them tell which."""

CLOSING = frozenset("”»’") | {"''"}

TERMINAL = frozenset({".", "!", "?", "…", "..."})

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj brig rev fr hon pres st mt ft
    jr sr esq inc corp co ltd llc plc bros dept univ assn no nos vs v etc al eg ie cf approx est dept fig figs
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo atty supt det insp sup cpl pvt ave blvd rd messrs mme mlle art sec ch pp op vol ed
    eds trans ph rt engr barr alh adv comr""".split()
)
"""Words whose full stop does not end a sentence when a capital or a figure follows."""

ALSO_WORDS = frozenset("no ill miss mass wash ore art sun sat fig mar".split())
"""Of these, the ones that in small letters are words, whose full stop ends the sentence unless a figure follows."""

CLOCK = frozenset("a.m. p.m.".split())
ZONES = frozenset("est edt et cst cdt ct pst pdt pt mst mdt gmt utc bst eastern central pacific mountain".split())
"""What may follow "4 p.m." with a capital and go on with the sentence."""

ENDING_ABBREVIATIONS = frozenset("jr sr inc corp co ltd llc plc bros etc al esq dept a.m p.m u.s u.k u.n d.c e.u".split())
"""Of these and the dotted initials, the full stop may end the sentence as well: what follows decides."""

BEHIND_FIRMS = frozenset("ceo cfo coo president chairman chairwoman chief executive vice director founder spokesman spokeswoman".split())
"""What follows the name of a firm within a sentence: "Acme Inc. President Ann Lane said"."""

SENTENCE_STARTS = frozenset(
    """the a an he she it they we i you this that these those there his her its their our my but and so yet in on at
    for if when while as after before since although though however meanwhile moreover also then now here what who
    why how where another some many most several no not one two three""".split()
)
"""Words that, capitalised after "U.S." or "p.m.", begin a sentence of their own."""

AFTER_TAG = frozenset("on in at during to after before as of when while last this monday tuesday wednesday thursday friday saturday sunday".split())
"""What may follow the cue of a quotation that stands before it ("“Why?” he asked on Monday")."""
