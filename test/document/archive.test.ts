import { describe, expect, test } from 'vitest';
import { ARCHIVE_ITEMS, type ArchiveFacts, archiveOf } from '../../schema/document/archive.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../schema/document/vocabulary.ts';

/** A NEW model whose archive holds all that it must. */
const paper = (...kinds: DocumentKind[]) => ({ reference: kinds.join(), kinds });
const full: ArchiveFacts = {
  kind: 'NEW',
  registered: true,
  accepted: true,
  planned: true,
  launchOwed: true,
  launched: true,
  progressReported: true,
  inspected: true,
  remedies: [{ completed: true }],
  resultDue: true,
  papers: DOCUMENT_KINDS.map((kind) => paper(kind)),
};
const missing = (facts: Partial<ArchiveFacts>) =>
  archiveOf({ ...full, ...facts })
    .entries.filter(({ owed, present }) => owed && !present)
    .map(({ item }) => item);
const without = (...kinds: DocumentKind[]) =>
  full.papers.filter((each) => !each.kinds.some((kind) => kinds.includes(kind)));

describe('R-22 criterion 8: the archive of a model', () => {
  test('is complete when nothing that is owed is missing, and names what it rests on', () => {
    const archive = archiveOf(full);
    expect(archive.complete).toBe(true);
    expect(archive.entries.map(({ item }) => item)).toEqual([...ARCHIVE_ITEMS]);
    expect(archive.entries.find(({ item }) => item === 'PUBLICITY')).toEqual({
      item: 'PUBLICITY',
      owed: true,
      present: true,
      papers: ['PUBLICITY'],
    });
  });

  test.each([
    ['REGISTRATION', { registered: false }],
    ['ENDORSEMENT', { papers: without('ENDORSEMENT') }],
    ['PLAN', { planned: false }],
    ['LAUNCH_MINUTES', { papers: without('LAUNCH_MINUTES') }],
    ['COMMITMENTS', { papers: without('COMMITMENT') }],
    ['PROGRESS_REPORTS', { progressReported: false }],
    ['PUBLICITY', { papers: without('PUBLICITY') }],
    ['CONTRIBUTIONS', { papers: without('CONTRIBUTION') }],
    ['INSPECTION_MINUTES', { papers: without('INSPECTION_MINUTES') }],
    ['REMEDIES', { remedies: [{ completed: true }, { completed: false }] }],
    ['RESULT_REPORT', { papers: without('RESULT_REPORT') }],
  ] as const)('lacks %s, and says so', (item, facts) => {
    expect(missing(facts)).toEqual([item]);
    expect(archiveOf({ ...full, ...facts }).complete).toBe(false);
  });

  test('owes at each stage what that stage has brought', () => {
    const draft = { kind: null, registered: false, accepted: false, planned: false, launched: false };
    const none = { progressReported: false, inspected: false, remedies: [], resultDue: false, papers: [] };
    const registered = { ...full, ...draft, ...none, registered: true, kind: 'NEW' as const };
    delete registered.launchOwed;
    expect(missing({ ...registered, registered: false, kind: null })).toEqual([
      'REGISTRATION',
      'ENDORSEMENT',
    ]);
    expect(missing(registered)).toEqual(['ENDORSEMENT']);
    const endorsed = { ...registered, accepted: true, papers: [paper('ENDORSEMENT')] };
    expect(missing(endorsed)).toEqual(['PLAN']);
    const planned = { ...endorsed, planned: true, launchOwed: true };
    expect(missing(planned)).toEqual([]);
    const running = ['PROGRESS_REPORTS', 'PUBLICITY', 'CONTRIBUTIONS'];
    expect(missing({ ...planned, launchOwed: false })).toEqual(running);
    expect(missing({ ...planned, launched: true })).toEqual(['LAUNCH_MINUTES', 'COMMITMENTS', ...running]);
  });

  test('R-11 a model runs from its plan on only where no launch is owed, whatever else is known', () => {
    const running = (facts: Partial<ArchiveFacts>) => {
      const { launchOwed: _, ...unsaid } = full;
      const { entries } = archiveOf({ ...unsaid, launched: false, papers: [], ...facts });
      return entries.find(({ item }) => item === 'PUBLICITY')?.owed;
    };
    expect(running({ kind: 'NEW' })).toBe(false);
    expect(running({ kind: 'CONTINUED' })).toBe(true);
    expect(running({ kind: 'NEW', launchOwed: false })).toBe(true);
    expect(running({ kind: 'REPLICATED', launchOwed: true })).toBe(false);
    expect(running({ kind: 'CONTINUED', planned: false })).toBe(false);
    expect(running({ kind: 'NEW', launched: true, planned: false })).toBe(true);
  });

  test('what is not owed is neither present nor missing', () => {
    const { complete, entries } = archiveOf({
      ...full,
      remedies: [],
      accepted: false,
      papers: without('LAUNCH_MINUTES'),
      launched: false,
    });
    const of = (wanted: string) => entries.find(({ item }) => item === wanted);
    expect(of('REMEDIES')).toMatchObject({ owed: false, present: false });
    expect(of('PLAN')).toMatchObject({ owed: false, present: false });
    expect(of('LAUNCH_MINUTES')).toMatchObject({ owed: false, present: false });
    expect(complete).toBe(true);
  });

  test('takes one paper for all that it counts as', () => {
    const launch = paper('LAUNCH_MINUTES', 'COMMITMENT');
    expect(missing({ papers: [...without('LAUNCH_MINUTES', 'COMMITMENT'), launch] })).toEqual([]);
  });
});
