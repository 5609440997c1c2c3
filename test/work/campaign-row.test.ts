import { describe, expect, test } from 'vitest';
import {
  aboveOf,
  appraisalWork,
  campaignWork,
  modelRowOwed,
  sessionsAhead,
  unitOwes,
} from '../../projections/work/owed.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import {
  CAMPAIGN,
  campaignRow,
  modelRow,
  NOT_RECOGNISED,
  obligation,
  RECOGNISED,
  REVOKED,
  roundRow,
  SELECTED,
  selectionRow,
  sessionEntry,
} from './rows.ts';

const TODAY = '2026-06-15';
const CAME = '2026-06-01T03:00:00.000Z';
type Milestone = ReturnType<typeof campaignRow>['milestones'][number];
const milestone = (key: string, more: Partial<Milestone> = {}) =>
  ({
    ...{ milestone: key, before: '2026-07-01', owner: 'Ban', receiver: 'Cấp trên', deliverable: key },
    ...{ by: 'REPORTS', deliveredBy: ['SIX_MONTH'], owing: 'ACTIVE_UNITS', exempt: [], typed: null },
    ...more,
  }) as Milestone;
const owed = (...rows: [key: string, ...of: ReturnType<typeof obligation>[]][]) =>
  new Map(rows.map(([key, ...of]) => [key, of]));

describe('R-32 a campaign', () => {
  const milestones = [milestone('SO_KET'), milestone('TONG_KET', { deliveredBy: ['ANNUAL'] })];
  const work = (...rows: Parameters<typeof owed>) =>
    campaignWork(campaignRow({ milestones }), undefined, TODAY, owed(...rows));

  test('has a milestone delivered once everything that is owed of it here has come', () => {
    const seen = (...rows: Parameters<typeof owed>) =>
      work(...rows).milestones.map(({ delivered }) => delivered);
    const [open, came] = [obligation(), obligation({ delivered_at: CAME })];
    expect(seen()).toEqual([false, false]);
    expect(seen(['SO_KET', came], ['TONG_KET', open])).toEqual([true, false]);
    expect(seen(['SO_KET', came, open])).toEqual([false, false]);
    // What is owed below is delivered there.
    expect(seen(['SO_KET', obligation({ campaign: '11333-2026', delivered_at: CAME })])).toEqual([
      false,
      false,
    ]);
    expect(seen(['SO_KET', came, obligation({ campaign: '11333-2026' })])).toEqual([true, false]);
  });

  test('knows the reports that came for each, its own', () => {
    const own = obligation({ received: ['SIX_MONTH'] });
    const below = obligation({ campaign: '11333-2026', received: ['ANNUAL'] });
    expect(work(['SO_KET', own, below]).milestones.map(({ received }) => received)).toEqual([
      ['SIX_MONTH'],
      [],
    ]);
  });

  test('R-31 goes by the last day that counts: of what was moved after it was due, the one that was missed', () => {
    const [missed, later] = [
      { before: '2026-06-01', lastDay: '2026-05-31', from: null },
      { before: '2026-07-01', lastDay: '2026-06-30', from: '2026-06-10' },
    ];
    const days = (dates: ReturnType<typeof campaignRow>['dates'], deadlineInclusive = false) =>
      campaignWork(
        { ...campaignRow({ milestones, dates }), settings: { ...campaignRow().settings, deadlineInclusive } },
        undefined,
        TODAY,
      ).milestones.map(({ lastDay }) => lastDay);
    expect(days({ SO_KET: [missed, later] })).toEqual(['2026-05-31', '2026-06-30']);
    expect(days({ SO_KET: [missed, { ...later, from: '2026-05-20' }] })).toEqual([
      '2026-06-30',
      '2026-06-30',
    ]);
    expect(days({}, true)).toEqual(['2026-07-01', '2026-07-01']);
  });

  test('is owed below where another campaign owes it', () => {
    expect(work(['SO_KET', obligation()]).owedBelow).toBe(false);
    expect(work(['SO_KET', obligation()], ['X', obligation({ campaign: '11333-2026' })]).owedBelow).toBe(
      true,
    );
  });

  test('awaits the annual report until each that a milestone names has come', () => {
    const awaited = (...rows: Parameters<typeof owed>) => work(...rows).annualAwaited;
    expect(awaited()).toBe(false);
    expect(awaited(['SO_KET', obligation()])).toBe(false);
    expect(awaited(['TONG_KET', obligation({ delivered_at: CAME })])).toBe(false);
    expect(awaited(['TONG_KET', obligation({ delivered_at: CAME }), obligation()])).toBe(true);
  });

  test('R-43 is offered what the one above has, unless that one was cancelled', () => {
    const targets = [{ target: 'MANY', title: 'Nhiều', metric: 'MODELS' as const, minimum: 9 }];
    const offered = (status: 'OPEN' | 'CANCELLED') => {
      const above = campaignRow({ id: '31-2026', organization: '31', status, targets });
      return campaignWork(campaignRow(), above, TODAY).offered.length;
    };
    expect([offered('OPEN'), offered('CANCELLED')]).toEqual([1, 0]);
    expect(campaignWork(campaignRow(), undefined, TODAY).offered).toEqual([]);
  });

  test('R-43 has the one above of the level above, in its year', () => {
    expect(aboveOf({ path: ['31', '11332'], year: 2026 })).toBe('31-2026');
    expect(aboveOf({ path: ['31'], year: 2026 })).toBeUndefined();
  });
});

test('R-32 a unit owes what it has not delivered, itself, of that kind', () => {
  const rows = owed(
    [
      'DANG_KY',
      obligation({ by: 'REGISTRATIONS', unit: 'u1' }),
      obligation({ by: 'REGISTRATIONS', unit: 'u2', delivered_at: CAME }),
    ],
    [
      'DANH_SACH',
      obligation({ by: 'UNIT_LISTS', unit: 'u2' }),
      obligation({ by: 'UNIT_LISTS', unit: 'u1', delivered_at: CAME }),
    ],
  );
  const owes = (unit: string) => [unitOwes(unit, rows)('REGISTRATIONS'), unitOwes(unit, rows)('UNIT_LISTS')];
  expect([owes('u1'), owes('u2'), owes('u3')]).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
  expect(unitOwes('u1')('REGISTRATIONS')).toBe(false);
});

describe('R-15 R-25 how far a campaign has come to its nomination', () => {
  const plain = {
    rounds: 0,
    roundsOpen: 0,
    ready: 0,
    undecided: 0,
    recognised: 0,
    selected: 0,
    voting: false,
  };
  const advised = { givenBy: 'lan' } as ReturnType<typeof roundRow>['advice'];
  const other = '11333-2026';

  test('counts its own rounds, and those that go on', () => {
    const rounds = [roundRow(), roundRow(), roundRow({ advice: advised }), roundRow({ campaign: other })];
    expect(appraisalWork(CAMPAIGN, [], rounds, [])).toEqual({ ...plain, rounds: 3, roundsOpen: 2 });
  });

  test('counts its own models that are ready, that await a decision, recognised and selected', () => {
    const goal = (reached: boolean) => [{ goal: 'dat', reached }] as ReturnType<typeof modelRow>['goals'];
    const models = [
      modelRow({ goals: goal(true) }),
      modelRow({ goals: goal(true) }),
      modelRow({ goals: goal(true) }),
      modelRow({ goals: goal(false) }),
      modelRow({ goals: goal(true), status: 'UNDER_APPRAISAL' }),
      modelRow({ goals: goal(true), campaign: other }),
      modelRow({ goals: goal(true), status: 'DROPPED' }),
      ...[modelRow({ status: 'APPRAISED' }), modelRow({ status: 'APPRAISED' })],
      modelRow({ status: 'APPRAISED', campaign: other }),
      modelRow({ status: 'RECOGNISED', recognition: RECOGNISED }),
      modelRow({ status: 'RECOGNISED', recognition: RECOGNISED, selections: SELECTED }),
      modelRow({ status: 'CONCLUDED', recognition: RECOGNISED }),
      modelRow({ status: 'NOT_RECOGNISED', recognition: NOT_RECOGNISED }),
      modelRow({ status: 'RECOGNITION_REVOKED', recognition: REVOKED, selections: SELECTED }),
      modelRow({ status: 'DROPPED', recognition: RECOGNISED, selections: SELECTED }),
      modelRow({ status: 'RECOGNISED', recognition: RECOGNISED, campaign: other }),
    ];
    expect(appraisalWork(CAMPAIGN, models, [], [])).toEqual({
      ...{ ...plain, ready: 3, undecided: 2, recognised: 3, selected: 1 },
    });
  });

  test('knows of a vote that is open, or that ended with equals and is not voted on again', () => {
    const voting = (...rows: ReturnType<typeof selectionRow>[]) =>
      appraisalWork(CAMPAIGN, [], [], rows).voting;
    const ended = { results: [], remaining: 1 };
    expect(voting(selectionRow())).toBe(true);
    expect(voting(selectionRow(ended))).toBe(true);
    expect(voting(selectionRow({ ...ended, revoted: true }))).toBe(false);
    expect(voting(selectionRow({ campaign: other }))).toBe(false);
    expect(voting(selectionRow({ ...ended, revoted: true }), selectionRow())).toBe(true);
  });
});

test('R-16 a report is awaited for each session that is scheduled, so many days before', () => {
  const sessions = [
    sessionEntry({ models: ['a', 'b'] }),
    sessionEntry({ status: 'OPEN', models: ['c'] }),
    sessionEntry({ scheduledOn: '2026-10-20', models: ['d'] }),
  ];
  const rounds = [
    roundRow({ sessions }),
    roundRow({ campaign: 'unknown', sessions: [sessionEntry({ models: ['e'] })] }),
  ];
  const ahead = sessionsAhead(rounds, (campaign) => (campaign === CAMPAIGN ? DEFAULT_SETTINGS : undefined));
  const first = { heldOn: '2026-09-20', reportBy: '2026-09-17' };
  expect([...ahead]).toEqual([
    ...[
      ['a', first],
      ['b', first],
    ],
    ['d', { heldOn: '2026-10-20', reportBy: '2026-10-17' }],
  ]);
});

describe('what a model owes', () => {
  const calendar = { open: true, over: false, registration: null, list: null, nomination: '2026-10-14' };
  const advised = (givenBy: string) => ({ givenBy }) as ReturnType<typeof roundRow>['advice'];
  const lines = (
    model: Parameters<typeof modelRow>[0],
    rounds: Parameters<typeof roundRow>[0][] = [],
    session: Parameters<typeof modelRowOwed>[2] = null,
  ) => modelRowOwed(modelRow(model), calendar, session, rounds.map(roundRow));
  const commands = (...told: Parameters<typeof lines>) => lines(...told).map(({ command }) => command);
  const reached = { goals: [{ goal: 'dat', reached: true }] as never };

  test('R-09 an amendment waits until it is declined', () => {
    const amendment = (declined: object | null) => ({
      amendment: { declined, registration: { goals: [] } } as never,
    });
    expect(commands(amendment(null))).toContain('AcceptModelAmendment');
    expect(commands(amendment({ at: '', reasons: [] }))).not.toContain('AcceptModelAmendment');
    expect(commands({})).not.toContain('AcceptModelAmendment');
  });

  test('R-12 R-46 one that results recorded since stand against waits to be declined', () => {
    const goal = (key: string, unit: string) => ({ goal: key, unit, reached: false });
    const asked = (goals: object[], records: { day: string | null; goal?: string }[]) =>
      commands({
        goals: [goal('dat', 'SQUARE_METRE'), goal('ho', 'HOUSEHOLD')] as never,
        amendment: { declined: null, registration: { goals } } as never,
        records: records.map(({ day, ...result }) => ({ day, results: [result] })) as never,
      }).filter((command) => command.endsWith('ModelAmendment'));
    const [land, homes] = [goal('dat', 'SQUARE_METRE'), goal('ho', 'HOUSEHOLD')];
    const reported = { day: '2026-06-01', goal: 'ho' };
    expect(asked([land, homes], [reported])).toEqual(['AcceptModelAmendment']);
    expect(asked([land], [reported])).toEqual(['DeclineModelAmendment']);
    expect(asked([homes], [reported])).toEqual(['AcceptModelAmendment']);
    expect(asked([land, goal('ho', 'PERSON')], [reported])).toEqual(['DeclineModelAmendment']);
    // What was withdrawn stands against nothing, nor what counts towards no goal.
    expect(asked([land], [{ day: null, goal: 'ho' }, { day: '2026-06-01' }])).toEqual([
      'AcceptModelAmendment',
    ]);
  });

  test('R-16 it is submitted while a round of its own campaign takes reports', () => {
    expect(commands(reached, [{}])).toEqual(['SubmitModelForAppraisal']);
    expect(commands(reached, [{ advice: advised('lan') }])).toEqual([]);
    expect(commands(reached, [{ advice: advised('lan') }, {}])).toEqual(['SubmitModelForAppraisal']);
    expect(commands(reached, [{ campaign: '11333-2026' }])).toEqual([]);
  });

  test('R-23 another decides than who advised on it, in its own round', () => {
    const notice = { number: '5', issuedOn: '2026-09-08', passed: true };
    const appraisal = { round: 'dot-2', submission: null, submittedOn: null, result: null, notice };
    const model = { status: 'APPRAISED' as const, appraisal };
    const decides = (...rounds: Parameters<typeof roundRow>[0][]) =>
      lines(model, rounds).find(({ command }) => command === 'IssueRecognitionDecision')?.except;
    const others = [
      { id: 'dot-1', advice: advised('hoa') },
      { id: 'dot-2', campaign: 'x', advice: advised('mai') },
    ];
    expect(decides(...others)).toBeUndefined();
    expect(decides(...others, { id: 'dot-2', advice: advised('lan') })).toEqual(['lan']);
  });

  test('R-26 it is nominated once selected, while its recognition stands, and anew once every nomination ended', () => {
    const nominates = (more: Parameters<typeof modelRow>[0]) => {
      const model = { status: 'RECOGNISED' as const, recognition: RECOGNISED, selections: SELECTED, ...more };
      return commands(model).includes('NominateExemplar');
    };
    const nomination = (ended: { reason: string } | null) => ({
      exemplar: 'dh',
      subject: 'COLLECTIVE' as const,
      ended,
    });
    const ended = nomination({ reason: 'Rút' });
    expect(nominates({})).toBe(true);
    expect(nominates({ selections: [] })).toBe(false);
    expect(nominates({ recognition: REVOKED })).toBe(false);
    expect(nominates({ nominations: [ended, ended] })).toBe(true);
    expect(nominates({ nominations: [ended, nomination(null)] })).toBe(false);
  });
});
