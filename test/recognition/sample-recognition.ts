import type { Actor } from '../../schema/event.ts';
import type { Fact } from '../given.ts';
import { newRegistration, registered } from '../model/sample-model.ts';
import { CAMPAIGN, CITY, COMMUNE, id, place, UNIT, unit } from '../sample.ts';

export const [A, B, C, D] = [id(100), id(101), id(102), id(103)] as const;
export const ROUND = id(200);
export const NOTICED = '2026-09-20';
export const ISSUED = '2026-10-01';
/** A day on which everything here may be decided. */
export const TODAY = '2026-10-10';
export const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] };

export const as = (role: Actor['role'], account: string, organization = COMMUNE): { actor: Actor } => ({
  actor: { role, account, organization },
});

/** Models registered by somebody, each under its own name. */
export const model = (of: string = A, over: object = {}): Fact => ({
  ...registered({ ...newRegistration, name: `Mô hình ${of.slice(-3)}` }, { model: of, ...over }),
  actor: { account: 'can-bo-thon-1', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT },
});

export const submitted = (of: string = A): Fact => ({
  type: 'ModelSubmittedForAppraisal',
  data: { model: of, round: ROUND, report: { title: 'Báo cáo' }, evidence: [] },
});
export const appraised = (of: string = A, passed = true): Fact => ({
  type: 'ModelAppraised',
  data: { model: of, round: ROUND, session: 'phien-1', passed, eligible: 5, yes: 4, no: 1 },
});
export const noticed = (of: string = A, passed = true): Fact => ({
  type: 'ModelAppraisalNotified',
  data: { model: of, round: ROUND, number: '03-TB/ĐTĐ', issuedOn: NOTICED, passed },
});
/** Passed its appraisal, and the notice is published. */
export const ready = (of: string = A, over: object = {}): Fact[] => [
  model(of, over),
  submitted(of),
  appraised(of),
  noticed(of),
];

export const DECISION = id(300);
const paper = { number: '120-QĐ/ĐU', issuedOn: ISSUED, signatory: 'Bí thư Đảng ủy' };
export const recognised = (of: string = A, recognition: string = DECISION): Fact => ({
  type: 'ModelRecognised',
  data: { model: of, recognition, number: paper.number, issuedOn: ISSUED },
});
export const revoked = (of: string = A): Fact => ({
  type: 'ModelRecognitionRevoked',
  data: { model: of, recognition: DECISION, number: '1', issuedOn: TODAY, reason: 'Sai số liệu' },
});
export const dropped = (of: string = A): Fact => ({
  type: 'ModelDropped',
  data: { model: of, reason: 'Không còn phù hợp' },
});
export const chosen = (of: string = A): Fact => ({
  type: 'ModelSelected',
  data: { model: of, selection: id(400), votes: 3, eligible: 5 },
});
/** Recognised, its notice before. */
export const standing = (of: string = A, over: object = {}): Fact[] => [...ready(of, over), recognised(of)];

export const ISSUE_EVENT = id(301);
export const issued = (models: readonly string[] = [A], over: object = {}): Fact => ({
  type: 'RecognitionDecisionIssued',
  id: ISSUE_EVENT,
  data: {
    recognition: DECISION,
    ...home,
    body: 'PARTY_COMMITTEE',
    ...paper,
    models,
    declined: [],
    document: null,
    ...over,
  },
});
export const issue = (over: object = {}) => ({
  type: 'IssueRecognitionDecision',
  data: {
    recognition: DECISION,
    campaign: CAMPAIGN,
    body: 'PARTY_COMMITTEE',
    ...paper,
    models: [A],
    declined: [],
    ...over,
  },
});

export const here = [...place, unit(2)];
