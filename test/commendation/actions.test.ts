import { expect, test } from 'vitest';
import type { Role } from '../../schema/access/roles.ts';
import { commendationStream } from '../../schema/commendation/stream.ts';
import { actionsOver } from '../actions.ts';
import { decideOver, type Fact } from '../given.ts';
import { CITY, place } from '../sample.ts';
import {
  as,
  awarded,
  COMMENDATION,
  correct,
  higher,
  PRESENTED,
  presented,
  proposed,
  submitted,
  withSettings,
  YEAR_END,
} from './sample-commendation.ts';

const giayKhen = [proposed(), awarded()];
const bangKhen = [proposed({ form: 'BANG_KHEN' }), submitted, higher()];
const outside = withSettings({ cityOutsideSystem: true });
const [inside, FORBIDDEN] = [place, 'FORBIDDEN'];
const ACTORS: [Role, ReturnType<typeof as>][] = [
  ['CHAIR', as('CHAIR')],
  ['BOARD_OFFICER', as('BOARD_OFFICER')],
  ['CITY_OFFICER', as('CITY_OFFICER', CITY)],
];
const CASES: [string, Fact[], [chair: unknown, board: unknown, city: unknown]][] = [
  ['giấy khen', [...inside, ...giayKhen], [true, FORBIDDEN, FORBIDDEN]],
  ['bằng khen', [...inside, ...bangKhen], [FORBIDDEN, 'CITY_RECORDS_IT', true]],
  ['bằng khen of a city outside', [...outside, ...bangKhen], [FORBIDDEN, true, true]],
  ['giấy khen presented', [...inside, ...giayKhen, presented], [true, true, FORBIDDEN]],
  ['bằng khen presented', [...inside, ...bangKhen, presented], [FORBIDDEN, true, true]],
];

test.each(CASES)('R-30 R-46 who may correct a %s, and in what they say that they may', (_, facts, may) => {
  const said = ACTORS.map(
    ([, { actor }]) =>
      actionsOver(facts, commendationStream(COMMENDATION), YEAR_END, actor).CorrectCommendation,
  );
  expect(said).toEqual(may);
  // What may be sent is taken for one of the two that stand; what may not, for neither.
  for (const [index, [, sending]] of ACTORS.entries()) {
    const taken = [
      correct({ number: '07/QĐ-UBND' }),
      correct({ corrects: PRESENTED, occasion: 'Lễ trao tặng' }),
    ].map((command) => 'events' in decideOver(facts, command, YEAR_END, sending).decision);
    expect(taken.includes(true)).toBe(may[index] === true);
  }
});
