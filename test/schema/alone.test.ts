import { expect, test } from 'vitest';
import { tooBusy } from '../../infra/command/refusals.ts';
import { deciders } from '../../schema/all.ts';
import { planned, ROUND, scheduled } from '../appraisal/sample-round.ts';
import { COMMENDATION, proposed } from '../commendation/sample-commendation.ts';
import { type Fact, fold } from '../given.ts';
import { home } from '../recognition/sample-recognition.ts';
import { id } from '../sample.ts';

const [UNIT, INTO] = [id(1), id(2)];
const [NAMED, FIRST, SECOND, DECLINED] = [id(100), id(101), id(102), id(103)];
const [HEARD, ALSO, ELSEWHERE, VOTED_ON, PROPOSED] = [id(104), id(105), id(106), id(107), id(108)];
const SELECTION = id(400);

/** Whatever a command could name. */
const NAMES = {
  ...{ unit: UNIT, into: INTO, round: ROUND, session: 's-1', selection: SELECTION },
  ...{ model: NAMED, models: [FIRST, SECOND], declined: [{ model: DECLINED, reason: 'Chưa đủ' }] },
};
const committee = ['m1', 'm2', 'm3'].map((account) => ({
  ...{ account, title: 'Ủy viên', unit: null, person: null },
}));
/** Per decider the thing as it stands, where the streams are told by that. */
const STANDS: Record<string, [stream: string, facts: Fact[]]> = {
  appraisal: [
    `appraisal-${ROUND}`,
    [planned, scheduled([HEARD, ALSO]), scheduled([ELSEWHERE], { session: 's-2' })],
  ],
  selection: [
    `selection-${SELECTION}`,
    [
      {
        type: 'SelectionOpened',
        data: {
          ...{ selection: SELECTION, ...home, title: 'Bình xét', seats: 1, committee },
          ...{ candidates: [VOTED_ON, ALSO], recusals: [], revoteOf: null, document: null },
        },
      },
    ],
  ],
  commendation: [`commendation-${COMMENDATION}`, [proposed({ model: PROPOSED })]],
};

const on = (kind: string, ...ids: string[]) => ids.map((each) => `${kind}-${each}`);
/** What stands still while a command is carried out; nothing, of those that are not named. */
const STILL: Record<string, string[]> = {
  // Models are begun and taken along in the unit's name.
  MergeUnit: on('unit', UNIT, INTO),
  DissolveUnit: on('unit', UNIT),
  ReinstateUnit: on('unit', UNIT),
  // A session opens on the model, counts, or decides nothing after all; the round is cancelled.
  DropModel: on('model', NAMED),
  WithdrawModelFromAppraisal: on('model', NAMED),
  SubmitModelForAppraisal: [`model-${NAMED}`, `appraisal-${ROUND}`],
  CancelAppraisalRound: on('appraisal', ROUND),
  OpenAppraisalSession: on('model', HEARD, ALSO),
  CloseAppraisalSession: on('model', HEARD, ALSO),
  CancelAppraisalSession: on('model', HEARD, ALSO),
  // A model is dropped, and its recognition revoked, while something rests on it.
  IssueRecognitionDecision: on('model', FIRST, SECOND, DECLINED),
  RevokeRecognition: on('model', FIRST, SECOND),
  CloseSelection: on('model', VOTED_ON, ALSO),
  NominateExemplar: on('model', NAMED),
  ProposeCommendation: on('model', NAMED),
  AwardCommendation: on('model', PROPOSED),
};

const all = Object.values(deciders).flatMap((decider) =>
  Object.keys(decider.commands).map((type) => ({ decider, type })),
);

test.each(all)('R-40 what stands still while $type is carried out', ({ decider, type }) => {
  const [stream, facts] = STANDS[decider.name] ?? ['', []];
  const state = fold(decider, stream, facts);
  expect(decider.alone?.({ type, data: NAMES }, state) ?? []).toEqual(STILL[type] ?? []);
});

test('R-40 the table names commands that there are', () => {
  expect(all.map(({ type }) => type)).toEqual(expect.arrayContaining(Object.keys(STILL)));
});

test.each([
  ['a session of no round', 'appraisal', 'OpenAppraisalSession', null, NAMES],
  ['another session', 'appraisal', 'CloseAppraisalSession', 'as it stands', { ...NAMES, session: 's-9' }],
  ['no selection', 'selection', 'CloseSelection', null, NAMES],
  ['no commendation', 'commendation', 'AwardCommendation', null, NAMES],
  ['one for no model', 'commendation', 'ProposeCommendation', null, { ...NAMES, model: undefined }],
] as const)('R-40 of %s nothing stands still', (_, name, type, there, data) => {
  const decider = deciders[name];
  const [stream, facts] = STANDS[name] as [string, Fact[]];
  const state = fold(decider, stream, there ? facts : []);
  expect(decider.alone?.({ type, data }, state)).toEqual([]);
});

test('R-40 of a commendation for the whole thing nothing stands still', () => {
  const [stream] = STANDS.commendation as [string, Fact[]];
  const state = fold(deciders.commendation, stream, [proposed({ model: null })]);
  expect(deciders.commendation.alone?.({ type: 'AwardCommendation', data: NAMES }, state)).toEqual([]);
});

test('R-40 whoever is turned away meanwhile is told that nothing was recorded, and when to send again', () => {
  const { code, message } = tooBusy();
  expect(code).toBe('TOO_BUSY');
  expect(message.vi).toContain('chưa có gì được ghi. Hãy chờ một phút rồi gửi lại');
  expect(message.en).toContain('nothing was recorded. Wait a minute, then send it again');
});
