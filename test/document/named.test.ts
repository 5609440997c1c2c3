import { expect, test } from 'vitest';
import { documentsNamedBy, namingTypes } from '../../schema/document/named.ts';
import { evolveDossier } from '../../schema/document/state.ts';
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

test('also below each entry of a list of lists, and every type that may name one is known', () => {
  const [first, second] = [{ title: 'Ảnh' }, { title: 'Biên bản' }];
  const findings = [
    { criterion: 1, met: true },
    { criterion: 2, met: false, evidence: [first, second] },
  ];
  expect(documentsNamedBy({ type: 'ModelInspected', data: { findings } })).toEqual([
    { ...first, at: 'findings.1.evidence.0' },
    { ...second, at: 'findings.1.evidence.1' },
  ]);
  expect(namingTypes).toEqual(expect.arrayContaining(['ModelInspected', 'ModelEndorsed', 'CampaignPlanned']));
});

test('R-38 a paper that is withdrawn is known no more than one that was never filed', () => {
  const subject = { kind: 'MODEL' as const, id: id(1) };
  const paper = (n: number) => ({
    ...{ id: id(n), kind: 'PLAN' as const, title: `Văn bản ${n}`, number: null, issuedOn: null },
    ...{ sha256: `${n}`.repeat(64), mediaType: 'application/pdf' as const, size: 1 },
  });
  const filed = (n: number) => ({
    type: 'DocumentFiled' as const,
    data: { subject, organization: '10507', lineage: [], unit: null, document: paper(n) },
  });
  const withdrawn = (n: number) => ({
    type: 'DocumentWithdrawn' as const,
    data: { subject, document: id(n), reason: 'Nhầm' },
  });
  expect(evolveDossier(null, withdrawn(1))).toBeNull();
  const two = evolveDossier(evolveDossier(null, filed(1)), filed(2));
  expect(evolveDossier(two, withdrawn(3))).toEqual(two);
  const left = Object.values(evolveDossier(two, withdrawn(2))?.documents ?? {});
  expect(left.map((each) => each.withdrawn)).toEqual([false, true]);
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
