import { describe, expect, it } from 'vitest';
import { kinds } from '../../lib/headline/kinds';
import type { Fault } from '../../lib/types';
import { checkOf } from './check-of';

const TANNERY = [
  'The tannery at Ostrow may move its drying sheds to the east bank, its owner, Dagny Frisk, said on Tuesday. She criticised the town council for a year of delays.',
  'Ms Frisk said that the board was considering the closure of the old vat house. “We have not made up our minds,” she told reporters.',
  'Residents of Mill Lane accuse the tannery of pouring dye into the river Aln. The firm denied this.',
  'The council’s clerk, Piet Ruyter, said that the smell had been worse in spring. “You could cut the air with a spoon,” Mr Ruyter said.',
  'Sales of hides rose by 14% to 620 tonnes. Three of the nine foremen have left since May.',
  'A Danish buyer has looked at the sheds. The ferry to Ostrow was full on the day of the fire sale.',
  'Inspectors arrested a driver at the gate. The watchman had not been arrested. The plan for the drying sheds goes before the planning committee in October.',
  'The union praised Ms Frisk for keeping the night shift. The tannery firm may shut its hide market in the spring.',
];

const plain: Readonly<Record<Fault, readonly [headline: string, phrase: string]>> = {
  'predicate-strengthened': ['Tannery board closes old vat house', 'closes'],
  'tone-inflated': ['Tannery owner Frisk excoriates town council for delays', 'excoriates'],
  'hedge-dropped': ['Tannery firm shuts its hide market in spring', 'shuts'],
  'attribution-dropped': ['Ostrow tannery pours dye into river Aln', 'Ostrow tannery pours'],
  'number-changed': ['Tannery sales of hides rise by 41% to 620 tonnes', '41%'],
  'entity-swapped': ['‘You could cut the air with a spoon’: Frisk on tannery smell', 'Frisk'],
  'roles-swapped': ['Frisk praises union for keeping night shift', 'Frisk praises union'],
  negated: ['Tannery watchman arrested at gate', 'arrested'],
  'scope-widened': ['All nine foremen leave Ostrow tannery', 'All nine foremen'],
  'cause-claimed': ['Three foremen leave tannery because of council delays', 'because of council delays'],
  'time-shifted': ['Plan for drying sheds goes before planning committee in August', 'August'],
  'place-or-nationality-shifted': ['Finnish buyer looks at tannery sheds', 'Finnish'],
  'quote-altered': ['Tannery owner: ‘We have made up our minds’', 'We have made up our minds'],
  'detail-absent': [
    'Three foremen leave Ostrow tannery after pension quarrel with bishop',
    'after pension quarrel with bishop',
  ],
  contradicted: ['Tannery sales of hides fall by 14% to 620 tonnes', 'fall'],
  'wrong-body': [
    'Goalkeeper signs for Lisbon club after medical',
    'Goalkeeper signs for Lisbon club after medical',
  ],
};

describe('every kind of fault', () => {
  it('has a plain case here', () => {
    const weighed: readonly Fault[] = [...kinds, 'tone-inflated', 'contradicted', 'wrong-body'];
    expect(Object.keys(plain).sort()).toEqual([...weighed].sort());
  });

  it.each(Object.entries(plain).map(([fault, [headline, phrase]]) => [fault, headline, phrase] as const))(
    'is told as %s of “%s”, at “%s”',
    (fault, headline, phrase) => {
      const { verdict, phrases } = checkOf(headline, TANNERY);
      expect(verdict).toMatch(/^(?:partly|not)-backed$/);
      expect(phrases[0]).toMatchObject({ fault, span: { exact: phrase } });
    },
  );
});
