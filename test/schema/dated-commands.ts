import type { Role } from '../../schema/access/roles.ts';
import { legalBasisOn } from '../../schema/commendation/legal-basis.ts';
import {
  before,
  HELD,
  NOTICE,
  noticed,
  open,
  over,
  panel,
  ROUND,
  waiting,
} from '../appraisal/sample-round.ts';
import type { Fact } from '../given.ts';
import { acceptedModel, draftPlan, newRegistration, plannedModel, running } from '../model/sample-model.ts';
import {
  chosen,
  DECISION,
  here,
  ISSUE_EVENT,
  issued,
  ready,
  standing,
} from '../recognition/sample-recognition.ts';
import { CAMPAIGN, CITY, COMMUNE, id, MODEL, milestone, place, UNIT, unit } from '../sample.ts';

/** A day on which everything here has happened. */
const PAST = '2026-10-10';
const reason = 'Ghi nhầm';
const paper = { title: 'Văn bản', issuedOn: PAST };
const evidence = [paper];
const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] };

export interface Dated {
  type: string;
  /** Where a day is stated on which something happened or a paper was issued; all that the command has. */
  dates: string[];
  data: object;
  given: Fact[];
  by?: Role;
}
const row = (
  type: string,
  dates: string,
  data: object,
  given: readonly (Fact | Fact[])[],
  by?: Role,
): Dated => ({
  ...{ type, dates: dates.split(' '), data, given: given.flat() },
  ...(by && { by }),
});
const [city, signatory, chair] = ['CITY_OFFICER', 'COMMITTEE_SIGNATORY', 'CHAIR'] as const;

const effectiveOn = PAST;
const organizations = [
  row(
    'RenameOrganization',
    'effectiveOn',
    { organization: COMMUNE, name: 'Mới', fullName: 'Phường Mới', effectiveOn },
    place,
    city,
  ),
  row('DissolveOrganization', 'effectiveOn', { organization: COMMUNE, effectiveOn, reason }, place, city),
  row('RenameUnit', 'effectiveOn', { unit: UNIT, name: 'Mới', effectiveOn }, place),
  row('MergeUnit', 'effectiveOn', { unit: UNIT, into: id(2), effectiveOn, reason }, [place, unit(2)]),
  row('DissolveUnit', 'effectiveOn', { unit: UNIT, effectiveOn, reason }, place),
];

const plan = { organization: COMMUNE, title: 'Kế hoạch', basis: [paper] };
/** Whose deliverable the system does not hold. */
const conference: Fact = {
  type: 'CampaignMilestoneSet',
  data: { campaign: CAMPAIGN, ...milestone, milestone: 'CONFERENCE', before: '2026-12-05', reason },
};
const delivery = { campaign: CAMPAIGN, milestone: 'CONFERENCE', deliveredOn: PAST, document: paper };
const delivered: Fact = {
  type: 'CampaignMilestoneDelivered',
  occurredOn: PAST,
  recordedAt: '2026-11-20T03:00:00.000Z',
  data: { campaign: CAMPAIGN, milestone: 'CONFERENCE', document: null, daysLate: 0 },
};
const campaigns = [
  row('PlanCampaign', 'basis.0.issuedOn', { ...plan, year: 2027, targets: [], milestones: [] }, place),
  row('PlanCampaignFromEarlier', 'basis.0.issuedOn', { ...plan, year: 2027, from: CAMPAIGN }, place),
  row('PlanCampaignFromAbove', 'basis.0.issuedOn', { ...plan, year: 2027 }, place),
  row('DeliverCampaignMilestone', 'deliveredOn document.issuedOn', delivery, [place, conference]),
  row('CorrectMilestoneDelivery', 'deliveredOn document.issuedOn', { ...delivery, reason }, [
    ...[place, conference, delivered],
  ]),
  row(
    'DeclineCityNomination',
    'decidedOn document.issuedOn',
    { campaign: CAMPAIGN, decidedOn: PAST, reason, document: paper },
    place,
  ),
];

const model = (type: string, dates: string, data: object, given: Fact[] = running) =>
  row(type, dates, { model: MODEL, ...data }, [place, unit(2), given]);
const RECORD = id(601);
const record = (type: string, data: object): Fact => ({
  ...{ type, id: RECORD, occurredOn: PAST, data: { model: MODEL, ...data } },
});
const endorsement = { authority: 'Đảng ủy', endorsedOn: PAST, document: paper };
const progress = { summary: 'Đã làm', results: [{ unit: 'SQUARE_METRE', quantity: 1 }], evidence };
const gift = { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 5, evidence };
const outreach = { channel: 'PRESS', title: 'Tin', reached: 4, evidence };
const commitments = [{ signer: 'COLLECTIVE', title: 'Chi hội', content: 'Vận động', count: 1 }];
const launch = { launchedOn: PAST, place: 'Nhà văn hóa', attendance: 1, commitments, evidence };
const completion = { completedOn: PAST, note: 'Xong', evidence };
const inspection = {
  ...{ inspectedOn: PAST, inspectors: ['Ban'], rating: 'PASS', evidence },
  findings: [{ criterion: 2, met: false, evidence }],
  remedies: [{ remedy: 'a', title: 'Việc a', dueOn: '2026-12-30' }],
};
const inspected = record('ModelInspected', { adHoc: true, ...inspection });
const corrected = (dates: string, was: Fact[], content: object) =>
  model('CorrectModelRecord', dates, { corrects: RECORD, reason, ...content }, [...running, ...was]);
const models = [
  model(
    'ProposeModel',
    'endorsedOn document.issuedOn',
    { campaign: CAMPAIGN, unit: UNIT, name: 'Hiến đất', ...endorsement },
    [],
  ),
  model('EndorseModel', 'endorsedOn document.issuedOn', endorsement, running.slice(0, 1)),
  model(
    'DiscoverModel',
    'foundOn',
    {
      ...{ campaign: CAMPAIGN, unit: UNIT, registration: newRegistration },
      ...{ lateReason: 'Phát hiện', foundOn: PAST, foundIn: 'Kiểm tra' },
    },
    [],
  ),
  model('PlanModel', 'plan.document.issuedOn', { plan: { ...draftPlan, document: paper } }, acceptedModel),
  model('CorrectModelPlan', 'plan.document.issuedOn', { plan: { ...draftPlan, document: paper }, reason }, [
    ...running,
    { type: 'ModelConcluded', data: { model: MODEL, summary: 'Xong', rating: null } },
  ]),
  model('LaunchModel', 'launchedOn evidence.0.issuedOn', launch, plannedModel),
  model('ReportModelProgress', 'occurredOn evidence.0.issuedOn', { occurredOn: PAST, ...progress }),
  model('ReceiveModelContribution', 'occurredOn evidence.0.issuedOn', { occurredOn: PAST, ...gift }),
  model('HoldModelOutreach', 'occurredOn evidence.0.issuedOn', { occurredOn: PAST, ...outreach }),
  model(
    'CorrectModelProgress',
    'occurredOn evidence.0.issuedOn',
    { corrects: RECORD, reason, occurredOn: PAST, ...progress },
    [...running, record('ModelProgressReported', progress)],
  ),
  model(
    'CorrectModelContribution',
    'occurredOn evidence.0.issuedOn',
    { corrects: RECORD, reason, occurredOn: PAST, ...gift },
    [...running, record('ModelContributionReceived', gift)],
  ),
  corrected('occurredOn record.outreach.evidence.0.issuedOn', [record('ModelOutreachHeld', outreach)], {
    occurredOn: PAST,
    record: { outreach },
  }),
  corrected(
    'record.endorsement.endorsedOn record.endorsement.document.issuedOn',
    [record('ModelEndorsed', { ...endorsement, document: null })],
    { record: { endorsement } },
  ),
  corrected('record.launch.launchedOn record.launch.evidence.0.issuedOn', [record('ModelLaunched', launch)], {
    record: { launch },
  }),
  corrected(
    'record.completion.completedOn record.completion.evidence.0.issuedOn',
    [
      { ...inspected, id: id(602) },
      record('ModelRemedyCompleted', { remedy: 'a', note: 'Xong', evidence: [] }),
    ],
    { record: { completion } },
  ),
  model(
    'CorrectModelInspection',
    'inspectedOn findings.0.evidence.0.issuedOn evidence.0.issuedOn',
    { corrects: RECORD, reason, ...inspection },
    [...running, inspected],
  ),
  model('InspectModel', 'inspectedOn findings.0.evidence.0.issuedOn evidence.0.issuedOn', {
    adHoc: true,
    ...inspection,
  }),
  model('CompleteModelRemedy', 'completedOn evidence.0.issuedOn', { remedy: 'a', ...completion }, [
    ...running,
    inspected,
  ]),
  row(
    'SubmitModelForAppraisal',
    'report.issuedOn evidence.0.issuedOn',
    { model: MODEL, round: ROUND, report: paper, evidence },
    [before, running],
  ),
];

const round = (type: string, dates: string, data: object, given: Fact[], by?: Role) =>
  row(type, dates, { round: ROUND, ...data }, given, by);
const rounds = [
  round('PlanAppraisalRound', 'plan.issuedOn', { campaign: CAMPAIGN, title: 'Đợt 1', plan: paper }, place),
  round('AmendAppraisalRound', 'plan.issuedOn', { title: 'Đợt 1', plan: paper, reason }, before),
  round('AppointAppraisalPanel', 'decision.issuedOn', { members: panel, decision: paper, reason }, before),
  round(
    'OpenAppraisalSession',
    'heldOn',
    { session: 's-1', heldOn: HELD, attendance: panel.map(({ account }) => account) },
    waiting,
  ),
  round(
    'PublishAppraisalNotice',
    'issuedOn document.issuedOn',
    { number: '3', issuedOn: PAST, document: paper },
    over,
  ),
  round(
    'AdviseOnAppraisal',
    'issuedOn document.issuedOn',
    { number: '7', issuedOn: PAST, models: [MODEL], document: paper },
    [...over, noticed()],
  ),
  round('CorrectAppraisalSession', 'heldOn', { session: 's-1', heldOn: HELD, reason }, open),
  round('CorrectAppraisalNotice', 'issuedOn', { corrects: NOTICE, number: '4', issuedOn: PAST, reason }, [
    ...over,
    noticed(),
  ]),
];

const COMMENDATION = id(810);
const commendation = (type: string, data: object, more: object = {}): Fact => ({
  ...{ type, data: { commendation: COMMENDATION, ...data }, ...more },
});
const recipient = { kind: 'COLLECTIVE', title: 'Chi bộ', unit: UNIT };
const proposed = (form = 'GIAY_KHEN') =>
  commendation('CommendationProposed', {
    ...{ ...home, form, model: null, exemplar: null, achievement: 'Tốt', document: null },
    recipient: { ...recipient, person: null },
  });
const legalBasis = legalBasisOn(PAST);
const awarded = commendation(
  'CommendationAwarded',
  {
    ...{ number: '5', decidedOn: '2026-09-01', signatory: 'Chủ tịch', model: null, document: null },
    ...{ legalBasis, reward: null, sameDecisionAs: null },
  },
  { id: id(811) },
);
const presented = commendation(
  'CommendationPresented',
  { presentedOn: PAST, occasion: 'Hội nghị' },
  { id: id(812) },
);
const decision = { number: '9', decidedOn: PAST, document: paper };
const commending = (type: string, dates: string, data: object, given: Fact[], by?: Role) =>
  row(type, dates, { commendation: COMMENDATION, ...data }, [place, given], by);
const proposal = { campaign: CAMPAIGN, recipient, form: 'GIAY_KHEN', achievement: 'Tốt', document: paper };
const commendations = [
  commending('ProposeCommendation', 'document.issuedOn', proposal, []),
  commending(
    'AwardCommendation',
    'decidedOn document.issuedOn legalBasis.0.issuedOn',
    { ...decision, signatory: 'Chủ tịch', reward: false, legalBasis: [paper] },
    [proposed()],
    chair,
  ),
  commending(
    'SubmitCommendationUpward',
    'sentOn document.issuedOn',
    { number: '9', sentOn: PAST, authority: 'UBND thành phố', document: paper },
    [proposed('BANG_KHEN')],
  ),
  commending(
    'RecordHigherAward',
    'decidedOn document.issuedOn legalBasis.0.issuedOn',
    { granted: true, authority: 'UBND thành phố', ...decision, legalBasis: [paper] },
    [
      ...[proposed('BANG_KHEN')],
      commendation('CommendationSubmittedUpward', {
        ...{ number: '2', sentOn: '2026-09-01', authority: 'UBND thành phố', document: null },
      }),
    ],
    city,
  ),
  commending('PresentCommendation', 'presentedOn', { presentedOn: PAST, occasion: 'Hội nghị' }, [
    proposed(),
    awarded,
  ]),
  commending(
    'CancelCommendation',
    'cancelledOn document.issuedOn',
    { cancelledOn: PAST, reason, document: paper },
    [proposed(), awarded],
    chair,
  ),
  commending(
    'CorrectCommendation',
    'decidedOn legalBasis.0.issuedOn',
    { corrects: id(811), reason, decidedOn: PAST, legalBasis: [paper] },
    [proposed(), awarded],
    chair,
  ),
  commending('CorrectCommendation', 'presentedOn', { corrects: id(812), reason, presentedOn: '2026-10-09' }, [
    proposed(),
    awarded,
    presented,
  ]),
];

const signed = { number: '12', issuedOn: PAST, signatory: 'Bí thư' };
const decided = [here, standing(), issued()];
const recognitions = [
  row(
    'IssueRecognitionDecision',
    'issuedOn document.issuedOn',
    {
      ...{ recognition: DECISION, campaign: CAMPAIGN, body: 'PARTY_COMMITTEE', ...signed },
      ...{ models: [MODEL], declined: [], document: paper },
    },
    [here, ready()],
    signatory,
  ),
  row(
    'RevokeRecognition',
    'issuedOn document.issuedOn',
    { recognition: DECISION, models: [MODEL], ...signed, reason, document: paper },
    decided,
    signatory,
  ),
  row(
    'CorrectRecognitionDecision',
    'issuedOn',
    { recognition: DECISION, corrects: ISSUE_EVENT, ...signed, reason },
    decided,
    signatory,
  ),
  row(
    'OpenSelection',
    'document.issuedOn',
    {
      ...{ selection: id(400), campaign: CAMPAIGN, title: 'Bình xét', seats: 1, candidates: [MODEL] },
      committee: ['m1', 'm2', 'm3'].map((account) => ({ account, title: 'Ủy viên' })),
      document: paper,
    },
    decided,
  ),
];

const EXEMPLAR = id(500);
const exemplar = (type: string, data: object, more: object = {}): Fact => ({
  ...{ type, data: { exemplar: EXEMPLAR, ...data }, ...more },
});
const rating = { level: 'GOOD', ratedBy: 'Ban Thường vụ', ratedOn: PAST };
const nominated = exemplar('ExemplarNominated', {
  ...{ ...home, subject: 'COLLECTIVE', leader: false, model: MODEL, unit: UNIT, title: 'Chi bộ' },
  ...{ person: null, part: null, criteria: null, leadership: null, rating: { ...rating, provisional: true } },
});
const filed = (item: string) =>
  exemplar('ExemplarDocumentFiled', { item, document: paper, copies: 3, bound: true });
const report = filed('ACHIEVEMENT_REPORT');
const confirmed = (by: string) =>
  exemplar('ExemplarReportConfirmed', { by, confirmedOn: PAST, document: null });
const complete = [
  ...['MINUTES', 'SUBMISSION', 'SUMMARY', 'LIST'].map(filed),
  ...[report, confirmed('DIRECT_COMMITTEE'), confirmed('PROPOSING_COMMITTEE')],
];
const sent = exemplar('ExemplarDossierSent', { number: '88', sentOn: PAST, document: null });
const outcome = exemplar(
  'ExemplarCityOutcomeRecorded',
  { outcome: 'DECLINED', decidedOn: PAST, number: null, document: null, note: null },
  { id: id(501) },
);
const exemplary = [here, standing(), chosen()];
const nominee = (type: string, dates: string, data: object, given: Fact[], by?: Role) =>
  row(type, dates, { exemplar: EXEMPLAR, ...data }, [...exemplary, nominated, given], by);
const granted = { outcome: 'GRANTED', decidedOn: PAST, number: '45', document: paper };
const exemplars = [
  row(
    'NominateExemplar',
    'rating.ratedOn',
    {
      ...{ exemplar: EXEMPLAR, campaign: CAMPAIGN, subject: 'COLLECTIVE', model: MODEL, unit: UNIT },
      ...{ title: 'Chi bộ', rating: { ...rating, provisional: true } },
    },
    exemplary,
  ),
  nominee('ConfirmExemplarRating', 'ratedOn document.issuedOn', { ...rating, document: paper }, []),
  nominee('CorrectExemplarRating', 'ratedOn document.issuedOn', { ...rating, document: paper, reason }, [
    exemplar('ExemplarRatingConfirmed', { ...rating, level: 'COMPLETED', document: null }),
  ]),
  nominee('FileExemplarDocument', 'document.issuedOn', { item: 'LIST', document: paper }, []),
  nominee(
    'ConfirmAchievementReport',
    'confirmedOn document.issuedOn',
    { by: 'DIRECT_COMMITTEE', confirmedOn: PAST, document: paper },
    [report],
    signatory,
  ),
  nominee(
    'SendExemplarDossier',
    'sentOn document.issuedOn',
    { number: '88', sentOn: PAST, document: paper },
    complete,
    signatory,
  ),
  nominee('RecordCityOutcome', 'decidedOn document.issuedOn', granted, [sent], city),
  nominee(
    'CorrectCityOutcome',
    'decidedOn document.issuedOn',
    { corrects: id(501), reason, ...granted },
    [sent, outcome],
    city,
  ),
];

const REPORT = id(900);
const period = { from: '2026-01-01', to: '2026-06-30' };
const drafted: Fact = {
  type: 'ReportDrafted',
  data: { report: REPORT, ...home, unit: null, kind: 'SIX_MONTH', period, replaces: null },
};
const statement = { difficulty: id(700), title: 'Vướng', detail: 'Ranh giới', evidence };
const raised: Fact = {
  type: 'DifficultyRaised',
  id: id(701),
  data: { ...statement, ...home, unit: UNIT, model: null, wish: 'Đo lại' },
};
const PERSON = id(40);
const person: Fact[] = [
  ...place,
  {
    type: 'PersonRecorded',
    id: id(41),
    data: { person: PERSON, organization: COMMUNE, lineage: [CITY], unit: UNIT, position: 'Bí thư' },
  },
];
const rated: Fact = {
  ...{ type: 'PersonRated', id: id(42) },
  data: { person: PERSON, year: 2025, ratedBy: 'Ban', ratedOn: PAST },
};
const rates = { person: PERSON, year: 2025, rating: 'GOOD', ratedBy: 'Ban', ratedOn: PAST };
const others = [
  row(
    'SubmitReport',
    'issuedOn document.issuedOn',
    { report: REPORT, number: '5', signatory: 'Phó Bí thư', issuedOn: PAST, document: paper },
    [place, drafted, { type: 'ReportReviewed', data: { report: REPORT, note: null } }],
  ),
  row('RaiseDifficulty', 'evidence.0.issuedOn', { campaign: CAMPAIGN, unit: UNIT, ...statement }, place),
  row('CorrectDifficulty', 'evidence.0.issuedOn', { ...statement, reason }, [place, raised]),
  row('AnswerDifficulty', 'document.issuedOn', { difficulty: id(700), answer: 'Đo lại', document: paper }, [
    place,
    raised,
  ]),
  row(
    'FileDocument',
    'issuedOn',
    {
      ...{ subject: { kind: 'MODEL', id: MODEL }, document: id(801), kind: 'LAUNCH_MINUTES' },
      ...{ ...paper, sha256: 'ab'.repeat(32) },
    },
    [place, running],
  ),
  row('MovePerson', 'effectiveOn', { person: PERSON, position: 'Phó Bí thư', effectiveOn }, person),
  row('RatePerson', 'ratedOn', rates, person),
  row('CorrectPersonRating', 'ratedOn', { ...rates, reason }, [person, rated]),
  row(
    'ErasePerson',
    'document.issuedOn',
    { person: PERSON, ground: 'SUBJECT_REQUEST', document: { number: '1', issuedOn: PAST } },
    person,
  ),
];

export const DATED: Dated[] = [
  ...[organizations, campaigns, models, rounds, commendations, recognitions, exemplars, others].flat(),
];

/** Days that lie ahead, or that a period, a deadline or a price begins with: any day will do. */
export const AHEAD: Record<string, string> = {
  PlanCampaign: 'milestones.0.before settings.reviewCutOff settings.baseWages.0.from',
  PlanCampaignFromEarlier:
    'changes.milestones.0.before changes.settings.reviewCutOff changes.settings.baseWages.0.from',
  PlanCampaignFromAbove:
    'changes.milestones.0.before changes.settings.reviewCutOff changes.settings.baseWages.0.from',
  SetCampaignMilestone: 'before',
  ChangeCampaignSettings: 'settings.reviewCutOff settings.baseWages.0.from',
  RegisterModel: 'registration.launchPlannedOn',
  DiscoverModel: 'registration.launchPlannedOn',
  ResubmitModel: 'registration.launchPlannedOn',
  AmendModel: 'registration.launchPlannedOn',
  CorrectModelRegistration: 'registration.launchPlannedOn',
  PlanModel: 'plan.launchOn plan.surveyOn plan.inspectionOn plan.wrapUpOn plan.reportOn',
  CorrectModelPlan: 'plan.launchOn plan.surveyOn plan.inspectionOn plan.wrapUpOn plan.reportOn',
  CorrectModelInspection: 'remedies.0.dueOn',
  ScheduleInspection: 'plannedOn',
  RescheduleInspection: 'plannedOn',
  InspectModel: 'remedies.0.dueOn',
  ScheduleAppraisalSession: 'scheduledOn',
  DraftReport: 'period.from period.to',
  WriteReport: 'period.from period.to',
};
