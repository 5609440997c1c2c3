import { describe, expect, test } from 'vitest';
import { thingsOfModel, thingsOfRound } from '../../api/campaign/calendar-things.ts';
import type {
  DatedEvent,
  DatedModel,
  InspectionEntry,
  RemedyEntry,
  SessionEntry,
} from '../../projections/calendar/queries.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';

const at = (revision: number) => `2026-04-01T00:00:${String(revision).padStart(2, '0')}.000Z`;
/** Events of one stream, numbered from 0. */
const stream = (...events: [type: string, data?: Record<string, unknown>][]): DatedEvent[] =>
  events.map(([type, data = {}], revision) => ({
    stream: 's',
    revision,
    type,
    recordedAt: at(revision),
    data,
  }));

const model = (over: Partial<DatedModel> = {}): DatedModel => ({
  ...{ id: 'm', name: 'Hiến đất', status: 'IMPLEMENTING', plan: null, inspections: [], remedies: [] },
  ...{ unitName: 'Chi bộ 1', launchPlannedOn: null, launchedOn: null },
  ...over,
});
const inspection = (over: Partial<InspectionEntry>) =>
  ({
    inspection: 'quy-1',
    plannedOn: '2026-05-10',
    inspectedOn: null,
    purpose: 'Định kỳ',
    state: 'PLANNED',
    ...over,
  }) as InspectionEntry;
const remedy = (over: Partial<RemedyEntry>) =>
  ({ remedy: 'cong', title: 'Sửa cống', dueOn: '2026-06-01', state: 'OWED', ...over }) as RemedyEntry;
const brief = (things: ReturnType<typeof thingsOfModel>) =>
  things.map(({ key, day, state, sequence }) => [key, day, state, sequence]);

describe('R-46 the days of a model in the calendar', () => {
  test('a launch: as registered, as planned, as held', () => {
    const events = stream(['ModelAccepted'], ['ModelPlanned'], ['ModelLaunched']);
    const registered = model({ launchPlannedOn: '2026-04-10' });
    expect(brief(thingsOfModel(registered, events.slice(0, 1)))).toEqual([
      ['launch.m', '2026-04-10', 'OPEN', 0],
    ]);
    const planned = model({ ...registered, plan: { launchOn: '2026-04-12' } as DatedModel['plan'] });
    expect(brief(thingsOfModel(planned, events.slice(0, 2)))).toEqual([
      ['launch.m', '2026-04-12', 'OPEN', 1],
    ]);
    const launched = model({ ...planned, launchedOn: '2026-04-13' });
    expect(brief(thingsOfModel(launched, events))).toEqual([['launch.m', '2026-04-13', 'DONE', 2]]);
    expect(thingsOfModel(model())).toEqual([]);
  });

  test('inspections: moved under the same id with a higher number, cancelled, carried out; each of two by itself', () => {
    const events = stream(
      ['ModelInspectionScheduled', { inspection: 'quy-1' }],
      ['ModelInspectionScheduled', { inspection: 'quy-2' }],
      ['ModelInspectionRescheduled', { inspection: 'quy-1' }],
      ['ModelInspectionCancelled', { inspection: 'quy-2' }],
    );
    const two = [inspection({}), inspection({ inspection: 'quy-2', plannedOn: '2026-08-10' })];
    expect(brief(thingsOfModel(model({ inspections: two }), events.slice(0, 2)))).toEqual([
      ['inspection.quy-1.m', '2026-05-10', 'OPEN', 0],
      ['inspection.quy-2.m', '2026-08-10', 'OPEN', 1],
    ]);
    const later = [
      inspection({ plannedOn: '2026-05-12' }),
      inspection({ inspection: 'quy-2', plannedOn: '2026-08-10', state: 'CANCELLED' }),
    ];
    expect(brief(thingsOfModel(model({ inspections: later }), events))).toEqual([
      ['inspection.quy-1.m', '2026-05-12', 'OPEN', 2],
      ['inspection.quy-2.m', '2026-08-10', 'CANCELLED', 3],
    ]);
    const done = [inspection({ inspectedOn: '2026-05-13', state: 'DONE' }), inspection({ inspection: null })];
    expect(brief(thingsOfModel(model({ inspections: done }), events))).toEqual([
      ['inspection.quy-1.m', '2026-05-13', 'DONE', 2],
    ]);
  });

  test('remedies: owed, done, rejected, waived, and no longer asked for by a correction', () => {
    const asked = [
      { remedy: 'cong', title: 'Sửa cống', dueOn: '2026-06-01' },
      { remedy: 'bien', title: 'Dựng biển', dueOn: '2026-07-01' },
    ];
    const events = stream(
      ['ModelInspected', { remedies: asked }],
      ['ModelRemedyCompleted', { remedy: 'cong' }],
      ['ModelRecordCorrected', { record: { inspection: { remedies: asked.slice(0, 1) } } }],
    );
    const both = [remedy({}), remedy({ remedy: 'bien', dueOn: '2026-07-01' })];
    expect(brief(thingsOfModel(model({ remedies: both }), events.slice(0, 1)))).toEqual([
      ['remedy.cong.m', '2026-06-01', 'OPEN', 0],
      ['remedy.bien.m', '2026-07-01', 'OPEN', 0],
    ]);
    const one = model({ remedies: [remedy({ state: 'COMPLETED' }), ...both.slice(1)] });
    expect(brief(thingsOfModel(one, events.slice(0, 2)))).toEqual([
      ['remedy.cong.m', '2026-06-01', 'DONE', 1],
      ['remedy.bien.m', '2026-07-01', 'OPEN', 0],
    ]);
    const corrected = thingsOfModel(model({ remedies: [remedy({ state: 'COMPLETED' })] }), events);
    expect(brief(corrected)).toEqual([
      ['remedy.cong.m', '2026-06-01', 'DONE', 2],
      ['remedy.bien.m', '2026-07-01', 'CANCELLED', 2],
    ]);
    expect(thingsOfModel(model({ remedies: [remedy({ state: 'WAIVED' })] }))[0]?.state).toBe('CANCELLED');
  });

  test.each(['DROPPED', 'CONCLUDED'] as const)(
    'what is open when the model is %s is cancelled, what was done stays',
    (status) => {
      const events = stream(['ModelPlanned'], ['ModelInspected', { inspection: 'quy-1' }], ['ModelDropped']);
      const over = {
        inspections: [inspection({ state: 'DONE', inspectedOn: '2026-05-10' })],
        remedies: [remedy({})],
      };
      expect(brief(thingsOfModel(model({ status, launchPlannedOn: '2026-09-01', ...over }), events))).toEqual(
        [
          ['launch.m', '2026-09-01', 'CANCELLED', 2],
          ['inspection.quy-1.m', '2026-05-10', 'DONE', 2],
          ['remedy.cong.m', '2026-06-01', 'CANCELLED', 2],
        ],
      );
    },
  );

  test('R-38 what an end by mistake had cancelled is open again, with a higher number', () => {
    const events = stream(
      ['ModelInspectionScheduled', { inspection: 'quy-1' }],
      ['ModelConcluded'],
      ['ModelReopened'],
    );
    const two = { inspections: [inspection({})], remedies: [remedy({})] };
    expect(brief(thingsOfModel(model({ status: 'CONCLUDED', ...two }), events.slice(0, 2)))).toEqual([
      ['inspection.quy-1.m', '2026-05-10', 'CANCELLED', 1],
      ['remedy.cong.m', '2026-06-01', 'CANCELLED', 1],
    ]);
    expect(brief(thingsOfModel(model(two), events))).toEqual([
      ['inspection.quy-1.m', '2026-05-10', 'OPEN', 2],
      ['remedy.cong.m', '2026-06-01', 'OPEN', 2],
    ]);
  });
});

describe('R-16 sessions and the last day for the reports to them', () => {
  const session = (over: Partial<SessionEntry> = {}) =>
    ({
      session: 'S1',
      status: 'SCHEDULED',
      scheduledOn: '2026-10-05',
      heldOn: null,
      place: 'Hội trường',
      models: ['m'],
      revoteOf: null,
      rules: null,
      ...over,
    }) as SessionEntry;
  const round = (...sessions: SessionEntry[]) => ({ id: 'r', title: 'Đợt 1', sessions });
  const settled = (over = {}) => ({
    settings: { ...DEFAULT_SETTINGS, ...over },
    stamp: { sequence: 4, modified: at(30) },
  });
  const events = stream(
    ['AppraisalSessionScheduled', { session: 'S1' }],
    ['AppraisalSessionScheduled', { session: 'S2' }],
    ['AppraisalSessionScheduled', { session: 'S1' }],
  );

  test('by the campaign’s days, and by those that an opened session keeps', () => {
    expect(brief(thingsOfRound(round(session()), events, settled()))).toEqual([
      ['session.S1.r', '2026-10-05', 'OPEN', 2],
      ['submission.S1.r', '2026-10-02', 'OPEN', 6],
    ]);
    const working = settled({ submissionDayKind: 'WORKING' });
    expect(thingsOfRound(round(session()), events, working)[1]?.day).toBe('2026-09-30');
    const rules = { submissionDays: 5, submissionDayKind: 'CALENDAR' } as SessionEntry['rules'];
    const opened = session({ status: 'CLOSED', heldOn: '2026-10-06', rules });
    expect(brief(thingsOfRound(round(opened), events, working))).toEqual([
      ['session.S1.r', '2026-10-06', 'DONE', 2],
      ['submission.S1.r', '2026-10-01', 'DONE', 6],
    ]);
  });

  test('cancelled ones stay as cancelled, a re-vote asks for no report', () => {
    const both = round(session({ status: 'CANCELLED' }), session({ session: 'S2', revoteOf: 'S1' }));
    expect(brief(thingsOfRound(both, events, settled()))).toEqual([
      ['session.S1.r', '2026-10-05', 'CANCELLED', 2],
      ['submission.S1.r', '2026-10-02', 'CANCELLED', 6],
      ['session.S2.r', '2026-10-05', 'OPEN', 1],
    ]);
  });

  test('a unit has those that concern one of its models', () => {
    const two = round(session(), session({ session: 'S2', models: ['other'] }));
    const own = thingsOfRound(two, events, settled(), new Set(['m', 'else']));
    expect(own.map(({ key }) => key)).toEqual(['session.S1.r', 'submission.S1.r']);
    expect(thingsOfRound(two, events, settled(), new Set())).toEqual([]);
  });

  test('a changed setting raises the number of the last day, not of the session', () => {
    const later = { ...settled(), stamp: { sequence: 9, modified: at(40) } };
    const [meeting, last] = thingsOfRound(round(session()), events, later);
    expect([meeting?.sequence, last?.sequence, last?.modified]).toEqual([2, 11, at(40)]);
  });
});
