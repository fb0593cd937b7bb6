const names = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

const MEN = names(`
  dermot edwin huw owain emyr ieuan iwan aled dafydd hywel llewellyn fergal donal padraig diarmuid ciaran niall eoin oisin fintan tadhg
  seamus alasdair euan ruaridh kojo chidi babatunde olumide asif nadeem wasim zubair deon alf lukas jonas jari pekka juha timo antti matti shinji
  frederic norm holger lanny eswar reince robby akhil hany asa arlen saxby denny haley sherrod irv sy abe cleve
  elton fergus herschel ichiro isaiah jarvis mattias orville pradeep randal seymour takeshi yitzhak jamaal
  akbar ying haruto tetsuo thanh tuan khanh
  bret khizr peyton tyrese darnell deandre rashad marquis trevon devon brody garret jarrett kellen kieran mervyn milo
  pranav rahm rafe reuben rocco rohan sanjeev satya sundar sylvan tad tobin trey tyson ulrich uriel valentin wyatt
  yusef zayn zeke zoltan ashraf farhad fareed ghassan hussam imad jalal javed khaled majid mehdi mehmet murad omid
  rafiq reza salim sami tarek yousef zahir zia kemal emre burak hakan selim serkan volkan bogdan dmitriy grigory
  kirill mikhael sergiy taras timur vadim yury zbigniew andrzej jaroslaw krzysztof lech maciej marek mateusz pawel
  piotr radoslaw tomasz wojciech laszlo gabor istvan janos jozsef sandor bela attila ferenc miklos milos dragan goran
  nikola slobodan zoran bojan branko dusan ivica janez karel jaroslav jiri ladislav lubos miroslav ondrej petr
  radek vaclav zdenek alain alexandre antoine arnaud bertrand christophe didier etienne fabrice florian gilles herve
  julien loic maxime raphael remy romain serge stephane sylvain thibault yann alfio carlo davide domenico edoardo
  emanuele giacomo giulio ivano luciano nino pier sandro tommaso ugo vittorio adolfo agustin arnulfo benito dagoberto
  eliseo evo fabian fermin guido heriberto horacio humberto ismael jacinto jairo leandro leopoldo lisandro macario
  marcelo mateo maximo nicanor pascual patricio raimundo ramiro rigoberto rodolfo ulises wilfredo yamil arvid bjorn
  einar gunnar gustaf haakon haldor ingvar jorgen kjell knut kristian leif magnus mads mathias mats mikkel morten
  niels nikolaj olav rasmus sigurd svein torbjorn trygve vidar aart bram cees daan geert gerrit hendrik henk jaap
  jeroen joost joris kees koen maarten pieter rik roel ruud sander sjoerd theo thijs tijmen wim wouter
  charlie ned jimmy mick mickey nicky paddy stu vinnie zach zac allan andy anton asher barney basil benny bryce cliff corey connor cyril
  dale danny darius davey dirk drew duane dustin eamonn efrain eliot emile enzo ernie ezra finn gabe gerry gideon gil gus guy
  hakeem hal hugh hunter ike jaden jude louie lucio lyndon manny marc marty marv maxwell neal nolan orrin phillip reed reggie rich
  richie sebastian terence thad trent tucker ty vic walt zane
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
  stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose
  adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl sean austin
  arthur lawrence jesse dylan bryan joe billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent
  russell elijah louis bobby philip johnny bill bob jim tom mike steve dave dan matt tony rick rob ron ken greg jeff tim ben fred
  ted ed phil doug don ray luke liam oliver hugo oscar leo max felix simon martin neil nigel graham ian colin derek trevor barry
  stuart alastair alistair hamish angus duncan craig ross gordon malcolm harry alfie archie freddie toby barack bernie marco mitt
  newt rand jeb mitch paul chuck harrison pierre jacques francois luc andre marcel hans klaus jurgen stefan wolfgang karl heinz
  dieter giovanni luigi marco antonio paolo mario carlos luis miguel jorge pedro diego javier fernando rafael pablo manuel
  ricardo eduardo alejandro vladimir dmitri dmitry sergei sergey boris mikhail ivan igor nikolai yuri oleg andrei viktor alexei
  mohammed muhammad mohamed ahmed ali hassan hussein omar khalid abdullah ibrahim yusuf mustafa tariq imran bashar hamid karim
  raj rahul sanjay anil amit vijay arjun narendra sunil ashok ravi hiroshi kenji takashi shinzo akira kofi kwame emmanuel desmond
  nelson thabo chinedu tendai owen rhys gareth dylan ronan declan brendan conor cormac lars erik sven nils olaf anders jens
  mikael henrik nathaniel travis shane derrick marcus julian victor bradley cody clayton clifford clarence ernest leonard leroy
  lewis lloyd marvin melvin milton morris norman otis perry preston reginald rodney ronnie rudy rufus salvador sammy sergio seth
  sheldon spencer stanley terrence theodore todd tommy tyrone ulysses vernon wallace warren wendell wesley wilbur willard winston
  woodrow zack dwight edgar edmund elbert elliot elliott elmer emilio enrique ernesto evan everett floyd garrett geoffrey gerard
  gilbert glen glenn grady guillermo gustavo hector herbert herman homer horace howard hubert ignacio irving isaac jake jaime
  jerome jermaine jimmie joel johnathan jon josh julio julius kent kirk kurt lamar lance landon leon lester lonnie lorenzo lucas
  luther marshall maurice micah mitchell nick nicolas noel percy pete ramon randall randolph raul rene rex roland rolando ruben
  rudolph russ stewart sylvester thaddeus tobias vaughn virgil wade wilfred xavier abraham adrian al alberto alfred alfonso
  alfredo allen alton alvin amos angelo armando arnold arturo ashton bart beau bennie bernard bert blake boyd brad bradford brent
  brett bryant byron caleb calvin carlton cecil cedric cesar chad chester christoph clark clint clyde cole colton curtis cyrus
  damian damon darrell darren darryl dean devin dexter dominic dominick donnie dwayne eddie edmond elias eli ellis emmett erick
  esteban felipe fidel forrest francis francisco gavin gene gerardo gino hank harley harvey hayden heath hiram ira irvin jamal
  jared jarrod jasper jay jed jess joaquin joey johnnie jonah josef judd kareem kelvin kenny kristopher lamont laurence lenny
  levi lionel lowell marlon mathew mauricio merle micheal miles millard monte murray myron norbert octavio ollie quentin reid
  rhett ricky roderick rogelio roscoe royce salvatore sanford saul scottie shaun shawn sonny stan stevie terrance thurman timmy
  tomas vern vicente vince virgilio weldon wes wilbert wiley yves jean-luc jean-claude jean-marie jean-pierre thierry olivier
  laurent guillaume mathieu pascal philippe sebastien benoit bruno friedrich gerhard helmut hermann horst joachim jorg lothar
  manfred markus matthias otto rainer ralf reinhard rolf rudiger siegfried thorsten torsten uwe werner alessandro claudio dario
  enrico fabio federico filippo gianluca gianni giorgio giuseppe luca marcello massimo matteo maurizio pietro roberto silvio
  stefano umberto valerio vincenzo adriano alvaro andres cristian cristobal emiliano gonzalo hernan joao joaquim leonel luiz
  mariano matias nestor osvaldo rodrigo rogerio santiago aleksandr aleksei anatoly arkady artem denis evgeny gennady georgy
  konstantin leonid maksim maxim nikita pavel pyotr roman ruslan stanislav valery vasily vitaly vladislav volodymyr vyacheslav
  yevgeny petro oleksandr abdel abdul adel ahmad amir anwar asad ayman aziz bilal faisal farid fouad habib hakim haider hamza
  haroon hasan idris ismail kamal mahmoud malik mansour marwan mohamad mohammad mohsen mousa munir nabil nasser nawaz osama osman
  qasim rachid rashid recep rahman saeed salman samir sayed shahid suleiman taha usman wael walid yasser youssef zaki ziad
  abhishek ajay akash aman anand anupam arvind ashish deepak dinesh ganesh gaurav girish gopal hari harish jagdish kapil karan
  kishore krishna kumar lalit manish manoj mukesh naveen nikhil nitin pankaj prakash pranab prashant praveen rajat rajeev rajesh
  rajiv rakesh ramesh ranjit rohit sachin sandeep santosh satish shashi shiv srinivas subhash suresh tarun uday varun vikas
  vikram vinod vivek yogesh feng guo jian jiang jianguo jinping keqiang liang ming qiang xiaoping yong zemin daisuke haruki
  hideki hiro jiro junichiro kazuo kenta kiyoshi makoto masaru naoto nobuyuki osamu ryo satoshi shigeru taro tetsuya yasuo
  yoshihide yukio chukwuma emeka femi goodluck ifeanyi jomo kwabena kwasi muhammadu obinna olusegun oluwaseun paulo sani sipho
  thulani tunde uhuru yaw yemi atiku rowan rory callum finlay ewan gregor iain lachlan alec rupert giles piers clive crispin
  barnaby tarquin sajid rishi keir`);
const WOMEN = names(`
  sian bethan cerys ffion rhian nia eirlys gwyneth angharad sioned orla roisin grainne mairead fionnuala caoimhe ciara mhairi catriona shona
  yetunde folasade lindiwe nomsa nasreen shabana rukhsana saira tasneem jemima cressida tamsin verity zara maisie kaja sanna aino liisa
  riikka liesl chantelle hayley leanne lyn norah
  cecelia rebekah melanne huma symone faiza tulsi condoleezza maude millicent noreen odette rosario
  saoirse solange verena preeti
  ghazala paloma dena shonda tamika lakisha latasha aaliyah imani nichelle shanice tanisha tyra zora kayleigh mckenna
  mckayla skylar mitzi rosalynn philippa lupita lidia latifah kimberley jeanine imelda guadalupe frieda francine
  felicity fay estella enid elvira eloise debora colette claudette carlotta bernadine antoinette angelica alondra
  adela ayesha bushra farhana fatemeh habiba halima jamila laila lamia maha najat nasrin ruba alla alyona katya
  raisa valeria yekaterina zoya dorota grazyna halina izabela katarzyna krystyna magda urszula zofia fabienne josiane
  juliette lucie manon martine mireille odile caterina cristiana eleonora gabriella giada gianna graziella ivana
  loredana lucrezia maddalena margherita mariangela matilde rossella stefania tiziana vittoria agneta annika birgitta
  ebba elin gerda gitte grete gunilla hanne hedda hege helle inga inger ingeborg jette katrin kirsti kjersti lise liv
  malin margrethe marit marte mette pernille ragnhild randi rigmor signe silje siv solveig tove trine turid ulla
  vigdis vibeke anika deepa leela pramila rajini rupa shobha sita akiko ayumi chiyo emiko junko mayumi mieko setsuko
  shizuko sumiko takako yuka yukiko yuriko funmilayo nneka ntombi thandi winnie zanele
  abby alicia alison allison angie arlene bella brianna camilla cara cate daphne fran gabby gemma georgina ginny jen jodie kari katy
  keisha kirsty lara lizzie maddie meg meryl sophie tania tess trish
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra kimberly emily donna
  michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda
  pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie
  olivia joyce virginia victoria lauren christina judith megan cheryl hannah jacqueline martha gloria teresa ann sara
  madison frances kathryn janice abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella
  theresa diana natalie brittany charlotte marie kayla lori hillary marsha carly nikki kellyanne melania ivanka chelsea elena
  sonia ruth nina claire lucy kate katie beth jane anne annie ellen fiona moira morag eilidh isla heidi ingrid astrid greta
  birgit ursula angela petra sabine monique sylvie chantal brigitte francoise giulia chiara francesca paola lucia carmen rosa
  pilar dolores isabel ana sofia elena olga natalia svetlana tatiana irina ekaterina anastasia fatima aisha khadija zainab leila
  layla yasmin amina maryam malala benazir indira priya anjali deepika sunita lakshmi mei ling yuki sakura keiko yoko ngozi
  chioma amara wangari siobhan niamh aoife sinead bronwyn carys freya sigrid linnea debbie valerie tammy tina wendy gail rose
  josephine eleanor harriet florence edith agnes maud nora adele adriana agatha alexandra alexa alexandria alma alyssa amelia
  anita annette annabel antonia april ariana audrey ava beatrice becky belinda bernadette bernice bertha bessie bethany betsy
  beulah bianca blanche bonnie bridget caitlin candace candice carla carmela caroline carrie cassandra cassie cathy cecilia
  celeste celia charlene chloe christa cindy clara clarissa claudia colleen connie constance cora cristina crystal daisy darlene
  dawn deanna deb debby deirdre delia della desiree dianna dianne dina dolly donatella dora doreen dorothea edna eileen elaine
  elise eliza ella ellie elsa elsie emilia erica erika erin ernestine esmeralda estelle esther ethel eunice eva evangeline faith
  faye felicia fern flora freda gabriela gabrielle genevieve geraldine gertrude gina ginger gladys glenda gretchen gwen gwendolyn
  hattie hazel helena helga henrietta hilda holly hope ida imogen inez irene iris irma isabelle ivy jacinda jacquelyn jana
  janelle janine jasmine jayne jeanette jeanne jeannie jenna jennie jenny jeri jill jillian jo joanna joanne jodi johanna
  jolene josefina josie joy juana juanita judi juliana julianne juliet justine kaitlyn kara karin karla katarina katelyn
  katharine kathie kathy katrina kay kaye kelsey kendra kerri kirsten kirstie krista kristen kristi kristin kristina kristine
  kyra lana latoya laurel laurie leah lena lenora leona leticia lila lillian lillie lily liz liza lois lola lorena lorene loretta
  lorna lorraine lottie louisa louise luann lucille lucinda luisa lula luz lydia lynda lynette lynne mabel madeleine madeline
  madonna mae maggie mandy marcella marcia margarita margie margo margot marguerite marian marianne maribel marisa marissa
  marjorie marla marlene marta martina marva maryann matilda mattie maureen mavis maxine melanie melba melinda mia mildred millie
  mindy minnie miranda miriam misty molly mona monica muriel myra myrtle nadia nadine naomi natasha nell nellie nettie nicolette
  noelle nola norma octavia odessa ophelia pam patrice patsy patti patty paula paulette pauline peggy penelope penny phoebe
  phyllis polly priscilla rachael ramona raquel reba regina rena renee rhoda rhonda rita roberta robyn rochelle ronda rosalie
  rosalind rosalyn rosamund rosanna roseanne rosemarie rosemary rosie roxanne ruby sabrina sadie sally saundra selena selma
  serena shanna shari shauna sheila shelia sheri sherri sherrie sherry sheryl silvia sondra sonja sonya stacie stella sue
  susanna susannah susanne susie suzanne suzie sybil sylvia tabitha tamara tami tanya tara tasha teri terri thelma tiffany toni
  tonya traci tracie tracey trina trisha trudy valarie vanessa velma vera verna veronica vicki vickie vicky viola violet 
  viviane wanda wilhelmina willa wilma winifred winona yolanda yvette yvonne zelda zoe agnieszka aleksandra alina anja annalena
  anneliese antje beata dagmar danuta dominika elke ewa franziska gisela gudrun hanna hannelore heike ilse iwona jadwiga
  jolanta juliane kamila karolina katharina katja kerstin magdalena malgorzata manuela marija milena mirjam monika nadja natascha
  olena oksana renata renate sahra silke sigrun svenja tanja ulrike ute veronika viktoria yulia yuliya daria darya elizaveta
  galina ksenia larisa lyudmila nadezhda polina tatyana yelena zhanna agathe anais aurelie benedicte cecile celine christiane
  clemence corinne delphine elodie emmanuelle helene laetitia marine mathilde nathalie pascale segolene severine solene veronique
  virginie alessandra annalisa antonella arianna benedetta cinzia daniela elisa elisabetta emanuela federica flavia gaia giorgia
  giovanna ilaria letizia lorenza luciana ludovica michela mirella nicoletta ornella patrizia raffaella simona valentina
  alejandra beatriz blanca catalina consuelo dilma esperanza fernanda graciela ines inmaculada lourdes marcela mariana marisol
  milagros nuria rocio susana ximena abena adaeze adwoa akosua amaka aminata chiamaka efua fatou fatoumata folake ifeoma
  khanyisile lerato mariama nkechi nokuthula nomvula oluchi thandiwe temitope yaa zodwa zuleikha aditi aishwarya amrita ananya
  anjana anushka archana asha bhavna chitra divya gauri geeta jaya jyoti kamala kavita kiran lata madhuri mamata meena meera mira
  nandini neha nirmala nisha padma pooja pratibha priyanka radha rani rekha ritu sadhna sangeeta sarita savita shalini shanti
  shilpa shreya smita sonali sudha sushma swati uma usha vandana vidya ayako chie emi fumiko haruka hiroko kaori kazuko kyoko
  mariko megumi michiko midori miyuki naoko noriko reiko sachiko satoko sayaka tomoko yoshiko yuko yumi asma aya dalia 
  farah faten ghada hala hoda huda khadijah lina lubna mariam marwa nada najla nawal noura rabia rania reem rima
  sahar salma samira sana shahida shirin soraya suad yasmeen zahra zeinab zahraa brigid`);

const EITHER = names(`
  alex lou mel sasha taylor
  robin dana jean kelly alexis jordan jamie ashley terry chris sam wei jun andrea frankie leslie lynn michele morgan nicola lee
  tracy kerry casey riley cameron shannon jackie jody kit sidney sandy shelby marion lindsey lindsay christie christy kelley
  kelli shelley whitney stacy stacey mackenzie bailey courtney lacey paige meredith blair kim carroll shelly dominique michel
  kendall kris jessie loren lyle robbie billie bobbie pat val claude camille jules evelyn hilary hanan noor nour amal iman eman simone gabriele lesley vivian joan jocelyn`);

/** The gender that a given name mostly goes with, `null` where it goes with either; names not listed are missing. */
export const GIVEN_NAMES: ReadonlyMap<string, 'm' | 'f' | null> = new Map([
  ...MEN.map((name) => [name, 'm'] as const),
  ...WOMEN.map((name) => [name, 'f'] as const),
  ...EITHER.map((name) => [name, null] as const),
]);
