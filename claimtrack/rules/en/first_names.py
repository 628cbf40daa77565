"""Common first names by gender, over many countries; a name that both bear stands in neither list.

They tell that a capitalised phrase is a person's name, and whether "he" or "she" can mean that person.
"""

MALE = frozenset(
    """aaron abbas abdallah abdel abdul abdullah abdulla abe abel abraham adam adel adolfo adrian adrien agustin ahmad ahmed
    ahmet aidan akbar akira al alain alan alastair albert alberto aldo alec alejandro aleksandar aleksander aleksandr
    aleksei alessandro alexander alexandre alexei alexey alexis alf alfonso alfred alfredo ali alistair allan allen alonso
    alvaro alvin amadou amir amit anand anatoly anders andre andreas andrei andres andrew andrey andriy andrzej andy angelo
    angus anil anthony antoine anton antonin antonio antony ari archie arif arjun armando armin arnaud arnold art arthur
    arturo arun arvind asad ash ashok ashraf asif atul augusto austin avi axel aziz babak bakary baptiste barack barney
    baron barrett barry bart bartosz bashar bashir bassam ben benedict benito benjamin bennett benny benoit bernard
    bernardo bernd bernie bert bertrand bharat bill billy bjorn blaine blake bo bob bobby bogdan boris brad bradley brandon
    brendan brent bret brett brian bruce bruno bryan bryce burak byron caleb calvin carl carlo carlos cary cedric cesar
    chad charles charlie chester chris christian christoph christophe christopher chuck clarence clark claudio claus clay
    clayton clement cliff clifford clint clinton clive clyde colin conor conrad constantin corey cory craig cristian
    cristiano cristobal curt curtis cyril cyrus dale damian damien damon dan daniel daniele danilo danny darius darrell
    darren darryl daryl dave david dean declan deepak denis dennis derek desmond devin dexter didier diego dieter dilip
    dimitri dimitrios dirk dmitri dmitry dmytro dominic dominik dominique don donald donnie doug douglas doyle drew drissa
    duane duncan dusan dustin dwayne dwight earl ed eddie edgar edmund edoardo eduard eduardo edvard edward edwin efrain
    eitan eldon elias elijah elliot elliott ellis elmer elon elvis emanuel emeka emil emile emiliano emilio emmanuel emre
    enrico enrique enzo erdem eric erich erik ernest ernesto erwin esteban ethan etienne eugene evan evgeny ezra fabian
    fabien fabio fabrice fadi fahad faisal farhan farid federico felipe felix ferdinand fernando fidel filip filippo
    finlay finn florian floyd forrest francesco francisco franco francois frank frankie franklin frans franz fred freddie
    freddy frederic frederick fredrik friedrich fritz gabor gabriel gareth garrett garry gary gaston gavin gene geoff
    geoffrey george georges georgi georgios gerald gerard gerardo gerhard gerry giancarlo gianluca gianni gideon gilbert
    gilberto giles giorgio giovanni giuseppe glen glenn goran gordon graham grant greg gregg gregor gregorio gregory guido
    guillaume guillermo gunther gus gustav gustavo guy habib haider hakan hakeem hal hamid hamza hank hannes hans harald
    haris harold harrison harry haruki harvey hasan hashim hassan hayden heath hector heinrich heinz helmut hendrik henri
    henrik henry herbert herman hernan hideo hiroshi hisham homer horacio horst howard hubert hugh hugo humberto hussein
    husain iain ian ibrahim idris ignacio igor ilan ilya imad imran ioannis ira irfan irving irwin isaac isaiah isidro
    ismail issa istvan itamar ivan ivo jabari jack jacob jacques jaime jair jake jakob jakub jamal james jamie jan jared
    jaroslav jarvis jason jasper javed javier jay jean-claude jean-luc jean-marc jean-paul jean-pierre jed jeff jeffery
    jeffrey jens jerald jeremiah jeremy jerome jerry jesper jesse jesus jihad jilani jim jimmy joachim joao joaquin jock
    jody joe joel joerg joey johan johann johannes john johnny jon jonas jonathan jordi jorge jose josef joseph josh joshua
    josiah juan jude jules julian julien julio junaid jurgen justin kai kamal kareem karel karim karl karsten kaspar keith
    ken kenji kenneth kenny kent kenta kevin khaled khalid khalil kirk klaus knut kofi konrad konstantin konstantinos kris
    kristian kristof krzysztof kumar kurt kwame kyle lalit lamar lance larry lars lasse laszlo laurent lawrence lazaro lee
    leif leo leon leonard leonardo leonid leopold leroy leszek levi lewis liam lindsey lionel lloyd lorenzo lothar lou louis
    luc luca lucas luciano lucien ludovic ludwig luigi luis luiz lukas luke luther lyle lyndon maciej mads magnus mahdi
    mahesh mahmoud mahmud malcolm malik manfred manmohan manoj manuel marc marcel marcello marcelo marcin marco marcos
    marcus marek mariano mario marius mark marko markus marlon marshall martin marvin masoud massimo mateo mateusz mathias
    mathieu mats matt matteo matthew matthias matthieu maurice mauricio maurizio max maxim maxime maximilian maxwell mehdi
    mehmet melvin merrick mervyn micah michael michal michel miguel mihai mikael mike mikhail mikhael milan miles milos
    milton miroslav mitch mitchell mitt mohamad mohamed mohammad mohammed mohamud mohan moises monty morgan morris moshe
    moussa muhammad mukesh murray murtaza mustafa mwai nabil nadav naftali naji narendra naser nasser nate nathan nathaniel
    naveed neal neil nelson nestor newt niall nicholas nick nicolas nigel nikhil niklas nikola nikolai nikolas nikolaus
    nikolay nils nir noah noam noel norbert norman octavio odd ola olaf olav oleg oleh oleksandr oliver olivier olusegun
    omar omer orlando orville oscar oskar osman oswaldo otavio otis otto owen pablo pankaj paolo parker pascal pasquale
    patrice patrick patricio paul paulo pavel pawel pedro percy perry pete peter petr petro petros phil philip philipp
    philippe phillip pierre pieter pietro piotr pradeep prakash pramod prem preston qasim quentin quincy rafael rafal
    raffaele rahim rahm rahul raj rajesh rajiv rakesh ralf ralph ramesh rami ramiro ramon ramzi rand randall randolph randy
    raoul rashid raul ravi ray rayford raymond reggie reginald reinhard reinhold reince rene reuben rex reza ricardo
    riccardo richard rick ricky rob robert roberto robin rod roderick rodney rodolfo rodrigo rodrick roger rohan rohit
    roland rolando rolf roman ron ronald ronan ronnie rory ross roy ruben rudolf rudy rui rupert russ russell rustam ryan
    saad saeed said salem salim salman salvador salvatore samer sami samir sammy samuel sandeep sander sanjay santiago
    santosh sasha satoshi saul scot scott sean sebastian sebastien selim serge sergei sergey sergio serhiy seth seung
    shane shaun shawn sheldon shigeru shimon shinzo shlomo sidney siegfried sigmund silvio simon slobodan solomon soren
    spencer stan stanislav stanley stefan stefano steffen stelios stephan stephane stephen steve steven stewart stuart
    subhash sunil suresh sven syed sylvain tad tadeusz takashi takeshi tamir tapio tareq tarek tariq taro tayyip ted terence
    terrence terry theo theodore thierry thomas tibor tiago tim timothy tino titus tobias toby todd tom tomas tomasz tommaso
    tommy toni tony torsten travis trent trevor tristan troy tucker tyler tyrone uday udo ulf ulrich umar umberto urban uri
    uwe vaclav vadim valentin valery vance vasily vern vernon vicente victor vidal vijay viktor vikram vince vincent
    vincenzo vinod vitali vitaly vito vivek vladimir vladislav volker volodymyr vyacheslav wade waleed walid wallace wally
    walt walter warner warren wassim waqar wayne wendell werner wesley wilbur wilfred wilhelm will willem william willie
    willis wilson winston witold wojciech wolf wolfgang woodrow xavier yahya yair yakov yaron yaser yasin yasser yasuo yevgeny
    yitzhak yoav yohei yosef yoshihide younis youssef yousef yuri yusuf yves zachary zack zaid zakaria zane zbigniew zdenek
    zeid zeke ziad zoltan dawud hamadoun jens-peter sergiy lev""".split()
)

FEMALE = frozenset(
    """abby abigail ada adele adriana adrienne agata agnes agnieszka aicha aida aimee aisha aiko akiko alana alba alejandra
    aleksandra alessandra alexandra alexa alice alicia alina alison alissa allison alma alyssa amanda amaya amber amelia
    amelie amina aminata amira amrita amy ana anais anastasia andrea angela angelica angelina angie anita anja anjali ann
    anna annabel annalena anne anneliese annette annie annika antonella antonia aoife april aqsa ariana arlene aroha asha
    ashley asma asta astrid aubrey audrey aurelie aurora ava ayanna ayesha aylin azadeh barbara beata beate beatrice
    beatriz becky belinda bella benazir berit bernadette bernice bertha beryl beth bethany betsy bettina betty beverly
    bianca birgit birgitta blanca bonnie brandi brenda bridget bridgit brigid brigitte brittany bronwyn camila camilla
    camille candace candice cara carina carissa carla carly carmen carol carole carolina caroline carolyn carrie cassandra
    cassie caterina catherine cathy catriona cecilia cecile celeste celia celine chandra chantal charlene charlotte chelsea
    cherie cheryl chiara chika chloe christa christiane christina christine cindy claire clara clare clarice clarissa
    claudette claudia clementine colette colleen concetta connie consuelo cora corinne cornelia courtney cristina cynthia
    dagmar dahlia daisy dalia dana daniela danielle daphne darlene darya dawn debbie deborah debra deirdre delia delphine
    denise desiree diana diane dianne dina dolores donna dora doreen dorothy dorota edith edna eileen ekaterina elaine elena
    eleanor eleni elina elisa elisabeth elise elissa eliza elizabeth ella ellen eloise elsa elsie elspeth elvira emi emiko
    emilia emilie emily emma erica erika erin erna esmeralda esperanza estela estelle esther ethel eugenia eunice eva
    evelyn faith fanny farah fatima fatma fatou faye felicia felicity fernanda fiona flavia flora florence frances
    francesca francine francoise frauke frida friederike gabriela gabriella gabrielle gail gemma genevieve georgia
    georgina geraldine gertrude ghada gina ginger giorgia gisele giulia gladys gloria grace gracie graciela greta gretchen
    griselda gudrun guadalupe gwen gwendolyn hadley hala halima hanan hanna hannah harriet hazel heather hedwig heidi
    helen helena helene helga helle helmi henrietta hilary hilda hildegard hillary hind hope huda ida ikram ilana ilona
    ilse iman imani imelda ines inga inge ingeborg ingrid irene irina iris irma isabel isabella isabelle isla ivana
    ivanka ivy jacinda jackie jacqueline jada jana jane janelle janet janice janine jasmine jeanette jeanne jeannie
    jen jenna jennifer jenny jessica jill jillian joan joanna joanne jocelyn johanna jolanta josephine josie joy joyce
    juana juanita judith judy julia juliana julianne julie juliet juliette june justine kaja kalpana kamala kara karen
    kari karin karina karla karolina katarina katarzyna kate katerina katharina katherine kathleen kathrin kathryn kathy
    katie katja katrin katrina katy kayla kaylee keiko keira kellie kellyanne kerri kerstin khadija kiara kimberly kinga
    kirsten kirstie kirstin kirsty kristen kristi kristin kristina kristine kyoko lakshmi lara larissa latoya laura lauren
    laurie lavinia layla lea leah leanne leena leila lena leona leonora leslie leticia leyla lidia lila lilian liliana
    lillian lily lina linda lindsay linnea lisa lise liz liza lois lola lorena loretta lori lorna lorraine louisa louise
    lourdes luana lucia luciana lucie lucille lucinda lucy ludmila luisa lupita lydia lynda lynette lynn lynne mabel
    madeleine madeline madison maeve magda magdalena maggie maha maia maisie maja malala malia malika mallory mandy manuela
    mara marcela marcia margaret margarita margot maria mariam mariana marianne maribel marie mariko marilyn marina marine
    marisa marisol marissa marit marjorie marjeta marlene marta martha martina mary maryam mathilde matilda maura maureen
    mavis maxine maya meera megan meghan mei melanie melania melinda melissa mercedes meredith merkel meryl mia michaela
    michele michelle mildred milena mina minerva miranda miriam moira mollie molly mona monica monika monique muriel myra
    myrna nabila nadia nadine nancy naomi narges natalia natalie nataliya natascha natasha nayla neda neha nell nellie
    nicola nicole nicoletta nihad nikki nina nisha noelle noemi noor nora noreen norma nour olena olga olive olivia oksana
    oona ophelia oprah paige pam pamela paola patience patricia patrizia patty paula paulette paulina pauline pearl peggy
    penelope penny perla petra phoebe phyllis pilar pippa piroska polly pooja portia precious prisca priscilla priti priya
    rachel rachida rania raquel rashida rebecca rebekah regina renata renate renee rhonda rima rita roberta rocio rokeya
    rosa rosalie rosalind rosalynn rosario rose rosemary rosie rosalia roxana roxanne ruby rukhsana ruth sabine sabrina
    sadia safiya sakura sally salma samantha sandra sandy sanna sara sarah saskia saoirse savannah selena selma serena
    shaheen shakira shannon sharon shauna sheila shelby shelley shelly sheri sherry shirin shirley shreya sienna sigrid
    silke silvia simona simone siobhan sofia sofie solange soledad solveig sonia sonja sonya sophia sophie soraya stacey
    stacy stefania stella stephanie sue summer sumaya susan susana susanna susanne susie suzanne svetlana sybil sylvia
    sylvie tabitha tamar tamara tamika tammy tamsin tania tanja tanya tara tatiana tatyana teresa tess tessa thea thelma
    theresa therese tiffany tilda tina tove tracey trish trisha trudy tulsi ulla ulrike una ursula valentina valeria valerie
    vanessa vera verena veronica veronika vicki vicky victoria viktoria vineeta viola violet virginia vivian viviana
    vivienne wanda wendy whitney wilhelmina wilma winifred winona xenia xiomara yael yan yara yasmin yasmine yelena
    yevgenia yoko yolanda yuko yulia yvette yvonne zahra zainab zara zelda zephyr zeynep zoe zofia zuleikha zuzana sandie
    phyllida millicent petronella jeong-hee""".split()
)

EITHER = frozenset(
    """alex ariel bailey brook brooke cameron casey chandler charley chen cruz dakota darcy dominique drew eden emerson
    frankie gale harley hyun jae jan jay jaylen jean jessie jin jo jordan joss jun kay kelly kelsey kim kit kiran lane
    laurel lauri lei leigh leslie lin ling loren lynn mackenzie maddox marion merle min ming morgan nicky nikita pat
    peyton quinn reagan reese riley robbie robin rowan sage sam sandi shaun shea sky skylar sung sydney taylor terry tracy
    tran val vivian wang wei xi xiao yang yong yu yuki yuri zhang zhao ramadan amal anh blair brett""".split()
)
"""Names of people whose gender they do not tell."""
