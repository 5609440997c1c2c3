import { describe, expect, test } from 'vitest';
import { type Ahead, nextStep, type Standing } from '../../schema/model/next-step.ts';
import { modelOwed } from '../../schema/model/owed.ts';
import { MODEL_STATUSES, type ModelStatus, type NextStepKind } from '../../schema/model/vocabulary.ts';
import { COMMANDS } from '../work/next-steps.ts';

const here = { campaignOpen: true, campaignOver: false, listAsked: true, reviewed: true, notified: false };
const nothingAhead: Ahead = { goalsReached: false, roundOpen: true, sessionAhead: false };
const at = (
  status: ModelStatus,
  { appraisal = {}, ...over }: { appraisal?: object; [about: string]: unknown } = {},
) =>
  nextStep({
    ...{ status, endorsed: true, remediesOwed: 0, remediesUnconfirmed: 0, ...here, ...over },
    appraisal: { ...nothingAhead, ...appraisal },
  });

test.each([
  ['DRAFT', {}, 'REGISTER', 'UNIT_OFFICER'],
  ['REGISTERED', { endorsed: false }, 'ENDORSE', 'UNIT_OFFICER'],
  ['REGISTERED', {}, 'ACCEPT_OR_RETURN', 'BOARD_OFFICER'],
  ['REGISTERED', { endorsed: false, campaignOpen: false }, 'ACCEPT_OR_RETURN', 'BOARD_OFFICER'],
  ['RETURNED', {}, 'RESUBMIT', 'UNIT_OFFICER'],
  ['ACCEPTED', {}, 'PLAN', 'UNIT_OFFICER'],
  ['PLANNED', {}, 'LAUNCH', 'UNIT_OFFICER'],
  ['IMPLEMENTING', {}, 'REPORT_PROGRESS', 'UNIT_OFFICER'],
  ['IMPLEMENTING', { remediesOwed: 1, remediesUnconfirmed: 1 }, 'COMPLETE_REMEDY', 'UNIT_OFFICER'],
  ['IMPLEMENTING', { remediesUnconfirmed: 1 }, 'CONFIRM_REMEDY', 'BOARD_OFFICER'],
  ['IMPLEMENTING', { appraisal: { goalsReached: true } }, 'SUBMIT_FOR_APPRAISAL', 'UNIT_OFFICER'],
  ['IMPLEMENTING', { appraisal: { sessionAhead: true } }, 'SUBMIT_FOR_APPRAISAL', 'UNIT_OFFICER'],
  ['IMPLEMENTING', { appraisal: { goalsReached: true, roundOpen: false } }, 'PLAN_ROUND', 'BOARD_OFFICER'],
  ['IMPLEMENTING', { appraisal: { goalsReached: true }, remediesOwed: 1 }, 'COMPLETE_REMEDY', 'UNIT_OFFICER'],
  ['UNDER_APPRAISAL', { awaited: 'APPOINT_PANEL' }, 'APPOINT_PANEL', 'BOARD_OFFICER'],
  ['UNDER_APPRAISAL', { awaited: 'SCHEDULE_SESSION' }, 'SCHEDULE_SESSION', 'BOARD_OFFICER'],
  ['UNDER_APPRAISAL', { awaited: 'APPRAISE' }, 'APPRAISE', 'PANEL_MEMBER'],
  ['UNDER_APPRAISAL', { awaited: 'PUBLISH_NOTICE' }, 'PUBLISH_NOTICE', 'BOARD_OFFICER'],
  ['UNDER_APPRAISAL', { awaited: 'WITHDRAW_FROM_APPRAISAL' }, 'WITHDRAW_FROM_APPRAISAL', 'BOARD_OFFICER'],
  ['UNDER_APPRAISAL', { awaited: 'APPRAISE', remediesOwed: 1 }, 'COMPLETE_REMEDY', 'UNIT_OFFICER'],
  ['APPRAISED', {}, 'PUBLISH_NOTICE', 'BOARD_OFFICER'],
  ['APPRAISED', { notified: true }, 'DECIDE_RECOGNITION', 'COMMITTEE_SIGNATORY'],
  ['RECOGNISED', { reviewed: false }, 'REVIEW', 'UNIT_OFFICER'],
  ['RECOGNISED', { reviewed: false, listAsked: false }, 'CONCLUDE', 'UNIT_OFFICER'],
  ['RECOGNISED', { reviewed: true }, 'CONCLUDE', 'UNIT_OFFICER'],
  ['NOT_RECOGNISED', {}, 'CONCLUDE', 'UNIT_OFFICER'],
  ['RECOGNITION_REVOKED', { remediesOwed: 1 }, 'COMPLETE_REMEDY', 'UNIT_OFFICER'],
] as const)('%s %j owes %s by %s', (status, over, step, owner) => {
  expect(at(status, over)).toEqual({ step, owner });
});

test.each(['DROPPED', 'CONCLUDED'] as const)('%s owes nothing', (status) => {
  expect(at(status, { remediesOwed: 1 })).toBeNull();
});

test.each([
  ['DRAFT', {}],
  ['RETURNED', {}],
  ['IMPLEMENTING', { appraisal: { goalsReached: true, roundOpen: false } }],
] as const)('R-08 R-16 R-46 %s %j has no way on in a campaign that is closed', (status, over) => {
  expect(at(status, { ...over, campaignOpen: false })).toBeNull();
});

test('R-46 nobody is asked to register once the year of the campaign is over', () => {
  expect(at('DRAFT', { campaignOver: true })).toBeNull();
  expect(at('RETURNED', { campaignOver: true })?.step).toBe('RESUBMIT');
});

test('R-46 what a decision does not look at is not guessed', () => {
  const known: Standing = {
    ...here,
    status: 'IMPLEMENTING',
    endorsed: true,
    remediesOwed: 0,
    remediesUnconfirmed: 0,
  };
  expect(nextStep(known)).toBeNull();
  expect(nextStep({ ...known, status: 'UNDER_APPRAISAL' })).toBeNull();
  expect(nextStep({ ...known, remediesOwed: 1 })?.step).toBe('COMPLETE_REMEDY');
});

/** What waits with the campaign or the round is not the model's own. */
const ownCommands = (step: NextStepKind) =>
  ['PLAN_ROUND', 'APPOINT_PANEL', 'SCHEDULE_SESSION'].includes(step) ? [] : COMMANDS[step];

const BOTH = [true, false];
describe.each(MODEL_STATUSES)('R-46 the next step of a model that is %s', (status) => {
  test('is the first of what waits, whatever is around it', () => {
    const remedy = { remedy: 'a', title: 'Biển', dueOn: '2026-07-01' };
    let told = 0;
    for (const endorsed of BOTH)
      for (const reviewed of BOTH)
        for (const goalsReached of BOTH)
          for (const notified of BOTH)
            for (const open of BOTH)
              for (const round of BOTH)
                for (const list of ['2026-11-29', null])
                  for (const session of [null, { heldOn: '2026-09-20', reportBy: '2026-09-17' }])
                    for (const state of ['OWED', 'COMPLETED', 'CONFIRMED'] as const) {
                      const awaited = 'WITHDRAW_FROM_APPRAISAL' as const;
                      const own = { status, endorsed, reviewed, notified, awaited };
                      const next = nextStep({
                        ...{ ...own, campaignOpen: open, campaignOver: false, listAsked: list !== null },
                        ...{ remediesOwed: state === 'OWED' ? 1 : 0 },
                        ...{ remediesUnconfirmed: state === 'COMPLETED' ? 1 : 0 },
                        appraisal: { goalsReached, roundOpen: round, sessionAhead: session !== null },
                      });
                      const plan = { launchOn: null, reportOn: '2026-10-25', wrapUpOn: '2026-10-20' };
                      const owed = modelOwed(
                        {
                          ...{
                            ...own,
                            goalsReached,
                            plan,
                            remedies: [{ ...remedy, state }],
                            inspections: [],
                          },
                          ...{ proposed: false, advisedBy: null, nominable: false },
                        },
                        { open, over: false, registration: null, list, nomination: null, round, session },
                      );
                      const asked = next ? ownCommands(next.step) : [];
                      const waits = owed
                        .filter(({ role }) => role === next?.owner)
                        .map(({ command }) => command);
                      if (asked.length > 0)
                        expect(waits.filter((each) => asked.includes(each))).toHaveLength(1);
                      // Nothing of the main way waits that the next step does not name.
                      const main = owed.filter(({ command }) => !/Remedy|KeepModel/.test(command));
                      if (main.length > 0) expect(next).not.toBeNull();
                      told += asked.length;
                    }
    if (!['DROPPED', 'CONCLUDED'].includes(status)) expect(told).toBeGreaterThan(0);
  });
});
