"""Who said what: shapes of attribution as marked sentences, what is no claim, and any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.reading import read_text
from claimtrack.model import Attribution
from tests.marked import read_marked, shown

SHAPES = (
    # light verbs: the noun says what is done
    "[The minister] <made an impassioned call for> {an inquiry into the fire}.",
    "[The mayor] has been tireless, <making the case> {that the port would pay}.",
    "[The paper] <made no mention of> {the fire}.",
    "[Lee] <offered her firmest promise> yet {that it would fail}.",
    "[The club] <released the following statement>: {“We are sorry.”}",
    # relative clauses whose pronoun is what is said of
    "It was a rule, {which} [he] <called> {“a cartel.”}",
    "It was a finish {that} [he] <said> {defied expectations}.",
    "{A probe} [the agency] <said> {was ongoing} ended in May.",
    "Lane, {whom} [he] <described> {as “volatile,”} left.",
    "{The ones} [the department] now <says> {are secret} were read.",
    # refusals and short answers
    "[Hall] <would not say> {whether she would run}.",
    "[Hall] <could not confirm> {the toll}.",
    "[The mayor] <said> {no}.",
    "[Half] <said> {so in the earlier poll}.",
    "We met the few [who] <say> {the same of Lane}.",
    # who heard it, and about what
    "[A host] <asked> Lane about {statements he had made}.",
    "[He] <is talking> to voters about {jobs}.",
    "[He] <told> “Fox and Friends” {that she agrees}.",
    "[She] <told> ABC's “Good Morning America” on Monday {the tone was good}.",
    "{Lane} <was asked> {to name a law}.",
    # where one claim ends and the next begins
    "[Most drivers] <said> {yes}, but 55 percent of all voters say she does not.",
    "Voters <were asked> {how likely she was to win}, to which 21 percent said “not likely.”",
    "Twenty years after [Hall] <claimed> {that the era was over}, Lane won the race.",
    "[The accord] <calls on> {all nations, rich and poor, to limit emissions}.",
    "[Hall] <urged> {the party to drop the rule, replace the board, and open the vote}.",
    "[Weaver] <called> {that “beyond absurd.”}",
    "[He] <was calling> {him, among other things, “a failed mayor.”}",
    "[Hall] <called> {the idea that she had anything to prove a “ridiculous claim.”}",
    "{The breaking point}, [Ash] <wrote>, {came on Friday}.",
    "{Now}, <according to> [the poll], {some are wavering}.",
    "But, [Carson] <added>, {he would stay}.",
    "[The agency] <reported> {that, according to a study, 85 of the visitors were donors}.",
    "[Ann Lane] <says>, despite her age, {she will run}.",
    "{Victory is vital}, [he] <said> after meeting with aides.",
    "[A gunman] <claiming> {to act for a militant group} carried out the attack.",
    "[Hewitt] <argued> {that “liberals” allowed terror to grow}, but suggested Trump went too far.",
    "In the release announcing his role, [Lane] <described> {winning the post as a step}.",
    "[The minister] <urged> {the crowd to wait}, with Senator Hall telling reporters he was tired.",
    "[The school] is working to help, while <stressing> {that funds are low}.",
    "It is {something} [Hall’s aides] <argue> {is possible}.",
    "Hall was ill. [He] <said> {that he would stay}.",
    "Asked Tuesday about the fire, [Lane] <said> {“I know nothing,”} and left.",
    "[Hall] <claimed> {that the town was lost}, a claim the army denies.",
    "[Lane] <said> {that Hall, who called it a bore, was ill}.",
    "In an interview on “Today,” [she] <asked> {how the plan would work}.",
    "[The ministry] <rejected> {the plan}, the council met in Leeds and the mayor left.",
    # sources
    "The show begins with [Noah] <commenting on> {how the deal could hurt them}.",
    "Instead, [Will] <called for> {Reds to throw their support behind him}.",
    "While [he] <’s said> {he believes in it}, he left.",
    "{“We won,”} <said> [Ann Lee, a Sanders volunteer who lives in Leeds].",
    "[The judges who ruled that Texas could not implement their laws] <said> {it was late}.",
    "{The breaking point}, [Ash] <wrote>, {was in May}.",
    "[A source close to him] <said> {the plan was dead}.",
    "[People close to the mayor] <say> {she will run}.",
    "{“I disagree,”} <said> [retired Army Lt. Gen. Mick Lane, who served in Iraq].",
    "[The Republican nominee for the Nov. 8 election] later <said> {he was tired}.",
    "[Just over a quarter of voters] <say> {they will vote}.",
    "[A new super PAC started by a former aide] <has reported> {spending a million}.",
    "[Hall] was the first member of the house to <endorse> {the plan}.",
    "[The council] voted to <endorse> {the plan}.",
    "[Hall’s friends and allies] <have in the past said> {he was tired}.",
    "{“It's unusual,“} [Hall] <said>.",
    "[Hall] <said> in ’08 {that the vote had changed}.",
    # content first, split, inverted
    "{“We lost,”} [Ann Lee] <said>.",
    "{“We lost,”} <said> [Ann Lee, a coach from Leeds].",
    "{“We lost,”} [he] <said>. {“We will be back.”}",
    "{“We,”} [she] <said>, {“shall overcome.”}",
    "{Prices fell in May}, [the bank] <said>.",
    "{The plan}, [he] <said>, {would cost more}.",
    "{“Why now?”} [Hall] <asked>.",
    "{''We are tired,''} [the driver] <said>.",
    "{‘We are tired,’} <said> [the driver].",
    # the source with all that describes it
    "[Ann Lee, 34, a coach from Leeds,] <said> {that the game was lost}.".replace(",]", "],"),
    "[Sen. Ann Lee (D-Ohio)] <said> {the bill was dead}.",
    "[The mayor, who was ill], <said> {the road would open}.",
    "[Police and firefighters] <said> {two men were missing}.",
    "[A spokesman for the ministry of health] <said> {beds were free}.",
    "[Officials briefed on the raid] <said> {nobody was hurt}.",
    "[Groups that have backed them] <say> {the vote was fair}.",
    "[Ann Lee, whose group was at the front], <predicted> {that they would fight}.",
    "[The mayor] dismissed those claims, <saying> {that the road was safe}.",
    "[Two of them] <said> {it was late}.",
    "[Families of those affected by the fire] <urged> {the mayor to act}.",
    "[That letter], sent on Monday, <demanded> {that he resign}.",
    "{It cost a million}, <according to> [a poll by the institute].",
    "{It cost a million}, <according to> [Factfinder.org].",
    "[The Lee campaign] <said> {it would sue}.",
    "[12 percent of those who named a party] <said> {they might change it}.",
    "In a Jan. 2012 message to Hall, [Lee, head of the union], <criticized> {the plan}.",
    "[Hall] at the time <said> {he would pay}.",
    "The mayor will stand again next week, and [other leaders] <said> {they would help}.",
    "[Police, medics, and soldiers] <said> {it was late}.",
    "[The officials whose laws have been voided] <say> {the change has come}.",
    "[Ann Hall, who knows it as “bad,”] <said> {he would leave}.",
    "[They] all <said> {it was late}.",
    # days and hearers belong to no span
    "[Hall] <said> on Thursday {he had left the town}.",
    "On Tuesday, [the army] <said> {it had left the town}.",
    "[The army] <said> on Tuesday {that it had left the town}.",
    "[The army] on Tuesday <denied> {that it had left the town}.",
    "[Hall] <told> reporters in Leeds {that he was innocent}.",
    "{Troops will be sent soon}, [Hall] <told> a briefing on Friday.",
    "[The army] <said in a statement> {that it had left the town}.",
    # shared and distant subjects
    "[Hall] left the room, <saying> {that he was ill}.",
    "[China] <criticised> {the ruling}.",
    "[He] drove home, but in a later interview <said> {it was a mistake}.",
    "[The minister] is continuing to <insist> {that the tapes are lost}.",
    "[The group] began <vowing> {to fight for each vote}.",
    "[Hall] a month later <announced> {that jobs would go}.",
    "[Hall], meanwhile, who was ill, <said> {that the vote was fair}.",
    "[The doctor] gave no details about how he planned to work, <saying> {he was tired}.",
    "[Hall] plays a guard in films he calls comedies, <telling> visitors {that sugar is poison}.",
    # nominal, prepositional and infinitive content
    "[The union] <accused> {the firm of spying on drivers}.",
    "[The bank] <called for> {lower taxes}.",
    "[The bank] <has not called for> {lower taxes}.",
    "[The firm] <promised> {to pay the fine}.",
    "[The driver] <denied> {stealing the van}.",
    "This prompted [China] to <accuse> {Japan of lying}.",
    # according to, polls, colons
    "{Prices fell in May}, <according to> [the bank].",
    "<According to> [the bank], {prices fell in May}.",
    "[The poll] <found> {that 52 percent were unhappy}.",
    "{Twelve miners die in blast}<:> [Officials]",
    "As [the bank] <warned>, {prices fell in May}.",
    "As <reported> by [the Herald], {prices fell in May}.",
    "The agency quoted [a resident] <as saying> {that shops were shut}.",
    "{“We lost,”} [Ann Lee] <was quoted as saying>.",
    "{Prices fell in May}, as first <reported> by [the Herald] on Tuesday.",
    "{Three weeks ago}, as [the Herald] <reported>, {the bank closed}.",
    "[Hall] <said> {Lee and Beck met the mayor}.",
    "[Hall] <said> {Lee and Beck told the mayor it was late}.",
    "[Leaders] <argue> {that rates are high} and say they will fall.",
    "[The firm] <announced> {the deal} on Monday.",
    "[The firm] <called for> {a vote on Monday}.",
    "[The firm] <issued a statement saying> {that it would close}.",
    # content that is parted from what follows
    "While [only 7 percent] <said> {they were unsure}, the rest had chosen.",
    "[Prosecutors] <argued> {that although he confessed, he showed no regret}.",
    "Although in May [she] <said> {it was a mistake}, at the hearing she did not.",
    "[The mayor]'s <promises> {to cut taxes and build a bridge} were cheered.",
    "[Hall] <urged> {them not to leave until the bridge is open}.",
    "[Hall] <defended> {the plan as fair}, mocked the union and left.",
    "When the mayor thanked the crowd and said it was great to be home, [a man] <yelled> {“Stay there!”}",
    "[She] <criticized> {what she called the angry words of the mayor}.",
    "The mayor <was asked> by [Hall] {whether she would go}.",
    # passives
    "<Asked> {whether he would resign}, the mayor left.",
    "Residents <were told> {that the water was safe}.",
    "Ann Hall won, but [Hall], who is running again, <said> {she was tired}.",
    "[Rescuers, who had worked all night], <said> {they heard voices}.",
    "{It was late}, <said> [the minister], who promised a “swift response.”",
    "[Ann Hall, who runs the bank], <said> {she was glad}.",
    "[An aide], who said he was tired, <said> {the plan was dead}.",
    "[Hall] <praised> {the plan} at a rally in Salem.",
    "[Hall] <praised> {the plan} on the radio.",
    "[Hall] <called> {it “rigged,”} a word that stung.",
    "{“And my mother would say, ‘Well done,’ ”} <said> [Ann Hall].",
    "{“We stood by while leaks made up a false story”} <said> [Nick Hall].",
    "{Prices in Salem are worrying}, [Hall] <said>.",
    "{He hoped}, [she] <said>, {that the paper would shy away from it}.",
    "[A news report published on Monday] <said> {the mayor had left}.",
    "[Senator Hall of Texas, the No. 2 Republican in the Senate], <said> {it would pass}.",
    "[Current officials in the ministry and at the treasury] <have said> {it was late}.",
    "{The gap}, <said> [Hall and others], {would be clear}.",
    "[Hall, the owner of the show “The Apprentice,”] <said> on Monday {that it was dull}.",
    "While he liked Lane, [he] <stated> a day earlier, {“I guess we will go.”}",
    "[The ministry] less than two weeks ago <said> {that secrets had leaked}.",
    "[Hall (D-R.I.)], <said> {that he had not read it}.",
    "Even the timing led [Republicans] to <say> {that it was unfair}.",
    "The plan is weak -- {“Again, we need the details,”} [she] <said> -- and old.",
    "[Hall] <said> after a lunch on Tuesday {that he had not read it}.",
    "[Others who oppose the law] <said> {the ruling would help}.",
    "It passed laws {that} [some] <say> {target minorities}.",
    "And [64 percent] <call> {him competent}.",
    "[Hall] used his speech to <call for> {a recount}.",
    "The vote was odd, with [Lane] taking to the radio to <call> {it “rigged.”}",
    "[Lane] <called> {Hall, his rival, a known “liar.”}",
    "Following [a video from the group] <threatening> {an attack in Salem}, Hall called upon the mayor to act.",
    "The field is split, with [Ann Hall, Bob Lee and Jim Lane] all <calling for> {a rule}.",
    "[Hall] <did call for> {more care}.",
    "[A letter to committee members] <calls for> {the party to respond}.",
    "[Lee] left, <calling> {Hall's proposed child care plan “a bribe.”}",
    "It came after [her] March <comment> {that “we will close the mines.”}",
    "<Citing> {“duties in Salem,”} [Hall] left.",
    "[Hall] <admits> {there is a rival}.",
    "And [he]<’s predicted> {big wins}.",
    "[Hall] <did not mention> {any of her rivals}.",
    "[Hall] <reported> {between $5,000 and $15,000 in income}.",
    "[Hall] <promised> on Tuesday {to refrain from it}.",
    "[Some] <accused> {Lane of lying}.",
    "In addition to <stating> {that the plan is dead}, [Hall] left.",
    "[Hall] built it, while also <suggesting> {that the law should go}.",
    "After [Lee] <asked> the writer {who would win}, Hall left.",
    "<Granting> {that it was late}, though, [Hall] left.",
    "[She] <explained> {after winning in Salem, she would have to win Dayton}.",
    "[Hall] <says> {despite being a Dayton graduate, she will cheer for Salem}.",
    "[Hall] has taken to <urging> {voters to slow down}.",
    "Instead, [Will] <called for> {a recount}.",
    "While [Will] <acknowledges> {the appeal of it}, he left.",
    "[Hall] <has spoken out in favor of> {the tax}.",
    "[Hall] wrote on Friday to <say> {he had never met her}.",
    "[He] <commented> {that his network held on}.",
    "[Critics] <have in particular noted> {the rude posters}.",
    "{“It has not failed,”} [he] <mocks>.",
    "[A textbook just published for schools] <explains> {“the gains of peace”}.",
    "[France's Marine Hall] <Backs> {Lane} And Denounces Lee",
    "They met, and [they] <discussed> {how the law “was going to change.”}",
    "[Lane] on Friday held a briefing to <brag> {that the rate has fallen}.",
    "The rivals {who} [he] <accused> {of preying on fear} left.",
    "{“Would it be hard?”} [Hall] <pressed>.",
    "[Hall] opened the debate, <stating> on NBC's “Meet the Press” {that it was late}.",
    "[Hall] left, saying she is able but <suggesting> {that might not be enough}.",
    "[Hall] did go out of her way to <criticize> {the ministry}.",
    "One month after <announcing> {his support for Lane}, [Hall] left.",
    "[Hall] <acknowledged>, however, {“Past gains are no sign.”}",
    "After <bragging> for a year about {how cheap it was}, [Hall] left.",
    "More recently, [he]<’s spoken out against> {the law}.",
    "It was led by Curly Hall, [who]<’s argued> for years {that it was late}.",
    "{“You seem to have picked it,”} [the two] <write>.",
    "It came before [Hall]'s <announcement> on Friday {that he would go}.",
    "[Hall] <has disclosed> to the ministry {its work for the bank}.",
    "She left (and [Lane] <has proposed> {staying}).",
    "[Hall] warmed to Lane, <stating> {there was a gain in it}.",
    "[Hall] all but <begged> {reporters to ask him}.",
    "[Hall] failed to <mention> {the attack}.",
    "{“The law is dead,”} [the document] <states>.",
    "[The book and film] <blame> {Bob for it}.",
    "[Officials] <would say> only {that it was under review}.",
    "[Hall], later <alleging> - again falsely - {that it was late}, walked out.",
    "Lane left, and [Hall], <calling> {the plan a bribe}, walked out.",
    "[Ann Hall] appeared on the radio to <defend> {her}.",
    "Over diverse states that voted early, [Hall] <said> {nothing was won}.",
    "{Prices fell}, [the Times] <reported> late Thursday.",
    "Prices fell, {a point} [Hall] also <acknowledged>.",
    "[Hall] <told> a station when asked how it would end: {“Well.”}",
    "[Hall] <sent a letter this week urging> {the council to act}.",
    "[Angry workers] <carried signs saying> {“no more.”}",
    "Some booed, and when [Hall] thanked Salem and <said> {it was great}, a man left.",
    "It was clear to those [who] left early and <endorsed> {Lane}.",
    "{It was}, [he] <said>, {“the worst day.”}",
    "{And yet}, [she] <added>, {“nobody should pretend.”}",
    "<According to> [the filing, made public on Friday], {the firm paid $3 million}.",
    "{Prices rose}, [a study published on Wednesday in Nature] <said>.",
    "{It was Lane}, [officials] <recalled>, {who first raised it}.",
    "Hall left (and {the number is closer to 15 percent}, <according to> [the Herald]), sadly.",
    "When [Hall] <asked> {backers to run for office}, at least 21,000 said they would.",
    "When Hall asked backers to run for office, [at least 21,000] <said> {they would}.",
    "Many of [his] <condemnations of> {reporters} have been echoed.",
    "[The sign] <read> {“Save us”} — and it waved.",
    "[The army] on Monday for the first time <cited> {a memo}.",
    "Doctors have admitting rights, and [Hall] <said> {it was late}.",
    "[Lane] <said> {it was easier said than done}.",
    "[Hall] hosts a show, writes a weekly column and <said> {it was late}.",
    "[The chairs that Reuters interviewed] <predicted> {Hall will win}.",
    "[Hall] <argued during this week's Dayton debate> {that she could win}.",
    "[Hall] <said> as he left, {“We go.”}",
    "[Former Mayor Martin Hall (D) and former Mayor Mike Lane (R)] <said> {it was late}.",
    "{“It was late,”} <said> [the Sanders campaign] in a statement.",
    "[Some campaign staffers] <said> {it was late}.",
    "[Jill A. Martin, a vice president], <said> {it was late}.",
    "[That letter] <said> {it was late}.",
    "[Most voters going to the polls on Super Tuesday] <said> {it was late}.",
    "[The activists clamoring to block Lane from the vote] <said> {it was late}.",
    "[The chief known as Bob] <said> {it was late}.",
    "[Lane's most loyal backers] <said> {it was late}.",
    "RANGOON, Burma - [Ann Hall's allies] <said> {it was late}.",
    "[All three candidates] <issued statements saying> {it was late}.",
    "This year [Lane] <said> {it was late}.",
    "[A campaign advert released Thursday] <said> {it was late}.",
    "{They won Ohio in the primary}, [Governor John Hall (R)] <said>.",
    "[Lane's chairman, Rex Early, 80], <said> {it was late}.",
    "{“It was late,”} <said> [Ann Hall, who, like all of them, was ill].",
    "{“It was late,”} <said> [Ann Hall, head of Nurses United, a union that has grown].",
    "[Hall], exasperated, <said> {it was late}.",
    "{“It was late,”} <said> [Lane, 55, of Dayton].",
    "{“It was late,”} <said> [Ben Jacobs] in The Guardian.",
    "WASHINGTON (Reuters) - {The army hacked it}, <according to> [a report].",
    "It was a hard year: {Prices fell by half}, <according to> [a report].",
    "But {the plan}, [he] <said>, {would fail}.",
    "On Monday, [she] <said>, {“we cannot ignore it.”}",
    "[That person] <said> {the anger Hall met slowed him}.",
    "<Asked> {whether he feared that Lane, his old rival, could win}, Hall smiled.",
    "It was run by a group [that] <promises> {that Lane won't “send you to war.”}",
    "[CNN] <reported> that night {the dam had burst}.",
    "{“Generations with Kevin Lane,” shown at ten, is dull}, [Hall] <said>.",
    "[Hall] <said> {the “bad words,” as she heard them, stung}.",
    "[Hall] <cited> {reports that Lane spoke in a call}.",
    "{“Only you, Dinesh,”} [she] <said>, {would use it}.",
    "{Despite his “hard heart,”} [she] <said>, {he cried}.",
    "[It] <slams> {the school for its ‘D-’ rating}.",
    "[Lane] <tweeted> last January, {“It wins.”}",
    "[Nancy Hall] <pledged> {her vote to Lane to wrap up the race}.",
    "[Hall] <reminded> {Lane of the fire}.",
    "{The deal is off}, <said> [Hall], and he blamed the bank.",
    "{There are}, [he] <says>, {three reasons to stay}.",
    "In her post, [she] <reminded> {Lane of the acts of Hall}, who shot it.",
    "[Other tenant advocates] also <said> {the city should go further}.",
    "[Those who watched the Saturday debate] <said> {they were calm}.",
    "{It is whether she can win}, [people close to Lane] <say>.",
    "After the vote, [Mayor Bill Hall (R)] <asked> {the court for quick action}.",
    "[Hall, a comic], met boos upon <saying>, {“We heard you.”}",
    "{“The people have had enough,”} [Ai Jun] <wrote>.",
    "[The lawyer] <told> jurors in his opening statement {that it was a trick}.",
    "[One of the most senior officials] <says> {it is late}.",
    "[Mr. Jones] was quoted in the local paper <as saying> {he “just ran.”}",
    "{The general} <was reported> by [state television] {to have fallen}.",
    "She <was told> by [doctors] {that she had months}.",
    "[A note found in the car] <read>, {“I am sorry.”}",
    "[Several aides, all of whom feared her], <described> {a culture of fear}.",
    "{“It is odd,”} [Hall] <said> on Sunday, adding: “It is late.”",
    "After Lee asked the writer who he thought would win, [Hall] <replied>, {“I do.”}",
    "After [Lee] <asked> the writer {who he thought would win}, Hall replied, “I do.”",
    "[Hall] <said> {he had come to the con- clusion that it was late}.",
    "Hall left in May, and {it was}, [he] <said>, {“the worst day.”}",
    "[Hall] <asked> {why it was late}. “It is odd,” he said.",
    "[Not everyone] <said> {it was late}.",
    "[Almost half of voters] <said> {it was late}.",
    "{“It was late,”} <said> [Steve Hall, an Ohio man currently working for Lane].",
    "[Nearly all of the mayors of the 10 most populous cities] <said> {it was late}.",
    "[Lane's campaign] <sent out a press release saying> {it was late}.",
    "[Hall] <said> {she liked it}, but he declined to comment on the price.",
    "[The surgeon] <said> {that plasma had run out and that she expected more deaths}.",
    "{That claim} <was disputed> by [Ms. Lane].",
    "[The president] <had assured> him, in a call that lasted an hour, {that they would leave}.",
    "[Opponents] <argue>, however, {that it does nothing}.",
    "[She] <admitted> {having lied}.",
    "[He] <denied> {being there}.",
    "[The firm] <promised> {further cuts}.",
    "[People close to her] <say> {she has begun meeting donors}.",
    "{Overall}, [she] <said>, {a number of voters are leaving}.",
    "However, [she] <said>, {many voters stay}.",
    "{After the fire in Salem, “nobody slept,”} [he] <said>.",
    "[The police] <reported> {at least 20 victims at a clinic that works with veterans}.",
    "[He] <called> {Monday’s vote “a farce.”}",
    "[Mr. Lund] thought for a moment and <said> {that he liked it}.",
    "[Sources] <say> {Lane has joined a pact that he was allowed to leave}, and admit that they have no plan.",
    "[The firm] <denies> {any wrongdoing} and points out that it signed the accord.",
    "[She] <said> {yes, he had been there}.",
    "[More than half of those surveyed] <said> {they had stopped eating out}.",
    "[All but two of the judges] <said> {it was late}.",
    "[Fewer than one in five] <said> {it was late}.",
    "[Nearly two-thirds of those polled] <said> {it was late}.",
    "[He] <said> {two men had been arrested} but would not identify them.",
    "[Police] <said> {a man was shot}, but gave no details.",
    "[Some] <argue> {that it was a forgery}; others dismiss the theory.",
    "[A poll] <found> {that 54 percent opposed the law, while 38 percent supported it}.",
    "[Ms. Wagner] disagreed, <arguing> {that it cost too much}.",
    "[The minister] <hinted at> {early elections}.",
    "[An earlier report in a Salem paper] <said> {that it was late}.",
    "{It was late}, <according to> [officials with knowledge of the closed-door meeting].",
    "{It was late}, <according to> [a national Gallup Poll taken last week].",
    "{“It was late,”} <said> [Ann Hall, head of a firm representing the tenants].",
    "{“It was late,”} <said> [Sen. Ann Hall of Oregon, the only senator to endorse Lane].",
    "{It was late}, <according to> [people representing the tenants].",
    "{“It is late,”} [retired surgeon Ben Hall] <said>.",
    "[Lane, 35, the daughter of Mayor Bill Lane and council candidate Ann Lane], <said> {it was late}.",
    "[Lane] <announced> {a vote later this month}.",
    "[He] <discussed> {the races in Illinois or Missouri that have not been called}.",
    "[She] <said> {she had no plans to yell, but when Lane mentioned Cruz, it just happened}.",
    "[She] <said> {the state tried to jail her, but a judge refused to let it}.",
    "[He] <accused> {the party of holding debates at times when no one would watch}.",
    "Hall, [who] <praised> {the firm for narrowly targeted cuts}, left.",
    "{If Lane lost}, [he] <said>, {he would settle for Hall}.",
    "[He] <talked about> {bullying}.",
    "[He] <proposed> {temporarily banning cars}.",
    "[He] <proposed> {nearly $1 billion in aid}.",
    "{Nor are those who watch seeing any defections}, <according to> [several officials].",
    "{In cases of fraud}, [it] <said>, {“the buyer is a victim.”}",
    "[Hall] <admitted> to the newspaper {that he and Lane had been friends}.",
    "[He] <responded to> {reports that Lane had left}.",
    "[He] <told> reporters after his victory in the primary {that he was glad}.",
    "For example: {“We made a terrible mistake,”} [he] <told> them.",
    "{The plan}, [officials] <said> on Monday, {would be dropped}.",
    "The tunnel, {which} [the army] <says> {is new}, was closed.",
    "[Court records] <show> {that Lane was evicted}.",
    "{Support has fallen}, [records] <show>.",
    "{Support has fallen}, [the poll] <shows>.",
    "{He} <was accused> by [prosecutors] {of stealing}.",
    "{The officer} <was praised> by [the mayor] {for his courage}.",
    "{He} <was accused> by [his former wife] {of hiding money}.",
    "{The move} <was described> {as a last resort} by [officials].",
    "{The death} <was confirmed> by [her daughter, Alice Benn].",
    "Residents <were told> {they cannot return}.",
    "{Drivers} <were warned> {not to travel}.",
    "{Smith} <was hailed> {as a hero}.",
    "She <was informed> by letter {that it was cut}.",
    "It <was announced> on Friday {that the plant will close}.",
    "It <is thought> {the fire began in the kitchen}.",
    "[Shaw] <is worried> {that the vote will fail}.",
    "{“No,”} <said> [Roe] last week.",
    "{“No,”} <said> [Ann Roe] with a shrug.",
    "{“No,”} <said> [Ann Roe] from her home in Leeds.",
    "{“No,”} <said> [Ann Roe with the Sierra Club].",
    "{“No,”} <said> [Roe], his voice shaking.",
    "{The law will}, [Roe] <says>, {save lives}.",
    "[No one] <said> {that the river was rising}.",
    "[The group, founded in 1990], <calls for> {reform}.",
    "[Some fans] <joked> {he should be cloned}, others called for a statue.",
    "[A spokeswoman] <told> a news briefing {that it was late}.",
    "[Roe] <denies> {the charges} and is due in court.",
    "[He] <declined> {to comment} and left the room.",
    "{The family want answers}, [their solicitor] <said>.",
    "{Whether the talks would resume was unclear}, [officials] <said>.",
    "He said the ship was lost, {a claim} <disputed> by [Iran].",
    "[He] <replied> {that he had not decided}, then added that his wife had.",
    "Because [officials] <said> {the water was safe}, people drank it.",
    "[He] <said> {that Britain would help}, but he stopped short of promising troops.",
    "[American officials] <believe>, but cannot prove, {that he was there}.",
    "{Roe said he was ill}, <according to> [police], but Smith said he was fine.",
    "An official [who] <declined> {to be identified} said it was late.",
    "A man {who} [police] <say> {was drunk} has died.",
    "[One of the guards] <says> {the door was open}.",
    "The man, {who} [police] <said> {was armed}, fled.",
    "{The economy}, [the bank] <estimates>, {will shrink}.",
    "[A source who was not authorized to speak] <said> {the talks failed}.",
    "[Those who stayed behind] <say> {the soldiers came}.",
    "[The firm], having won, <said> {it would stay}.",
    "[The firm], in a letter sent on Monday, <said> {it would pay}.",
    "[He] <said> {two men were arrested and a third charged}.",
    "[She] <said> {the boat sank and two bodies were found}.",
    "[The police] <say> {the driver, who was pronounced dead at the scene, had no licence}.",
    "[Some] <say> {the statue should go}; others want it kept.",
    "[The firm] cut jobs, <saying> {sales had slumped}, and closed two plants.",
    "[He] <said> {the law was unjust}, then sat down.",
    "[The bank] <said in a filing> {it would publish the list}.",
    "[Fewer than half] <say> {they vote}.",
    "[The minister herself] <said> {the scheme had flopped}.",
    "[The union] <claims> {the firm, which owns 14 mills, is broke}.",
    "The road is shut; {the bridge}, [police] <said>, {is open}.",
    "[Tan] <said> {it would fail}, but Lim, who backed it, said no.",
    "{The plan} <was rejected> by [voters] in 2016.",
    "[Officials] <believe> {that the fire was set}, the chief, Ann Lee, said.",
    "[Police] <said> {the driver was asleep}, but his wife believes he was pushed.",
    "[He] <shouted> {that it was late}.",
    "[The mayor] <brushed off> {the criticism}.",
    "[The guard] <ventured> {that it was late}.",
    "[The minister] <called Wednesday for> {the judge to resign}.",
    "[Dana Reed] <called again on Tuesday for> {a full inquiry}.",
    "[Lane] <said> on the radio, where he is a guest, {that Ford should go}.",
    "[Lee] <told> friends {she had been an able and determined opponent}.",
    "[He] <reminded> {voters of comments the mayor had made}.",
    "[She] <tweeted> {a link to a story about the missing ballots}.",
    "{On Monday}, <said> [the ministry], {the port will reopen}.",
    "In a letter to members, <wrote> [Lane], {“The law is dead.”}",
    "{“There was no order,”} <said> [the base chief known as Bob].",
    "[Dana Lee of Columbia, South Carolina] <says> {the vote was fair}.",
    "[The mayor] <said> {he would help Ann Lane}, who lost her seat in May.",
    "[The mayor] <said> {that he would shut the dam}, which is 40 years old.",
    "[He] <said> {that she was a liar}, drawing applause.",
    "[The firm] <said> {it was sorry} when asked about the delay.",
    "[He] <said> {that he would obey the court}, a statement that surprised his aides.",
    "[The minister] <said> {it would take weeks}, without giving a date.",
)


@pytest.mark.parametrize("example", SHAPES)
def test_shape(example: str) -> None:
    marked = read_marked(example)
    found = [shown(marked.text, a) for a in find_attributions(read_text(marked.text))]
    assert (marked.source, marked.cue, marked.content) in found


def test_no_text_raises_where_it_breaks_off() -> None:
    """Whatever a rule looks for behind a word may not be there: each example, cut off after and before each word."""
    found_broken = ("citing for Ivo Lant", "Lane, 55, of", "He was quoted by", "Weaver called that,", "told Hall that records at")
    for text in {read_marked(example).text for example in SHAPES} | set(found_broken):
        words = text.split(" ")
        for i in range(1, len(words) + 1):
            for part in (words[:i], words[i:]):
                assert isinstance(find_attributions(read_text(" ".join(part))), list)


@pytest.mark.parametrize(
    "text",
    [
        "If he says that the road is shut, we stay.",
        "The minister will say that the road is shut.",
        "Did the minister say that the road is shut?",
        "The claims were filed on Monday.",
        "She won in smaller states that vote early.",
        "She told the station when asked.",
        "It was easier said than done.",
        "Two reports about the fire are missing.",
        "That said, the road is shut.",
        "The said road is shut.",
        "He has nothing.",
        "READ MORE: Minister says road is shut",
        "At a party debate this week, Hall left the room.",
        "Hall laughed at the ad.\n\n“It is late.”",
        "Shops are supposed to open at nine.",
        "The fare rose from about 12 percentage points to 8.",
        "A man reads a paper (Photo by AFP)",
        "",
        "   \n\n ",
    ],
)
def test_no_claim(text: str) -> None:
    assert find_attributions(read_text(text)) == []


def only(text: str) -> Attribution:
    (attribution,) = find_attributions(read_text(text))
    return attribution


def test_two_verbs_with_one_subject_are_two_claims() -> None:
    text = "Hall said the plan was late and called for a new vote."
    first, second = find_attributions(read_text(text))
    assert shown(text, first) == ("Hall", "said", ("the plan was late",))
    assert shown(text, second) == ("Hall", "called for", ("a new vote",))


def test_a_cue_inside_content_is_nested() -> None:
    text = "The army said rebels claim that 40 people died."
    outer, inner = find_attributions(read_text(text))
    assert (outer.nested_in, inner.nested_in) == (None, 0)
    assert shown(text, inner) == ("rebels", "claim", ("that 40 people died",))


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "“We lost,” he said. “It was late.\n\n“We went home.”\n\nHe left."
    assert [text[slice(*span)] for span in only(text).content] == [
        "“We lost,”",
        "“It was late.",
        "“We went home.”",
    ]


def test_a_colon_hands_over_to_the_next_paragraph() -> None:
    text = "The notice said:\n\n“Keep off the grass.”"
    assert [text[slice(*span)] for span in only(text).content] == ["“Keep off the grass.”"]


def test_words_between_verb_and_colon_are_passed_over() -> None:
    text = "He told his audience, to loud applause:\n\n“We will win.”"
    assert shown(text, only(text)) == ("He", "told", ("“We will win.”",))


def test_a_full_stop_hands_over_to_a_quotation_too() -> None:
    text = "Hall said in a statement.\n\n“There are no papers.”"
    assert shown(text, only(text))[2] == ("“There are no papers.”",)


def test_a_question_behind_a_colon_is_put_by_somebody() -> None:
    text = "A reporter asked: Did they talk about the wall?"
    assert shown(text, only(text)) == ("A reporter", "asked", ("Did they talk about the wall",))


def test_an_object_with_a_colon_hands_over_as_well() -> None:
    text = "Hall described it in the following way:\n\n“We go on.”"
    assert shown(text, only(text)) == ("Hall", "described", ("“We go on.”",))


@pytest.mark.parametrize(
    ("text", "negated", "hedged", "quotation", "addressee"),
    [
        ("Hall said he was ill.", False, False, "indirect", ""),
        ("Hall did not say that he was ill.", True, False, "indirect", ""),
        ("Hall never said that he was ill.", True, False, "indirect", ""),
        ("Neither side said that he was ill.", True, False, "indirect", ""),
        ("He failed to mention the fire.", True, False, "indirect", ""),
        ("Hall said the dam may burst.", False, True, "indirect", ""),
        ("Hall said “I am ill.”", False, False, "direct", ""),
        ("Hall said he was “very ill.”", False, False, "mixed", ""),
        ("Hall told reporters that he was ill.", False, False, "indirect", "reporters"),
    ],
)
def test_fields(text: str, negated: bool, hedged: bool, quotation: str, addressee: str) -> None:
    found = only(text)
    assert (found.negated, found.hedged, found.quotation, found.addressee) == (
        negated,
        hedged,
        quotation,
        addressee,
    )


def test_surer_shapes_have_more_confidence() -> None:
    direct, shared = only("“We lost,” Hall said."), only("Hall left the town, saying it was late.")
    assert 1 >= direct.confidence > 0.9 > shared.confidence > 0


PIECES = st.sampled_from(
    ["“", "”", '"', "''", "‘", "’", "he said", "that", ", ", ". ", "\n", "\n\n", ": ", "(", ")", " — ", " and ",
     "according to ", "Ann Lee", "U.S. ", "Mr. ", "who ", "said ", "claims ", "5 ", "\r\n", "\x00", "\ud800", "é", "ﬁ", "İ"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)))
@settings(max_examples=300, deadline=None)
def test_any_text_survives_and_spans_lie_inside_it(text: str) -> None:
    for a in find_attributions(read_text(text)):
        spans = [a.cue, *a.content, *([a.source] if a.source else [])]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(end <= start for (_, end), (start, _) in zip(a.content, a.content[1:], strict=False))
        assert 0 <= a.confidence <= 1
        assert a.rule
        assert a.ends
