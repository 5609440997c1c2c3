import type { Format } from '../format/use-format.ts';
import type {
  MetricUnit,
  OutreachChannel,
  Rating,
  RecordKind,
  ResourceKind,
  ResourceSource,
} from './event-vocabulary.ts';

type Data = Record<string, unknown>;
type Values = Record<string, string | number>;

/** Names of the enumerations that event data uses, in the language shown. */
export interface EventWords {
  format: Pick<Format, 'date' | 'number' | 'exact'>;
  kind(kind: ResourceKind): string;
  source(source: ResourceSource): string;
  channel(channel: OutreachChannel): string;
  rating(rating: Rating): string;
  recordKind(kind: RecordKind): string;
  /** The sentence of another event. */
  told(type: string, data: Data): string;
  /** A property of a registration, as `ModelAmended` lists it. */
  property(name: string): string;
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim().replace(/[.;\s]+$/, '') : '');
/** Message selectors cannot test for emptiness: “none” stands for it. */
const orNone = (value: unknown) => text(value) || 'none';
const list = (value: unknown): Data[] => (Array.isArray(value) ? (value as Data[]) : []);
const count = (value: unknown) => (typeof value === 'number' ? value : 0);

/** A text as a sentence: with exactly one full stop. */
const sentence = (value: unknown) => `${text(value)}.`;

const results = (data: Data, words: EventWords) =>
  list(data.results)
    .map(({ unit, quantity }) => words.format.exact(count(quantity), unit as MetricUnit))
    .join('; ') || 'none';

const registered = (data: Data): Values => ({
  name: text((data.registration as Data | undefined)?.name),
  version: count(data.registrationVersion),
  late: data.late ? 'yes' : 'no',
  reason: sentence(data.lateReason),
});

const endorsed = (data: Data, words: EventWords): Values => ({
  name: text(data.name),
  authority: text(data.authority),
  date: words.format.date(text(data.endorsedOn)),
});

const contributed = (data: Data, words: EventWords): Values => ({
  quantity: words.format.exact(count(data.quantity), data.unit as MetricUnit),
  kind: words.kind(data.kind as ResourceKind).toLowerCase(),
  source: words.source(data.source as ResourceSource),
  reason: sentence(data.reason),
});

const progressed = (data: Data, words: EventWords): Values => ({
  summary: sentence(data.summary),
  results: results(data, words),
  reason: sentence(data.reason),
});

const voted = (data: Data, words: EventWords): Values => ({
  passed: data.passed ? 'yes' : 'no',
  yes: words.format.number(count(data.yes ?? data.votes)),
  eligible: words.format.number(count(data.eligible)),
});
const decided = (data: Data, words: EventWords): Values => ({
  number: text(data.number),
  date: words.format.date(text(data.issuedOn ?? data.decidedOn)),
  passed: data.passed ? 'yes' : 'no',
  reason: sentence(data.reason),
});
const reasoned = (data: Data): Values => ({ reason: sentence(data.reason), place: text(data.place) });

const planned = (data: Data, words: EventWords): Values => ({
  date: words.format.date(text(data.plannedOn)),
  purpose: sentence(data.purpose),
  reason: sentence(data.reason),
});

/** The event that would have recorded a corrected content in the first place, and its data. */
const RECORDED_AS: Record<string, (content: Data) => [type: string, data: Data]> = {
  endorsement: (content) => ['ModelEndorsed', content],
  launch: (content) => ['ModelLaunched', content],
  outreach: (content) => ['ModelOutreachHeld', content],
  inspection: (content) => ['ModelInspected', content],
  completion: (content) => ['ModelRemedyCompleted', content],
  keeping: (content) => ['ModelKept', { reason: content.grounds }],
  replication: (content) => ['ModelReplicationProposed', { ...content, reason: content.grounds }],
  conclusion: (content) => ['ModelConcluded', content],
};

function corrected(data: Data, words: EventWords): Values {
  const [name = '', content] = Object.entries((data.record ?? {}) as Data)[0] ?? [];
  const recorded = RECORDED_AS[name]?.(content as Data);
  return {
    kind: words.recordKind(data.kind as RecordKind),
    withdrawn: name === 'withdrawn' ? 'yes' : 'no',
    content: recorded ? words.told(...recorded) : '',
    reason: sentence(data.reason),
  };
}

const returnedWith = (data: Data): Values => ({
  reasons: `${(Array.isArray(data.reasons) ? data.reasons : []).map(text).join('; ')}.`,
});

const amended = (data: Data, words: EventWords): Values => ({
  changed: (Array.isArray(data.changed) ? data.changed : [])
    .map((name) => words.property(String(name)))
    .join(', '),
  reason: sentence(data.reason),
});

/** What each event's sentence needs, by event type. */
export const EVENT_VALUES: Record<string, (data: Data, words: EventWords) => Values> = {
  ModelProposed: endorsed,
  ModelEndorsed: endorsed,
  ModelRegistered: registered,
  ModelRegistrationReturned: returnedWith,
  ModelResubmitted: registered,
  ModelAccepted: () => ({}),
  ModelAmended: amended,
  ModelAmendmentProposed: amended,
  ModelAmendmentDeclined: returnedWith,
  ModelAmendmentWithdrawn: reasoned,
  ModelRegistrationCorrected: amended,
  ModelPlanned: (data) => {
    const plan = data.plan as Data | undefined;
    return {
      replaces: data.replaces ? 'yes' : 'no',
      leader: text(plan?.leader),
      officer: text(plan?.officer),
    };
  },
  ModelLaunched: (data, words) => ({
    place: text(data.place),
    attendance: words.format.number(count(data.attendance)),
    commitments: words.format.number(
      list(data.commitments).reduce((sum, each) => sum + count(each.count), 0),
    ),
  }),
  ModelProgressReported: progressed,
  ModelContributionReceived: contributed,
  ModelOutreachHeld: (data, words) => ({
    channel: words.channel(data.channel as OutreachChannel),
    title: text(data.title),
    reached: words.format.number(count(data.reached)),
  }),
  ModelProgressCorrected: progressed,
  ModelContributionCorrected: contributed,
  ModelRecordCorrected: corrected,
  ModelInspectionScheduled: planned,
  ModelInspectionRescheduled: planned,
  ModelInspectionCancelled: reasoned,
  ModelInspected: (data, words) => ({
    // A correction does not say it again.
    adHoc: data.adHoc === undefined ? 'unsaid' : data.adHoc ? 'yes' : 'no',
    date: words.format.date(text(data.inspectedOn)),
    met: list(data.findings).filter((finding) => finding.met).length,
    total: list(data.findings).length,
    rating: words.rating(data.rating as Rating),
    remedies: list(data.remedies).length,
  }),
  ModelRemedyCompleted: (data) => ({ note: sentence(data.note) }),
  ModelRemedyConfirmed: (data) => ({ note: text(data.note) ? sentence(data.note) : orNone(data.note) }),
  ModelRemedyRejected: reasoned,
  ModelRemedyWaived: reasoned,
  ModelKept: reasoned,
  ModelReplicationProposed: reasoned,
  ModelDropped: reasoned,
  ModelReinstated: reasoned,
  ModelReopened: reasoned,
  ModelRegistrationWithdrawn: reasoned,
  ModelAcceptanceWithdrawn: reasoned,
  ModelPlanWithdrawn: reasoned,
  ModelPlanCorrected: reasoned,
  ModelConcluded: (data, words) => ({
    summary: sentence(data.summary),
    rating: data.rating ? words.rating(data.rating as Rating) : 'none',
  }),
  ModelSubmittedForAppraisal: (data) => ({ title: text((data.report as Data | undefined)?.title) }),
  ModelWithdrawnFromAppraisal: reasoned,
  ModelAppraised: voted,
  ModelAppraisalAnnulled: reasoned,
  ModelAppraisalNotified: decided,
  ModelRecognised: decided,
  ModelNotRecognised: decided,
  ModelRecognitionRevoked: decided,
  ModelRecognitionReinstated: reasoned,
  ModelSelected: voted,
  ModelNominated: () => ({}),
  ModelSelectionEnded: reasoned,
  ModelNominationEnded: reasoned,
  ModelCommended: decided,
  ModelCommendationCancelled: reasoned,
  ModelPaperCorrected: (data, words) => ({ ...decided(data, words), paper: text(data.paper) }),
};
