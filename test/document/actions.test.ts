import { expect, test } from 'vitest';
import { dossierStream } from '../../schema/document/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import type { Fact } from '../given.ts';
import { running } from '../model/sample-model.ts';
import { CAMPAIGN, CITY, COMMUNE, id, MIDYEAR, MODEL, OTHER_COMMUNE, place, UNIT, unit } from '../sample.ts';

const SECOND = id(2);
const [OWN, OTHER] = [id(801), id(802)];
const subject = { kind: 'MODEL', id: MODEL } as const;
const officer: Actor = { account: 'lan', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT };
const colleague: Actor = { ...officer, account: 'huong' };
const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const filed = (document: string, sha: string): Fact => ({
  type: 'DocumentFiled',
  actor: officer,
  data: {
    ...{ subject, organization: COMMUNE, lineage: [CITY], unit: UNIT },
    document: {
      ...{ id: document, kind: 'LAUNCH_MINUTES', title: 'Biên bản', number: null, issuedOn: null },
      ...{ sha256: sha.repeat(32), mediaType: 'application/pdf', size: 2000 },
    },
  },
});
const withdrawn = (document: string): Fact => ({
  type: 'DocumentWithdrawn',
  data: { subject, document, reason: 'Lưu nhầm' },
});
const of = (facts: Fact[], actor: Actor, kept: Parameters<typeof dossierStream>[0] = subject) =>
  actionsOver([...place, ...running, ...facts], dossierStream(kept), MIDYEAR, actor);

test('R-46 R-22 a dossier takes papers before the first one, of what is there', () => {
  expect(of([], officer)).toEqual({ FileDocument: true, WithdrawDocument: 'NOTHING_WAITS' });
  expect(of([], board, { kind: 'CAMPAIGN', id: CAMPAIGN }).FileDocument).toBe(true);
  expect(of([], officer, { kind: 'CAMPAIGN', id: CAMPAIGN }).FileDocument).toBe('FORBIDDEN');
  expect(of([], board, { kind: 'MODEL', id: id(999) }).FileDocument).toBe('SUBJECT_NOT_FOUND');
  expect(of([], { ...board, organization: OTHER_COMMUNE }).FileDocument).toBe('FORBIDDEN');
});

test('R-46 R-38 whoever filed a paper may withdraw it, or the Board, while it stands', () => {
  const papers = [filed(OWN, 'ab'), filed(OTHER, 'cd')];
  expect(of(papers, officer).WithdrawDocument).toBe(true);
  expect(of(papers, colleague).WithdrawDocument).toBe('NOTHING_WAITS');
  expect(of(papers, board).WithdrawDocument).toBe(true);
  expect(of([...papers, withdrawn(OWN)], officer).WithdrawDocument).toBe(true);
  expect(of([...papers, withdrawn(OWN), withdrawn(OTHER)], board).WithdrawDocument).toBe('NOTHING_WAITS');
});

test('R-46 R-49 the dossier of a merged unit’s model is its successor’s to add to', () => {
  const merged: Fact = {
    type: 'UnitMerged',
    data: { unit: UNIT, into: SECOND, reason: 'Sáp nhập', effectiveOn: '2026-05-01' },
  };
  expect(of([unit(2), merged], { ...officer, unit: SECOND }).FileDocument).toBe(true);
  expect(of([unit(2), merged], officer).FileDocument).toBe('FORBIDDEN');
});
