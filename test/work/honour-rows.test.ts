import { describe, expect, test } from 'vitest';
import { commendationRowOwed, exemplarRowOwed, selectionRowOwed } from '../../projections/work/owed.ts';
import {
  commendationRow,
  exemplarRow,
  NOT_RECOGNISED,
  RECOGNISED,
  REVOKED,
  SELECTED,
  selectionRow,
} from './rows.ts';

describe('R-18 R-25 a selection', () => {
  const committee = ['an', 'binh', 'chi'].map((account) => ({
    account,
    title: 'Ủy viên',
    unit: null,
    person: null,
  }));
  type Selection = Parameters<typeof selectionRow>[0];
  const nobody = () => false;
  const lines = (more: Selection, hasInterest: Parameters<typeof selectionRowOwed>[1] = nobody) =>
    selectionRowOwed(selectionRow({ committee, candidates: ['a', 'b'], ...more }), hasInterest);
  const voters = (...told: Parameters<typeof lines>) =>
    lines(...told).flatMap(({ account }) => account ?? []);
  const ballot = (account: string, superseded = false) => ({
    ...{ event: account, account, models: ['a'], at: '2026-10-01T00:00:00.000Z', superseded },
  });
  const recusal = (account: string, model: string) => ({
    account,
    model,
    ground: 'DECLARED' as const,
    reason: null,
  });

  test('awaits a ballot of each member that has none that counts', () => {
    expect(voters({})).toEqual(['an', 'binh', 'chi']);
    expect(voters({ ballots: [ballot('binh', true), ballot('binh'), ballot('chi', true)] })).toEqual([
      'an',
      'chi',
    ]);
  });

  test('that may vote for one of the candidates at least', () => {
    const both = [recusal('an', 'a'), recusal('an', 'b')];
    expect(voters({ recusals: [...both, recusal('binh', 'a'), recusal('chi', 'b')] })).toEqual([
      'binh',
      'chi',
    ]);
    const hasInterest = (model: string, { account }: { account: string }) =>
      account === 'chi' && model === 'b';
    expect(voters({}, hasInterest)).toEqual(['an', 'binh', 'chi']);
    expect(voters({ recusals: [recusal('chi', 'a')] }, hasInterest)).toEqual(['an', 'binh']);
  });

  test('that is closed is voted on again where one is tied, unless it is', () => {
    const tied = (value: boolean) => ({ model: 'a', votes: 1, eligible: 3, selected: false, tied: value });
    const commands = (more: Selection) => lines(more).map(({ command }) => command);
    expect(commands({ results: [tied(false), tied(true)] as never })).toEqual(['OpenSelection']);
    expect(commands({ results: [tied(false), tied(false)] as never })).toEqual([]);
    expect(commands({ results: [tied(true)] as never, revoted: true })).toEqual([]);
    expect(commands({})).toContain('CloseSelection');
  });
});

type Model = NonNullable<Parameters<typeof exemplarRowOwed>[1]>;
const model = (more: Partial<Model> = {}): Model => ({
  ...{ id: 'a', status: 'RECOGNISED', recognition: RECOGNISED, selections: SELECTED },
  ...more,
});

describe('R-26 R-28 an exemplar', () => {
  type Exemplar = Parameters<typeof exemplarRow>[0];
  const lines = (
    more: Exemplar,
    of: Model | undefined = model(),
    { outside = false, declined = false } = {},
  ) => exemplarRowOwed(exemplarRow(more), of, { outside, declined }, null);
  const withdraws = (of: Model | undefined) =>
    lines({}, of).flatMap(({ command, about }) => (command === 'WithdrawExemplar' ? [about] : []));

  test('rests on a recognition that stands and on a selection', () => {
    expect(withdraws(model())).toEqual([]);
    expect(withdraws(model({ selections: [] }))).toEqual(['SELECTION']);
    expect(withdraws(model({ recognition: REVOKED }))).toEqual(['RECOGNITION']);
    expect(withdraws(model({ recognition: NOT_RECOGNISED }))).toEqual(['RECOGNITION']);
    expect(withdraws(model({ recognition: null }))).toEqual(['RECOGNITION']);
    expect(withdraws(model({ status: 'DROPPED' }))).toEqual(['RECOGNITION']);
  });

  test('of a model that is not known rests on nothing', () => {
    const [first] = exemplarRowOwed(exemplarRow(), undefined, { outside: false, declined: false }, null);
    expect(first).toMatchObject({ command: 'WithdrawExemplar', about: 'RECOGNITION' });
  });

  test('is confirmed by nobody who filed the report or has confirmed it', () => {
    const filed = (item: 'ACHIEVEMENT_REPORT' | 'MINUTES', filedBy: string) => ({
      ...{ item, filedBy, document: { title: item }, copies: 3, bound: true, at: '2026-10-01T00:00:00.000Z' },
    });
    const confirmed = { by: 'DIRECT', account: 'mai', document: { title: 'Xác nhận' }, at: '' } as never;
    const hands = (more: Exemplar) =>
      lines(more).find(({ command }) => command === 'ConfirmAchievementReport')?.except ?? [];
    const report = [filed('MINUTES', 'cuc'), filed('ACHIEVEMENT_REPORT', 'hoa')];
    expect(hands({ filed: report })).toEqual(['hoa']);
    expect(hands({ filed: report, confirmations: [confirmed] })).toEqual(['hoa', 'mai']);
  });

  test('that the city granted without a number waits for it', () => {
    const outcome = (number: string | null) =>
      ({ granted: true, number, decidedOn: '2026-12-01', document: null, note: null }) as never;
    const commands = (number: string | null) =>
      lines({ status: 'GRANTED', outcome: outcome(number) }).map(({ command }) => command);
    expect(commands(null)).toEqual(['CorrectCityOutcome']);
    expect(commands('88-QĐ/TU')).toEqual([]);
    expect(lines({ status: 'GRANTED' })).toEqual([]);
  });
});

describe('R-24 R-30 a commendation', () => {
  type Commendation = Parameters<typeof commendationRow>[0];
  const others = [model({ id: 'b', status: 'DROPPED' })];
  /** Whether what it rests on has fallen away, and why. */
  const lost = (more: Commendation, of: Model[] = []) =>
    commendationRowOwed(commendationRow(more), [...others, ...of], false).find(
      ({ command }) => command === 'WithdrawCommendation',
    )?.why.en;

  test('for a model rests on its recognition', () => {
    const of = { model: 'a' };
    expect(lost(of, [model()])).toBeUndefined();
    expect(lost(of, [model({ selections: [] })])).toBeUndefined();
    expect(lost(of, [model({ status: 'DROPPED' })])).toMatch(/the model was dropped/);
    expect(lost(of, [model({ recognition: REVOKED })])).toMatch(/was revoked/);
    expect(lost(of, [model({ recognition: NOT_RECOGNISED })])).toMatch(/no decision/);
    expect(lost(of, [model({ recognition: null })])).toMatch(/no decision/);
  });

  test('for an exemplar on the nomination, and the selection of its model', () => {
    const of = { exemplar_status: 'GRANTED' as const, exemplar_model: 'a' };
    expect(lost(of, [model()])).toBeUndefined();
    expect(lost(of, [model({ selections: [] })])).toMatch(/no longer selected/);
    expect(lost({ ...of, exemplar_status: 'WITHDRAWN' }, [model()])).toMatch(/nomination .* was withdrawn/);
  });

  test('for work in the movement on neither', () => {
    expect(lost({})).toBeUndefined();
  });
});
