import { expect, test } from 'vitest';
import { authorise } from '../../schema/access/authorise.ts';
import { commandDecider } from '../../schema/all.ts';
import type { Actor } from '../../schema/event.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { acceptedModel, newRegistration, proposed } from '../model/sample-model.ts';
import { CAMPAIGN, COMMUNE, IN_TIME, id, MIDYEAR, MODEL, place, UNIT, unit } from '../sample.ts';

const merged = (from: string, into: string): Fact => ({
  type: 'UnitMerged',
  data: { unit: from, into, reason: 'Sắp xếp lại', effectiveOn: '2026-06-01' },
});
const dissolved: Fact = {
  type: 'UnitDissolved',
  data: { unit: UNIT, reason: 'Sắp xếp lại', effectiveOn: '2026-06-01' },
};
const officer = (of: string): Actor => ({
  account: 'officer',
  role: 'UNIT_OFFICER',
  organization: COMMUNE,
  unit: of,
});
const keep = { type: 'KeepModel', data: { model: MODEL, reason: 'Còn hiệu quả' } };
const maySend = (facts: readonly Fact[], actor: Actor) => {
  const { scope } = decideOver(facts, keep, MIDYEAR);
  return authorise(actor, commandDecider(keep.type)?.commands[keep.type], scope) === undefined;
};
const model = [...place, unit(2), unit(3), ...acceptedModel];

test('a model is its unit’s to act on', () => {
  expect(maySend(model, officer(UNIT))).toBe(true);
  expect(maySend(model, officer(id(2)))).toBe(false);
});

test('the models of a merged unit pass to its successor, and away from its own officer', () => {
  const facts = [...model, merged(UNIT, id(2))];
  expect(maySend(facts, officer(id(2)))).toBe(true);
  expect(maySend(facts, officer(UNIT))).toBe(false);
  expect(maySend(facts, officer(id(3)))).toBe(false);
});

test('and from there to the next', () => {
  const facts = [...model, merged(UNIT, id(2)), merged(id(2), id(3))];
  expect([UNIT, id(2), id(3)].map((each) => maySend(facts, officer(each)))).toEqual([false, false, true]);
});

test('a dissolved unit leaves its models to the Board', () => {
  expect(maySend([...model, dissolved], officer(UNIT))).toBe(false);
  expect(maySend([...model, dissolved], { account: 'b', role: 'BOARD_OFFICER', organization: COMMUNE })).toBe(
    true,
  );
});

const register = (by: string) => ({
  type: 'RegisterModel',
  data: { model: MODEL, campaign: CAMPAIGN, unit: by, registration: newRegistration },
});
rule('R-06 what a merged unit had endorsed is registered by its successor')
  .given(place, unit(2), proposed, merged(UNIT, id(2)))
  .when(register(id(2)), IN_TIME)
  .then(events({ type: 'ModelRegistered', data: { unit: id(2) } }));
rule('R-06 and by nobody else')
  .given(place, unit(2), unit(3), proposed, merged(UNIT, id(2)))
  .when(register(id(3)), IN_TIME)
  .then(refused({ code: 'DRAFT_ELSEWHERE', rule: 'R-06', path: ['unit'] }));
