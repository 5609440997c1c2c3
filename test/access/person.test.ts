import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { personCommands } from '../../schema/access/person-commands.ts';
import { deciders } from '../../schema/all.ts';
import { type CommandCodec, partSealed } from '../../schema/decider.ts';
import type { Actor } from '../../schema/event.ts';
import { invalidInput } from '../../schema/invalid-input.ts';
import { actionsOver } from '../actions.ts';
import { events, type Fact, refused, rule, type Sending } from '../given.ts';

const id = (tail: string) => `0198a1b2-0000-7000-8000-0000000000${tail}`;
const [person, unit, elsewhere, ended] = [id('e1'), id('a1'), id('a2'), id('a3')];
const organization = '10507';
const lineage = ['VN', '31'];
const TODAY = '2026-03-05';

const place = {
  type: 'OrganizationEstablished',
  data: {
    organization,
    name: 'Vĩnh Bảo',
    fullName: 'Xã Vĩnh Bảo',
    kind: 'COMMUNE',
    parent: '31',
    lineage,
  },
};
const unitOf = (which: string, home: string) => ({
  type: 'UnitEstablished',
  data: { unit: which, organization: home, lineage, name: 'Chi bộ thôn 3', kind: 'PARTY_CELL' },
});
const units = [
  unitOf(unit, organization),
  unitOf(elsewhere, '10510'),
  unitOf(ended, organization),
  { type: 'UnitDissolved', data: { unit: ended, reason: 'giải thể', effectiveOn: '2026-01-01' } },
];
const position = 'Bí thư chi bộ thôn 3';
const recorded = {
  type: 'PersonRecorded',
  id: id('d1'),
  data: { person, organization, lineage, unit, position },
};
const rated = {
  type: 'PersonRated',
  id: id('d2'),
  data: { person, year: 2025, ratedBy: 'Ban Thường vụ', ratedOn: '2025-12-20' },
};
const erased = { type: 'SubjectErased', data: { person, ground: 'SUBJECT_REQUEST', document: null } };
const identity = { name: 'Nguyễn Thị Hoa', phone: '0912 345 678' };

const record = (over: object = {}) => ({
  type: 'RecordPerson',
  data: { person, organization, unit, position, ...identity, ...over },
});
const rate = (over: object = {}) => ({
  type: 'RatePerson',
  data: { person, year: 2025, rating: 'GOOD', ratedBy: 'Ban Thường vụ', ratedOn: '2025-12-20', ...over },
});

describe('R-41 what the events of a person say', () => {
  rule('R-41 where somebody stands, and nothing of who it is')
    .given(place, units)
    .when(record(), TODAY)
    .then(events({ type: 'PersonRecorded', data: recorded.data }));

  rule('R-41 nor is it known from a correction, whose reason may name the person')
    .given(place, units, recorded)
    .when({ type: 'CorrectPerson', data: { person, ...identity, reason: 'Ghi nhầm tên đệm' } }, TODAY)
    .then(events({ type: 'PersonCorrected', data: { person, corrects: id('d1') } }));

  rule('R-41 nor from a rating')
    .given(place, units, recorded)
    .when(rate(), TODAY)
    .then(events({ type: 'PersonRated', occurredOn: '2025-12-20', data: rated.data }));

  rule('R-38 a rating is corrected by an event that names it')
    .given(place, units, recorded, rated)
    .when({ type: 'CorrectPersonRating', data: { ...rate().data, reason: 'Nhầm người' } }, TODAY)
    .then(events({ type: 'PersonRatingCorrected', data: { ...rated.data, corrects: id('d2') } }));

  rule('R-41 an erasure says why, and nothing else')
    .given(place, units, recorded)
    .when(
      { type: 'ErasePerson', data: { person, ground: 'SUBJECT_REQUEST', document: { number: '03/ĐN' } } },
      TODAY,
    )
    .then(
      events({
        type: 'SubjectErased',
        data: { person, ground: 'SUBJECT_REQUEST', document: { number: '03/ĐN' } },
      }),
    );

  rule('the person moves on')
    .given(place, units, recorded)
    .when({ type: 'MovePerson', data: { person, position: 'Chủ tịch Mặt trận', effectiveOn: TODAY } }, TODAY)
    .then(events({ type: 'PersonMoved', data: { person, unit: null, position: 'Chủ tịch Mặt trận' } }));

  test('R-41 every field that tells who it is is kept from the decider', () => {
    const open = Object.values<CommandCodec>(personCommands).flatMap((codec) => {
      const { properties = {} } = z.toJSONSchema(codec.data, { io: 'input', unrepresentable: 'any' });
      return Object.keys(partSealed(codec, properties).open as object);
    });
    for (const field of ['name', 'phone', 'note', 'reason', 'rating']) expect(open).not.toContain(field);
  });
});

describe('whose person it is', () => {
  const officer = (of: string | undefined): Sending => ({
    actor: { account: 'lan', role: 'UNIT_OFFICER', organization, ...(of && { unit: of }) },
  });
  const another = { ...unitOf(id('a4'), organization) };
  const correct = { type: 'CorrectPerson', data: { person, ...identity, reason: 'Nhầm' } };
  const unattached = { ...recorded, data: { ...recorded.data, unit: null } };
  rule('R-41 a unit records its own people')
    .given(place, units, another)
    .when(record(), TODAY, officer(unit))
    .then(events({ type: 'PersonRecorded', data: { unit } }));
  rule('R-41 and nobody of another unit')
    .given(place, units, another)
    .when(record(), TODAY, officer(id('a4')))
    .then(refused({ code: 'FORBIDDEN' }));
  rule('R-41 a unit corrects its own people')
    .given(place, units, recorded)
    .when(correct, TODAY, officer(unit))
    .then(events({ type: 'PersonCorrected' }));
  rule('R-41 and not those of another unit')
    .given(place, units, another, recorded)
    .when(correct, TODAY, officer(id('a4')))
    .then(refused({ code: 'FORBIDDEN' }));
  rule('R-41 a person of no unit is the Board’s')
    .given(place, units, unattached)
    .when(correct, TODAY)
    .then(events({ type: 'PersonCorrected' }));
  for (const whose of [unit, undefined])
    rule(`R-41 and no unit’s, of whatever unit the officer is (${whose})`)
      .given(place, units, unattached)
      .when(correct, TODAY, officer(whose))
      .then(refused({ code: 'FORBIDDEN' }));
  rule('a person of no unit is recorded')
    .given(place)
    .when(record({ unit: undefined }), TODAY)
    .then(events({ type: 'PersonRecorded', data: { unit: null } }));
  rule('in an organization that has ended nobody is recorded')
    .given(place, units, {
      type: 'OrganizationDissolved',
      data: { organization, into: null, reason: 'Sáp nhập', effectiveOn: '2026-01-01' },
    })
    .when(record(), TODAY)
    .then(refused({ code: 'ORGANIZATION_ENDED', path: ['organization'] }));
});

describe('what is refused', () => {
  rule('a unit that is not there')
    .given(place)
    .when(record(), TODAY)
    .then(refused({ code: 'UNIT_NOT_FOUND', path: ['unit'] }));

  rule('R-41 a person who was erased takes nothing more')
    .given(place, units, recorded, erased)
    .when({ type: 'CorrectPerson', data: { person, ...identity, reason: 'x' } }, TODAY)
    .then(refused({ code: 'PERSON_ERASED', rule: 'R-41', path: ['person'] }));

  rule('R-41 nor comes back under the same id')
    .given(place, units, recorded, erased)
    .when(record(), TODAY)
    .then(refused({ code: 'PERSON_ERASED', rule: 'R-41', path: ['person'] }));

  rule('R-41 to erase again has nothing to do')
    .given(place, units, recorded, erased)
    .when({ type: 'ErasePerson', data: { person, ground: 'AGREEMENT' } }, TODAY)
    .then(events());

  rule('an id that stands for somebody')
    .given(place, units, recorded)
    .when(record(), TODAY)
    .then(refused({ code: 'PERSON_EXISTS', path: ['person'] }));

  rule('a person nobody recorded')
    .given(place, units)
    .when({ type: 'ErasePerson', data: { person, ground: 'AGREEMENT' } }, TODAY)
    .then(refused({ code: 'PERSON_NOT_FOUND', path: ['person'] }));

  rule('a unit of another organization')
    .given(place, units)
    .when(record({ unit: elsewhere }), TODAY)
    .then(refused({ code: 'UNIT_ELSEWHERE', path: ['unit'] }));

  rule('a unit that has ended')
    .given(place, units, recorded)
    .when({ type: 'MovePerson', data: { person, unit: ended, position, effectiveOn: TODAY } }, TODAY)
    .then(refused({ code: 'UNIT_ENDED', path: ['unit'] }));

  rule('R-32 a move that is still to come')
    .given(place, units, recorded)
    .when({ type: 'MovePerson', data: { person, position, effectiveOn: '2026-03-06' } }, TODAY)
    .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['effectiveOn'] }));

  rule('a move to where the person is')
    .given(place, units, recorded)
    .when({ type: 'MovePerson', data: { person, unit, position, effectiveOn: TODAY } }, TODAY)
    .then(refused({ code: 'NOTHING_CHANGED', path: ['position'] }));

  rule('but to another office in the same unit')
    .given(place, units, recorded)
    .when({ type: 'MovePerson', data: { person, unit, position: 'Phó Bí thư', effectiveOn: TODAY } }, TODAY)
    .then(events({ type: 'PersonMoved', data: { unit, position: 'Phó Bí thư' } }));

  rule('and to the same office in another unit')
    .given(place, units, unitOf(id('a4'), organization), recorded)
    .when({ type: 'MovePerson', data: { person, unit: id('a4'), position, effectiveOn: TODAY } }, TODAY)
    .then(events({ type: 'PersonMoved', data: { unit: id('a4'), position } }));

  rule('R-38 a second rating of a year, which is a correction')
    .given(place, units, recorded, rated)
    .when(rate(), TODAY)
    .then(refused({ code: 'ALREADY_RATED', rule: 'R-38', path: ['year'] }));

  rule('R-38 a correction of a rating that is not there')
    .given(place, units, recorded, rated)
    .when({ type: 'CorrectPersonRating', data: { ...rate({ year: 2024 }).data, reason: 'x' } }, TODAY)
    .then(refused({ code: 'NOT_RATED', rule: 'R-38', path: ['year'] }));

  rule('R-32 a rating of tomorrow')
    .given(place, units, recorded)
    .when(rate({ ratedOn: '2026-03-06' }), TODAY)
    .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['ratedOn'] }));

  test.each([
    ['phone', { phone: 'gọi cô Hoa 0912' }],
    ['phone', { phone: '12345' }],
    ['name', { name: `Hoa\u0007 Nguyễn` }],
    ['name', { name: 'Hoa '.repeat(60) }],
    ['note', { note: 'Hoa '.repeat(600) }],
  ])('R-41 a %s of the wrong form, without repeating it', (field, over) => {
    const parsed = personCommands.RecordPerson.data.safeParse(record(over).data);
    const refusals = invalidInput(parsed.error);
    expect(refusals.map(({ path }) => path)).toEqual([[field]]);
    expect(JSON.stringify(refusals)).not.toMatch(/Hoa|0912(?! 345 678)|12345/);
  });
});

test('a phone is kept in one form', () => {
  const parsed = personCommands.RecordPerson.data.parse(record({ phone: ' (+84) 912.345-678 ' }).data);
  expect(parsed.phone).toBe('+84912345678');
});

test('nothing else in the log takes a name: sealed parts are of persons alone', () => {
  const sealing = Object.values(deciders).flatMap((decider) =>
    Object.entries(decider.commands)
      .filter(([, { sealed }]) => sealed !== undefined)
      .map(() => decider.name),
  );
  expect(new Set(sealing)).toEqual(new Set(['person']));
});

test('R-38 R-46 a rating is corrected once there is one, of whatever year', () => {
  const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization };
  const corrects = (...facts: Fact[]) =>
    actionsOver([place, ...units, recorded, ...facts], `person-${person}`, TODAY, board).CorrectPersonRating;
  expect(corrects()).toBe('NOTHING_WAITS');
  expect(corrects(rated)).toBe(true);
});
