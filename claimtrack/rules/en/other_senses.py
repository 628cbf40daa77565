"""Objects with which a verb of saying says nothing: "the bank charges a fee", "neighbours heard shots".

Each row names nouns in the singular; a regular plural counts too. Its example makes no claim of the verb's.
"""

from claimtrack.rules.rows import OtherSense

OTHER_SENSES = (
    OtherSense("charge", "fee price fare rent toll interest rate dollar cent battery phone", "The bank charges fees of up to $35."),
    OtherSense("teach", "law history mathematics maths english music art science physics biology course class student pupil child children school philosophy journalism politics", "She teaches law in Dayton."),
    OtherSense("hear", "scream shot gunshot gunfire voice noise sound blast explosion bang siren music knock cry thunder argument case appeal footstep bullet helicopter plane whistle track shouting screaming shout", "Neighbours heard shots."),
    OtherSense("show", "emotion remorse mercy restraint card film movie courage patience painting", "The driver showed no remorse."),
    OtherSense("threaten", "home house coast town village city crop building species island forest life area shore farm neighborhood neighbourhood habitat wildlife", "The fire spread, threatening 200 homes."),
    OtherSense("declare", "bankruptcy dividend income major", "The firm declared bankruptcy in May."),
    OtherSense("write", "novel song poem play script screenplay music code cheque check book opera symphony ending lyric draft", "She wrote two novels."),
    OtherSense("question", "man men woman women driver suspect witness boy girl couple passenger neighbor neighbour teenager", "Detectives questioned the driver."),
    OtherSense("observe", "silence holiday sabbath ramadan anniversary ceasefire truce", "The crowd observed a minute's silence."),
    OtherSense("acknowledge", "crowd fan applause cheer spectator", "The team acknowledged the fans."),
    OtherSense("call", "meeting ambulance police strike cab taxi plumber election office", "The council called a meeting on Tuesday."),
    OtherSense("recall", "car vehicle product toy truck battery ambassador airbag", "The maker recalled 70,000 cars."),
    OtherSense("claim", "life lives title medal prize trophy wicket benefit pension refund bronze gold silver body", "The blast claimed 14 lives."),
    OtherSense("attack", "town village city base convoy checkpoint ship vessel post position camp embassy soldier troop police house bridge villager civilian patrol station airport oilfield pipeline boy girl man woman child wife husband guard shopkeeper neighbor neighbour passer-by pedestrian", "Rebels attacked the town."),
    OtherSense("press", "button doorbell bell key pedal switch lever charge lip hand face nose palm finger", "The lawyer pressed the button for the lift."),
    OtherSense("defend", "title championship bridge town city border base goal airport", "The army defended the bridge."),
    OtherSense("concede", "penalty goal wicket try set touchdown homer", "The keeper conceded a penalty."),
    OtherSense("deny", "bail visa entry access permission passage loan parole", "The consul denied him a visa."),
    OtherSense("back", "car lorry truck van", "He backed the car into a wall."),
    OtherSense("support", "roof wife child children parent beam", "She supports two children."),
    OtherSense("dismiss", "coach manager employee worker teacher officer staff jury class juror", "The club dismissed its coach.", persons=True),
    OtherSense("cite", "driver motorist", "Officers cited the driver."),
    OtherSense("find", "body gun weapon drug remains cash grave bomb knife pistol wallet", "Officers found two bodies."),
    OtherSense("record", "song album video win victory defeat draw", "The band recorded two songs."),
    OtherSense("report", "crime theft burglary", "She reported the theft in May."),
    OtherSense("blast", "rock hole music", "Miners blasted the rock."),
    OtherSense("air", "film programme program episode show pollution", "The channel aired the film in May."),
    OtherSense("reject", "kidney organ graft", "His body rejected the kidney."),
    OtherSense("announce", "train", "A voice announced the train."),
    OtherSense("know", "victim man men woman women family couple suspect boy girl driver gunman city town area neighborhood", "She knew the victim.", persons=True),
    OtherSense("respond to", "alarm scene emergency fire stimulus treatment therapy blaze burglary disturbance robbery", "Officers responded to the scene."),
    OtherSense("slam", "door window brake", "He slammed the door."),
    OtherSense("propose", "marriage toast", "She proposed marriage."),
    OtherSense("cast", "ballot vote shadow doubt spell net", "Ballots were cast by 900 people."),
    OtherSense("conclude", "concert tour deal visit", "He concluded the concert with a hymn."),
    OtherSense("note", "time number plate", "He noted the time."),
    OtherSense("confirm", "judge nominee", "The Senate confirmed him in May.", persons=True),
    OtherSense("count", "body ballot vote coin cash dead blessing", "Rescuers counted two bodies."),
    OtherSense("stand by", "door window gate river road wall side bed table bar", "He stood by the door."),
)  # fmt: skip

FILLERS = frozenset({("you", "know"), ("i", "mean"), ("you", "see")})
"""Subject and verb that, with a comma behind them, only fill a pause."""
