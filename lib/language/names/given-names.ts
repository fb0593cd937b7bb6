const names = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

const MEN = names(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
  joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
  brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter
  kyle walter ethan jeremy harold keith christian roger noah gerald carl sean austin arthur lawrence jesse dylan bryan joe billy
  bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny bill bob jim tom
  mike steve dave dan matt tony rick rob ron ken greg jeff tim ben fred ted ed phil doug don ray luke liam oliver hugo oscar leo max
  felix simon martin neil nigel graham ian colin derek trevor barry stuart alastair alistair hamish angus duncan craig ross gordon malcolm
  harry alfie archie freddie toby barack bernie marco mitt newt rand jeb mitch paul chuck harrison pierre jacques francois luc
  andre marcel hans klaus jurgen stefan wolfgang karl heinz dieter giovanni luigi marco antonio paolo mario carlos luis miguel jorge pedro
  diego javier fernando rafael pablo manuel ricardo eduardo alejandro vladimir dmitri dmitry sergei sergey boris mikhail ivan igor nikolai
  yuri oleg andrei viktor alexei mohammed muhammad mohamed ahmed ali hassan hussein omar khalid abdullah ibrahim yusuf mustafa tariq imran
  bashar hamid karim raj rahul sanjay anil amit vijay arjun narendra sunil ashok ravi hiroshi kenji takashi shinzo akira kofi kwame
  emmanuel desmond nelson thabo chinedu tendai owen rhys gareth dylan ronan declan brendan conor cormac lars erik sven nils olaf anders
  jens mikael henrik`);
const WOMEN = names(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra kimberly emily donna
  michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
  nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria
  lauren christina joan evelyn judith megan cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice
  abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie
  kayla lori hillary marsha carly nikki kellyanne melania ivanka chelsea elena sonia ruth nina claire lucy kate katie beth jane anne
  annie ellen fiona moira morag eilidh isla heidi ingrid astrid greta birgit ursula angela petra sabine monique sylvie chantal brigitte
  francoise camille giulia chiara francesca paola lucia carmen rosa pilar dolores isabel ana sofia elena olga natalia svetlana tatiana irina
  ekaterina anastasia fatima aisha khadija zainab leila layla yasmin amina maryam malala benazir indira priya anjali deepika sunita lakshmi
  mei ling yuki sakura keiko yoko ngozi chioma amara wangari siobhan niamh aoife sinead bronwyn carys freya sigrid linnea debbie valerie
  tammy tina wendy gail rose josephine eleanor harriet florence edith agnes maud nora`);

const EITHER = names(`robin dana jean kelly alexis jordan jamie ashley terry chris sam wei jun andrea`);

/** The gender that a given name mostly goes with, `null` where it goes with either; names not listed are missing. */
export const GIVEN_NAMES: ReadonlyMap<string, 'm' | 'f' | null> = new Map([
  ...MEN.map((name) => [name, 'm'] as const),
  ...WOMEN.map((name) => [name, 'f'] as const),
  ...EITHER.map((name) => [name, null] as const),
]);
