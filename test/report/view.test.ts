import { expect, test } from 'vitest';
import type { ReportRow } from '../../projections/report/tables.ts';
import { reportView } from '../../projections/report/view.ts';
import type { Fact } from '../given.ts';
import { storyteller } from '../projections/events.ts';
import { CITY, COMMUNE } from '../sample.ts';
import { acknowledged, drafted, report, returned, step, submitted } from './sample-report.ts';

/** The row after these facts, one after the other. */
function shown(...facts: Fact[]): ReportRow {
  const story = storyteller();
  for (const { type, data } of facts) story.tell(`report-${report(1)}`, type as never, data as never);
  return story.events.reduce<ReportRow | undefined>(reportView.fold, undefined) as ReportRow;
}
const steps = (...facts: Fact[]) => shown(...facts).steps.map(({ status, notes }) => [status, ...notes]);
const written = (results: string) =>
  step(1, 'ReportWritten', { sections: { results }, period: { from: '2026-01-01', to: '2026-05-31' } });
const reviewed = (note: string | null) => step(1, 'ReportReviewed', { note });

test('R-36 a report tells every step that it went, with what was said; writing again and again is one', () => {
  expect(steps(drafted(1), written('a'), written('b'))).toEqual([['DRAFT']]);
  expect(steps(drafted(1), reviewed('Được'), written('c'), reviewed(null), submitted(1))).toEqual([
    ...[['DRAFT'], ['REVIEWED', 'Được'], ['DRAFT'], ['REVIEWED'], ['SUBMITTED']],
  ]);
  expect(steps(drafted(1), submitted(1), acknowledged(1, '2026-07-01')).at(-1)).toEqual(['ACKNOWLEDGED']);
  expect(steps(drafted(1), submitted(1), returned(1)).at(-1)).toEqual(['RETURNED', 'Thiếu số liệu']);
  expect(steps(drafted(1), step(1, 'ReportDiscarded', { reason: 'Trùng' })).at(-1)).toEqual([
    ...['DISCARDED', 'Trùng'],
  ]);
});

test('R-35 R-36 a report shows whose it is, what was written last, and which version came after it', () => {
  const row = shown(
    ...[drafted(1), written('a'), written('b'), submitted(1), step(1, 'ReportSuperseded', { by: report(2) })],
  );
  expect(row).toMatchObject({
    ...{ path: [CITY, COMMUNE], sections: { results: 'b' }, period_to: '2026-05-31' },
    ...{ number: '1-BC', superseded_by: report(2), status: 'SUBMITTED', revision: 4 },
  });
  expect(shown(drafted(1), written('a'), reviewed(null))).toMatchObject({ number: null, frozen: null });
});
