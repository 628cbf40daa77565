"""What may follow a cue, or stand before it, and be its content.

`takes` holds words of this list:
    that    a clause led by "that"              said that prices fell
    that!   the same right behind the verb      asked that he stay
    bare    a clause without it                 said prices fell
    quote   words between quotation marks       said “prices fell”
    wh      whether, if, why, how, what …       asked whether prices fell
    to      to + verb                           promised to cut prices
    ing     a verb in -ing                      suggested cutting prices
    np      a noun phrase                       announced price cuts
    np#     a noun phrase that holds a numeral  gave the party 28 percent; or names a finding: no evidence of it
    about   a noun phrase behind "about"        asked the mayor about the fire
    tag     all of these before the cue         prices fell, she said
    object  an object with what is said of it   accused the bank of lying; the words in `object_with` part the two
`addressee`: "may" or "must" stand between cue and content ("told reporters that").
The classes follow Levin (1993), chapters 29, 33, 36 and 37, and Quirk et al. (1985), 16.20-16.66.
"""

from claimtrack.rules.rows import Frame

SAID = Frame("that bare quote wh tag")
WROTE = Frame("that bare quote wh tag np about")
SAYING = Frame("that bare quote")  # of participles: ", stating prices fell", of a verb that is a noun elsewhere
TALKED = Frame("about")
SPOKE = Frame("quote tag")  # manner of speaking: a bare noun phrase or clause is not what was said
CRIED = Frame("that quote tag")  # manner of speaking, with "that" as well
TOLD = Frame("that bare quote wh tag to about", addressee="must")
REMINDED = Frame("that bare quote tag to object", addressee="must", object_with=("of",))
ASSURED = Frame("that bare quote tag", addressee="must")
WARNED = Frame("that bare quote tag to about object", addressee="may", object_with=("against",))
ASKED = Frame("that! quote wh tag to about object", addressee="may", object_with=("for",))
ANSWERED = Frame("that quote tag")
ANNOUNCED = Frame("that bare quote tag np")
NOTED = Frame("that bare quote wh tag np")
EXPLAINED = Frame("that bare quote wh tag np", addressee="")
STATED = Frame("that quote tag")  # with a bare clause or noun phrase these verbs mean something else
ARGUED = Frame("that bare quote tag")
COMPLAINED = Frame("that bare quote tag about")
DISCUSSED = Frame("np wh")
MOCKED = Frame("np object quote tag", object_with=("for", "on", "as", "over"))
DISMISSED = Frame("np object", object_with=("as",))
DENIED = Frame("that bare ing np quote tag")
AGREED = Frame("that bare quote tag to")
REFUSED = Frame("to")
ADMITTED = Frame("that bare ing np quote tag")
SUGGESTED = Frame("that bare ing np quote tag")
PROPOSED = Frame("that np ing to quote")
PROMISED = Frame("that bare to quote tag np", addressee="may")
DEMANDED = Frame("that np to quote tag")
URGED = Frame("that object quote tag", object_with=("to", "against", "for", "not"))
ENCOURAGED = Frame("that np object quote tag", object_with=("to", "against", "for", "not"))
ADVISED = Frame("that object quote tag", addressee="may", object_with=("to", "against", "for", "not"))
PRESSED = Frame("that object quote tag", object_with=("to", "for", "on"))
PUSHED = Frame("object", object_with=("to",))
ORDERED = Frame("that object quote", object_with=("to",))
COMMANDED = Frame("that object quote tag", object_with=("to",))
TEXTED = Frame("that quote tag", addressee="may")
EMAILED = Frame("quote tag", addressee="may")
QUIZZED = Frame("about", addressee="may")
SCOLDED = Frame("np object quote tag", object_with=("for", "over"))
RUED = Frame("that np")
CHARGED = Frame("that bare quote tag object", object_with=("with",))
ACCUSED = Frame("object", object_with=("of",))
BLAMED = Frame("np object quote", object_with=("for", "on", "as", "over"))
PRAISED = Frame("np object quote", object_with=("for", "as", "over"))
CREDITED = Frame("np object quote", object_with=("with", "for", "as"))
LABELLED = Frame("object quote", object_with=("as", ""))
CALLED = Frame("object quote", object_with=("as", ""))
PUT = Frame("object", object_with=("at #",))  # a numeral must follow: "put the number at 40"
DESCRIBED = Frame("object", object_with=("as",))
TOLD_OF = Frame("object np wh", object_with=("as",))
CITED = Frame("np")
ABOUT = Frame("np ing wh quote")  # after a particle: "called for", "talked about", "pointed to"
ABOUT_IT = Frame("np ing wh quote tag")  # “A mess,” he tweeted about the report
SHOWED = Frame("that bare wh np tag")
MAINTAINED = Frame("that bare tag")
JUDGED = Frame("that bare tag np# object", object_with=("guilty", "“", "to be"))
BELIEVED = Frame("that bare tag wh object", object_with=("to be",))
BET = Frame("that bare")
KNEW = Frame("that bare wh np")
REMEMBERED = Frame("that bare wh np ing quote tag")
THOUGHT = Frame("that bare quote tag")
OFFERED = Frame("to quote tag")
WANTED = Frame("to np object", object_with=("to",))
HOPED = Frame("that bare to tag")
FEARED = Frame("that bare np tag")
DECIDED = Frame("that to wh")
LIKED = Frame("np ing")
EXPECTED = Frame("that bare to np object", object_with=("to",))
PREDICTED = Frame("that bare np quote tag")
READ = Frame("quote tag")
