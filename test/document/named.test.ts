import { expect, test } from 'vitest';
import { documentsNamedBy, namingTypes } from '../../schema/document/named.ts';
import { subjectOf } from '../../schema/document/subjects.ts';
import { id } from '../sample.ts';

test('the papers of an event are found wherever its codec has them', () => {
  const [first, second] = [{ title: 'Ảnh' }, { title: 'Biên bản', number: '2-BB', sha256: 'ab'.repeat(32) }];
  const inspected = {
    evidence: [first, second],
    remedies: [{ remedy: 'a', title: 'b', dueOn: '2026-01-01' }],
  };
  expect(documentsNamedBy({ type: 'ModelInspected', data: inspected })).toEqual([
    { ...first, at: 'evidence.0' },
    { ...second, at: 'evidence.1' },
  ]);
  expect(documentsNamedBy({ type: 'ModelPlanned', data: { plan: { document: second } } })).toEqual([
    { ...second, at: 'plan.document' },
  ]);
  expect(documentsNamedBy({ type: 'ModelEndorsed', data: { document: null } })).toEqual([]);
  expect(documentsNamedBy({ type: 'ModelAccepted', data: {} })).toEqual([]);
});

test('a paper in a dossier is filed, not named', () => {
  expect(namingTypes).not.toContain('DocumentFiled');
});

test('a stream says what it is the stream of', () => {
  expect(subjectOf(`model-${id(1)}`)).toEqual({ kind: 'MODEL', id: id(1) });
  expect(subjectOf('campaign-10507-2026')).toEqual({ kind: 'CAMPAIGN', id: '10507-2026' });
  expect(subjectOf('organization-10507')).toBeUndefined();
  expect(subjectOf(`dossier-model-${id(1)}`)).toBeUndefined();
});
