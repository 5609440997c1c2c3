import { describe, expect, test } from 'vitest';
import type { Role } from '../../schema/access/roles.ts';
import { commandDecider } from '../../schema/all.ts';
import { roundOwed } from '../../schema/appraisal/owed.ts';
import type { ROUND_STATUSES } from '../../schema/appraisal/vocabulary.ts';
import {
  appraisalOwed,
  campaignOwed,
  isOver,
  planOwed,
  reportDue,
  unitOwed,
  workCalendar,
} from '../../schema/campaign/owed.ts';
import {
  LOST_GROUND_NAMES,
  LOST_GROUNDS,
  type LostGround,
  lostGround,
  undoesAward,
} from '../../schema/commendation/ground.ts';
import { commendationOwed } from '../../schema/commendation/owed.ts';
import { COMMENDATION_STATUSES } from '../../schema/commendation/vocabulary.ts';
import { difficultyOwed } from '../../schema/difficulty/owed.ts';
import { DIFFICULTY_STATUSES } from '../../schema/difficulty/vocabulary.ts';
import { type ModelWork, modelOwed } from '../../schema/model/owed.ts';
import { MODEL_STATUSES, type ModelStatus } from '../../schema/model/vocabulary.ts';
import { CHECKLIST_ITEMS } from '../../schema/recognition/checklist.ts';
import { exemplarOwed, selectionOwed } from '../../schema/recognition/owed.ts';
import { reportOwed } from '../../schema/report/owed.ts';
import { REPORT_STATUSES } from '../../schema/report/vocabulary.ts';
import { type Owed, WITHOUT_WORK } from '../../schema/work/owed.ts';
import { COMMUNE } from '../sample.ts';

const short = (owed: readonly Owed[]) =>
  owed.map(({ command, role, due, about }) =>
    [role, command, due, about].filter((each) => each != null).join(' '),
  );

const calendar = {
  ...{ open: true, over: false, registration: '2026-03-04', list: '2026-11-29', nomination: null },
  ...{ session: null, round: true },
};
const model = (over: Partial<ModelWork> = {}): ModelWork => ({
  ...{ status: 'IMPLEMENTING', endorsed: true, notified: false, goalsReached: false, reviewed: true },
  plan: { launchOn: '2026-04-10', reportOn: '2026-10-25', wrapUpOn: '2026-10-20' },
  ...{ remedies: [], inspections: [], proposed: false, advisedBy: null, nominable: false },
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

test('R-08 R-46 a registration that the campaign closed over waits for the Board, and asks nothing of its unit', () => {
  const closed = { ...calendar, open: false };
  const of = (status: ModelStatus, over = {}) => short(modelOwed(model({ status, ...over }), closed));
  expect(of('REGISTERED')).toEqual(['BOARD_OFFICER ReturnModel']);
  expect(of('REGISTERED', { endorsed: false })).toEqual(['BOARD_OFFICER ReturnModel']);
  expect([...of('DRAFT'), ...of('RETURNED')]).toEqual([]);
  expect(of('ACCEPTED')).toEqual(['UNIT_OFFICER PlanModel']);
});

test('R-46 a draft is not to be registered once the year is over, and what was registered goes on', () => {
  const of = (status: ModelStatus) => short(modelOwed(model({ status }), { ...calendar, over: true }));
  expect(of('DRAFT')).toEqual([]);
  expect(of('REGISTERED')).toEqual(['BOARD_OFFICER AcceptModel']);
  expect(of('RETURNED')).toEqual(['UNIT_OFFICER ResubmitModel']);
  expect(of('PLANNED')).toEqual(['UNIT_OFFICER LaunchModel 2026-04-10']);
});

test('R-09 R-38 R-46 what a unit proposes waits for the Board, also of a model that is concluded', () => {
  const of = (status: ModelStatus) => short(modelOwed(model({ status, proposed: 'OPEN' }), calendar));
  expect(of('IMPLEMENTING')[0]).toBe('BOARD_OFFICER AcceptModelAmendment');
  expect(of('CONCLUDED')).toEqual(['BOARD_OFFICER AcceptModelAmendment']);
  expect(of('DROPPED')).toEqual([]);
});

test('R-13 R-14 R-46 nothing is concluded over what is to be remedied', () => {
  const remedy = { remedy: 'a', title: 'Biển', dueOn: '2026-07-01' };
  const of = (state: 'OWED' | 'COMPLETED' | 'WAIVED') =>
    short(modelOwed(model({ status: 'RECOGNISED', remedies: [{ ...remedy, state }] }), calendar));
  expect(of('OWED')).toEqual(['UNIT_OFFICER CompleteModelRemedy 2026-07-01 a']);
  expect(of('COMPLETED')).toEqual(['BOARD_OFFICER ConfirmModelRemedy a']);
  expect(of('WAIVED')).toEqual(['UNIT_OFFICER ConcludeModel 2026-10-20']);
});

test('R-16 R-46 a unit is asked to submit once there is a round to submit to', () => {
  const reached = model({ goalsReached: true });
  expect(short(modelOwed(reached, calendar))).toEqual(['UNIT_OFFICER SubmitModelForAppraisal']);
  expect(modelOwed(reached, { ...calendar, round: false })).toEqual([]);
});

test('R-26 R-46 the most exemplary is nominated by its day, while nobody is', () => {
  const due = { ...calendar, nomination: '2026-10-14' };
  const of = (over: object, days = due) => short(modelOwed(model({ status: 'RECOGNISED', ...over }), days));
  expect(of({ nominable: true })).toContain('BOARD_OFFICER NominateExemplar 2026-10-14');
  expect(of({ nominable: false }).join()).not.toContain('Nominate');
  expect(of({ nominable: true }, { ...due, nomination: null as never }).join()).not.toContain('Nominate');
});

test('R-21 R-23 R-46 the Committee is asked to recognise after the notice, and not before', () => {
  expect(modelOwed(model({ status: 'APPRAISED' }), calendar)).toEqual([]);
  expect(short(modelOwed(model({ status: 'APPRAISED', notified: true }), calendar))).toEqual([
    'COMMITTEE_SIGNATORY IssueRecognitionDecision',
  ]);
  const advised = model({ status: 'APPRAISED', notified: true, advisedBy: 'ban' });
  const kept = (work: ModelWork) => modelOwed(work, calendar).map(({ except }) => except);
  expect(kept(advised)).toEqual([['ban']]);
  expect(kept(model({ status: 'APPRAISED', notified: true }))).toEqual([undefined]);
  // Whoever advised on it keeps from nothing but the decision.
  expect(kept(model({ status: 'RECOGNISED', advisedBy: 'ban' }))).toEqual([undefined]);
});

test.each(DIFFICULTY_STATUSES)('R-42 R-46 a difficulty that is %s', (status) => {
  const expected = {
    OPEN: ['BOARD_OFFICER AnswerDifficulty'],
    FORWARDED: ['COMMITTEE_SIGNATORY AnswerDifficulty', 'CITY_OFFICER AnswerDifficulty'],
    ANSWERED: ['UNIT_OFFICER CloseDifficulty'],
    CLOSED: [],
  };
  expect(short(difficultyOwed({ status }))).toEqual(expected[status]);
});

test.each(COMMENDATION_STATUSES)('R-30 R-46 a commendation that is %s', (status) => {
  const of = (form: 'GIAY_KHEN' | 'BANG_KHEN', cityOutsideSystem = false, lost: LostGround | null = null) =>
    short(commendationOwed({ status, form, cityOutsideSystem, lost, proposedBy: 'ban' }));
  const expected: Record<typeof status, [own: string[], higher: string[]]> = {
    PROPOSED: [['CHAIR AwardCommendation'], ['BOARD_OFFICER SubmitCommendationUpward']],
    SUBMITTED_UPWARD: [['CITY_OFFICER RecordHigherAward'], ['CITY_OFFICER RecordHigherAward']],
    AWARDED: [['BOARD_OFFICER PresentCommendation'], ['BOARD_OFFICER PresentCommendation']],
    PRESENTED: [[], []],
    DECLINED: [[], []],
    WITHDRAWN: [[], []],
    CANCELLED: [[], []],
  };
  expect([of('GIAY_KHEN'), of('BANG_KHEN')]).toEqual(expected[status]);
  if (status === 'SUBMITTED_UPWARD')
    expect(of('BANG_KHEN', true)).toEqual(['BOARD_OFFICER RecordHigherAward']);
  /** what rests on nothing any more, by what has fallen away; by hand. */
  const [withdraw, higher] = ['BOARD_OFFICER WithdrawCommendation', 'CITY_OFFICER RecordHigherAward'];
  const present = 'BOARD_OFFICER PresentCommendation';
  const [chair, city] = ['CHAIR CancelCommendation', 'CITY_OFFICER CancelCommendation'];
  const undone: Record<typeof status, [own: string[], higher: string[]]> = {
    PROPOSED: [[withdraw, 'CHAIR DeclineCommendation'], [withdraw]],
    SUBMITTED_UPWARD: [
      [withdraw, higher],
      [withdraw, higher],
    ],
    AWARDED: [[chair], [city]],
    PRESENTED: [[chair], [city]],
    DECLINED: [[], []],
    WITHDRAWN: [[], []],
    CANCELLED: [[], []],
  };
  for (const lost of LOST_GROUNDS) {
    const ended = lost === 'MODEL_DROPPED' || lost === 'MODEL_NOT_RECOGNISED';
    // what was awarded before the model was dropped stays.
    const kept = status === 'AWARDED' ? [present] : [];
    const awarded = status === 'AWARDED' || status === 'PRESENTED';
    const expectedNow = awarded && ended ? [kept, kept] : undone[status];
    expect([of('GIAY_KHEN', false, lost), of('BANG_KHEN', false, lost)], lost).toEqual(expectedNow);
  }
  if (status === 'AWARDED')
    expect(of('BANG_KHEN', true, 'RECOGNITION_REVOKED')).toEqual(['BOARD_OFFICER CancelCommendation']);
});

test('R-24 R-46 whoever has to act is told what the commendation rested on', () => {
  const why = (status: (typeof COMMENDATION_STATUSES)[number], lost: LostGround | null) =>
    commendationOwed({ status, form: 'GIAY_KHEN', cityOutsideSystem: false, lost, proposedBy: 'ban' });
  for (const lost of LOST_GROUNDS) {
    const items = [...why('PROPOSED', lost), ...why('SUBMITTED_UPWARD', lost)];
    if (undoesAward(lost)) items.push(...why('AWARDED', lost));
    for (const { why: reason, command } of items) {
      expect(reason.vi, command).toContain(LOST_GROUND_NAMES[lost].vi);
      expect(reason.en, command).toContain(LOST_GROUND_NAMES[lost].en);
    }
  }
  // Who proposed it neither answers nor cancels it.
  const except = (status: 'PROPOSED' | 'AWARDED') => why(status, 'RECOGNITION_REVOKED').at(-1)?.except;
  expect([except('PROPOSED'), except('AWARDED')]).toEqual([['ban'], ['ban']]);
  const higher = (status: 'AWARDED' | 'SUBMITTED_UPWARD', cityOutsideSystem: boolean) => {
    const work = { status, form: 'BANG_KHEN', lost: 'RECOGNITION_REVOKED', proposedBy: 'ban' } as const;
    const last = commendationOwed({ ...work, cityOutsideSystem }).at(-1);
    return [last?.role, last?.above, last?.except];
  };
  for (const status of ['AWARDED', 'SUBMITTED_UPWARD'] as const) {
    expect(higher(status, false)).toEqual(['CITY_OFFICER', true, ['ban']]);
    expect(higher(status, true)).toEqual(['BOARD_OFFICER', undefined, undefined]);
  }
});

describe('R-30 R-24 what a commendation rests on', () => {
  const model = { dropped: false, recognised: true, revoked: false, selected: true };
  const nominated = { withdrawn: false };
  test.each([
    ['work in the movement as a whole', null, null, null],
    ['a model that is recognised', { ...model, selected: false }, null, null],
    ['an exemplar whose model is selected', model, nominated, null],
    ['a model that was dropped', { ...model, dropped: true, recognised: false }, null, 'MODEL_DROPPED'],
    ['one revoked', { ...model, recognised: false, revoked: true }, null, 'RECOGNITION_REVOKED'],
    ['one never recognised', { ...model, recognised: false }, null, 'MODEL_NOT_RECOGNISED'],
    ['an exemplar that was withdrawn', model, { withdrawn: true }, 'EXEMPLAR_WITHDRAWN'],
    ['an exemplar whose model lost its vote', { ...model, selected: false }, nominated, 'MODEL_NOT_SELECTED'],
    ['an exemplar of a dropped model', { ...model, dropped: true }, { withdrawn: true }, 'MODEL_DROPPED'],
    ['an exemplar not of a known model', null, { withdrawn: true }, 'EXEMPLAR_WITHDRAWN'],
  ] as const)('%s', (_, of, exemplar, expected) => {
    expect(lostGround(of, exemplar)).toBe(expected);
  });
});

const SECTIONS = {
  ...{ leadership: 'Ban hành kế hoạch', results: 'Đạt kết quả', tasks: 'Tiếp tục' },
  assessment: { strengths: 'Sát dân', weaknesses: 'Chậm', causes: 'Thiếu người', lessons: 'Sâu sát' },
};

describe.each(REPORT_STATUSES)('R-36 R-46 a report that is %s', (status) => {
  const report = {
    ...({ organization: COMMUNE, unit: null, kind: 'TARGET_EVALUATION', sections: {}, status } as const),
    ...{ replaced: false, due: '2026-06-29' },
  };
  const of = (over: object = {}) => short(reportOwed({ ...report, cityOutsideSystem: false, ...over }));
  test('waits for whoever writes or receives it', () => {
    const expected: Record<typeof status, string[]> = {
      DRAFT: ['BOARD_OFFICER ReviewReport 2026-06-29'],
      REVIEWED: ['BOARD_OFFICER SubmitReport 2026-06-29'],
      SUBMITTED: ['CITY_OFFICER AcknowledgeReport'],
      RETURNED: ['BOARD_OFFICER DraftReport 2026-06-29'],
      ACKNOWLEDGED: [],
      DISCARDED: [],
    };
    expect(of()).toEqual(expected[status]);
  });
  test('R-35 waits to be written first where it tells of a period and a part of it lacks', () => {
    const writing = of({ kind: 'ANNUAL', sections: { ...SECTIONS, tasks: undefined } });
    expect(writing).toEqual(status === 'DRAFT' ? ['BOARD_OFFICER WriteReport 2026-06-29'] : of());
    expect(of({ kind: 'ANNUAL', sections: SECTIONS })).toEqual(of());
  });
  test('is not drafted again once another version was begun', () => {
    expect(of({ replaced: true })).toEqual(status === 'RETURNED' ? [] : of());
  });
  if (status === 'SUBMITTED')
    test('is received by the Board where a unit sent it, and by its author where the city is outside', () => {
      expect(of({ unit: 'x' })).toEqual(['BOARD_OFFICER AcknowledgeReport']);
      expect(of({ cityOutsideSystem: true })).toEqual(['BOARD_OFFICER AcknowledgeReport']);
      expect(of({ organization: '31' })).toEqual(['CITY_OFFICER AcknowledgeReport']);
    });
});

const milestone = (key: string, lastDay: string, more: object = {}) => ({
  ...{ milestone: key, lastDay, deliverable: key, by: 'PEOPLE' as const },
  ...{ deliveredBy: [], received: [], delivered: false },
  ...more,
});
const campaign = {
  ...({ organization: COMMUNE, status: 'OPEN', empty: false, offered: [] } as const),
  ...{ owedBelow: false, over: false, annualAwaited: true },
  milestones: [
    milestone('UNIT_REGISTRATION', '2026-03-04', { by: 'REGISTRATIONS' }),
    milestone('SIX', '2026-06-29', { by: 'REPORTS', deliveredBy: ['SIX_MONTH'] }),
    milestone('BOTH', '2026-11-24', {
      by: 'REPORTS',
      deliveredBy: ['MOVEMENT', 'TARGET_EVALUATION'],
      received: ['MOVEMENT'],
    }),
    milestone('STEP', '2026-10-14', { by: 'NOMINATION' }),
    milestone('OTHER', '2026-10-19'),
    milestone('DONE', '2026-03-09', { delivered: true }),
    milestone('LIST', '2026-11-29', { by: 'UNIT_LISTS', deliveredBy: ['UNIT_LIST'] }),
  ],
};

describe('R-32 R-46 a campaign', () => {
  test('waits for the reports that nobody has begun and the steps that no report delivers', () => {
    expect(short(campaignOwed(campaign, new Set()))).toEqual([
      'BOARD_OFFICER DraftReport 2026-06-29 SIX_MONTH',
      'BOARD_OFFICER DraftReport 2026-11-24 TARGET_EVALUATION',
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
  test('a report that two milestones wait for is due by the first of them', () => {
    const again = milestone('AGAIN', '2026-05-31', { by: 'REPORTS', deliveredBy: ['SIX_MONTH'] });
    const twice = { ...campaign, milestones: [...campaign.milestones, again] };
    expect(reportDue(twice, 'SIX_MONTH')).toBe('2026-05-31');
  });
  test('is over once its year is', () => {
    expect(isOver({ year: 2026 }, '2026-12-31')).toBe(false);
    expect(isOver({ year: 2026 }, '2027-01-01')).toBe(true);
  });
  test('is opened by its own office, and owes nothing once it is closed', () => {
    expect(short(campaignOwed({ ...campaign, status: 'PLANNED' }, new Set()))).toEqual([
      'BOARD_OFFICER OpenCampaign',
    ]);
    const ofCity = { ...campaign, organization: '31', status: 'PLANNED' } as const;
    expect(short(campaignOwed(ofCity, new Set()))).toEqual(['CITY_OFFICER OpenCampaign']);
    for (const status of ['CLOSED', 'CANCELLED'] as const)
      expect(campaignOwed({ ...campaign, status, offered: [{ required: true }] }, new Set())).toEqual([]);
  });
  test('R-46 is to be closed once its year is over and no annual report is awaited, here or below', () => {
    const of = (over: object) => short(campaignOwed({ ...campaign, milestones: [], ...over }, new Set()));
    expect(of({ over: true, annualAwaited: false })).toEqual(['BOARD_OFFICER CloseCampaign']);
    expect(of({ over: true, annualAwaited: true })).toEqual([]);
    expect(of({ over: false, annualAwaited: false })).toEqual([]);
    expect(of({ over: true, annualAwaited: false, organization: '31', owedBelow: true })).toEqual([
      'CITY_OFFICER CloseCampaign',
    ]);
    for (const status of ['PLANNED', 'CLOSED', 'CANCELLED'] as const)
      expect(of({ over: true, annualAwaited: false, status })).not.toContain('BOARD_OFFICER CloseCampaign');
    // What is missing besides is asked for until then.
    expect(short(campaignOwed({ ...campaign, over: true, annualAwaited: false }, new Set()))).toContain(
      'BOARD_OFFICER DraftReport 2026-06-29 SIX_MONTH',
    );
  });
  test('R-46 a city’s waits with its communes once one of them has a campaign; what is above it still waits', () => {
    const city = { ...campaign, organization: '31' };
    expect(campaignOwed(city, new Set()).length).toBeGreaterThan(1);
    const below = { ...city, owedBelow: true, offered: [{ required: true }] };
    expect(short(campaignOwed(below, new Set()))).toEqual(['CITY_OFFICER TakeCampaignOffer']);
    expect(reportDue(below, 'SIX_MONTH')).toBeNull();
  });
  test('R-43 is completed, and takes over what is asked of it, before it is opened', () => {
    const of = (over: object) => short(campaignOwed({ ...campaign, status: 'PLANNED', ...over }, new Set()));
    expect(of({ empty: true })).toEqual(['BOARD_OFFICER SetCampaignMilestone']);
    expect(of({ offered: [{ required: true }] })).toEqual(['BOARD_OFFICER TakeCampaignOffer']);
    expect(of({ offered: [{ required: false }] })).toEqual([
      'BOARD_OFFICER TakeCampaignOffer',
      'BOARD_OFFICER OpenCampaign',
    ]);
    expect(of({ status: 'OPEN', milestones: [], offered: [{ required: false }] })).toEqual([
      'BOARD_OFFICER TakeCampaignOffer',
    ]);
  });
  test('R-43 says that what is asked of it has to be taken over, of what merely differs that it may be declined', () => {
    const why = (...required: boolean[]) =>
      campaignOwed({ ...campaign, offered: required.map((each) => ({ required: each })) }, new Set())[0]?.why
        .en;
    expect(why(true)).toMatch(/has to be taken over/);
    expect(why(false, true)).toMatch(/has to be taken over/);
    expect(why(false)).toMatch(/taken over or declined/);
  });
  test('R-15 R-25 R-26 R-32 waits for the step towards the city that nobody has begun', () => {
    const days = workCalendar(campaign);
    const none = {
      rounds: 0,
      roundsOpen: 0,
      ready: 0,
      undecided: 0,
      recognised: 0,
      selected: 0,
      voting: false,
    };
    const of = (over: object, calendarOf = days) => short(appraisalOwed({ ...none, ...over }, calendarOf));
    expect(of({})).toEqual(['BOARD_OFFICER PlanAppraisalRound 2026-10-14']);
    expect(of({ rounds: 1, roundsOpen: 1, ready: 2 })).toEqual([]);
    expect(of({ rounds: 1, ready: 2 })).toEqual(['BOARD_OFFICER PlanAppraisalRound 2026-10-14']);
    expect(of({ rounds: 1, undecided: 1 })).toEqual([]);
    expect(of({ rounds: 1 })).toEqual(['BOARD_OFFICER DeclineCityNomination 2026-10-14']);
    expect(of({ rounds: 1, recognised: 1 })).toEqual(['BOARD_OFFICER OpenSelection 2026-10-14']);
    expect(of({ rounds: 1, recognised: 1, voting: true })).toEqual([]);
    expect(of({ rounds: 1, recognised: 1, selected: 1 })).toEqual([]);
    const done = { ...days, nomination: null };
    expect(of({ rounds: 1, recognised: 1 }, done)).toEqual([]);
    expect(of({ ready: 1 }, done)).toEqual(['BOARD_OFFICER PlanAppraisalRound']);
    expect(of({ ready: 1 }, { ...days, open: false })).toEqual([]);
    expect(of({}, done)).toEqual([]);
    const nominated = campaign.milestones.map((each) => ({ ...each, delivered: true }));
    expect(workCalendar({ ...campaign, milestones: nominated }).nomination).toBeNull();
    expect(days.nomination).toBe('2026-10-14');
  });
  test('R-07 R-33 waits for a unit’s registration first, then for its list', () => {
    const days = workCalendar(campaign);
    const of = (registration: boolean, list: boolean) => short(unitOwed({ registration, list }, days));
    expect(of(true, true)).toEqual([
      'UNIT_OFFICER RegisterModel 2026-03-04',
      'UNIT_OFFICER DraftReport 2026-11-29 UNIT_LIST',
    ]);
    expect(of(true, false)).toEqual(['UNIT_OFFICER RegisterModel 2026-03-04']);
    expect(of(false, true)).toEqual(['UNIT_OFFICER DraftReport 2026-11-29 UNIT_LIST']);
    expect(of(false, false)).toEqual([]);
    expect(unitOwed({ registration: true, list: true }, { ...days, open: false })).toEqual([]);
    const without = { ...days, registration: null, list: null };
    expect(unitOwed({ registration: true, list: true }, without)).toEqual([]);
    // Nobody begins a model in a year that is over; the list still tells of those there were.
    expect(short(unitOwed({ registration: true, list: true }, { ...days, over: true }))).toEqual([
      'UNIT_OFFICER DraftReport 2026-11-29 UNIT_LIST',
    ]);
  });
});

const entrant = (over: object = {}) => ({
  ...{ model: 'a', name: 'Vườn rau', hindrance: undefined, awaited: false },
  ...over,
});

describe('R-15…R-21 R-46 a round', () => {
  const session = (over: object = {}) => ({
    ...{
      session: 's-1',
      status: 'SCHEDULED' as const,
      scheduledOn: '2026-09-20',
      entrants: [entrant()],
      unvoted: {},
      noticed: false,
      paused: false,
      tied: [] as string[],
      revoteOf: null,
    },
    ...over,
  });
  const of = (status: (typeof ROUND_STATUSES)[number], sessions: ReturnType<typeof session>[], waiting = 0) =>
    short(roundOwed({ status, sessions, waiting, chairs: ['truong-doan'], head: 'truong-doan' }));
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
      APPOINTED: ['PANEL_MEMBER OpenAppraisalSession 2026-09-20 s-1'],
      IN_SESSION: ['BOARD_OFFICER PublishAppraisalNotice'],
      NOTIFIED: ['BOARD_OFFICER AdviseOnAppraisal'],
      ADVISED: [],
      CANCELLED: [],
    });
    expect(of('APPOINTED', [])).toEqual(['BOARD_OFFICER ScheduleAppraisalSession']);
    expect(of('NOTIFIED', [noticed], 2)).toEqual(['BOARD_OFFICER ScheduleAppraisalSession']);
  });
  test('R-20 is voted on again after a tie, and notified once that is done', () => {
    const tied = session({ status: 'CLOSED', tied: ['a'] });
    expect(of('IN_SESSION', [tied])).toEqual([
      'BOARD_OFFICER ScheduleAppraisalSession a',
      'BOARD_OFFICER PublishAppraisalNotice',
    ]);
    const again = session({ session: 's-2', revoteOf: 's-1' });
    expect(of('IN_SESSION', [session({ status: 'CLOSED' }), again])).toEqual([
      'PANEL_MEMBER OpenAppraisalSession 2026-09-20 s-2',
    ]);
    expect(of('NOTIFIED', [session({ status: 'CLOSED', noticed: true, tied: ['a'] })])).toEqual([
      'BOARD_OFFICER AdviseOnAppraisal',
    ]);
  });
  test('R-20 no notice is asked for while a vote on a tie of its session goes on, nor held up by another', () => {
    const closed = session({ status: 'CLOSED' });
    const publish = 'BOARD_OFFICER PublishAppraisalNotice';
    const again = (over: object) => of('IN_SESSION', [closed, session({ session: 's-2', ...over })]);
    expect(again({ status: 'OPEN', revoteOf: 's-1' })).not.toContain(publish);
    expect(again({ status: 'CANCELLED', revoteOf: 's-1' })).toContain(publish);
    expect(again({ status: 'OPEN' })).toContain(publish);
    expect(again({ status: 'SCHEDULED' })).toContain(publish);
  });
  test('R-16 is not ended while a session waits for its reports, or is open without a chair', () => {
    const awaited = session({ entrants: [entrant({ hindrance: 'NOT_SUBMITTED', awaited: true })] });
    const noticed = session({ status: 'CLOSED', noticed: true });
    expect(of('APPOINTED', [awaited])).toEqual([]);
    expect(of('IN_SESSION', [noticed, awaited])).toEqual([]);
    const round = { status: 'IN_SESSION' as const, waiting: 0, chairs: [], head: null };
    expect(roundOwed({ ...round, sessions: [noticed, session({ status: 'OPEN' })] })).toEqual([]);
    const late = session({ entrants: [entrant({ hindrance: 'LATE' })] });
    expect(short(roundOwed({ ...round, sessions: [late] }))).toEqual([
      'BOARD_OFFICER CancelAppraisalSession 2026-09-20 s-1',
    ]);
  });
  test('asks each member for each ballot that is missing, and head and secretary to close', () => {
    const open = session({ status: 'OPEN', unvoted: { a: ['an'], b: ['an', 'binh'] } });
    const chairs = ['truong', 'thu-ky'];
    const round = { status: 'IN_SESSION' as const, waiting: 0, chairs, head: 'truong' };
    const owed = roundOwed({ ...round, sessions: [open] });
    const paused = roundOwed({ ...round, sessions: [{ ...open, paused: true }] });
    expect(paused.map(({ command }) => command)).toEqual(['CloseAppraisalSession', 'CloseAppraisalSession']);
    expect(owed.map(({ command, account, about }) => [command, account, about])).toEqual([
      ['CastAppraisalBallot', 'an', 'a'],
      ['CastAppraisalBallot', 'an', 'b'],
      ['CastAppraisalBallot', 'binh', 'b'],
      ['CloseAppraisalSession', 'truong', 's-1'],
      ['CloseAppraisalSession', 'thu-ky', 's-1'],
    ]);
  });
  test('R-16 waits for its head where a report is late, and is opened once a model of it may be voted on', () => {
    const [late, absent] = [entrant({ hindrance: 'LATE' }), entrant({ hindrance: 'NOT_SUBMITTED' })];
    const scheduled = (...entrants: ReturnType<typeof entrant>[]) => {
      const round = {
        status: 'APPOINTED' as const,
        waiting: 0,
        chairs: ['truong', 'thu-ky'],
        head: 'truong',
      };
      const owed = roundOwed({ ...round, sessions: [session({ entrants })] });
      return owed.map(({ command, role, account, due, about }) => [command, account ?? role, due, about]);
    };
    const override = ['OverrideAppraisalSubmission', 'truong', '2026-09-20', 'a'];
    const open = ['truong', 'thu-ky'].map((one) => ['OpenAppraisalSession', one, '2026-09-20', 's-1']);
    expect(scheduled(late)).toEqual([override]);
    expect(scheduled(late, absent)).toEqual([override]);
    expect(scheduled(late, entrant({ model: 'b' }))).toEqual([override, ...open]);
    expect(scheduled(entrant({ hindrance: 'NOT_SUBMITTED', awaited: true }))).toEqual([]);
    const cancel = ['CancelAppraisalSession', 'BOARD_OFFICER', '2026-09-20', 's-1'];
    expect(scheduled(absent)).toEqual([cancel]);
    expect(scheduled(entrant({ hindrance: 'NOBODY_ELIGIBLE' }))).toEqual([cancel]);
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
  const owedBy = (over: object) =>
    exemplarOwed({
      ...{ status: 'NOMINATED', checklist: checklist(), provisional: false, cityOutsideSystem: false },
      ...{ hands: ['tac-gia'], due: '2026-10-14', below: false, numberless: false, declined: false },
      ...over,
    });
  const of = (over: object) => short(owedBy(over));
  test('waits item by item, and for no confirmation of a report that is not there', () => {
    expect(of({})).toEqual([
      'BOARD_OFFICER FileExemplarDocument 2026-10-14 MINUTES',
      'UNIT_OFFICER FileExemplarDocument 2026-10-14 ACHIEVEMENT_REPORT',
    ]);
    expect(of({ checklist: checklist('MINUTES', 'ACHIEVEMENT_REPORT') })).toEqual([
      'UNIT_OFFICER ConfirmAchievementReport 2026-10-14 DIRECT_CONFIRMATION',
      'COMMITTEE_SIGNATORY ConfirmAchievementReport 2026-10-14 DIRECT_CONFIRMATION',
      'UNIT_OFFICER FileExemplarDocument 2026-10-14 BOUND_COPIES',
    ]);
    // Of the report, not of any other paper.
    expect(of({ checklist: checklist('MINUTES') })).toEqual([
      'UNIT_OFFICER FileExemplarDocument 2026-10-14 ACHIEVEMENT_REPORT',
    ]);
    expect(of({ checklist: checklist('ACHIEVEMENT_REPORT') })).toContain(
      'COMMITTEE_SIGNATORY ConfirmAchievementReport 2026-10-14 DIRECT_CONFIRMATION',
    );
    const confirming = owedBy({ checklist: checklist('MINUTES', 'ACHIEVEMENT_REPORT') });
    expect(confirming.map(({ except }) => except)).toEqual([['tac-gia'], ['tac-gia'], undefined]);
  });
  test('is sent once it is complete, then decided by the city; a provisional rating waits all the while', () => {
    const complete = checklist(...items);
    expect(of({ checklist: complete })).toEqual(['COMMITTEE_SIGNATORY SendExemplarDossier 2026-10-14']);
    expect(of({ status: 'SENT', provisional: true })).toEqual([
      'BOARD_OFFICER ConfirmExemplarRating',
      'CITY_OFFICER RecordCityOutcome',
    ]);
    expect(of({ status: 'SENT', cityOutsideSystem: true })).toEqual(['BOARD_OFFICER RecordCityOutcome']);
    expect(of({ status: 'GRANTED', provisional: true })).toEqual(['BOARD_OFFICER ConfirmExemplarRating']);
    expect(of({ status: 'WITHDRAWN', provisional: true })).toEqual([]);
  });
  test('R-26 that it fell below its criterion is told to the Board and the city, until the city decides', () => {
    expect(of({ status: 'SENT', below: true })).toEqual([
      'BOARD_OFFICER WithdrawExemplar RATING',
      'CITY_OFFICER RecordCityOutcome',
    ]);
    const reason = (below: boolean) => owedBy({ status: 'SENT', below }).at(-1)?.why.vi;
    expect(reason(true)).toContain('thấp hơn mức yêu cầu');
    expect(reason(false)).not.toContain('thấp hơn');
    expect(of({ status: 'GRANTED', below: true })).toEqual([]);
  });
  test('R-29 what was granted without a number is asked for it: the city, or the Board where it is outside', () => {
    const granted = { status: 'GRANTED', numberless: true };
    expect(of(granted)).toEqual(['CITY_OFFICER CorrectCityOutcome']);
    expect(of({ ...granted, cityOutsideSystem: true })).toEqual(['BOARD_OFFICER CorrectCityOutcome']);
    expect(owedBy(granted).map(({ above }) => above)).toEqual([true]);
    expect(of({ ...granted, numberless: false })).toEqual([]);
    expect(of({ status: 'DECLINED', numberless: true })).toEqual([]);
  });
  test('R-32 while it is recorded that nobody is nominated nothing is gathered or sent, but told to the Board', () => {
    expect(of({ declined: true })).toEqual(['BOARD_OFFICER WithdrawExemplar']);
    expect(of({ declined: true, checklist: checklist(...items), provisional: true })).toEqual([
      'BOARD_OFFICER ConfirmExemplarRating',
      'BOARD_OFFICER WithdrawExemplar',
    ]);
    // What was sent before waits for the city all the same.
    expect(of({ declined: true, status: 'SENT' })).toEqual(['CITY_OFFICER RecordCityOutcome']);
  });
  describe('R-24 a nomination whose ground has fallen away', () => {
    const standing = (item: 'RECOGNITION' | 'SELECTION', present: boolean) => ({ item, present, message });
    const without = (...lost: string[]) => ({
      checklist: [
        standing('RECOGNITION', !lost.includes('RECOGNITION')),
        standing('SELECTION', !lost.includes('SELECTION')),
        ...checklist(),
      ],
    });
    test('is withdrawn before it is sent, and nothing more is gathered for it', () => {
      expect(of(without('RECOGNITION', 'SELECTION'))).toEqual([
        'BOARD_OFFICER WithdrawExemplar 2026-10-14 RECOGNITION',
      ]);
      expect(of(without('SELECTION'))).toEqual(['BOARD_OFFICER WithdrawExemplar 2026-10-14 SELECTION']);
      expect(of({ ...without(), checklist: [...without().checklist, ...checklist(...items)] })).not.toContain(
        'BOARD_OFFICER WithdrawExemplar 2026-10-14 RECOGNITION',
      );
    });
    test('is for the city to know where it has been sent', () => {
      const why = (status: string) => owedBy({ status, ...without('SELECTION') })[0]?.why.vi;
      expect(why('SENT')).toContain('để thành phố biết');
      expect(why('NOMINATED')).not.toContain('để thành phố biết');
    });
    test('is told to the city by its withdrawal, and to whoever decides meanwhile', () => {
      const sent = { status: 'SENT', ...without('RECOGNITION', 'SELECTION') };
      expect(of(sent)).toEqual([
        'BOARD_OFFICER WithdrawExemplar RECOGNITION',
        'CITY_OFFICER RecordCityOutcome',
      ]);
      for (const { why } of owedBy(sent)) expect(why.vi).toContain('không còn được công nhận');
      expect(of({ status: 'SENT', ...without() })).toEqual(['CITY_OFFICER RecordCityOutcome']);
      const voted = owedBy({ status: 'SENT', ...without('SELECTION') });
      for (const { why } of voted) expect(why.vi).toContain('không còn được bình xét');
      expect(of({ status: 'GRANTED', ...without('RECOGNITION') })).toEqual([]);
    });
  });
});

test('R-46 whatever waits, waits for a role that may send its command', () => {
  const everything: Owed[] = [
    ...MODEL_STATUSES.flatMap((status) => [
      ...modelOwed(model({ status, endorsed: false, reviewed: false, notified: true }), calendar),
      ...modelOwed(model({ status, goalsReached: true, proposed: 'OPEN', nominable: true }), {
        ...{ ...calendar, nomination: '2026-10-14' },
      }),
      ...modelOwed(model({ status }), { ...calendar, open: false }),
    ]),
    ...DIFFICULTY_STATUSES.flatMap((status) => difficultyOwed({ status })),
    ...COMMENDATION_STATUSES.flatMap((status) => [
      ...[true, false].flatMap((flag) =>
        (['GIAY_KHEN', 'BANG_KHEN'] as const).flatMap((form) =>
          [null, ...LOST_GROUNDS].flatMap((lost) =>
            commendationOwed({ status, form, cityOutsideSystem: flag, lost, proposedBy: 'x' }),
          ),
        ),
      ),
    ]),
    ...REPORT_STATUSES.flatMap((status) =>
      [COMMUNE, '31'].flatMap((organization) =>
        [null, 'x'].flatMap((unit) =>
          (['ANNUAL', 'UNIT_LIST'] as const).flatMap((kind) =>
            reportOwed({
              ...{ organization, unit, kind, status, sections: {} },
              ...{ replaced: false, due: null, cityOutsideSystem: false },
            }),
          ),
        ),
      ),
    ),
    ...campaignOwed(campaign, new Set()),
    ...[COMMUNE, '31'].map((organization) => planOwed(organization, { year: 2027, title: 'Kế hoạch' })),
    ...campaignOwed({ ...campaign, organization: '31', status: 'PLANNED' }, new Set()),
    ...campaignOwed({ ...campaign, offered: [{ required: false }] }, new Set()),
    ...campaignOwed({ ...campaign, status: 'PLANNED', empty: true }, new Set()),
    ...campaignOwed({ ...campaign, over: true, annualAwaited: false }, new Set()),
    ...unitOwed({ registration: true, list: false }, workCalendar(campaign)),
    ...unitOwed({ registration: false, list: true }, workCalendar(campaign)),
    ...[0, 1].flatMap((recognised) =>
      [0, 1].flatMap((rounds) =>
        appraisalOwed(
          { rounds, roundsOpen: 0, ready: 0, undecided: 0, recognised, selected: 0, voting: false },
          workCalendar(campaign),
        ),
      ),
    ),
    ...(['SCHEDULED', 'OPEN', 'CLOSED'] as const).flatMap((status) =>
      roundOwed({
        ...{ status: 'IN_SESSION', waiting: 1, chairs: ['truong'], head: 'truong' },
        sessions: [
          {
            ...{ session: 's-1', status, scheduledOn: '2026-09-20', unvoted: { a: ['an'] }, paused: false },
            ...{ noticed: false, tied: ['a'], revoteOf: null },
            entrants: [entrant(), entrant({ hindrance: 'LATE' })],
          },
        ],
      }),
    ),
    ...(['NOMINATED', 'SENT', 'GRANTED'] as const).flatMap((status) =>
      [true, false].flatMap((flag) =>
        exemplarOwed({
          ...{ status, provisional: true, below: true, numberless: true, cityOutsideSystem: flag },
          ...{ hands: [], due: null, declined: flag && status === 'SENT' },
          checklist: CHECKLIST_ITEMS.map((item) => ({
            item,
            present: item === 'ACHIEVEMENT_REPORT' || (flag && ['RECOGNITION', 'SELECTION'].includes(item)),
            message: { vi: 'Thiếu', en: 'Missing' },
          })),
        }),
      ),
    ),
  ];
  for (const { command, role, why } of everything) {
    const roles: readonly Role[] = commandDecider(command)?.commands[command]?.roles ?? [];
    expect(roles, `${command} by ${role}`).toContain(role);
    expect(WITHOUT_WORK).not.toContain(role);
    expect(why.vi).toMatch(/^Vì .*\.$/);
    expect(why.en).toMatch(/^Because .*\.$/);
  }
});

test('R-46 nothing waits for whoever reads and changes nothing', () => {
  expect([...WITHOUT_WORK].sort()).toEqual(['ADMIN', 'AUDITOR', 'LEADER', 'SYSTEM']);
});
