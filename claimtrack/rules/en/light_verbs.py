"""Verbs that say little beside a noun that says it all: "made a call for", "raised questions about".

The verb is the cue together with its noun phrase and the preposition behind it. Adjectives and determiners
may stand between the two. Grouped by the verbs that go with the same nouns, after Quirk et al. (1985), 10.30 and 20.
"""

from claimtrack.rules.en import complements as c
from claimtrack.rules.rows import LightCue

EXPRESS = "express voice convey register share"
MAKE = "make renew repeat reiterate"
ISSUE = "issue send deliver release"
GIVE = "give offer provide deliver"
LAUNCH = "launch unleash mount make lead renew continue escalate intensify step"
RAISE = "raise"
TAKE = "take"

LIGHT = (
    LightCue(
        EXPRESS, "concern fear worry alarm unease anxiety", "about over at for", c.ARGUED, "assert",
        "[The nurses] <expressed deep concern about> {the shortage}.",
        ("[The nurses] <voiced fears> {that the ward would close}.",),
    ),
    LightCue(
        EXPRESS, "doubt skepticism scepticism reservation misgiving uncertainty", "about over on", c.ARGUED, "assert",
        "[The auditor] <expressed serious doubts about> {the figures}.",
        ("[The auditor] <expressed doubt> {that the figures were right}.",),
    ),
    LightCue(
        EXPRESS, "anger outrage dismay shock horror surprise amusement regret remorse sorrow sadness frustration "
        "disappointment displeasure discontent disapproval disgust discomfort impatience", "at about over with for",
        c.ARGUED, "assert", "[The widow] <expressed outrage at> {the verdict}.",
        ("[The widow] <expressed regret> {that nobody had called}.",),
    ),
    LightCue(
        EXPRESS, "confidence optimism hope belief certainty relief satisfaction", "in about for at over with", c.ARGUED, "assert",
        "[The coach] <expressed confidence> {that the team would win}.", ("[The coach] <voiced optimism about> {the final}.",),
    ),
    LightCue(
        EXPRESS, "support sympathy solidarity admiration enthusiasm gratitude appreciation respect approval", "for with",
        c.ARGUED, "assert", "[The council] <voiced strong support for> {the bypass}.",
    ),
    LightCue(
        EXPRESS, "opposition objection hostility resistance", "to", c.ARGUED, "assert",
        "[The parish] <voiced its opposition to> {the bypass}.",
    ),
    LightCue(
        EXPRESS, "interest desire wish willingness readiness", "in for", c.HOPED, "want",
        "[The club] <expressed an interest in> {signing the goalkeeper}.", ("[The club] <expressed a desire> {to sell}.",),
    ),
    LightCue(
        RAISE, "question concern doubt objection alarm suspicion complaint fear", "about over to with", c.ARGUED, "assert",
        "[The auditor] <raised questions about> {the price of the bridge}.", ("[He] <raised concerns> {that the bridge was unsafe}.",),
    ),
    LightCue(
        RAISE, "issue question possibility prospect spectre specter example matter subject", "of", c.ARGUED, "assert",
        "[The envoy] <raised the prospect of> {new sanctions}.", ("[The envoy] <raised the possibility> {that talks would fail}.",),
    ),
    LightCue(
        f"{MAKE} {ISSUE}", "call appeal plea bid pitch demand request", "for to", c.REFUSED, "urge",
        "[The bishop] <made an impassioned call for> {a truce}.", ("[The bishop] <issued a call> {to lay down arms}.",),
    ),
    LightCue(
        f"{MAKE} state outline present", "case argument", "for against", c.AGREED, "assert",
        "[The minister] <made the case for> {a new port}.", ("[The minister] <made the argument> {that the port would pay}.",),
    ),
    LightCue(
        f"{MAKE} level bring face", "claim allegation accusation charge", "of about against", c.ARGUED, "accuse",
        "[The clerk] <made allegations of> {fraud}.", ("[The clerk] <repeated the claim> {that the mayor took bribes}.",),
    ),
    LightCue(
        MAKE, "point observation suggestion assertion assumption admission discovery revelation argument", "about of", c.ARGUED, "assert",
        "[The judge] <made the point> {that nobody was hurt}.", ("[She] <made an observation about> {the gate}.",),
    ),
    LightCue(
        f"{MAKE} {ISSUE}", "comment remark statement announcement declaration", "about on regarding concerning", c.ARGUED, "assert",
        "[The coach] <made rude remarks about> {the referee}.", ("[The army] <issued a statement> {that the road was open}.",),
    ),
    LightCue(
        "issue release give send post write publish tweet put ask make offer", "statement message tweet letter comment post email note question answer response reply",
        "", c.SPOKE, "assert", "[The club] <released the following statement>: {“We are sorry.”}",
    ),
    LightCue(
        f"{MAKE} avoid", "mention reference allusion", "of to", c.ABOUT, "assert",
        "[The mayor] <made no mention of> {the fire}.",
    ),
    LightCue(
        f"{MAKE} {GIVE} {ISSUE}", "promise pledge vow commitment offer guarantee assurance", "of about on", c.AGREED, "promise",
        "[The firm] <made a promise> {to repay the loans}.", ("[The firm] <gave assurances> {that the dam was safe}.",),
    ),
    LightCue(
        f"{MAKE} {ISSUE} give", "prediction forecast projection", "of about for", c.ARGUED, "predict",
        "[The bank] <issued a gloomy forecast for> {next year}.", ("[The bank] <made a prediction> {that prices would fall}.",),
    ),
    LightCue(
        f"{MAKE} {ISSUE} give sound", "warning threat alert reminder ultimatum alarm", "about of against to over", c.AGREED, "predict",
        "[The bank] <issued a stern warning about> {rising debt}.", ("[The bank] <gave warning> {that rates would rise}.",),
    ),
    LightCue(
        f"{MAKE} {ISSUE} offer", "apology condolence congratulation thanks greeting", "for to over", c.ABOUT, "concede",
        "[The airline] <issued an apology for> {the delays}.",
    ),
    LightCue(
        f"{MAKE} {ISSUE} {GIVE} mount write", "defense defence critique condemnation rebuke denunciation criticism endorsement denial rejection rebuttal",
        "of for to", c.ARGUED, "assert", "[The lawyer] <offered a fierce defence of> {her client}.",
        ("[The firm] <issued a denial> {that anybody had been paid}.",),
    ),
    LightCue(
        GIVE, "account description explanation assessment overview outline summary preview glimpse version opinion view "
        "thought analysis insight detail specific estimate advice suggestion evaluation testimony recollection", "of about on for into", c.ARGUED, "assert",
        "[The pilot] <gave a vivid account of> {the storm}.",
    ),
    LightCue(
        GIVE + " heap lavish shower", "praise compliment tribute credit", "for on to", c.ABOUT, "praise",
        "[The coach] <lavished praise on> {the goalkeeper}.",
    ),
    LightCue(
        f"{LAUNCH} deliver", "attack assault broadside tirade offensive criticism diatribe barb insult salvo rant", "on against at", c.ABOUT, "accuse",
        "[The senator] <launched a scathing attack on> {the press}.",
    ),
    LightCue(
        f"{TAKE} make", "swipe jab dig shot swing potshot slam", "at", c.ABOUT, "accuse",
        "[The coach] <took another swipe at> {the referee}.",
    ),
    LightCue(
        TAKE, "issue exception offence offense umbrage", "with to at", c.ABOUT, "accuse",
        "[The union] <took great exception to> {the figure}.",
    ),
    LightCue(
        "trade exchange swap hurl fling", "insult barb jab accusation allegation recrimination", "over at about on", c.ABOUT, "accuse",
        "[The rivals] <traded insults over> {the toll}.",
    ),
    LightCue(
        f"{TAKE} accept", "credit responsibility blame", "for", c.ABOUT, "assert",
        "[The group] <took responsibility for> {the blast}.",
    ),
    LightCue(
        "claim pledge swear declare", "allegiance loyalty", "to", c.ABOUT, "promise",
        "[The recruit] <swore allegiance to> {the crown}.",
    ),
    LightCue(
        "cast throw", "doubt aspersions scorn", "on upon", c.ABOUT, "assert",
        "[The auditor] <cast doubt on> {the figures}.",
    ),
    LightCue(
        "draw call", "attention", "to", c.ABOUT, "assert",
        "[The auditor] <drew attention to> {the missing receipts}.",
    ),
    LightCue(
        "throw put lend", "support weight", "behind to", c.ABOUT, "praise",
        "[The paper] <threw its support behind> {the reformer}.",
    ),
    LightCue(
        "put pin lay cast place", "blame", "on", c.ABOUT, "accuse",
        "[The driver] <put the blame on> {the ice}.",
    ),
    LightCue(
        "float push promote advance entertain", "idea notion suggestion possibility theory thought", "of", c.ARGUED, "assert",
        "[The mayor] <floated the idea of> {a toll}.",
    ),
    LightCue(
        "reject dismiss dispute deny", "idea notion suggestion possibility theory", "of", c.ARGUED, "deny",
        "[The mayor] <rejected the notion> {that the toll was a tax}.",
    ),
    LightCue(
        "draw face receive attract get prompt provoke spark meet earn endure", "criticism condemnation rebuke fire ire anger outrage opposition "
        "backlash scrutiny complaint question concern heat", "from among", c.ABOUT, "accuse",
        "{The proposal} <drew sharp criticism from> [doctors].", received=True,
    ),
    LightCue(
        "draw receive win earn get secure gain snag clinch land pick enjoy attract", "praise support endorsement backing approval applause tribute", "from of among", c.ABOUT, "praise",
        "{The reformer} <won the endorsement of> [the teachers].", received=True,
    ),
    LightCue(
        "make tell crack", "joke quip story tale", "about of", c.ABOUT, "assert",
        "[The actor] <made a joke about> {his age}.",
    ),
    LightCue(
        "ask pose", "question", "about of on regarding", c.ABOUT, "ask",
        "[A reporter] <asked a question about> {the dam}.",
    ),
)  # fmt: skip
"""A row for each kind of thing that is said; its rule is named after the first noun."""
