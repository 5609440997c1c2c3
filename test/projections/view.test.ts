import { expect, test } from 'vitest';
import { attainmentView } from '../../projections/campaign/attainment-view.ts';
import { existing } from '../../projections/known-event.ts';
import { unitView } from '../../projections/organization/unit-view.ts';
import { recognitionView } from '../../projections/recognition/decision-view.ts';
import { exemplarView } from '../../projections/recognition/exemplar-view.ts';
import { timelineView } from '../../projections/timeline/view.ts';
import { folded, tablesOf, type View } from '../../projections/view.ts';
import { storyteller, uuid } from './events.ts';

test('a view writes its table, what its rows hold within themselves, and what is counted of them', () => {
  const names = (view: View) => tablesOf(view).map(({ name }) => name);
  expect(names(exemplarView)).toEqual(['exemplar']);
  expect(names(recognitionView)).toEqual(['recognition', 'recognised_model']);
  expect(names(unitView)).toEqual(['unit', 'unit_count']);
  expect(names(attainmentView)).toEqual(['attainment', 'attainment_count']);
  expect(names(timelineView)).toEqual(['timeline']);
});

test('a stream begins once, and nothing of it comes before its beginning', () => {
  const { tell } = storyteller();
  const stream = `unit-${uuid(1)}`;
  const begun = tell(stream, 'UnitEstablished', {
    ...{ unit: uuid(1), organization: '11332', lineage: ['31'], name: 'Thôn Một', kind: 'VILLAGE' },
  });
  const renamed = tell(stream, 'UnitRenamed', { unit: uuid(1), name: 'Thôn Hai', effectiveOn: '2026-03-01' });
  const row = folded(unitView, undefined, begun);
  expect(folded(unitView, row, renamed).name).toBe('Thôn Hai');
  expect(() => folded(unitView, row, begun)).toThrow(`UnitEstablished begins ${stream} again`);
  expect(() => folded(unitView, undefined, renamed)).toThrow(
    `UnitRenamed in ${stream} comes before the event that begins the stream`,
  );
  expect(existing(row, renamed)).toBe(row);
});
