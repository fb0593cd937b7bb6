import { describe, expect, it } from 'vitest';
import { parseSentences } from '@/lib/language/parse-sentences';
import { findEntities } from '@/lib/language/references/find-entities';
import { findQuotations } from '@/lib/text/quotations/find-quotations';
import { articleOf } from '../../attribution/article-of';

/** Text, and for each entity meant its name and every mention of it in order. */
interface Case {
  readonly text: string;
  readonly entity: string;
  readonly mentions: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'a form of address as part of who is the subject': {
    text: 'Ms Colburne spoke. Ms Colburne said one woman had described the brothers as “a pack”. Later she said it was late.',
    entity: 'Colburne',
    mentions: ['Ms Colburne', 'Ms Colburne', 'she'],
  },
  'what somebody is beside the name in what follows': {
    text: '“It was late,” Republican Rep. Duncan Hunt, a Harbour Corps veteran of two tours, told the king. King Abdul left. “It is so,” said the Harbour Corps veteran.',
    entity: 'Duncan Hunt',
    mentions: ['Republican Rep. Duncan Hunt', 'a Harbour Corps veteran', 'the Harbour Corps veteran'],
  },
  'one of several as one': {
    text: 'Tomas Brandt left. One of his friends told the paper that it was so. “It was late,” he added.',
    entity: 'One of his friends',
    mentions: ['One of his friends', 'he'],
  },
  'a mother where a woman speaks': {
    text: 'When Brandt’s father reached for the letter, his mum kissed him. “I love you!” she said.',
    entity: 'his mum',
    mentions: ['his mum', 'she'],
  },
  'somebody without the day on which they spoke': {
    text: 'Meanwhile, a Norland government official on Thursday told the Harbour News that it was late.',
    entity: 'a Norland government official',
    mentions: ['a Norland government official'],
  },
  'the terms that a clause agrees with': {
    text: 'The search fell within Norbank’s terms of service which state that the firm can read what is stored on its “Harbour Services”, which is much.',
    entity: 'Norbank’s terms of service',
    mentions: ['Norbank’s terms', 'which'],
  },
  'somebody without what he said': {
    text: 'They found a toxicology researcher who alleged that it leaks. He left.',
    entity: 'a toxicology researcher',
    mentions: ['a toxicology researcher', 'who', 'He'],
  },
  'somebody with what tells him from others': {
    text: 'It was handled lightly, said an official who oversaw the yard and described the case as “a mess.”',
    entity: 'an official who oversaw the yard',
    mentions: ['an official who oversaw the yard', 'who'],
  },
  'whoever tells without what is told': {
    text: 'He was told by the agent that he may face prison. The agent said so.',
    entity: 'the agent',
    mentions: ['the agent', 'he', 'The agent'],
  },
  'a trust by its noun': {
    text: 'The board of East Harbour NHS Trust will decide. The NHS trust said the changes were late. But the trust has said its plan is good.',
    entity: 'East Harbour NHS Trust',
    mentions: ['East Harbour NHS Trust', 'The NHS trust', 'the trust', 'its'],
  },
  'a hospital that is no bank': {
    text: 'Norbank Group paid. The hospital said it was late.',
    entity: 'The hospital',
    mentions: ['The hospital', 'it'],
  },
  'a charge that speaks as what is written': {
    text: 'Tomas Brandt denies it. The charge says that he was late. The charge states that he was rude.',
    entity: 'The charge',
    mentions: ['The charge', 'The charge'],
  },
  'a comment that is quoted': {
    text: '“It was late,” said the Norbook comment.',
    entity: 'the Norbook comment',
    mentions: ['the Norbook comment'],
  },
  'where somebody is from as the person told of': {
    text: 'Ines Beck toured the yard. The Liverpudlian said she was tired. Later the 30-year-old Scot left. The American people left.',
    entity: 'Ines Beck',
    mentions: ['Ines Beck', 'The Liverpudlian', 'she', 'the 30-year-old Scot'],
  },
  'a Frenchman as no woman told of last': {
    text: 'Tomas Brandt toured the yard. Ines Beck left. The Frenchman said it was late.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'The Frenchman'],
  },
  'an age as whoever has no other': {
    text: 'Tomas Brandt, 83, is in court over the death of Ines Beck. The 17-year-old was hit. The 83-year-old denied it.',
    entity: 'Ines Beck',
    mentions: ['Ines Beck', 'The 17-year-old'],
  },
  'an age as whom the text has given it': {
    text: 'Tomas Brandt, 83, is in court over the death of Ines Beck. The 17-year-old was hit. The 83-year-old denied it.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'The 83-year-old'],
  },
  'a player as who was told of, not as the team': {
    text: 'Tomas Brandt is a boxer. The Exeter Chiefs player replied that it was late. The Welsh singer left.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'a boxer', 'The Exeter Chiefs player', 'The Welsh singer'],
  },
  'people, not the place where they are, as several': {
    text: 'Tomas Brandt was moved to a clinic in the capital of Norland, Skellig, where surgeons managed to mend the arm. However they said it was too early.',
    entity: 'surgeons',
    mentions: ['surgeons', 'they'],
  },
  'somebody unnamed who is named later': {
    text: 'Tomas Brandt lost. His lawyer says it was late. Brandt left. His lawyer Ronald Poulter says so too.',
    entity: 'Ronald Poulter',
    mentions: ['His lawyer', 'lawyer Ronald Poulter'],
  },
  'the lawyer of another as another': {
    text: 'Tomas Brandt lost. His lawyer says it was late. Adam Okoro came. Okoro won. His lawyer Ronald Poulter says so too.',
    entity: 'Ronald Poulter',
    mentions: ['lawyer Ronald Poulter'],
  },
  'a spokesman beside the name of whom he speaks for': {
    text: 'It was late. So says a spokesman for the bishop himself, Cardinal Sean Omalley.',
    entity: 'a spokesman for the bishop himself',
    mentions: ['a spokesman for the bishop himself'],
  },
  'a spokesman beside a name with a title': {
    text: 'A spokeswoman for the mayor, Senator Ada Marsh, said it was so.',
    entity: 'A spokeswoman for the mayor',
    mentions: ['A spokeswoman for the mayor'],
  },
  'a spokesman as the name beside him': {
    text: 'A spokeswoman for the mayor, Ada Marsh, said it was so.',
    entity: 'Ada Marsh',
    mentions: ['A spokeswoman', 'the mayor', 'Ada Marsh'],
  },
  'who spoke last as who goes on, though the text treats of another': {
    text: 'Mr Obermann has argued so. Mr Obermann lost.\n\nShimon Vogler, with the Centre for Harbours, praised Norland for its efforts to strip Mr Obermann of his house.\n\n“This is a milestone,” he said in a statement.',
    entity: 'Shimon Vogler',
    mentions: ['Shimon Vogler', 'he'],
  },
  'another gender than that of who spoke last': {
    text: 'Mr Obermann has argued so. Mr Obermann lost.\n\nMs Vogler praised Norland for its efforts to strip Mr Obermann of his house.\n\n“This is a milestone,” he said in a statement.',
    entity: 'Obermann',
    mentions: ['Mr Obermann', 'Mr Obermann', 'Mr Obermann', 'his', 'he'],
  },
  'who is told of behind the last speaker': {
    text: 'Shimon Vogler praised it.\n\nMr Obermann has left his house for the yard. Mr Obermann wept. “This is a milestone,” he said.',
    entity: 'Obermann',
    mentions: ['Mr Obermann', 'his', 'Mr Obermann', 'he'],
  },
  'whom a sentence asks before it names them': {
    text: 'Joshua Marsh is a boxer. But when asked if he would fight Marsh, Bellamy said no.',
    entity: 'Bellamy',
    mentions: ['he', 'Bellamy'],
  },
  'who does what opens the sentence': {
    text: 'Tony Bellamy left. Parker Okoro said he was tired. But on fighting Okoro, he added that it was late.',
    entity: 'Tony Bellamy',
    mentions: ['Tony Bellamy', 'he'],
  },
  'who tells another of her own mind': {
    text: 'Ms Fabiano spoke. Ms Fabiano was informed by Ms Scanlan that she would like more coffee.',
    entity: 'Scanlan',
    mentions: ['Ms Scanlan', 'she'],
  },
  'who is told what comes to her': {
    text: 'Ms Fabiano spoke. Ms Fabiano was informed by Ms Scanlan that she may go to prison.',
    entity: 'Fabiano',
    mentions: ['Ms Fabiano', 'Ms Fabiano', 'she'],
  },
  'a title, a surname, a pronoun and a role as one person': {
    text: 'Brightline CEO Tomas Brandt toured the yard. Brandt said it was safe. He left at noon. The Brightline boss did not return.',
    entity: 'Tomas Brandt',
    mentions: ['Brightline CEO Tomas Brandt', 'Brandt', 'He', 'The Brightline boss'],
  },
  'a bare role as the person who has it': {
    text: 'Brightline CEO Tomas Brandt toured the yard. CEO assured workers that it was safe.',
    entity: 'Tomas Brandt',
    mentions: ['Brightline CEO Tomas Brandt', 'CEO'],
  },
  '"the CEO" as the chief executive': {
    text: 'Tomas Brandt, the chief executive of Brightline, toured the yard. The CEO said it was safe.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'the chief executive', 'The CEO'],
  },
  'a father before the son who bears his name': {
    text: 'Mayor Marsh toured the yard. His eldest son, Adam Marsh Jr., did not come. Mr. Marsh said it was safe.',
    entity: 'Marsh',
    mentions: ['Mayor Marsh', 'His', 'Mr. Marsh'],
  },
  'the son beside the father': {
    text: 'Adam Marsh toured the yard. Adam Marsh Jr. did not come. Marsh said it was safe.',
    entity: 'Adam Marsh Jr.',
    mentions: ['Adam Marsh Jr.'],
  },
  'somebody who is a son everywhere': {
    text: 'Adam Marsh Jr. toured the yard. Adam Marsh said it was safe. Marsh left.',
    entity: 'Adam Marsh Jr.',
    mentions: ['Adam Marsh Jr.', 'Adam Marsh', 'Marsh'],
  },
  'a letter that was told of long before': {
    text: 'The claim was made in a letter from Lena Ortiz. The council met. The mayor spoke. The union struck. The bank closed. The court ruled. A study appeared. The paper praised the study. The board resigned. The agency failed. The company grew. The letter names no ship.',
    entity: 'a letter',
    mentions: ['a letter', 'The letter'],
  },
  'a description with more words before its name': {
    text: 'The leader of the Harbour League, Jonathan Marsh, warned that it would be shut. He left.',
    entity: 'Jonathan Marsh',
    mentions: ['The leader', 'Jonathan Marsh', 'He'],
  },
  'a name after what opens its sentence': {
    text: 'After talks with the leader of the league, Jonathan Marsh said it would be shut.',
    entity: 'Jonathan Marsh',
    mentions: ['Jonathan Marsh'],
  },
  'a description and a name with brackets behind it as one person': {
    text: 'Another Norland former lawmaker, Sen. Jonathan Marsh (I-Norland), stated his intention to run.',
    entity: 'Jonathan Marsh',
    mentions: ['Another Norland former lawmaker', 'Sen. Jonathan Marsh', 'his'],
  },
  'nobody whom its own clause names as "he"': {
    text: 'Tomas Brandt, a visiting fellow, said Marsh could file a complaint. He said Marsh would have to prove it.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'a visiting fellow', 'He'],
  },
  'nobody whom accusations name as "he" who dismisses them': {
    text: 'Tomas Brandt met Marsh and Marsh’s aides. He dismisses accusations that Marsh has lied.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'He'],
  },
  'as "he" whom an added clause names once more': {
    text: 'Jonathan Marsh toured the yard. He denied that he had met the brokers whom Marsh has known for years.',
    entity: 'Jonathan Marsh',
    mentions: ['Jonathan Marsh', 'He', 'he', 'Marsh'],
  },
  'a woman whom a clause before her name calls "she"': {
    text: 'The dam was old. When she was a prosecutor, Lena Ortiz brought no case. She said it was fine.',
    entity: 'Lena Ortiz',
    mentions: ['she', 'a prosecutor', 'Lena Ortiz', 'She'],
  },
  'what somebody is said to be': {
    text: 'Tomas Brandt writes every day and is a teacher, a father and a poet who says that the law is bad.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'a teacher', 'a father', 'a poet', 'who'],
  },
  'not what somebody is said not to be': {
    text: 'Tomas Brandt is not a teacher. He is late.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'He'],
  },
  'people without the clause that tells of them': {
    text: 'Several people I have spoken with said that it was late.',
    entity: 'Several people',
    mentions: ['Several people'],
  },
  'no object of its own verb as "he"': {
    text: 'Sean Marsh asked Tomas Brandt how high it was. “It could be higher,” he told Marsh.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'he'],
  },
  'two who share a surname': {
    text: 'Tomas and Helen Marsh came. Mr. Marsh said it was shut.',
    entity: 'Tomas Marsh',
    mentions: ['Tomas', 'Mr. Marsh'],
  },
  'a title and a surname as the one who has the title': {
    text: 'Tomas Marsh came. His wife, former Secretary Helen Marsh, did not. Secretary Marsh said it was shut.',
    entity: 'Helen Marsh',
    mentions: ['His wife', 'Secretary Helen Marsh', 'Secretary Marsh'],
  },
  'a senator of another state as somebody else': {
    text: 'Florida Sen. Tomas Marsh came. The Vermont senator said that it was shut. The Florida senator left.',
    entity: 'Tomas Marsh',
    mentions: ['Florida Sen. Tomas Marsh', 'The Florida senator'],
  },
  'two numbers as one': {
    text: 'Four in 10 voters said that it was shut.',
    entity: 'Four in 10 voters',
    mentions: ['Four in 10 voters'],
  },
  'nobody as "that"': {
    text: 'In an interview with Sean Marsh that aired on Monday, Tomas Brandt praised the wall. He said it was high.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'He'],
  },
  'a former office between description and name': {
    text: 'The other candidate on the stage, former Secretary Helen Marsh, denied it. She left.',
    entity: 'Helen Marsh',
    mentions: ['The other candidate', 'Secretary Helen Marsh', 'She'],
  },
  'an outlet and the noun for it': {
    text: '“It is over,” wrote Time magazine.',
    entity: 'Time',
    mentions: ['Time magazine'],
  },
  'an outlet and the nouns for it': {
    text: 'It is over, according to the Associated Press news agency.',
    entity: 'Associated Press',
    mentions: ['Associated Press news agency'],
  },
  'an office before a form of address and a name': {
    text: 'Norland’s Prime Minister, Dr Ada Okoro, has voiced support for it. The Prime Minister left.',
    entity: 'Ada Okoro',
    mentions: ['Dr Ada Okoro', 'The Prime Minister'],
  },
  'a newspaper as the paper': {
    text: 'The Harbour Gazette denied that. Ortiz left the paper in May.',
    entity: 'Harbour Gazette',
    mentions: ['Harbour Gazette', 'the paper'],
  },
  'the paper that a journal printed as a study': {
    text: 'The study was published in The Lancet. The paper was read by many.',
    entity: 'Lancet',
    mentions: ['Lancet'],
  },
  'a player apart from a team': {
    text: 'Blues were ahead until Harbourtown Josh Okoro was sent off. Harbourtown won in the end.',
    entity: 'Josh Okoro',
    mentions: ['Josh Okoro'],
  },
  'a member of one party where another spoke last': {
    text: 'Conservative MP Ada Okoro warned of cuts. Labour MP Tomas Marsh laughed. The Conservative MP said she was sure.',
    entity: 'Ada Okoro',
    mentions: ['Conservative MP Ada Okoro', 'The Conservative MP', 'she'],
  },
  'a tribute that speaks': {
    text: 'A family tribute described him as a man of peace. The tribute read: “He was loved.”',
    entity: 'A family tribute',
    mentions: ['A family tribute', 'The tribute'],
  },
  'a member of parliament called so by party': {
    text: 'Ada Okoro warned of cuts. Speaking in the Commons, the Conservative MP said she was sure.',
    entity: 'Ada Okoro',
    mentions: ['Ada Okoro', 'the Conservative MP', 'she'],
  },
  'a poll of two houses with capitals': {
    text: 'A CBS News/Harbour Times Poll suggests that nobody pays.',
    entity: 'A CBS News/Harbour Times Poll',
    mentions: ['A CBS News/Harbour Times Poll'],
  },
  'a surname as the one most often named in full': {
    text: 'Jeb Marsh opened the hearing. Jeb Marsh is a son of George H.W. Marsh. Marsh spoke for an hour.',
    entity: 'Jeb Marsh',
    mentions: ['Jeb Marsh', 'Jeb Marsh', 'a son', 'Marsh'],
  },
  'a senator by title and by office': {
    text: 'Senator Lena Ortiz opened the hearing. The senator said she would not wait.',
    entity: 'Lena Ortiz',
    mentions: ['Senator Lena Ortiz', 'The senator', 'she'],
  },
  'a shortened title': {
    text: 'Sen. Lena Ortiz opened the hearing. Ortiz spoke for an hour.',
    entity: 'Lena Ortiz',
    mentions: ['Sen. Lena Ortiz', 'Ortiz'],
  },
  'a surname that two names with a hyphen have too': {
    text: 'Some fear a Brandt-Okoro ticket. Okoro said on Monday that she would wait.',
    entity: 'Okoro',
    mentions: ['Okoro', 'she'],
  },
  'a surname with a hyphen': {
    text: 'Lena Mark-Okoro opened the hearing. Mark-Okoro spoke for an hour. Mark-Okoro left.',
    entity: 'Lena Mark-Okoro',
    mentions: ['Lena Mark-Okoro', 'Mark-Okoro', 'Mark-Okoro'],
  },
  'a name that a heading runs into': {
    text: 'Asked about Norwick Chris Okoro spoke for an hour. Chris Okoro said he was glad. Chris Okoro left.',
    entity: 'Chris Okoro',
    mentions: ['Norwick Chris Okoro', 'Chris Okoro', 'he', 'Chris Okoro'],
  },
  'a poll of two houses': {
    text: 'Few care, according to a Norwick Times/CBS News poll of 400 voters.',
    entity: 'a Norwick Times/CBS News poll',
    mentions: ['a Norwick Times/CBS News poll'],
  },
  'a paper by its last word': {
    text: 'The Norwick Post told of the letter first. The Post said that it had read it.',
    entity: 'Norwick Post',
    mentions: ['Norwick Post', 'Post', 'it', 'it'],
  },
  'an honorific with a surname': {
    text: 'Ada Okoro runs the clinic. Ms. Okoro said it was full.',
    entity: 'Ada Okoro',
    mentions: ['Ada Okoro', 'Ms. Okoro'],
  },
  'a surname before the full name': {
    text: 'Okoro quits clinic.\n\nAda Okoro said on Monday that she was leaving.',
    entity: 'Ada Okoro',
    mentions: ['Okoro', 'Ada Okoro', 'she'],
  },
  'the speaker outside the quotation, and not whom he speaks of': {
    text: 'Tomas Brandt toured the yard. “This man Ravi Nair will be the first loser of it, and so will the yard,” he said.',
    entity: 'Tomas Brandt',
    mentions: ['Tomas Brandt', 'he'],
  },
  'the speaker of what goes on, whoever was spoken of in it': {
    text: 'Margaret Hale opened the talks. “I like Ada Okoro a great deal,” she said. “Okoro is the best clerk we have.”\n\nShe left at noon.',
    entity: 'Margaret Hale',
    mentions: ['Margaret Hale', 'she', 'She'],
  },
  'somebody who is named within a quotation alone': {
    text: 'The council met. “Ada Okoro has left the clinic for good,” a letter said. She was not there.',
    entity: 'Ada Okoro',
    mentions: ['Ada Okoro', 'She'],
  },
  'pronouns by gender': {
    text: 'Margaret Hale met George Dunn on Monday. She said that the talks had gone well.',
    entity: 'Margaret Hale',
    mentions: ['Margaret Hale', 'She'],
  },
  'the other pronoun by gender': {
    text: 'Margaret Hale met George Dunn on Monday. He said that the talks had gone well.',
    entity: 'George Dunn',
    mentions: ['George Dunn', 'He'],
  },
  'a pronoun that gives an unknown name its gender': {
    text: 'Oduya Amadi won the seat. He thanked the voters. Amadi will be sworn in on Friday.',
    entity: 'Oduya Amadi',
    mentions: ['Oduya Amadi', 'He', 'Amadi'],
  },
  'a possessive pronoun': {
    text: 'Helen Marsh resigned. Her lawyer had no comment.',
    entity: 'Helen Marsh',
    mentions: ['Helen Marsh', 'Her'],
  },
  'a reflexive pronoun': {
    text: 'Helen Marsh defended herself in court.',
    entity: 'Helen Marsh',
    mentions: ['Helen Marsh', 'herself'],
  },
  'the subject before the object': {
    text: 'Helen Marsh wrote to Clara Boyd in May. She asked for a meeting.',
    entity: 'Helen Marsh',
    mentions: ['Helen Marsh', 'She'],
  },
  'a relative pronoun': {
    text: 'Helen Marsh, who runs the port, said it was full.',
    entity: 'Helen Marsh',
    mentions: ['Helen Marsh', 'who'],
  },
  'a lower-case title before the name': {
    text: 'Former chief inspector Ravi Nair wrote the report. Nair now lives in Leeds.',
    entity: 'Ravi Nair',
    mentions: ['Former chief inspector Ravi Nair', 'Nair'],
  },
  'a spokeswoman named in apposition': {
    text: 'A Brightline spokeswoman, Carol Finch, said the yard was safe. Finch gave no date.',
    entity: 'Carol Finch',
    mentions: ['A Brightline spokeswoman', 'Carol Finch', 'Finch'],
  },
  'two people of one surname by their given names': {
    text: 'John Marsh and Ellen Marsh own the mill. John Marsh said it would reopen.',
    entity: 'John Marsh',
    mentions: ['John Marsh', 'John Marsh'],
  },
  'a firm and its short name': {
    text: 'Brightline Shipping Corp. lost money. Brightline said trade was slow.',
    entity: 'Brightline Shipping Corp.',
    mentions: ['Brightline Shipping Corp.', 'Brightline'],
  },
  'an acronym and what it stands for': {
    text: 'The National Harbour Authority closed the quay. The NHA said it had no choice.',
    entity: 'National Harbour Authority',
    mentions: ['National Harbour Authority', 'NHA', 'it'],
  },
  '"the company" as the firm just named': {
    text: 'Brightline Shipping Corp. lost money. The company said trade was slow.',
    entity: 'Brightline Shipping Corp.',
    mentions: ['Brightline Shipping Corp.', 'The company'],
  },
  '"it" as the firm that was the subject': {
    text: 'Brightline Shipping Corp. lost money. It said trade was slow.',
    entity: 'Brightline Shipping Corp.',
    mentions: ['Brightline Shipping Corp.', 'It'],
  },
  '"the agency" as the agency': {
    text: 'The Environment Agency tested the river. The agency said the water was clean.',
    entity: 'Environment Agency',
    mentions: ['Environment Agency', 'The agency'],
  },
  'a letter and "the letter"': {
    text: 'The union sent a letter to the board. The letter said the pay was unfair.',
    entity: 'a letter',
    mentions: ['a letter', 'The letter'],
  },
  'a report that is an investigation': {
    text: 'The council ordered an investigation in May. The report was published on Friday.',
    entity: 'an investigation',
    mentions: ['an investigation', 'The report'],
  },
  'a letter apart from a report': {
    text: 'A letter reached the board. A report followed. The letter said the pay was unfair.',
    entity: 'A letter',
    mentions: ['A letter', 'The letter'],
  },
  'the unnamed who speak': {
    text: 'Two officials said the bridge was unsafe. They said it would be closed.',
    entity: 'Two officials',
    mentions: ['Two officials', 'They'],
  },
  'an outlet with and without its article': {
    text: 'The Harbour Gazette first reported the sale. Brandt told the Harbour Gazette that he was sorry.',
    entity: 'Harbour Gazette',
    mentions: ['Harbour Gazette', 'Harbour Gazette'],
  },
  'a name with a particle': {
    text: 'Pieter van den Berg built the mill. Van den Berg said it was sound.',
    entity: 'Pieter van den Berg',
    mentions: ['Pieter van den Berg', 'Van den Berg'],
  },
  'a possessive name': {
    text: 'Helen Marsh’s lawyer spoke first. Marsh said nothing.',
    entity: 'Helen Marsh',
    mentions: ['Helen Marsh', 'Marsh'],
  },
  'a role after other people have spoken': {
    text: 'Mayor Ines Calder opened the bridge. Engineer Paul Rees praised the steel. The mayor said it had cost too much.',
    entity: 'Ines Calder',
    mentions: ['Mayor Ines Calder', 'The mayor'],
  },
  'a secretary of something': {
    text: 'Secretary of State Helen Marsh flew to Oslo. Marsh said talks had begun.',
    entity: 'Helen Marsh',
    mentions: ['Secretary of State Helen Marsh', 'Marsh'],
  },
  'a possessive role with the name beside it': {
    text: 'Helen Marsh was arrested on Monday. Her lawyer, Tom Beck, said the charge was false.',
    entity: 'Tom Beck',
    mentions: ['Her lawyer', 'Tom Beck'],
  },
  '"who" after a role with the name beside it': {
    text: 'The mayor, Ada Okoro, who lives by the port, said the bridge would close.',
    entity: 'Ada Okoro',
    mentions: ['The mayor', 'Ada Okoro', 'who'],
  },
  '"who" within an apposition as the person named': {
    text: 'Ravi Nair, a surveyor who had warned of the danger, said that nobody had listened.',
    entity: 'Ravi Nair',
    mentions: ['Ravi Nair', 'a surveyor', 'who'],
  },
  '"who" as the unnamed and not as the town beside it': {
    text: 'A teacher from Leeds, who said she had been warned twice, left the town.',
    entity: 'A teacher from Leeds',
    mentions: ['A teacher from Leeds', 'who', 'she'],
  },
  'two roles before one name': {
    text: 'English comedian and actor Peter Halloway said the joke was old.',
    entity: 'Peter Halloway',
    mentions: ['English comedian and actor Peter Halloway'],
  },
  'two roles under one article': {
    text: 'The comedian and actor Peter Halloway said the joke was old.',
    entity: 'Peter Halloway',
    mentions: ['comedian and actor Peter Halloway'],
  },
  'a role that the line’s start capitalises': {
    text: 'Comedian Mary Lund said the theatre was cold. Lund was booed.',
    entity: 'Mary Lund',
    mentions: ['Comedian Mary Lund', 'Lund'],
  },
  'a given name of either gender by "Mr"': {
    text: 'Robin Tate won the seat. Dana Pryce lost. Mr Tate said the count was fair. She said it was slow.',
    entity: 'Robin Tate',
    mentions: ['Robin Tate', 'Mr Tate'],
  },
  'the gender that a later sentence tells': {
    text: 'Merve Aydin met Silje Brekke. She said the talks were over. Aydin said he would resign.',
    entity: 'Silje Brekke',
    mentions: ['Silje Brekke', 'She'],
  },
  'a man by "Mr" never as "she"': {
    text: 'Mr Shannon Doyle runs the mill. The mill is old. She said it was closing.',
    entity: 'Shannon Doyle',
    mentions: ['Mr Shannon Doyle'],
  },
  '"the company" as the firm that analysts speak of': {
    text: 'Shares in Tidewell fell on Friday. Analysts at Norbank said the company was in trouble.',
    entity: 'Tidewell',
    mentions: ['Tidewell', 'the company'],
  },
  '"the company" past a department': {
    text: 'Brightline lost its licence. The Transport Department opened an inquiry. The company said it would help.',
    entity: 'Brightline',
    mentions: ['Brightline', 'its', 'The company', 'it'],
  },
  '"the council" apart from a person of one name': {
    text: '“We are shut,” Finch said, and the council agreed.',
    entity: 'Finch',
    mentions: ['Finch'],
  },
  'a body that nobody names as "it" and "its"': {
    text: 'The union called the offer an insult. It said that its members would vote.',
    entity: 'The union',
    mentions: ['The union', 'It', 'its'],
  },
  'a person’s own campaign apart from another': {
    text: 'The Harbour Party chose Tomas Brandt. Brandt’s campaign said that it had won.',
    entity: 'Harbour Party',
    mentions: ['Harbour Party'],
  },
  'somebody’s campaign as one body, whatever it is called': {
    text: 'Tomas Brandt met the RNX. The Brandt campaign said that it had won. Brandt’s team left. His campaign denied it. The campaign paid.',
    entity: 'Brandt campaign',
    mentions: ['The Brandt campaign', 'it', 'Brandt’s team', 'His campaign', 'it', 'The campaign'],
  },
  'a candidate’s campaign as no other body': {
    text: 'The Harbour Party met. The Tomas Brandt presidential campaign said that it had won.',
    entity: 'Tomas Brandt campaign',
    mentions: ['The Tomas Brandt presidential campaign', 'it'],
  },
  'a police union as no party': {
    text: 'The RNX lost the vote. The police union said so.',
    entity: 'RNX',
    mentions: ['RNX'],
  },
  'a foreign government as no bureau': {
    text: 'The RNX had been warned by the Norland government, which said so.',
    entity: 'RNX',
    mentions: ['RNX'],
  },
  '"who" as the person before it and no victory': {
    text: 'The vote was a victory for Brandt, who has often said so. Tomas Brandt left.',
    entity: 'Tomas Brandt',
    mentions: ['Brandt', 'who', 'Tomas Brandt'],
  },
  'a description before a double dash': {
    text: 'The senators running for mayor -- Ada Okoro of Leeds and Lena Ortiz -- all said that it would fail.',
    entity: 'The senators running for mayor',
    mentions: ['The senators running for mayor'],
  },
  '"who" behind a title as the person': {
    text: 'He praised evangelist Franklin Marsh, who has said so.',
    entity: 'Franklin Marsh',
    mentions: ['evangelist Franklin Marsh', 'who'],
  },
  'somebody whose first name is a plain word': {
    text: 'Motto Brandvold toured the yard. Mr. Brandvold said it was safe. He left.',
    entity: 'Motto Brandvold',
    mentions: ['Motto Brandvold', 'Mr. Brandvold', 'He'],
  },
  'a name with its accent and without': {
    text: 'François Okoro toured the yard. Francois Okoro said it was safe.',
    entity: 'Francois Okoro',
    mentions: ['François Okoro', 'Francois Okoro'],
  },
  'nobody as "which"': {
    text: 'It was a book by the reporter, which says so. The reporter said so.',
    entity: 'the reporter',
    mentions: ['the reporter', 'The reporter'],
  },
  'a description before a name whose title holds a body': {
    text: 'One delegate, Norland Harbour Union chairwoman Ada Okoro, said that she would go.',
    entity: 'Ada Okoro',
    mentions: ['One delegate', 'Norland Harbour Union chairwoman Ada Okoro', 'she'],
  },
  'a watchdog group as the body before it': {
    text: 'Harbour Watch sued. The port watchdog group said so.',
    entity: 'Harbour Watch',
    mentions: ['Harbour Watch', 'The port watchdog group'],
  },
  'one of a firm’s people behind the verb': {
    text: '“The yard is bigger than its owner,” said one former Brightline aide.',
    entity: 'one former Brightline aide',
    mentions: ['one former Brightline aide'],
  },
  'a role whose name has its place beside it': {
    text: 'Another surveyor, Ravi Nair of Harbour University, said the wall was sound. He added that it was old.',
    entity: 'Ravi Nair',
    mentions: ['Another surveyor', 'Ravi Nair', 'He'],
  },
  'a compound with hyphens to its beginning': {
    text: 'In the end rank-and-file members said that they would vote.',
    entity: 'rank-and-file members',
    mentions: ['rank-and-file members', 'they'],
  },
  'a surname apart from a body named after it': {
    text: 'The Brandt Train stopped. Brandt said he would go on.',
    entity: 'Brandt',
    mentions: ['Brandt', 'he'],
  },
  'a president apart from the house of that name': {
    text: 'President Marsh met the Marsh White House staff. Marsh said he was glad.',
    entity: 'Marsh',
    mentions: ['President Marsh', 'Marsh', 'he'],
  },
  '"he" as no firm': {
    text: 'Tomas Brandt sold the yard. The post was shared on Facebook. He said it was false.',
    entity: 'Facebook',
    mentions: ['Facebook'],
  },
  'the unnamed with their reason and not the verb after it': {
    text: 'A harbour official who spoke anonymously to discuss the talks said that the yard was sold.',
    entity: 'A harbour official who spoke anonymously to discuss the talks',
    mentions: ['A harbour official who spoke anonymously to discuss the talks', 'who'],
  },
  '"his campaign" as no outlet': {
    text: 'Tomas Brandt spoke to the Harbour Gazette. His campaign said that he had won.',
    entity: 'Harbour Gazette',
    mentions: ['Harbour Gazette'],
  },
  '"the government" as no firm': {
    text: 'Coastal Lantern lost its grant. The government said it had no choice.',
    entity: 'Coastal Lantern',
    mentions: ['Coastal Lantern', 'its'],
  },
  'a parent company apart from the firm': {
    text: 'Tidewell Ltd sold its yard. Its parent company said it had no choice.',
    entity: 'Tidewell Ltd',
    mentions: ['Tidewell Ltd', 'its', 'Its'],
  },
  'a leader by his country, not by another’s': {
    text: 'French President Luc Brandt met German Chancellor Tomas Okoro. The French leader said it was late.',
    entity: 'Luc Brandt',
    mentions: ['French President Luc Brandt', 'The French leader'],
  },
  'neither of two presidents by a country that the text gives to none': {
    text: 'President Ines Calder and President Tomas Okoro met. The Canadian president said it was late.',
    entity: 'The Canadian president',
    mentions: ['The Canadian president'],
  },
  'a South Korean president with the whole of his country': {
    text: 'South Korean President Lee Dong-myung met Tomas Okoro on Monday. The South Korean leader said it was late.',
    entity: 'Lee Dong-myung',
    mentions: ['South Korean President Lee Dong-myung', 'The South Korean leader'],
  },
  'no first minister by a prime minister': {
    text: 'First Minister Ines Calder met Tomas Okoro. The prime minister said it was late.',
    entity: 'Ines Calder',
    mentions: ['First Minister Ines Calder'],
  },
  'one lawyer by his client, not by another’s': {
    text: 'Calder’s lawyer said it was late. Brandt’s lawyer said no.',
    entity: 'Brandt’s lawyer',
    mentions: ['Brandt’s lawyer'],
  },
  'a daughter by her one name': {
    text: 'Her daughter Ana said she had left.',
    entity: 'Ana',
    mentions: ['Her daughter Ana', 'she'],
  },
  'a leader by a role that ends his sentence': {
    text: 'Ines Calder met the council’s leader, Tomas Brandt. The council leader said it was late.',
    entity: 'Tomas Brandt',
    mentions: ['the council’s leader', 'Tomas Brandt', 'The council leader'],
  },
  'a regulator by what stands before its name': {
    text: 'The energy regulator Velgem said bills would rise. The watchdog said help was near.',
    entity: 'Velgem',
    mentions: ['Velgem', 'The watchdog'],
  },
  'a regulator by what stands behind its name': {
    text: 'Velgem, the energy regulator, said bills would rise. The regulator said help was near.',
    entity: 'Velgem',
    mentions: ['Velgem', 'the energy regulator', 'The regulator'],
  },
  'a regulator whose name stands behind what it is': {
    text: 'The Norland regulator, the NPA, said bills would rise. The agency said help was near.',
    entity: 'NPA',
    mentions: ['The Norland regulator', 'NPA', 'The agency'],
  },
  'a police force by its noun': {
    text: 'West Harbour Police said the man had died. The force said no arrests had been made.',
    entity: 'West Harbour Police',
    mentions: ['West Harbour Police', 'The force'],
  },
  'an unnamed service by its noun alone': {
    text: 'The fire service said two people were hurt. The service said it was late.',
    entity: 'The fire service',
    mentions: ['The fire service', 'The service', 'it'],
  },
  'a bank that its house style calls the Bank': {
    text: 'The Bank of Norland kept rates on hold. The Bank said prices were high.',
    entity: 'Bank of Norland',
    mentions: ['Bank of Norland', 'Bank'],
  },
  'a commission of two matters': {
    text: 'The Securities and Exchange Commission, which opened an inquiry in May, said prices had been fixed.',
    entity: 'Securities and Exchange Commission',
    mentions: ['Securities and Exchange Commission', 'which'],
  },
  'a nickname between two names': {
    text: 'The sales chief, Roberta “Bobbie” Yun, said it was late. Yun left.',
    entity: 'Roberta Yun',
    mentions: ['The sales chief', 'Roberta “Bobbie” Yun', 'Yun'],
  },
  'a club by what ends its name': {
    text: 'Fern Rovers captain Emeka Okoro said prices were high. The club said no.',
    entity: 'Fern Rovers',
    mentions: ['Fern Rovers', 'The club'],
  },
  'a company, which no state or army is': {
    text: 'Tidewell Inc. closed accounts. Many were linked to Islamic State. The social media company said no.',
    entity: 'Tidewell Inc.',
    mentions: ['Tidewell Inc.', 'The social media company'],
  },
  'sources close to somebody, of whom the parser makes a verb': {
    text: 'Sources close to the player said prices were high.',
    entity: 'Sources close to the player',
    mentions: ['Sources close to the player'],
  },
  'a spokesman of a body with its article': {
    text: 'A spokesperson for the Food Standards Agency said no one had fallen ill.',
    entity: 'A spokesperson for the Food Standards Agency',
    mentions: ['A spokesperson for the Food Standards Agency'],
  },
  'a midfielder by nothing else': {
    text: 'Captain Sam Okoro scored twice. “It felt good,” the midfielder said.',
    entity: 'Sam Okoro',
    mentions: ['Captain Sam Okoro', 'the midfielder'],
  },
  'a detective by her rank': {
    text: 'DS Kate Calder appealed for witnesses. “Somebody knows,” the detective said.',
    entity: 'Kate Calder',
    mentions: ['DS Kate Calder', 'the detective'],
  },
  'two Odells by their forms of address': {
    text: 'Mr Odell told police that he was asleep. Mrs Odell said she was afraid.',
    entity: 'Odell',
    mentions: ['Mr Odell', 'he'],
  },
  'an MP whose party owns her name': {
    text: 'Ines Calder said it was late. The MP for the area, Labour’s Deborah Okoro, accused ministers of a cover-up.',
    entity: 'Deborah Okoro',
    mentions: ['The MP', 'Deborah Okoro'],
  },
  'the Health and Safety Executive whole': {
    text: 'The Health and Safety Executive said prices were high.',
    entity: 'Health and Safety Executive',
    mentions: ['Health and Safety Executive'],
  },
  'no president by the vice president': {
    text: 'Vice President Ines Calder said it was late. The president said no. The vice president left.',
    entity: 'Ines Calder',
    mentions: ['Vice President Ines Calder', 'The vice president'],
  },
  'no mayor by the former one': {
    text: 'Former mayor Ines Calder said it was late. The mayor said no. The former mayor left.',
    entity: 'Ines Calder',
    mentions: ['Former mayor Ines Calder', 'The former mayor'],
  },
  'who has the office now, though he had another rank before': {
    text: 'Deputy mayor Ines Calder, the mayor since May, said it was late. The mayor said no.',
    entity: 'Ines Calder',
    mentions: ['Deputy mayor Ines Calder', 'the mayor', 'The mayor'],
  },
  'no boss of another firm': {
    text: 'Norbank chief executive Ines Calder said it was late. The Tidewell boss said no. The Norbank boss left.',
    entity: 'Ines Calder',
    mentions: ['Norbank chief executive Ines Calder', 'The Norbank boss'],
  },
  'no leader of another party': {
    text: 'Labour leader Ines Calder said it was late. The Conservative leader said no.',
    entity: 'Ines Calder',
    mentions: ['Labour leader Ines Calder'],
  },
  'no prosecutor by who defends': {
    text: 'Defence lawyer Ines Calder said he was innocent. The prosecutor said he lied.',
    entity: 'Ines Calder',
    mentions: ['Defence lawyer Ines Calder'],
  },
  'no mayor by the mayor’s spokesman': {
    text: 'Mayor Ines Calder’s spokesman said it was late. The mayor said no.',
    entity: 'Mayor Ines Calder’s spokesman',
    mentions: ['Mayor Ines Calder’s spokesman'],
  },
  'a spokesman with whom he speaks for, title and all': {
    text: 'A spokesman for Senator Ines Calder said the bill would fail.',
    entity: 'A spokesman for Senator Ines Calder',
    mentions: ['A spokesman for Senator Ines Calder'],
  },
  'a mother of two by her name': {
    text: 'Mother-of-two Ines Calder said prices had doubled.',
    entity: 'Ines Calder',
    mentions: ['Mother-of-two Ines Calder'],
  },
  'no leader of a party by another’s, however the text calls him': {
    text: 'Former prime minister Tomas Brandt, the Tory leader until May, spoke. The Reform leader said no.',
    entity: 'Tomas Brandt',
    mentions: ['Former prime minister Tomas Brandt', 'the Tory leader'],
  },
  'who chairs a board as the chair': {
    text: 'Ines Calder, who chairs the Ports Board, said it was late. The chair said no.',
    entity: 'Ines Calder',
    mentions: ['Ines Calder', 'who', 'The chair'],
  },
  'an Arabic name whole': {
    text: 'Majed al-Okoro, a spokesman for the ministry, said it was late.',
    entity: 'Majed al-Okoro',
    mentions: ['Majed al-Okoro', 'a spokesman'],
  },
  'a charity by what it fights': {
    text: 'Parkinson’s UK said larger trials were needed. The charity said no.',
    entity: 'Parkinson’s UK',
    mentions: ['Parkinson’s UK', 'The charity'],
  },
  'a planemaker': {
    text: 'Norbank Group said prices were high. The planemaker said no.',
    entity: 'Norbank Group',
    mentions: ['Norbank Group', 'The planemaker'],
  },
};

/** Cases that rules over one parse do not reach, each with its reason. */
const beyond: Readonly<Record<string, string>> = {};

const read = (text: string) => {
  const article = articleOf(text);
  return findEntities(parseSentences(article), findQuotations(article));
};

describe('findEntities', () => {
  it('takes only names that the text uses from a line in title case', () => {
    const text =
      'Calder: Brandt Would Put Surveyors On Council, ‘The Same Thing Is True’ Of Okoro\n\nMayor Ines Calder said that Tomas Brandt would fail. Ada Okoro said so too.';
    expect(read(text).map(({ name }) => name)).toEqual(['Ines Calder', 'Tomas Brandt', 'Ada Okoro']);
  });

  it('takes "Port Ellery" and "North Harbour Street" for places', () => {
    const text = 'Tomas Brandt lives in Port Ellery. He came by North Harbour Street.';
    const kinds = read(text).map(({ name, kind }) => [name, kind]);
    expect(kinds).toContainEqual(['Port Ellery', 'place']);
    expect(kinds).toContainEqual(['North Harbour Street', 'place']);
  });

  it.each([
    ['The Constitution mandates that judges be paid.', 'Constitution', 'document'],
    ['It made the Great Recession longer. She said so.', 'Great Recession', 'organization'],
  ])('takes no thing for a person: %s', (text, name, kind) =>
    expect(read(text).map((entity) => [entity.name, entity.kind])).toContainEqual([name, kind]),
  );

  it.each(['Irish Times', 'British Harbour Journal', 'Scottish Sun'])(
    'takes a paper that opens with a people for an outlet: %s',
    (name) =>
      expect(read(`Ada Okoro told the ${name} that prices had doubled.`)).toContainEqual(
        expect.objectContaining({ name, kind: 'outlet' }),
      ),
  );

  it('takes no party tag for a name', () => {
    const names = read('Senator Lena Ortiz (D-Maine) said so.');
    expect(names.map(({ name }) => name)).toEqual(['Lena Ortiz']);
  });

  it('writes a role as the text writes it', () => {
    const [found] = read('Democratic front-runner Lena Ortiz spoke first.');
    expect(found).toMatchObject({ name: 'Lena Ortiz', role: 'Democratic front-runner' });
  });

  it.each([
    ['Among conservative respondents, Ada Okoro came first.', null],
    ['Voters, Ada Okoro suggested, need not worry.', null],
    ['As the race tightened in Iowa, Ada Okoro said her team was ready.', null],
    ['Through a spokeswoman, Ada Okoro declined to comment.', null],
    ['The choice of Ada Okoro, a suggestion from the port’s own mother, angered him.', null],
    ['The mayor fired at Ada Okoro, Tomas Brandt and Lena Ortiz.', null],
    ['She peppered Ada Okoro, his family members and advisers, with questions.', null],
    ['The lying liar Ada Okoro finished second.', null],
    ['He spoke of his rival Ada Okoro.', null],
    ['Ada Okoro, herself a supporter of the port, was booed.', 'supporter of the port'],
    [
      'Ada Okoro, an investigator with the harbour in an email to me, said so.',
      'investigator with the harbour',
    ],
    ['Ada Okoro, the former head of global resources, said so.', 'former head of global resources'],
    ['Ada Okoro, the Office of Ports and Ferries director, said so.', 'Office of Ports and Ferries director'],
    ['The retired four-star general Ada Okoro said so.', 'retired four-star general'],
    ['It pleased minorities - Norland businesswoman Ada Okoro among them.', 'Norland businesswoman'],
    ['First lady Ada Okoro said so.', 'First lady'],
    [
      'He ran for his wife Democratic presidential front-runner Ada Okoro.',
      'Democratic presidential front-runner',
    ],
  ])('reads a role where one is told: %s', (text, role) => {
    expect(read(text).find(({ name }) => name === 'Ada Okoro')).toMatchObject({ role });
  });

  it('makes nobody of a subject within a quotation', () => {
    const text = 'Tomas Brandt went on. “The first loser of such a wall would be the north,” he said.';
    expect(read(text).map(({ name }) => name)).toEqual(['Tomas Brandt']);
  });

  it.each([
    ['“It is shut,” Haverstock said.', 'Haverstock', 'person'],
    ['“It is shut,” said Haverstock.', 'Haverstock', 'person'],
    ['“We will close,” Norbank said in a statement.', 'Norbank', 'organization'],
    ['Norbank said that it would close.', 'Norbank', 'organization'],
    ['“It is shut,” the Norwickian said.', 'Norwickian', 'organization'],
  ])('takes whoever speaks aloud for a person: %s', (text, name, kind) => {
    const found = read(text);
    expect(found.map((entity) => [entity.name, entity.kind])).toContainEqual([name, kind]);
  });

  it.each([
    ['“It is shut,” says Diana Marsh, 21, a student from Leeds.', 'Diana Marsh', 'student from Leeds'],
    ['Parker Marsh, a nominal Republican who voted, paid.', 'Parker Marsh', 'nominal Republican'],
    ['Parker Marsh, a man who voted, paid.', 'Parker Marsh', null],
    ['Lena Marsh, a nurse based in Leeds, paid.', 'Lena Marsh', 'nurse'],
    ['A lawyer, Marsh has long paid. He left.', 'Marsh', 'lawyer'],
    ['The head of the league, Tom Marsh, paid.', 'Tom Marsh', 'head of the league'],
  ])('tells the role beside a name: %s', (text, name, role) => {
    const found = read(text);
    expect(found.map((entity) => [entity.name, entity.role])).toContainEqual([name, role]);
  });

  it.each([
    ['Millennials still believe in it.', 'Millennials', 'anonymous'],
    ['Conservative Christians were upset.', 'Conservative Christians', 'anonymous'],
    ['The law spares Sikh Americans, they said.', 'Sikh Americans', 'anonymous'],
    ['They watched the Denver Brondals lose.', 'Denver Brondals', 'organization'],
    ['It was a hope of some GOP figures, they said.', 'some GOP figures', null],
    ['The Brujas say they believe in it.', 'Brujas', 'organization'],
    ['The panel took a few minutes and said no.', 'a few minutes', null],
  ])('tells several people from a band: %s', (text, name, kind) => {
    const found = read(text);
    expect(found.find((entity) => entity.name === name)?.kind ?? null).toBe(kind);
  });

  it.each([
    ['The charge was dropped in May.'],
    ['A source said it was late.'],
    ['A redacted copy of the memo said it was late.'],
  ])('makes no paper of a noun that is none: %s', (text) =>
    expect(read(text).filter(({ kind, name }) => kind === 'document' && !/memo/.test(name))).toEqual([]),
  );

  it('takes no page stamp for a name', () => {
    expect(read('Updated 12 May 2024\n\nLast updated: 10.15\n\nThe bridge is shut.')).toEqual([]);
  });

  for (const [name, { text, entity, mentions }] of Object.entries(cases))
    (name in beyond ? it.fails : it)(`reads ${name}${name in beyond ? ` (${beyond[name]})` : ''}`, () => {
      const article = articleOf(text);
      const sentences = parseSentences(article);
      const found = findEntities(sentences, findQuotations(article)).find(
        (candidate) => candidate.name === entity,
      );
      expect(found, `nobody called ${entity}`).toBeDefined();
      const words = found?.mentions.map(({ sentence, from, to }) => {
        const { tokens } = sentences[sentence];
        return article.text.slice(tokens[from].span.start, tokens[to - 1].span.end);
      });
      expect(words).toEqual(mentions);
    });
});
