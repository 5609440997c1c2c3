import { describe, expect, test } from 'vitest';
import type { Role } from '../../schema/access/roles.ts';
import { commandDecider } from '../../schema/all.ts';
import { roundOwed } from '../../schema/appraisal/owed.ts';
import type { ROUND_STATUSES } from '../../schema/appraisal/vocabulary.ts';
import { campaignOwed, reportDue, unitOwed, workCalendar } from '../../schema/campaign/owed.ts';
import { commendationOwed } from '../../schema/commendation/owed.ts';
import { COMMENDATION_STATUSES } from '../../schema/commendation/vocabulary.ts';
import { difficultyOwed } from '../../schema/difficulty/owed.ts';
import { DIFFICULTY_STATUSES } from '../../schema/difficulty/vocabulary.ts';
import { type ModelWork, modelOwed } from '../../schema/model/owed.ts';
import { MODEL_STATUSES, type ModelStatus } from '../../schema/model/vocabulary.ts';
import { exemplarOwed, selectionOwed } from '../../schema/recognition/owed.ts';
import { reportOwed } from '../../schema/report/owed.ts';
import { REPORT_STATUSES } from '../../schema/report/vocabulary.ts';
import { type Owed, WITHOUT_WORK } from '../../schema/work/owed.ts';
import { COMMUNE } from '../sample.ts';

const short = (owed: readonly Owed[]) =>
  owed.map(({ command, role, due, about }) =>
    [role, command, due, about].filter((each) => each != null).join(' '),
  );

const calendar = { registration: '2026-03-04', list: '2026-11-29', session: null };
const model = (over: Partial<ModelWork> = {}): ModelWork => ({
  ...{ status: 'IMPLEMENTING', endorsed: true, notified: false, goalsReached: false, reviewed: true },
  plan: { launchOn: '2026-04-10', reportOn: '2026-10-25', wrapUpOn: '2026-10-20' },
  ...{ remedies: [], inspections: [] },
  ...over,
});

describe('R-46 nothing about a model waits that nobody is shown', () => {
  const expected: Record<ModelStatus, string[]> = {
    DRAFT: ['UNIT_OFFICER RegisterModel 2026-03-04'],
    REGISTERED: ['BOARD_OFFICER AcceptModel'],
    RETURNED: ['UNIT_OFFICER ResubmitModel'],
    ACCEPTED: ['UNIT_OFFICER PlanModel'],
    PLANNED: ['UNIT_OFFICER LaunchModel 2026-04-10'],
    IMPLEMENTING: ['UNIT_OFFICER ReportModelProgress 2026-10-25'],
    // It waits with the round.
    UNDER_APPRAISAL: [],
    APPRAISED: [],
    RECOGNISED: ['UNIT_OFFICER ConcludeModel 2026-10-20'],
    NOT_RECOGNISED: ['UNIT_OFFICER ConcludeModel 2026-10-20'],
    RECOGNITION_REVOKED: ['UNIT_OFFICER ConcludeModel 2026-10-20'],
    // they take no further action.
    DROPPED: [],
    CONCLUDED: [],
  };
  test.each(MODEL_STATUSES)('%s', (status) => {
    expect(short(modelOwed(model({ status }), calendar))).toEqual(expected[status]);
  });
});

test('R-06 R-46 what was not endorsed waits for its unit before the Board', () => {
  expect(short(modelOwed(model({ status: 'REGISTERED', endorsed: false }), calendar))).toEqual([
    'UNIT_OFFICER EndorseModel',
  ]);
});

test('R-13 R-46 each remedy waits for the unit until its day, then for the Board; settled ones wait for nobody', () => {
  const remedy = (key: string, state: 'OWED' | 'COMPLETED' | 'CONFIRMED' | 'WAIVED', dueOn: string) => ({
    ...{ remedy: key, title: `Việc ${key}`, state, dueOn },
  });
  const remedies = [
    remedy('a', 'OWED', '2026-07-01'),
    remedy('b', 'COMPLETED', '2026-07-02'),
    remedy('c', 'CONFIRMED', '2026-07-03'),
    remedy('d', 'WAIVED', '2026-07-04'),
    remedy('e', 'OWED', '2026-08-05'),
  ];
  const inspection = (key: string, state: 'PLANNED' | 'DONE') => ({
    ...{ inspection: key, state, plannedOn: '2026-07-15' },
  });
  const inspections = [inspection('dot-1', 'DONE'), inspection('dot-2', 'PLANNED')];
  expect(short(modelOwed(model({ remedies, inspections }), calendar))).toEqual([
    'UNIT_OFFICER ReportModelProgress 2026-10-25',
    'UNIT_OFFICER CompleteModelRemedy 2026-07-01 a',
    'BOARD_OFFICER ConfirmModelRemedy b',
    'UNIT_OFFICER CompleteModelRemedy 2026-08-05 e',
    'BOARD_OFFICER InspectModel 2026-07-15 dot-2',
  ]);
});

test('R-16 R-46 a model that a session is scheduled for owes its report three days before', () => {
  const session = { heldOn: '2026-09-20', reportBy: '2026-09-17' };
  expect(short(modelOwed(model(), { ...calendar, session }))).toEqual([
    'UNIT_OFFICER SubmitModelForAppraisal 2026-09-17',
  ]);
});

test('R-14 R-46 a running model is reviewed by the day of the list, before it is concluded', () => {
  expect(short(modelOwed(model({ reviewed: false, status: 'RECOGNISED' }), calendar))).toEqual([
    'UNIT_OFFICER KeepModel 2026-11-29',
  ]);
});

test('R-21 R-23 R-46 the Committee is asked to recognise after the notice, and not before', () => {
  expect(modelOwed(model({ status: 'APPRAISED' }), calendar)).toEqual([]);
  expect(short(modelOwed(model({ status: 'APPRAISED', notified: true }), calendar))).toEqual([
    'COMMITTEE_SIGNATORY IssueRecognitionDecision',
  ]);
});

test.each(DIFFICULTY_STATUSES)('R-42 R-46 a difficulty that is %s', (status) => {
  const expected = {
    OPEN: ['BOARD_OFFICER AnswerDifficulty'],
    FORWARDED: ['COMMITTEE_SIGNATORY AnswerDifficulty'],
    ANSWERED: ['UNIT_OFFICER CloseDifficulty'],
    CLOSED: [],
  };
  expect(short(difficultyOwed({ status }))).toEqual(expected[status]);
});

test.each(COMMENDATION_STATUSES)('R-30 R-46 a commendation that is %s', (status) => {
  const of = (form: 'GIAY_KHEN' | 'BANG_KHEN', cityOutsideSystem = false) =>
    short(commendationOwed({ status, form, cityOutsideSystem }));
  const expected: Record<typeof status, [own: string[], higher: string[]]> = {
    PROPOSED: [['CHAIR AwardCommendation'], ['BOARD_OFFICER SubmitCommendationUpward']],
    SUBMITTED_UPWARD: [['CITY_OFFICER RecordHigherAward'], ['CITY_OFFICER RecordHigherAward']],
    AWARDED: [['BOARD_OFFICER PresentCommendation'], ['BOARD_OFFICER PresentCommendation']],
    PRESENTED: [[], []],
    DECLINED: [[], []],
    CANCELLED: [[], []],
  };
  expect([of('GIAY_KHEN'), of('BANG_KHEN')]).toEqual(expected[status]);
  if (status === 'SUBMITTED_UPWARD')
    expect(of('BANG_KHEN', true)).toEqual(['BOARD_OFFICER RecordHigherAward']);
});

describe.each(REPORT_STATUSES)('R-36 R-46 a report that is %s', (status) => {
  const report = { organization: COMMUNE, unit: null, status, replaced: false, due: '2026-06-29' };
  const of = (over: object = {}) => short(reportOwed({ ...report, cityOutsideSystem: false, ...over }));
  test('waits for whoever writes or receives it', () => {
    const expected: Record<typeof status, string[]> = {
      DRAFT: ['BOARD_OFFICER ReviewReport 2026-06-29'],
      REVIEWED: ['BOARD_OFFICER SubmitReport 2026-06-29'],
      SUBMITTED: ['CITY_OFFICER AcknowledgeReport'],
      RETURNED: ['BOARD_OFFICER DraftReport 2026-06-29'],
      ACKNOWLEDGED: [],
    };
    expect(of()).toEqual(expected[status]);
  });
  test('waits for nobody once another version was begun', () => {
    expect(of({ replaced: true })).toEqual([]);
  });
  if (status === 'SUBMITTED')
    test('is received by the Board where a unit sent it, and by its author where the city is outside', () => {
      expect(of({ unit: 'x' })).toEqual(['BOARD_OFFICER AcknowledgeReport']);
      expect(of({ cityOutsideSystem: true })).toEqual(['BOARD_OFFICER AcknowledgeReport']);
      expect(of({ organization: '31' })).toEqual(['CITY_OFFICER AcknowledgeReport']);
    });
});

const milestone = (key: string, before: string, more: object = {}) => ({
  ...{ milestone: key, before, deliverable: key, by: 'PEOPLE' as const },
  ...{ deliveredBy: [], received: [], delivered: false },
  ...more,
});
const campaign = {
  ...({ organization: COMMUNE, status: 'OPEN', inclusive: false } as const),
  milestones: [
    milestone('UNIT_REGISTRATION', '2026-03-05', { by: 'REGISTRATIONS' }),
    milestone('SIX', '2026-06-30', { by: 'REPORTS', deliveredBy: ['SIX_MONTH'] }),
    milestone('BOTH', '2026-11-25', {
      by: 'REPORTS',
      deliveredBy: ['MOVEMENT', 'TARGET_EVALUATION'],
      received: ['MOVEMENT'],
    }),
    milestone('STEP', '2026-10-15', { by: 'NOMINATION' }),
    milestone('OTHER', '2026-10-20'),
    milestone('DONE', '2026-03-10', { delivered: true }),
    milestone('LIST', '2026-11-30', { by: 'UNIT_LISTS', deliveredBy: ['UNIT_LIST'] }),
  ],
};

describe('R-32 R-46 a campaign', () => {
  test('waits for the reports that nobody has begun and the steps that no report delivers', () => {
    expect(short(campaignOwed(campaign, new Set()))).toEqual([
      'BOARD_OFFICER DraftReport 2026-06-29 SIX_MONTH',
      'BOARD_OFFICER DraftReport 2026-11-24 TARGET_EVALUATION',
      'BOARD_OFFICER NominateExemplar 2026-10-14 STEP',
      'BOARD_OFFICER DeliverCampaignMilestone 2026-10-19 OTHER',
    ]);
  });
  test('does not ask twice for a report that is being written', () => {
    expect(short(campaignOwed(campaign, new Set(['SIX_MONTH'] as const)))).not.toContain(
      'BOARD_OFFICER DraftReport 2026-06-29 SIX_MONTH',
    );
    expect(reportDue(campaign, 'SIX_MONTH')).toBe('2026-06-29');
    expect(reportDue(campaign, 'MOVEMENT')).toBeNull();
  });
  test('is opened by its own office, and owes nothing once it is closed', () => {
    expect(short(campaignOwed({ ...campaign, status: 'PLANNED' }, new Set()))).toEqual([
      'BOARD_OFFICER OpenCampaign',
    ]);
    const ofCity = { ...campaign, organization: '31', status: 'PLANNED' } as const;
    expect(short(campaignOwed(ofCity, new Set()))).toEqual(['CITY_OFFICER OpenCampaign']);
    expect(campaignOwed({ ...campaign, status: 'CLOSED' }, new Set())).toEqual([]);
  });
  test('R-07 R-33 waits for a unit’s registration first, then for its list', () => {
    const days = workCalendar(campaign);
    const of = (registered: boolean, list: boolean) => short(unitOwed({ registered, list }, days));
    expect(of(false, false)).toEqual(['UNIT_OFFICER RegisterModel 2026-03-04']);
    expect(of(true, false)).toEqual(['UNIT_OFFICER DraftReport 2026-11-29 UNIT_LIST']);
    expect(of(true, true)).toEqual([]);
  });
});

describe('R-15…R-21 R-46 a round', () => {
  const session = (over: object = {}) => ({
    ...{
      session: 's-1',
      status: 'SCHEDULED' as const,
      scheduledOn: '2026-09-20',
      unvoted: {},
      noticed: false,
    },
    ...over,
  });
  const of = (status: (typeof ROUND_STATUSES)[number], sessions: ReturnType<typeof session>[], waiting = 0) =>
    short(roundOwed({ status, sessions, waiting }));
  test('is taken from step to step', () => {
    const closed = session({ status: 'CLOSED' });
    const noticed = session({ status: 'CLOSED', noticed: true });
    const steps: Record<(typeof ROUND_STATUSES)[number], string[]> = {
      PLANNED: of('PLANNED', []),
      APPOINTED: of('APPOINTED', [session()]),
      IN_SESSION: of('IN_SESSION', [closed]),
      NOTIFIED: of('NOTIFIED', [noticed]),
      ADVISED: of('ADVISED', [noticed]),
      CANCELLED: of('CANCELLED', [session()], 1),
    };
    expect(steps).toEqual({
      PLANNED: ['BOARD_OFFICER AppointAppraisalPanel'],
      APPOINTED: ['BOARD_OFFICER OpenAppraisalSession 2026-09-20 s-1'],
      IN_SESSION: ['BOARD_OFFICER PublishAppraisalNotice'],
      NOTIFIED: ['BOARD_OFFICER AdviseOnAppraisal'],
      ADVISED: [],
      CANCELLED: [],
    });
    expect(of('APPOINTED', [])).toEqual(['BOARD_OFFICER ScheduleAppraisalSession']);
    expect(of('NOTIFIED', [noticed], 2)).toEqual(['BOARD_OFFICER ScheduleAppraisalSession']);
  });
  test('asks each member for each ballot that is missing, and the Board to close', () => {
    const open = session({ status: 'OPEN', unvoted: { a: ['an'], b: ['an', 'binh'] } });
    const owed = roundOwed({ status: 'IN_SESSION', sessions: [open], waiting: 0 });
    expect(owed.map(({ command, account, about }) => [command, account, about])).toEqual([
      ['CastAppraisalBallot', 'an', 'a'],
      ['CastAppraisalBallot', 'an', 'b'],
      ['CastAppraisalBallot', 'binh', 'b'],
      ['CloseAppraisalSession', undefined, 's-1'],
    ]);
  });
});

test('R-25 R-46 a selection asks for the ballots that are missing, and for another vote after a tie', () => {
  const of = (over: object) => short(selectionOwed({ closed: false, unvoted: [], tied: false, ...over }));
  expect(of({ unvoted: ['an'] })).toEqual([
    'COMMITTEE_MEMBER CastSelectionBallot',
    'BOARD_OFFICER CloseSelection',
  ]);
  expect(of({ closed: true, tied: true })).toEqual(['BOARD_OFFICER OpenSelection']);
  expect(of({ closed: true })).toEqual([]);
});

describe('R-26…R-29 R-46 a nomination', () => {
  const message = { vi: 'Thiếu', en: 'Missing' };
  const items = ['MINUTES', 'ACHIEVEMENT_REPORT', 'DIRECT_CONFIRMATION', 'BOUND_COPIES'] as const;
  const checklist = (...present: (typeof items)[number][]) =>
    items.map((item) => ({ item, present: present.includes(item), message }));
  const of = (over: object) =>
    short(
      exemplarOwed({
        ...{ status: 'NOMINATED', checklist: checklist(), provisional: false, cityOutsideSystem: false },
        ...over,
      }),
    );
  test('waits item by item, and for no confirmation of a report that is not there', () => {
    expect(of({})).toEqual([
      'BOARD_OFFICER FileExemplarDocument MINUTES',
      'UNIT_OFFICER FileExemplarDocument ACHIEVEMENT_REPORT',
    ]);
    expect(of({ checklist: checklist('MINUTES', 'ACHIEVEMENT_REPORT') })).toEqual([
      'BOARD_OFFICER ConfirmAchievementReport DIRECT_CONFIRMATION',
      'UNIT_OFFICER FileExemplarDocument BOUND_COPIES',
    ]);
  });
  test('is sent once it is complete, then decided by the city; a provisional rating waits all the while', () => {
    const complete = checklist(...items);
    expect(of({ checklist: complete })).toEqual(['COMMITTEE_SIGNATORY SendExemplarDossier']);
    expect(of({ status: 'SENT', provisional: true })).toEqual([
      'BOARD_OFFICER ConfirmExemplarRating',
      'CITY_OFFICER RecordCityOutcome',
    ]);
    expect(of({ status: 'SENT', cityOutsideSystem: true })).toEqual(['BOARD_OFFICER RecordCityOutcome']);
    expect(of({ status: 'WITHDRAWN', provisional: true })).toEqual([]);
  });
});

test('R-46 whatever waits, waits for a role that may send its command', () => {
  const everything: Owed[] = [
    ...MODEL_STATUSES.flatMap((status) => [
      ...modelOwed(model({ status, endorsed: false, reviewed: false, notified: true }), calendar),
      ...modelOwed(model({ status, goalsReached: true }), calendar),
    ]),
    ...DIFFICULTY_STATUSES.flatMap((status) => difficultyOwed({ status })),
    ...COMMENDATION_STATUSES.flatMap((status) => [
      ...commendationOwed({ status, form: 'GIAY_KHEN', cityOutsideSystem: true }),
      ...commendationOwed({ status, form: 'BANG_KHEN', cityOutsideSystem: false }),
    ]),
    ...REPORT_STATUSES.flatMap((status) =>
      [COMMUNE, '31'].flatMap((organization) =>
        [null, 'x'].flatMap((unit) =>
          reportOwed({ organization, unit, status, replaced: false, due: null, cityOutsideSystem: false }),
        ),
      ),
    ),
    ...campaignOwed(campaign, new Set()),
    ...campaignOwed({ ...campaign, organization: '31', status: 'PLANNED' }, new Set()),
    ...unitOwed({ registered: false, list: false }, workCalendar(campaign)),
    ...unitOwed({ registered: true, list: false }, workCalendar(campaign)),
  ];
  for (const { command, role, why } of everything) {
    const roles: readonly Role[] = commandDecider(command)?.commands[command]?.roles ?? [];
    expect(roles, `${command} by ${role}`).toContain(role);
    expect(WITHOUT_WORK).not.toContain(role);
    expect(why.vi).toMatch(/^Vì .*\.$/);
    expect(why.en).toMatch(/^Because .*\.$/);
  }
});
