import { describe, expect, test } from 'vitest';
import { authorise } from '../../schema/access/authorise.ts';
import type { Role } from '../../schema/access/roles.ts';
import { ageInDays } from '../../schema/difficulty/age.ts';
import { difficultyCommands } from '../../schema/difficulty/commands.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { registered } from '../model/sample-model.ts';
import {
  CAMPAIGN,
  CITY,
  COMMUNE,
  commune,
  id,
  MIDYEAR,
  MODEL,
  OTHER_COMMUNE,
  place,
  UNIT,
  unit,
} from '../sample.ts';

const DIFFICULTY = id(700);
const [RAISED, CORRECTED, ANSWERED, AGAIN] = [id(701), id(702), id(703), id(704)];
const statement = {
  title: 'Ba hộ chưa thống nhất ranh giới đất',
  detail: 'Ranh giới trên bản đồ khác thực địa',
  wish: 'Đề nghị đo đạc lại',
  evidence: [{ title: 'Biên bản họp dân', issuedOn: '2026-06-01' }],
};
const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY], unit: UNIT };
const of = (data: object = {}) => ({ difficulty: DIFFICULTY, ...data });

const raised: Fact = {
  type: 'DifficultyRaised',
  id: RAISED,
  data: of({ ...home, model: null, ...statement }),
};
const corrected: Fact = {
  type: 'DifficultyCorrected',
  id: CORRECTED,
  data: of({ corrects: RAISED, reason: 'Ghi nhầm', ...statement, title: 'Hai hộ' }),
};
const forwarded: Fact = {
  type: 'DifficultyForwarded',
  data: of({ to: 'Thường trực Đảng ủy', note: null }),
};
const answered: Fact = {
  type: 'DifficultyAnswered',
  id: ANSWERED,
  data: of({ answer: 'Sẽ đo đạc lại', document: null, replaces: null }),
};
const closed: Fact = { type: 'DifficultyClosed', data: of({ note: 'Đã xong' }) };
const reopened: Fact = { type: 'DifficultyReopened', data: of({ reason: 'Chưa xong' }) };

const raise = (over: object = {}) => ({
  type: 'RaiseDifficulty',
  data: of({ campaign: CAMPAIGN, unit: UNIT, ...statement, ...over }),
});
const correct = (over: object = {}) => ({
  type: 'CorrectDifficulty',
  data: of({ reason: 'Ghi nhầm', ...statement, ...over }),
});
const forward = { type: 'ForwardDifficulty', data: of({ to: 'Thường trực Đảng ủy' }) };
const answer = (text = 'Sẽ đo đạc lại') => ({ type: 'AnswerDifficulty', data: of({ answer: text }) });
const close = { type: 'CloseDifficulty', data: of({ note: 'Đã xong' }) };
const reopen = { type: 'ReopenDifficulty', data: of({ reason: 'Chưa xong' }) };

rule('R-42 a unit raises a difficulty of its own work in a campaign')
  .given(place)
  .when(raise(), MIDYEAR)
  .then(events({ type: 'DifficultyRaised', data: { ...home, model: null, ...statement } }));
rule('R-42 or of one of its models there')
  .given(place, registered())
  .when(raise({ model: MODEL, wish: undefined }), MIDYEAR)
  .then(events({ type: 'DifficultyRaised', data: { model: MODEL, wish: null } }));
rule('R-42 a difficulty is raised once')
  .given(place, raised)
  .when(raise(), MIDYEAR)
  .then(refused({ code: 'DIFFICULTY_EXISTS', path: ['difficulty'] }));
rule('R-42 without a campaign there is nothing to raise it in')
  .given(place)
  .when(raise({ campaign: `${COMMUNE}-2027` }), MIDYEAR)
  .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
rule('R-42 the unit exists')
  .given(place)
  .when(raise({ unit: id(9) }), MIDYEAR)
  .then(refused({ code: 'UNIT_NOT_FOUND', path: ['unit'] }));
rule('R-42 a unit of another commune raises it there')
  .given(place, commune(OTHER_COMMUNE, 'Hải Dương'), unit(2, OTHER_COMMUNE))
  .when(raise({ unit: id(2) }), MIDYEAR)
  .then(refused({ code: 'UNIT_ELSEWHERE', rule: 'R-42', path: ['unit'] }));
rule('R-42 the model exists')
  .given(place)
  .when(raise({ model: MODEL }), MIDYEAR)
  .then(refused({ code: 'MODEL_NOT_FOUND', path: ['model'] }));
rule('R-42 the model is one that the unit leads')
  .given(place, unit(2), registered())
  .when(raise({ model: MODEL, unit: id(2) }), MIDYEAR)
  .then(refused({ code: 'MODEL_ELSEWHERE', rule: 'R-42', path: ['model'] }));
rule('R-42 the model is one of the same campaign')
  .given(place, registered(undefined, { campaign: `${COMMUNE}-2025`, year: 2025 }))
  .when(raise({ model: MODEL }), MIDYEAR)
  .then(refused({ code: 'MODEL_ELSEWHERE', rule: 'R-42', path: ['model'] }));
rule('R-32 evidence is not issued after its recording')
  .given(place)
  .when(raise({ evidence: [{ title: 'Biên bản', issuedOn: '2026-06-16' }] }), MIDYEAR)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['evidence', 0, 'issuedOn'] }));

rule('R-42 the Board forwards it')
  .given(place, raised)
  .when(forward, MIDYEAR)
  .then(events({ type: 'DifficultyForwarded', data: { to: 'Thường trực Đảng ủy', note: null } }));
rule('R-42 and on to another')
  .given(place, raised, forwarded)
  .when(forward, MIDYEAR)
  .then(events({ type: 'DifficultyForwarded' }));
rule('R-42 what is answered is not forwarded')
  .given(place, raised, answered)
  .when(forward, MIDYEAR)
  .then(refused({ code: 'DIFFICULTY_ANSWERED', rule: 'R-42', path: ['difficulty'] }));

for (const [name, before] of [
  ['at once', []],
  ['after it was forwarded', [forwarded]],
  ['anew after it was reopened', [answered, closed, reopened]],
] as const)
  rule(`R-42 it is answered ${name}`)
    .given(place, raised, before)
    .when(answer(), MIDYEAR)
    .then(
      events({
        type: 'DifficultyAnswered',
        data: { answer: 'Sẽ đo đạc lại', document: null, replaces: null },
      }),
    );
rule('R-38 another answer names the one that it replaces')
  .given(place, raised, answered)
  .when(answer('Đã đo đạc ngày 10/6'), MIDYEAR)
  .then(events({ type: 'DifficultyAnswered', data: { replaces: ANSWERED } }));
rule('R-38 and the one after that names the second')
  .given(place, raised, answered, {
    type: 'DifficultyAnswered',
    id: AGAIN,
    data: of({ answer: 'Lần hai', document: null, replaces: ANSWERED }),
  })
  .when(answer('Lần ba'), MIDYEAR)
  .then(events({ type: 'DifficultyAnswered', data: { replaces: AGAIN } }));
rule('R-38 the same answer again is no answer')
  .given(place, raised, answered)
  .when(answer(), MIDYEAR)
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['answer'] }));

rule('R-42 it is closed once it is answered')
  .given(place, raised, forwarded, answered)
  .when(close, MIDYEAR)
  .then(events({ type: 'DifficultyClosed', data: { note: 'Đã xong' } }));
for (const [name, before] of [
  ['open', []],
  ['forwarded', [forwarded]],
  ['reopened', [answered, reopened]],
] as const)
  rule(`R-42 ${name}, it is not closed without an answer`)
    .given(place, raised, before)
    .when(close, MIDYEAR)
    .then(refused({ code: 'DIFFICULTY_NOT_ANSWERED', rule: 'R-42', path: ['difficulty'] }));

for (const [name, before] of [
  ['an answer that does not help', [answered]],
  ['a trouble that comes back', [answered, closed]],
] as const)
  rule(`R-42 ${name} is reopened with a reason`)
    .given(place, raised, before)
    .when(reopen, MIDYEAR)
    .then(events({ type: 'DifficultyReopened', data: { reason: 'Chưa xong' } }));
for (const [name, before] of [
  ['open', []],
  ['forwarded', [forwarded]],
  ['reopened', [answered, closed, reopened]],
] as const)
  rule(`R-42 what is ${name} is not reopened`)
    .given(place, raised, before)
    .when(reopen, MIDYEAR)
    .then(refused({ code: 'DIFFICULTY_NOT_CLOSED', rule: 'R-42', path: ['difficulty'] }));

rule('R-38 a wrong statement is corrected whole, naming what was wrong')
  .given(place, raised, forwarded)
  .when(correct({ title: 'Hai hộ', wish: undefined }), MIDYEAR)
  .then(events({ type: 'DifficultyCorrected', data: { corrects: RAISED, title: 'Hai hộ', wish: null } }));
rule('R-38 a correction may itself be corrected')
  .given(place, raised, corrected)
  .when(correct({ title: 'Bốn hộ' }), MIDYEAR)
  .then(events({ type: 'DifficultyCorrected', data: { corrects: CORRECTED } }));
rule('R-38 a correction that corrects nothing is refused')
  .given(place, raised, corrected)
  .when(correct({ title: 'Hai hộ' }), MIDYEAR)
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['title'] }));

for (const [command, code, ruleName] of [
  [correct({ title: 'Khác' }), 'DIFFICULTY_CLOSED', 'R-38'],
  [forward, 'DIFFICULTY_CLOSED', 'R-42'],
  [answer('Khác'), 'DIFFICULTY_CLOSED', 'R-42'],
  [close, 'DIFFICULTY_CLOSED', 'R-42'],
] as const)
  rule(`${ruleName} ${command.type} on what is closed is refused`)
    .given(place, raised, answered, closed)
    .when(command, MIDYEAR)
    .then(refused({ code, rule: ruleName, path: ['difficulty'] }));
for (const command of [correct(), forward, answer(), close, reopen])
  rule(`R-42 ${command.type} needs a difficulty`)
    .given(place)
    .when(command, MIDYEAR)
    .then(refused({ code: 'DIFFICULTY_NOT_FOUND', path: ['difficulty'] }));

test('R-42 a unit acts on its own difficulties, and nobody else’s', () => {
  const { scope } = decideOver([...place, raised], close, MIDYEAR);
  const officer = (unit: string, organization = COMMUNE) =>
    authorise(
      { account: 'a', role: 'UNIT_OFFICER', organization, unit },
      difficultyCommands.CloseDifficulty,
      scope,
    )?.code;
  expect([officer(UNIT), officer(id(2)), officer(UNIT, OTHER_COMMUNE)]).toEqual([
    undefined,
    'FORBIDDEN',
    'FORBIDDEN',
  ]);
  const merged: Fact = {
    type: 'UnitMerged',
    data: { unit: UNIT, into: id(2), reason: 'Sáp nhập thôn', effectiveOn: MIDYEAR },
  };
  const after = decideOver([...place, unit(2), merged, raised], close, MIDYEAR).scope;
  expect(after?.unit, 'a merged unit’s difficulties pass to its successor').toBe(id(2));
  const may = (role: Role) =>
    authorise({ account: 'a', role, organization: COMMUNE }, difficultyCommands.AnswerDifficulty, scope)
      ?.code;
  expect([may('BOARD_OFFICER'), may('COMMITTEE_SIGNATORY'), may('COMMITTEE_MEMBER'), may('LEADER')]).toEqual([
    undefined,
    undefined,
    'FORBIDDEN',
    'FORBIDDEN',
  ]);
});

test('R-42 the age in days is counted in Việt Nam, and stops at the end', () => {
  // 18:00 UTC is one o'clock of the next day there.
  expect(ageInDays('2026-06-01T18:00:00.000Z', null, '2026-06-02')).toBe(0);
  expect(ageInDays('2026-06-01T16:59:59.999Z', null, '2026-06-02')).toBe(1);
  expect(ageInDays('2026-06-01T01:00:00.000Z', '2026-06-11T01:00:00.000Z', '2026-12-31')).toBe(10);
});

describe('R-44 a level above answers what was passed on', () => {
  const cityOfficer = { actor: { account: 'tp', role: 'CITY_OFFICER' as const, organization: CITY } };
  const reply = { type: 'AnswerDifficulty', data: of({ answer: 'Thành phố sẽ bố trí vốn' }) };
  rule('R-44 the city answers a difficulty that was passed on')
    .given(place, raised, forwarded)
    .when(reply, MIDYEAR, cityOfficer)
    .then(events({ type: 'DifficultyAnswered', data: { answer: 'Thành phố sẽ bố trí vốn' } }));
  rule('R-44 and no other')
    .given(place, raised)
    .when(reply, MIDYEAR, cityOfficer)
    .then(refused({ code: 'DIFFICULTY_NOT_FORWARDED', rule: 'R-44', path: ['difficulty'] }));
  rule('R-44 one that was opened again is passed on again first')
    .given(place, raised, forwarded, answered, reopened)
    .when(reply, MIDYEAR, cityOfficer)
    .then(refused({ code: 'DIFFICULTY_NOT_FORWARDED', rule: 'R-44', path: ['difficulty'] }));
});
