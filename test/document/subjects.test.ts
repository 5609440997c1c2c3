import { expect, test } from 'vitest';
import type { Role } from '../../schema/access/roles.ts';
import { dossierStream } from '../../schema/document/stream.ts';
import { subjectOf } from '../../schema/document/subjects.ts';
import { DOSSIER_SUBJECTS, type DossierSubject } from '../../schema/document/vocabulary.ts';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import { proposed } from '../commendation/sample-commendation.ts';
import type { Fact } from '../given.ts';
import { running } from '../model/sample-model.ts';
import { CAMPAIGN, CITY, COMMUNE, id, MIDYEAR, MODEL, place, UNIT, unit } from '../sample.ts';

const OTHER = id(2);
const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] };
const period = { from: '2026-01-01', to: '2026-06-30' };
const told = (type: string, data: object): Fact => ({ type, data });
const [ROUND, DECISION, SELECTION, EXEMPLAR] = [id(600), id(601), id(602), id(603)];
const [REPORT, LIST, DIFFICULTY, COMMENDATION] = [id(900), id(901), id(700), id(800)];

const things: Fact[] = [
  ...running,
  told('AppraisalRoundPlanned', {
    ...{ round: ROUND, ...home, title: 'Đợt 1', plan: { title: 'Kế hoạch' } },
  }),
  told('RecognitionDecisionIssued', {
    ...{ recognition: DECISION, ...home, body: 'PARTY_COMMITTEE', number: '1', issuedOn: MIDYEAR },
    ...{ signatory: 'Bí thư', models: [MODEL], declined: [], document: null },
  }),
  told('SelectionOpened', {
    ...{ selection: SELECTION, ...home, title: 'Bình xét', seats: 1, candidates: [MODEL], recusals: [] },
    committee: [{ account: 'm1', title: 'Ủy viên', unit: null, person: null }],
    ...{ revoteOf: null, document: null },
  }),
  told('ExemplarNominated', {
    ...{ exemplar: EXEMPLAR, ...home, subject: 'COLLECTIVE', leader: false, model: MODEL, unit: UNIT },
    ...{ title: 'Chi bộ', person: null, rating: null, part: null, criteria: null, leadership: null },
  }),
  proposed({ commendation: COMMENDATION }),
  told('ReportDrafted', {
    ...{ report: REPORT, ...home, unit: null, kind: 'SIX_MONTH', period, replaces: null },
  }),
  told('ReportDrafted', {
    ...{ report: LIST, ...home, unit: UNIT, kind: 'UNIT_LIST', period, replaces: null },
  }),
  told('DifficultyRaised', {
    ...{ difficulty: DIFFICULTY, ...home, unit: UNIT, model: null, title: 'Vướng', detail: 'Ranh giới' },
    ...{ wish: null, evidence: [] },
  }),
];
const IDS: Record<DossierSubject, string> = {
  ...{ MODEL, CAMPAIGN, UNIT, APPRAISAL: ROUND, RECOGNITION: DECISION, SELECTION, EXEMPLAR },
  ...{ COMMENDATION, REPORT, DIFFICULTY },
};

const as = (role: Role, ofUnit?: string): Actor => ({
  ...{ account: 'ai', role, organization: COMMUNE },
  ...(ofUnit && { unit: ofUnit }),
});
const files = (kind: DossierSubject, of: string, actor: Actor) =>
  actionsOver([...place, unit(2), ...things], dossierStream({ kind, id: of }), MIDYEAR, actor).FileDocument;

/** By hand: what the Board, the unit, another unit, the chair and a panel member may file to. */
const [NO, YES] = ['FORBIDDEN', true];
const table: Record<DossierSubject, (string | boolean)[]> = {
  MODEL: [YES, YES, NO, YES, YES],
  CAMPAIGN: [YES, NO, NO, YES, YES],
  UNIT: [YES, YES, NO, YES, YES],
  APPRAISAL: [YES, NO, NO, YES, YES],
  RECOGNITION: [YES, NO, NO, YES, YES],
  SELECTION: [YES, NO, NO, YES, YES],
  EXEMPLAR: [YES, YES, NO, YES, YES],
  // A proposal, which the panel does not read.
  COMMENDATION: [YES, NO, NO, YES, NO],
  // A draft, which neither chair nor panel reads.
  REPORT: [YES, NO, NO, NO, NO],
  DIFFICULTY: [YES, YES, NO, YES, NO],
};

test.each(DOSSIER_SUBJECTS)('R-22 whoever reads it files to the dossier of a %s', (kind) => {
  const people = [
    ...[as('BOARD_OFFICER'), as('UNIT_OFFICER', UNIT), as('UNIT_OFFICER', OTHER)],
    ...[as('CHAIR'), as('PANEL_MEMBER')],
  ];
  expect(people.map((actor) => files(kind, IDS[kind], actor))).toEqual(table[kind]);
});

test('R-36 a unit files to the draft of its own list, and neither another unit nor the Board does', () => {
  const people = [as('UNIT_OFFICER', UNIT), as('UNIT_OFFICER', OTHER), as('BOARD_OFFICER')];
  expect(people.map((actor) => files('REPORT', LIST, actor))).toEqual([YES, NO, NO]);
});

test.each(DOSSIER_SUBJECTS)('R-22 nothing is filed to a %s that does not exist', (kind) => {
  const missing = kind === 'CAMPAIGN' ? `${COMMUNE}-2031` : id(999);
  expect(files(kind, missing, as('BOARD_OFFICER'))).toBe('SUBJECT_NOT_FOUND');
});

test('R-22 a stream is told to be that of its subject', () => {
  const stream = `exemplar-${EXEMPLAR}`;
  expect(subjectOf(stream)).toEqual({ kind: 'EXEMPLAR', id: EXEMPLAR });
  expect(subjectOf(`person-${EXEMPLAR}`)).toBeUndefined();
});
