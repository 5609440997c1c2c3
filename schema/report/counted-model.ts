import type { CivilDate, Instant } from '../civil-date.ts';
import type {
  Field,
  MetricUnit,
  ModelKind,
  ModelStatus,
  RATINGS,
  RESOURCE_KINDS,
  RESOURCE_SOURCES,
  ReviewProposal,
  SubjectKind,
} from '../model/vocabulary.ts';
import type { FigureStage } from './vocabulary.ts';

type Of<List extends readonly string[]> = List[number];

/** What a report counts of one model, as recorded up to its cut-off. Every day is the business day. */
export interface CountedModel {
  model: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: readonly string[];
  campaign: string;
  unit: string;
  name: string;
  field: Field;
  kind: ModelKind;
  subject: SubjectKind;
  subjectTitle: string;
  status: ModelStatus;
  /** When it was registered, and whether that was late. */
  registeredAt: Instant;
  late: boolean;
  stages: readonly { stage: FigureStage; from: CivilDate; to: CivilDate | null }[];
  results: readonly { on: CivilDate; unit: MetricUnit; quantity: number }[];
  resources: readonly {
    on: CivilDate;
    kind: Of<typeof RESOURCE_KINDS>;
    source: Of<typeof RESOURCE_SOURCES>;
    unit: MetricUnit;
    quantity: number;
  }[];
  outreach: readonly { on: CivilDate; reached: number }[];
  ratings: readonly { on: CivilDate; rating: Of<typeof RATINGS> }[];
  /** `recordedOn` tells an amendment from the list in time. */
  reviews: readonly { on: CivilDate; recordedOn: CivilDate; review: ReviewProposal }[];
  recognitions: readonly { on: CivilDate; number: string }[];
  commendations: readonly { on: CivilDate; number: string; until: CivilDate | null }[];
}

/** A model counts at a stage on a day that lies in one of its intervals there. */
/** since when nothing of it is an exemplar any more; null while something is, and where nothing ever was. */
export function exemplarUntil({ stages }: Pick<CountedModel, 'stages'>): CivilDate | null {
  const ends = stages.flatMap(({ stage, to }) => (stage === 'exemplar' ? [to] : []));
  return ends.includes(null)
    ? null
    : (ends
        .filter((to) => to !== null)
        .sort()
        .at(-1) ?? null);
}

export function standsAt(model: CountedModel, stage: FigureStage, day: CivilDate): boolean {
  return model.stages.some(
    (each) => each.stage === stage && each.from <= day && (each.to === null || each.to > day),
  );
}
