import type { Actor } from '../../schema/event.ts';
import type { Fact } from '../given.ts';
import { launch, modelPlanned, newRegistration, registered } from '../model/sample-model.ts';
import { CAMPAIGN, CITY, COMMUNE, id, place, UNIT, unit } from '../sample.ts';

export const ROUND = id(800);
export const [A, B] = [id(100), id(101)];
/** The day of the session, and the last one on which a report reaches the panel. */
export const HELD = '2026-09-20';
export const LAST = '2026-09-17';
export const paper = { title: 'Văn bản', issuedOn: '2026-09-01' };

export const member = (account: string, duty = 'MEMBER', more: object = {}) => ({
  ...{ account, title: `Chức vụ ${account}`, duty },
  ...more,
});
export const panel = [
  member('an', 'HEAD'),
  member('binh', 'SECRETARY'),
  member('chi'),
  member('dung'),
  member('em'),
];

/** Whoever acts for the panel. */
export const as = (account: string): { actor: Actor } => ({
  actor: { account, role: 'PANEL_MEMBER', organization: COMMUNE },
});

export const of = (data: object = {}) => ({ round: ROUND, ...data });
export const fact = (type: string, data: object, more: Partial<Fact> = {}): Fact => ({
  type,
  data: of(data),
  ...more,
});
export const command = (type: string, data: object = {}) => ({ type, data: of(data) });

export const planned = fact('AppraisalRoundPlanned', {
  ...{ campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY], title: 'Đợt 1', plan: paper },
});
export const appointed = (members: object[] = panel) =>
  fact('AppraisalPanelAppointed', { members, decision: paper, reason: null });
export const scheduled = (models: string[] = [A], over: object = {}) =>
  fact(
    'AppraisalSessionScheduled',
    { session: 's-1', scheduledOn: HELD, place: 'Hội trường', models, revoteOf: null, ...over },
    { occurredOn: '2026-09-10' },
  );

/** A launched model of unit 1 whose report was recorded on the day. */
export const submitted = (model = A, day = LAST, actor = 'can-bo'): Fact[] => [
  ...running(model),
  {
    type: 'ModelSubmittedForAppraisal',
    occurredOn: day,
    data: { model, round: ROUND, report: paper, evidence: [] },
    actor: { account: actor, role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT },
  },
];
export function running(model = A): Fact[] {
  const name = model === A ? newRegistration.name : `Mô hình ${model}`;
  return [
    registered({ ...newRegistration, name }, { model }),
    { type: 'ModelAccepted', data: { model } },
    { ...modelPlanned(), data: { ...modelPlanned().data, model } },
    { type: 'ModelLaunched', occurredOn: launch.launchedOn, data: { model, ...launch } },
  ];
}

const half = { numerator: 1, denominator: 2 };
export const rules = {
  ...{ quorumOver: half, majorityOver: half, submissionDays: 3, submissionDayKind: 'CALENDAR', rubric: null },
};
type Recusals = { member: string; ground: string }[];
export const entered = (model = A, recusals: Recusals = []) => ({
  ...{ model, unit: UNIT, submittedOn: LAST, overridden: false, recusals },
});
export const opened = (models: object[] = [entered()], over: object = {}) =>
  fact(
    'AppraisalSessionOpened',
    { session: 's-1', heldOn: HELD, attendance: panel.map(({ account }) => account), rules, models, ...over },
    { id: id(801), occurredOn: HELD },
  );

export const CRITERIA = [1, 2, 3, 4, 5, 6, 7, 8];
export const marks = (points?: number, failed: readonly number[] = []) =>
  CRITERIA.map((criterion) => ({
    criterion,
    passed: !failed.includes(criterion),
    ...(points !== undefined && { points }),
  }));
let ballots = 0;
export function cast(account: string, approve: boolean, over: object = {}): Fact {
  ballots += 1;
  const data = {
    ...{
      session: 's-1',
      model: A,
      member: account,
      title: 'Chức vụ',
      marks: marks(),
      approve,
      comment: null,
      confirmed: false,
    },
    replaces: null,
  };
  return fact('AppraisalBallotCast', { ...data, ...over }, { id: id(900_000 + ballots) });
}

const none = { eligible: 5, present: 5, recused: 0, yes: 0, no: 0, tied: true, passed: false, points: null };
export const result = (over: object = {}) => ({
  ...{ model: A, ...none, criteria: CRITERIA.map((criterion) => ({ criterion, passed: 0, failed: 0 })) },
  ...over,
});
export const passed = { yes: 3, tied: false, passed: true };
export const closed = (results: object[] = [result(passed)], over: object = {}) =>
  fact('AppraisalSessionClosed', { session: 's-1', results, ...over }, { occurredOn: HELD });
export const NOTICE = id(850);
export const noticed = (over: object = {}) =>
  fact(
    'AppraisalNoticePublished',
    {
      ...{ number: '03-TB/BXDĐ', issuedOn: '2026-09-22', document: null, sessions: ['s-1'] },
      results: [{ model: A, session: 's-1', passed: true, tied: false }],
      ...over,
    },
    { id: NOTICE },
  );
export const advised = fact('AppraisalAdviceGiven', {
  ...{ number: '07-TTr', issuedOn: '2026-09-25', models: [A], document: paper },
});

/** A round with its panel and one session over one model, up to each step. */
export const before = [...place, unit(2), planned, appointed()];
export const waiting = [...before, ...submitted(), scheduled()];
export const open = [...waiting, opened()];
export const over = [...open, closed()];
