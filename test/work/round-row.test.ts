import { describe, expect, test } from 'vitest';
import { roundRowOwed } from '../../projections/work/round-owed.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import { type RoundRow, roundRow, type SessionEntry, sessionEntry } from './rows.ts';

type Around = Parameters<typeof roundRowOwed>[1];
const AROUND: Around = {
  ...{ ballots: [], submitted: [], entrants: [], settings: DEFAULT_SETTINGS },
  ...{ hasInterest: () => false, today: '2026-09-10' },
};
const member = (account: string, duty: 'HEAD' | 'SECRETARY' | 'MEMBER' = 'MEMBER') => ({
  ...{ account, duty, title: 'Ủy viên' },
});
const panel = [member('an', 'HEAD'), member('binh', 'SECRETARY'), member('chi'), member('dung')];
const rules = { ...DEFAULT_SETTINGS, panel: 4 } as unknown as SessionEntry['rules'];
const there = (...accounts: string[]) =>
  accounts.map((account) => ({ account, admittedAt: null, absences: [] }));
const recusal = (model: string, member: string) => ({
  ...{
    model,
    member,
    ground: 'DECLARED' as const,
    reason: 'Họ hàng',
    by: member,
    at: '2026-09-01T00:00:00.000Z',
  },
});
const entered = (model: string, ...recused: string[]) => ({
  ...{ model, submittedOn: '2026-09-01', overridden: false },
  recusals: recused.map((member) => ({ member, ground: 'DECLARED' as const })),
});
const tie = (model: string, tied = true) => ({ model, tied }) as unknown as SessionEntry['results'][number];

/** What waits, as command, part and person. */
const owed = (sessions: SessionEntry[], row: Partial<RoundRow> = {}, around: Partial<Around> = {}) =>
  roundRowOwed(roundRow({ panel, sessions, ...row }), { ...AROUND, ...around }).map(
    ({ command, about = '', account = '' }) => `${command} ${about} ${account}`.trim(),
  );
const only = (lines: string[], command: string) =>
  lines.filter((line) => line.startsWith(command)).map((line) => line.slice(command.length + 1));

describe('R-17 R-18 in an open session', () => {
  const open = (more: Partial<SessionEntry> = {}) =>
    sessionEntry({
      ...{ status: 'OPEN', models: ['a', 'b'], rules, entered: [entered('a', 'chi'), entered('b')] },
      ...{ attendance: there('an', 'binh', 'chi', 'dung'), ...more },
    });
  const voters = (...told: Parameters<typeof owed>) => only(owed(...told), 'CastAppraisalBallot');

  test('a ballot on each model is awaited from everybody but whoever is recused from that one', () => {
    const seen = voters([open()], { recusals: [recusal('b', 'dung'), recusal('c', 'an')] });
    expect(seen).toEqual(['a an', 'a binh', 'a dung', 'b an', 'b binh', 'b chi']);
  });

  test('or has an interest in it by the record', () => {
    const hasInterest: Around['hasInterest'] = (model, { account }) => model === 'b' && account === 'an';
    expect(voters([open()], {}, { hasInterest })).toEqual([
      'a an',
      'a binh',
      'a dung',
      'b binh',
      'b chi',
      'b dung',
    ]);
  });

  test('or has voted on it, in this session of this round', () => {
    const ballots = [
      { round: 'dot-1', session: 's-1', model: 'a', member: 'an' },
      { round: 'dot-1', session: 's-0', model: 'b', member: 'an' },
      { round: 'dot-2', session: 's-1', model: 'b', member: 'an' },
    ];
    expect(voters([open()], {}, { ballots })).not.toContain('a an');
    expect(voters([open()], {}, { ballots })).toContain('b an');
  });

  test('or is not there: away since the last time that it left', () => {
    const from = '2026-09-20T02:00:00.000Z';
    const away = { from, to: null };
    const back = { from, to: '2026-09-20T03:00:00.000Z' };
    const attendance = [
      ...there('an', 'binh'),
      { account: 'chi', admittedAt: null, absences: [back] },
      { account: 'dung', admittedAt: null, absences: [back, away] },
    ];
    expect(voters([open({ attendance })])).toEqual(['a an', 'a binh', 'b an', 'b binh', 'b chi']);
    // Whoever never came is not there either.
    expect(voters([open({ attendance: there('an', 'binh', 'chi') })])).not.toContain('b dung');
  });

  test('while too few are there nobody is asked, and who runs it may close it still', () => {
    expect(owed([open({ attendance: there('an', 'binh') })])).toEqual([
      'CloseAppraisalSession s-1 an',
      'CloseAppraisalSession s-1 binh',
    ]);
  });
});

describe('R-20 R-21 a closed session', () => {
  const closed = (more: Partial<SessionEntry> = {}) =>
    sessionEntry({
      status: 'CLOSED',
      models: ['a', 'b'],
      rules,
      results: [tie('a'), tie('b', false)],
      ...more,
    });
  const again = (more: Partial<SessionEntry>) =>
    sessionEntry({ session: 's-2', status: 'SCHEDULED', models: ['a'], revoteOf: 's-1', ...more });
  const tied = (...sessions: SessionEntry[]) =>
    only(owed([closed(), ...sessions]), 'ScheduleAppraisalSession');

  test('waits for its notice, and what ended with equals for another vote, until that is scheduled', () => {
    expect(owed([closed()])).toEqual(['ScheduleAppraisalSession a', 'PublishAppraisalNotice']);
    expect(tied(again({}))).toEqual([]);
    expect(tied(again({ status: 'CANCELLED' }))).toEqual(['a']);
    expect(tied(again({ revoteOf: 's-0' }))).toEqual(['a']);
    expect(tied(again({ models: ['b'] }))).toEqual(['a']);
  });

  test('waits for advice once its notice is out, not another’s', () => {
    const notice = (...sessions: string[]) => ({ notices: [{ sessions }] as unknown as RoundRow['notices'] });
    expect(owed([closed()], notice('s-0'))).toContain('PublishAppraisalNotice');
    expect(owed([closed()], notice('s-0', 's-1'))).toEqual(['AdviseOnAppraisal']);
  });
});

describe('R-15 R-16 what was submitted', () => {
  test('waits for a session unless one that is not cancelled has it', () => {
    const scheduled = (...submitted: string[]) =>
      only(owed([sessionEntry()], {}, { submitted }), 'ScheduleAppraisalSession');
    expect(scheduled('a', 'b')).toEqual(['']);
    expect(scheduled('a')).toEqual([]);
    expect(owed([sessionEntry({ status: 'CANCELLED' })], {}, { submitted: ['a'] })).toEqual([
      'ScheduleAppraisalSession',
    ]);
  });
});

describe('R-16 R-18 a scheduled session', () => {
  type Entrant = Around['entrants'][number];
  const entrant = (more: Partial<Entrant> = {}, submittedOn = '2026-09-01', round = 'dot-1') =>
    ({
      ...{ id: 'a', name: 'Hiến đất', status: 'UNDER_APPRAISAL', appraisal: { round, submittedOn } },
      ...more,
    }) as Entrant;
  const OPENS = ['OpenAppraisalSession s-1 an', 'OpenAppraisalSession s-1 binh'];
  const CANCELS = ['CancelAppraisalSession s-1'];
  const with_ = (one: Entrant, row: Partial<RoundRow> = {}, around: Partial<Around> = {}) =>
    owed([sessionEntry()], row, { entrants: [entrant({ id: 'b' }), one], ...around });

  test('opens by head or secretary with a model whose report is there in time', () => {
    expect(with_(entrant())).toEqual(OPENS);
    expect(
      owed([sessionEntry()], { panel: [member('an', 'HEAD'), member('chi')] }, { entrants: [entrant()] }),
    ).toEqual(OPENS.slice(0, 1));
  });

  test('waits for the unit where the report is not there, and for the Board where none can come', () => {
    expect(with_(entrant({ status: 'IMPLEMENTING' }))).toEqual([]);
    expect(with_(entrant({ status: 'DROPPED' }))).toEqual(CANCELS);
    // It stands before another round.
    expect(with_(entrant({}, '2026-09-01', 'dot-2'))).toEqual(CANCELS);
    expect(with_(entrant({ appraisal: null }))).toEqual(CANCELS);
  });

  test('waits for its head where the report came late, until that very report is let in', () => {
    const late = entrant({}, '2026-09-19');
    const letIn = (model: string, submittedOn: string) => ({
      ...{ model, submittedOn, reason: 'Bão', at: '2026-09-19T00:00:00.000Z' },
    });
    expect(with_(late)).toEqual(['OverrideAppraisalSubmission a an']);
    expect(with_(late, { overrides: [letIn('a', '2026-09-18'), letIn('b', '2026-09-19')] })).toEqual([
      'OverrideAppraisalSubmission a an',
    ]);
    expect(with_(late, { overrides: [letIn('a', '2026-09-18'), letIn('a', '2026-09-19')] })).toEqual(OPENS);
    // Held later than it was scheduled, the report is in time.
    expect(with_(late, {}, { today: '2026-09-25' })).toEqual(OPENS);
  });

  test('opens as long as one of the panel may vote on the model', () => {
    const all = panel.map(({ account }) => recusal('a', account));
    expect(with_(entrant(), { recusals: all.slice(1) })).toEqual(OPENS);
    expect(with_(entrant(), { recusals: all })).toEqual(CANCELS);
    expect(with_(entrant(), { recusals: all.map((each) => ({ ...each, model: 'b' })) })).toEqual(OPENS);
    const hasInterest: Around['hasInterest'] = (model, { account }) => model === 'a' && account === 'an';
    expect(with_(entrant(), { recusals: all.slice(1) }, { hasInterest })).toEqual(CANCELS);
    expect(with_(entrant(), {}, { hasInterest })).toEqual(OPENS);
  });
});
