import { expect, test } from 'vitest';
import { appraisalStream } from '../../schema/appraisal/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import type { Fact } from '../given.ts';
import { COMMUNE, place } from '../sample.ts';
import { A, appointed, as, member, opened, planned, ROUND, scheduled, submitted } from './sample-round.ts';

const panel = [member('an', 'HEAD'), member('binh', 'SECRETARY'), member('chi')];
const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const DAY = '2026-09-20';
const of = (facts: Fact[], actor: Actor) =>
  actionsOver([...place, planned, ...facts], appraisalStream(ROUND), DAY, actor);
const waiting = [appointed(panel), ...submitted(A, '2026-09-10'), scheduled([A])];

test('R-15 R-17 R-46 the Board appoints before it schedules, opens what is scheduled, and notifies what is closed', () => {
  expect(of([], board)).toMatchObject({
    AppointAppraisalPanel: true,
    ScheduleAppraisalSession: 'PANEL_MISSING',
    OpenAppraisalSession: 'NOTHING_WAITS',
    PublishAppraisalNotice: 'NOTHING_TO_NOTIFY',
    CastAppraisalBallot: 'FORBIDDEN',
  });
  expect(of(waiting, board)).toMatchObject({
    ScheduleAppraisalSession: true,
    OpenAppraisalSession: true,
    CloseAppraisalSession: 'NOTHING_WAITS',
    AdviseOnAppraisal: 'SESSION_PENDING',
  });
});

test('R-17 R-19 R-46 members vote while a session is open, head and secretary open and close it, others do nothing', () => {
  const open = [...waiting, opened()];
  expect(of(waiting, as('chi').actor)).toMatchObject({
    CastAppraisalBallot: 'NOTHING_WAITS',
    OpenAppraisalSession: 'DUTY_REQUIRED',
  });
  expect(of(waiting, as('binh').actor)).toMatchObject({ OpenAppraisalSession: true });
  expect(of(open, as('chi').actor)).toMatchObject({
    CastAppraisalBallot: true,
    CloseAppraisalSession: 'DUTY_REQUIRED',
    OverrideAppraisalSubmission: 'DUTY_REQUIRED',
  });
  expect(of(open, as('an').actor)).toMatchObject({
    CloseAppraisalSession: true,
    OverrideAppraisalSubmission: true,
  });
  expect(of(open, as('khach').actor)).toMatchObject({ CastAppraisalBallot: 'NOT_ON_PANEL' });
});
