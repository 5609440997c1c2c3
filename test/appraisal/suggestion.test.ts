import { describe, expect, test } from 'vitest';
import { suggestionView } from '../../projections/appraisal/suggestion-view.ts';
import type { SuggestionRow } from '../../projections/appraisal/tables.ts';
import { NO_EVIDENCE, suggestionsOf } from '../../schema/appraisal/suggestion.ts';
import type { Archive } from '../../schema/document/archive.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { Fact } from '../given.ts';
import {
  continued,
  launch,
  modelPlanned,
  proposed,
  registered,
  replicated,
  running,
} from '../model/sample-model.ts';
import { id, MODEL } from '../sample.ts';

const complete: Archive = { complete: true, entries: [] };

/** What the view makes of the facts; the n-th event has the n-th id. */
function known(facts: readonly Fact[]): SuggestionRow | undefined {
  return facts.reduce<SuggestionRow | undefined>((row, fact, at) => {
    const event = { ...fact, id: fact.id ?? id(at), occurredOn: fact.occurredOn ?? '2026-03-01' };
    const seen = suggestionView.types.includes(fact.type);
    return seen ? suggestionView.fold(row, event as unknown as RecordedEvent) : row;
  }, undefined);
}
const suggested = (facts: readonly Fact[], archive: Archive | null = complete) => {
  const row = known(facts);
  return suggestionsOf(
    row?.evidence ?? NO_EVIDENCE,
    archive,
    (reference) => row?.events.find(({ event }) => reference.startsWith(event)) ?? null,
  );
};
const of = (criterion: number, facts: readonly Fact[], archive?: Archive | null) => {
  const found = suggested(facts, archive).find((each) => each.criterion === criterion);
  if (!found) throw new Error(`no suggestion for criterion ${criterion}`);
  return {
    suggested: found.suggested,
    events: found.evidence.map(({ event }) => event),
    vi: found.reason.vi,
  };
};

const outreach = (channel: string, reached: number): Fact => ({
  type: 'ModelOutreachHeld',
  data: { model: MODEL, channel, title: 'Phát thanh', reached, evidence: [] },
});
const contribution = (source: string, quantity: number, more: Partial<Fact> = {}): Fact => ({
  type: 'ModelContributionReceived',
  data: { model: MODEL, kind: 'MONEY', source, unit: 'VND', quantity, evidence: [] },
  ...more,
});

describe('R-22 what the record suggests', () => {
  test('for criteria 1, 2, 3, 4 and 8, and for no other', () => {
    expect(suggested(running).map(({ criterion }) => criterion)).toEqual([1, 2, 3, 4, 8]);
  });

  test('1: registered and accepted; the Board’s acceptance is waited for', () => {
    expect(of(1, running)).toMatchObject({ suggested: 'MET', events: [id(0), id(2)] });
    expect(of(1, [registered()])).toMatchObject({ suggested: 'UNKNOWN', events: [id(0)] });
    expect(of(1, [])).toMatchObject({ suggested: 'NOT_MET', events: [] });
  });

  test('1 R-27: of a model that is only proposed there is no registration yet', () => {
    expect(of(1, [proposed])).toMatchObject({ suggested: 'NOT_MET', events: [] });
    expect(of(1, [proposed, registered()])).toMatchObject({ suggested: 'UNKNOWN', events: [id(1)] });
  });

  test('2: a plan, and a launch where one is owed', () => {
    expect(of(2, running)).toMatchObject({ suggested: 'MET', events: [id(3), id(4)] });
    expect(of(2, running.slice(0, 4))).toMatchObject({ suggested: 'NOT_MET', events: [id(3)] });
    expect(of(2, running.slice(0, 3))).toMatchObject({ suggested: 'NOT_MET', events: [] });
    expect(of(2, [registered(continued), modelPlanned(null)]).suggested).toBe('MET');
    expect(of(2, [registered(replicated), modelPlanned('2026-04-10')]).suggested).toBe('NOT_MET');
    expect(of(2, [registered(), modelPlanned(null)]).suggested).toBe('NOT_MET');
    expect(of(2, running).vi).toContain('đã tổ chức ra mắt');
    expect(of(2, [registered(continued), modelPlanned(null)]).vi).toContain('không phải ra mắt');
  });

  test('2 R-38: a corrected launch counts as corrected, a withdrawn one not at all; another record is not it', () => {
    const right = (corrects: string, record: object): Fact => ({
      type: 'ModelRecordCorrected',
      data: { model: MODEL, corrects, kind: 'LAUNCH', reason: 'Ghi nhầm', record },
    });
    const plan = id(3);
    expect(of(2, [...running, right(id(4), { launch })])).toMatchObject({
      suggested: 'MET',
      events: [plan, id(5)],
    });
    expect(of(2, [...running, right(id(4), { withdrawn: true })])).toMatchObject({
      suggested: 'NOT_MET',
      events: [plan],
    });
    expect(of(2, [...running, right(id(50), { withdrawn: true })])).toMatchObject({
      suggested: 'MET',
      events: [plan, id(4)],
    });
    expect(of(2, [registered(), modelPlanned(), right(id(50), { withdrawn: true })])).toMatchObject({
      suggested: 'NOT_MET',
      events: [id(1)],
    });
  });

  test('3: the figures are stated; no minimum is invented', () => {
    const two = [...running, outreach('LOUDSPEAKER', 300), outreach('MEETING', 1200)];
    expect(of(3, two)).toMatchObject({ suggested: 'MET', events: [id(5), id(6)] });
    expect(of(3, two).vi).toContain('2 hoạt động tuyên truyền qua 2 hình thức, 1.500 lượt người');
    expect(of(3, running)).toMatchObject({ suggested: 'NOT_MET', events: [] });
  });

  test('3 R-38: a corrected activity counts as corrected, a withdrawn one not at all', () => {
    const wrong = { ...outreach('MEETING', 1200), id: id(50) };
    const right = (record: object): Fact => ({
      type: 'ModelRecordCorrected',
      data: { model: MODEL, corrects: id(50), kind: 'OUTREACH', reason: 'Ghi nhầm', record },
    });
    const content = { channel: 'MEETING', title: 'Họp thôn', reached: 120, evidence: [] };
    const after = of(3, [...running, wrong, right({ outreach: content })]);
    expect(after).toMatchObject({ suggested: 'MET', events: [id(6)] });
    expect(after.vi).toContain('120 lượt người');
    expect(of(3, [...running, wrong, right({ withdrawn: true })])).toMatchObject({
      suggested: 'NOT_MET',
      events: [],
    });
  });

  test('4: something socialised; what the budget gives alone is not', () => {
    const budget = contribution('STATE_BUDGET', 500);
    expect(of(4, [...running, budget])).toMatchObject({ suggested: 'NOT_MET', events: [id(5)] });
    const both = of(4, [...running, budget, contribution('PEOPLE', 200)]);
    expect(both).toMatchObject({ suggested: 'MET', events: [id(5), id(6)] });
    expect(both.vi).toContain('2 lần huy động từ 2 nguồn với 1 loại nguồn lực, trong đó 1 lần xã hội hóa');
    expect(of(4, running)).toMatchObject({ suggested: 'NOT_MET', events: [] });
  });

  test('4 R-38: a corrected contribution counts as corrected', () => {
    const wrong = contribution('PEOPLE', 200, { id: id(50) });
    const right: Fact = {
      type: 'ModelContributionCorrected',
      data: { ...contribution('STATE_BUDGET', 200).data, corrects: id(50), reason: 'Ghi nhầm nguồn' },
    };
    expect(of(4, [...running, wrong])).toMatchObject({ suggested: 'MET' });
    expect(of(4, [...running, wrong, right])).toMatchObject({ suggested: 'NOT_MET', events: [id(6)] });
    expect(of(4, [...running, contribution('PEOPLE', 0)]).suggested).toBe('NOT_MET');
  });

  test('8: what the archive lacks is named, what it holds is shown', () => {
    const entry = { item: 'PUBLICITY', owed: true, present: false, papers: [] } as const;
    const launched = {
      item: 'LAUNCH_MINUTES',
      owed: true,
      present: true,
      papers: [`${id(3)}/plan`, `${id(4)}/evidence`, id(999)],
    };
    const unasked = { ...entry, item: 'SUMMARY_REPORT', owed: false, papers: [] };
    const lacking = { complete: false, entries: [{ ...entry, papers: [] }, launched, unasked] } as Archive;
    expect(of(8, running, lacking)).toMatchObject({ suggested: 'NOT_MET', events: [id(3), id(4)] });
    expect(of(8, running, lacking).vi).toBe('Hồ sơ còn thiếu: Tài liệu tuyên truyền.');
    expect(of(8, running, complete).suggested).toBe('MET');
    expect(of(8, running, null).suggested).toBe('UNKNOWN');
  });
});
