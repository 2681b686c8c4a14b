/// Given names that are common somewhere, in lower case.
enum GivenNames {
  /// No one would write these in lower case as a word.
  static let plain = WordList.of(
    """
    aaron abby abdul abdullah abel abigail ada adam adele adelaide adrian adriana adrien agnes agnieszka ahmad ahmed
    aidan aiden aisha ajay akash akira alan alana alba albert alberto alejandra alejandro aleksandar aleksander alessandra
    alessandro alessia alex alexa alexander alexandra alexandre alexei alexey alexis alfie alfonso alfred alfredo ali alice
    alicia alina alisha alison allan allen allison alma alvaro alyssa amanda amelia amelie amina amir amit amy ana anand
    anastasia anders andrea andreas andrei andres andrew andrey andrzej andy anette angela angelica angelina angelo angus
    anika anil anita anja anjali ankit ann anna annabel anne anneke annette annie anouk anthony antoine anton antonella
    antonio anya apoorva arash archie arianna ariel arjun arlene arnaud arne arnold artem arthur arturo arun asha ashish
    ashley ashraf asif asma astrid audrey augustin aurelie aurora austin ava avery axel ayesha aylin ayse azra barbara barry
    bart bartosz bastian beata beatrice beatriz becky belinda ben benedikt benjamin benoit bernadette bernard bernd bernice
    bert beth bettina betty beverly bhavna bianca birgit bjorn björn boris brad bradley brandon brenda brendan brent brett
    brian bridget brigitte brittany bruce bruno bryan caitlin caleb calvin camila camilla camille candice carina carl carla
    carlo carlos carly carmen carol carolina caroline carolyn carsten cassandra catalina caterina catherine cathy cecilia
    cecile cedric celine cesar chandra chantal charles charlie charlotte chen chelsea cheryl chiara chidi chinedu chloe chris
    christa christiane christina christine christoph christophe christopher christos ciara cindy claire clara claude claudia
    claudio claus clement clemens cliff clive cody colette colin colleen connie connor conor constance constantin corinna
    corinne courtney craig cristian cristiano cristina curtis cynthia cyril daisuke damian damien dan dana daniel daniela
    daniele danielle danny daphne darius darko darren darryl dave david davide deborah deepa deepak deirdre delphine denis
    denise dennis derek derya detlef diana diane dick didier diego dieter dietmar dilip dimitri dinesh dirk divya dmitri
    dmitry dolores domenico dominic dominik dominique donald donna dora doreen doris dorothy doug douglas duncan dusan dustin
    dylan ebony ed eddie edgar edith edmund edoardo eduardo edward edwin egon eileen ekaterina elaine eleanor elena eleni
    eli eliana elias elif elijah elisa elisabeth elise elizabeth ella ellen elliot elliott eloise elsa elvira elena emanuel
    emanuele emeka emer emil emile emilia emilie emilio emily emine emma emmanuel emre enrico enrique enzo eric erica erich
    erik erika erin ernest ernesto ernst erwin esmeralda esra esteban estelle esther ethan eugene eugenia eva evan evelyn
    ewa ewan fabian fabien fabio fabrice fadi fatima fatma federica federico felicia felicity felipe felix ferdinand
    fernanda fernando filip filippo finn fiona flavia flavio florence florian folasade frances francesca francesco francis
    francisca francisco franco francois françois françoise franz fred freddie frederic frederick frederik frida friedrich
    fritz gabor gabriel gabriela gabriele gabriella gail galina ganesh gareth gary gaurav gavin geert gemma geoff geoffrey
    george georgia georgina gerald gerard gerd gerhard gerry gert ghassan giacomo gianluca gianni gilbert gilles gina giorgia
    giorgio giovanna giovanni gisela giulia giulio giuseppe gladys glenda glenn gloria goran gordon graham grażyna greg
    gregor gregory greta gudrun guido guillaume guillermo gunnar gunther gustav gustavo gwen hakan halina hamza hana hanna
    hannah hannes hans harald hari harold harriet harrison harry harsh hasan hassan heather hector heidi heike heiko heinrich
    heinz helen helena helene helga helmut hendrik henri henrietta henrik henry herbert hermann hilary hilda hiroshi horst
    hossein howard hubert hugh hugo hussein huseyin ian ibrahim ida ifeoma ignacio igor ikram ilona ilse imran ines inga inge
    ingo ingrid ioana irena irene irina irma isaac isabel isabella isabelle isaiah ismail ivan ivana ivo iwona jaap jackie
    jackson jacob jacqueline jacques jaime jake jakob jakub james jamie jan jana jane janet janice janina jannik jared jarek
    jasmin jason jasper javier jayne jeanette jeanne jeff jeffrey jelena jenna jennifer jenny jens jeremiah jeremy jerome
    jerry jesper jess jesse jessica jesus jill jim jimmy jin jitka jo joachim joan joana joanna joanne joao joão joaquin joe
    joel joelle johan johann johanna johannes john johnny jon jonas jonathan joost jordan jordi jorge jörg jose josé josef
    joseph josephine josh joshua josip jozef juan juana judith judy julia julian juliana julie julien juliet juliette julio
    julius juliusz jun jürgen jurgen justin justine justyna jutta kai kamal kamila kamran karen karim karin karina karl karla
    karolina karsten kasia kaspar kate katarina katarzyna katerina katharina katherine kathleen kathrin kathryn kathy katia
    katie katja katrin katrina kavita kay keiko keith kelly ken kendra kenji kenneth kerry kerstin kevin khadija khaled khalid
    kiara kieran kim kimberly kiran kirill kirsten kirsty klara klaus kofi konrad konstantin kostas kris krishna kristen
    kristin kristina kristof krystyna krzysztof kumar kurt kwame kyle lara lars lasse latoya laura lauren laurence laurent
    laurie lea leah leandro leila lena lenka leo leon leona leonard leonardo leonie leroy lesley leslie leticia levi lewis
    liam lidia liesbeth lilian liliana lillian lina linda lindsay lindsey ling linus lionel lisa liu livia liz lizzie ljiljana
    logan lois lola lorena lorenz lorenzo loretta lori lorraine lotte louis louisa louise luc luca lucas lucia luciana lucie
    lucien lucy ludmila ludwig luigi luis luisa lukas lukasz luke lutz lydia lynn mackenzie maddie madeleine madison magda
    magdalena magnus mahmoud maja malcolm malgorzata malik malte manfred manuel manuela marc marcel marcela marcello marcia
    marcin marco marcos marcus marek margaret margarita margit margot marguerite mari maria mariam marian mariana marianne
    marie marija marijke marika marilyn marina mario marion marisa marius marjorie markus marlene marta martha martin martina
    martine marvin mary maryam masha massimo mateo mateusz mathew mathias mathieu mathilde matias matilda matt matteo matthew
    matthias matthieu maureen maurice mauricio maurizio maxim maxime maximilian maya mehdi mehmet mei meera mel melanie
    melinda melissa mercedes meredith mia micah michael michaela michal michel michele michelle miguel mihai mikael mike
    mikhail mila milan milena milica milos mina minh mira miranda miriam mirjam mirko mohamed mohammad mohammed mohan moira
    molly mona monica monika monique morgan moritz moses muhammad murat mustafa myriam nadia nadine nancy naomi narendra
    natalia natalie nataliya natasha nathalie nathan nathaniel neha neil nelson neha nia niamh nicholas nicki nicola nicolai
    nicolas nicole nicoletta niels nigel nikhil nikita niklas nikola nikolai nikolaos nikolaus nikos nils nina nisha nitin noah
    noel noelle nora norbert norma norman nuno octavio odile oksana olaf ole oleg oleksandr olga oliver olivia olivier olu
    oluwaseun omar oscar oskar osman otto owen pablo paolo pascal patrice patricia patricio patrick patrik patrizia patrycja
    paul paula paulina pauline paulo pavel pawel pedro peggy perry pete peter petr petra petros philip philipp philippa
    philippe phil phillip phoebe phyllis pia piero pierre pieter pietro pilar piotr polina prakash pranav prashant pravin
    priya priyanka przemek quentin rachel radek radoslaw rafael raffaele rahul raj rajesh rajiv ralf ralph ramesh ramon
    ramona rana randall raphael raquel rashid raul ravi raymond razvan rebecca regina reinhard remi remy renata renate rene
    renee reuben rhys ricardo riccardo richard rick ricky riley rita ritu roberta roberto robert roberta rocio roderick rodrigo
    roger rohan rohit roland rolf roman romain ron ronald ronan ronja ronnie rory rosa rosalind rosario roxana rosemarie ross
    roy ruben rudi rudolf rupert russell ruth ryan saad sabina sabine sabrina sachin saeed salma sally salman salvador
    salvatore sam samantha samir samira samuel sandeep sander sandra sanjay santiago santosh sara sarah sascha sasha satoshi
    saul scott sean sebastian selina selma seth sergei sergey sergio shane shannon sharon shaun shawn sheila shelley shirley
    shreya sibylle sid siegfried sigrid silke silvia silvio simon simona simone siobhan sixten slavica snezana sofia sofie
    solomon sonia sonja sophia sophie søren srinivas stacey stacy stan stanislav stanley stavros stefan stefanie stefano
    steffen stella stephan stephane stephanie stephen steve steven stewart stuart sudhir sunil suresh susan susana susanna
    susanne suzanne sven svenja svetlana swati sybille sylvain sylvia sylvie tadeusz takashi tamara tammy tanja tanya tara
    tareq tariq tatiana tatjana ted teresa teresia terrence terry tessa thabo thandiwe thea theo theodor theodore theresa
    thibault thierry thomas thorsten tiago tiffany tilman tim timo timothy tina tobias toby todd tom tomas tomasz tommaso tommy
    toni tony torsten tracey tracy travis trevor trish tristan tyler udo ugo ulla ulrich ulrike umar umberto ursula uta ute
    uwe vadim valentin valentina valeria valerie vanessa vasilis vera verena vernon veronica veronika vicki vicky victoria
    vijay vikram viktor viktoria vincent vincenzo vinod viola virginia vishal vivek vivian vivienne vlad vladimir volker
    walter wanda wei wendy werner wesley wilfried wilhelm willem william willy wim winston wojciech wolfgang xavier xiao
    xiaoming yan yasemin yasmin yasmine yann yannick yara yasir yosef youssef yuki yulia yuri yusuf yves yvette yvonne zachary
    zahra zainab zeynep zhang zoe zofia zoltan zuzana
    adaeze ngozi chukwuma tunde bola kemi yetunde amara obinna nkechi kwabena abena ama akosua wanjiru kamau njeri
    anan somchai thuy linh nguyen hoang tuan huy mai-linh minh-anh rizal budi siti dewi agus putri
    hyun-woo ji-woo min-jun seo-yeon soo-jin young-ho haruto sakura yui ren aoi kenta naoko yoko takeshi
    """)

  /// Words too, so that a capital inside a sentence or company is needed.
  static let wordlike = WordList.of(
    """
    amber angel april art august autumn basil bill blake bob bonnie brook brooke buck candy carter chad chance charity chase
    chip chuck clay coral crystal daisy dale dawn dean destiny dolly don drew duke dusty earl ebony eve faith fern flora ford
    forest frank gene ginger glen grace grant guy hank hazel heath holly hope hunter iris iva ivory ivy jack jade jasmine
    jay jean jewel josh joy june kit lance lane lee lily mark mason max may melody mercy miles misty nick norm olive paige
    parker pat pearl peg penny pepper piper poppy precious prince ray reed rich river rob robin rod rose rosemary rowan ruby
    rusty sage sandy saxon scarlet sierra sky sterling stone sue summer sunny tanner trinity vic victor viola violet wade will
    willow winter woody wren abbot chen christian dina don eden faye gale harmony honor jet junior kent lea mai mae
    mina mira nan nell noor ola pia rae rain reid remy rio roman per dung cliff said ron sol star storm tad tai tex tate trace tripp van vale
    """)

  static func contains(_ lower: String) -> Bool { plain.contains(lower) || wordlike.contains(lower) }
}
