import { expect, test } from 'vitest';
import { nextStep } from '../../schema/model/next-step.ts';
import type { ModelStatus } from '../../schema/model/vocabulary.ts';

const at = (status: ModelStatus, over: object = {}) =>
  nextStep({ status, endorsed: true, remediesOwed: 0, remediesUnconfirmed: 0, notified: false, ...over });

test.each([
  ['DRAFT', {}, 'REGISTER', 'UNIT_OFFICER'],
  ['REGISTERED', { endorsed: false }, 'ENDORSE', 'UNIT_OFFICER'],
  ['REGISTERED', {}, 'ACCEPT_OR_RETURN', 'BOARD_OFFICER'],
  ['RETURNED', {}, 'RESUBMIT', 'UNIT_OFFICER'],
  ['ACCEPTED', {}, 'PLAN', 'UNIT_OFFICER'],
  ['PLANNED', {}, 'LAUNCH', 'UNIT_OFFICER'],
  ['IMPLEMENTING', {}, 'REPORT_PROGRESS', 'UNIT_OFFICER'],
  ['IMPLEMENTING', { remediesOwed: 1, remediesUnconfirmed: 1 }, 'COMPLETE_REMEDY', 'UNIT_OFFICER'],
  ['IMPLEMENTING', { remediesUnconfirmed: 1 }, 'CONFIRM_REMEDY', 'BOARD_OFFICER'],
  ['IMPLEMENTING', { goalsReached: true }, 'SUBMIT_FOR_APPRAISAL', 'UNIT_OFFICER'],
  ['IMPLEMENTING', { goalsReached: true, remediesOwed: 1 }, 'COMPLETE_REMEDY', 'UNIT_OFFICER'],
  ['UNDER_APPRAISAL', {}, 'APPRAISE', 'PANEL_MEMBER'],
  ['APPRAISED', {}, 'PUBLISH_NOTICE', 'BOARD_OFFICER'],
  ['APPRAISED', { notified: true }, 'DECIDE_RECOGNITION', 'COMMITTEE_SIGNATORY'],
  ['RECOGNISED', { reviewed: false }, 'REVIEW', 'UNIT_OFFICER'],
  ['RECOGNISED', { reviewed: true }, 'CONCLUDE', 'UNIT_OFFICER'],
  ['NOT_RECOGNISED', {}, 'CONCLUDE', 'UNIT_OFFICER'],
  ['RECOGNITION_REVOKED', { remediesOwed: 1 }, 'COMPLETE_REMEDY', 'UNIT_OFFICER'],
] as const)('%s %j owes %s by %s', (status, over, step, owner) => {
  expect(at(status, over)).toEqual({ step, owner });
});

test.each(['DROPPED', 'CONCLUDED'] as const)('%s owes nothing', (status) => {
  expect(at(status, { remediesOwed: 1 })).toBeNull();
});
