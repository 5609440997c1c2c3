import DataLoader from 'dataloader';
import { getPersons, getSeals, type PersonRow, type SealRow } from '../projections/access/queries.ts';
import {
  type BallotRow,
  getBallots,
  getEvidence,
  getModelResults,
  getRoundResults,
  getRounds,
  getRoundsAhead,
  getSubmissions,
  type ResultRow,
  type RoundRow,
  type RoundsAhead,
  type SubmissionEntry,
  type SuggestionRow,
} from '../projections/appraisal/queries.ts';
import {
  type CampaignRow,
  type CampaignYears,
  type Deliveries,
  getCampaigns,
  getCampaignYears,
  getCommuneCounts,
  getDeliveries,
  getMetricCounts,
  getTargetsMet,
  type MetricCounts,
} from '../projections/campaign/queries.ts';
import { type CommendationRecord, getCommendations } from '../projections/commendation/queries.ts';
import {
  countDifficulties,
  countUnitDifficulties,
  type DifficultyCounts,
  type DifficultyRecord,
  getDifficulties,
} from '../projections/difficulty/queries.ts';
import { type Archive, type DossierRow, getArchives, getDossiers } from '../projections/document/queries.ts';
import { type AtVote, getInterests, type Interest } from '../projections/interest/queries.ts';
import {
  countOrganizations,
  countUnits,
  getContinuations,
  getModels,
  getReplications,
  type ModelRecord,
  type StageCounts,
  type Views,
} from '../projections/model/queries.ts';
import {
  getMergedUnits,
  getOrganizationSizes,
  getOrganizations,
  getStandingUnits,
  getUnits,
  type OrganizationRow,
  type OrganizationSize,
  type UnitRow,
} from '../projections/organization/queries.ts';
import {
  type ExemplarRow,
  getExemplars,
  getExemplarsOfModels,
  getRecognitions,
  getRecognitionsOfModels,
  getRevotes,
  getSelections,
  getSelectionsOfModels,
  type RecognitionRow,
  type SelectionRow,
} from '../projections/recognition/queries.ts';
import {
  type AcknowledgedPeriod,
  getAcknowledged,
  getFigures,
  getReports,
  type ReportRecord,
} from '../projections/report/queries.ts';
import type { Figures } from '../schema/report/figures.ts';
import { type Camel, camel } from './camel.ts';
import type { OpenedPart, OpenSealed, SealedAt } from './sealed.ts';

export type OrganizationSource = Camel<OrganizationRow>;
export type UnitSource = Camel<UnitRow>;
export type CampaignSource = Camel<CampaignRow>;
export type ModelSource = Camel<ModelRecord>;
export type CommendationSource = Camel<CommendationRecord>;
export type RoundSource = Camel<RoundRow>;
export type ResultSource = Camel<ResultRow>;
export type BallotSource = Camel<BallotRow>;
export type RecognitionSource = Camel<RecognitionRow>;
export type SelectionSource = Camel<SelectionRow>;
export type ExemplarSource = Camel<ExemplarRow>;
export type ReportSource = Camel<ReportRecord>;
export type DifficultySource = Camel<DifficultyRecord>;
export type PersonSource = Camel<PersonRow>;

interface OrganizationYear {
  organization: string;
  year: number;
}
interface UnitYear {
  unit: string;
  year: number;
}

export interface Loaders {
  organization: DataLoader<string, OrganizationSource | null>;
  size: DataLoader<string, OrganizationSize>;
  unit: DataLoader<string, UnitSource | null>;
  /** By a unit: what stands in its place now. */
  standingUnit: DataLoader<string, UnitSource | null>;
  /** By a unit: what was merged into it, at once or through others. */
  mergedUnits: DataLoader<string, UnitSource[]>;
  campaign: DataLoader<string, CampaignSource | null>;
  model: DataLoader<string, ModelSource | null>;
  /** By the model continued. */
  continuations: DataLoader<string, ModelSource[]>;
  /** By the model copied. */
  replications: DataLoader<string, ModelSource[]>;
  counts: DataLoader<OrganizationYear, StageCounts, string>;
  unitCounts: DataLoader<UnitYear, StageCounts, string>;
  commendation: DataLoader<string, CommendationSource | null>;
  /** By the dossier's stream; null where nothing was filed. */
  dossier: DataLoader<string, DossierRow | null>;
  /** By model. */
  archive: DataLoader<string, Archive | null>;
  appraisalRound: DataLoader<string, RoundSource | null>;
  /** By campaign. */
  roundsAhead: DataLoader<string, RoundsAhead>;
  /** By round. */
  ballots: DataLoader<string, BallotSource[]>;
  roundResults: DataLoader<string, ResultSource[]>;
  /** By model. */
  modelResults: DataLoader<string, ResultSource[]>;
  submissions: DataLoader<string, SubmissionEntry[]>;
  recognition: DataLoader<string, RecognitionSource | null>;
  selection: DataLoader<string, SelectionSource | null>;
  exemplar: DataLoader<string, ExemplarSource | null>;
  /** By model, the newest first. */
  modelRecognitions: DataLoader<string, RecognitionSource[]>;
  modelSelections: DataLoader<string, SelectionSource[]>;
  modelExemplars: DataLoader<string, ExemplarSource[]>;
  /** who of the voters has an interest in the model today; `vote` is the round or selection. */
  interests: DataLoader<AtVote, Interest[], string>;
  /** By the selection that they vote on again. */
  revotes: DataLoader<string, SelectionSource[]>;
  report: DataLoader<string, ReportSource | null>;
  /** By campaign, the last first. */
  acknowledged: DataLoader<string, AcknowledgedPeriod[]>;
  /** As frozen with the submission, by report id. */
  reportFigures: DataLoader<string, Figures | null>;
  evidence: DataLoader<string, Omit<SuggestionRow, 'model'> | null>;
  difficulty: DataLoader<string, DifficultySource | null>;
  difficultyCounts: DataLoader<OrganizationYear, DifficultyCounts, string>;
  unitDifficultyCounts: DataLoader<UnitYear, DifficultyCounts, string>;
  person: DataLoader<string, PersonSource | null>;
  /** By person. */
  seals: DataLoader<string, SealRow[]>;
  opened: DataLoader<SealedAt, OpenedPart, string>;
  metricCounts: DataLoader<OrganizationYear, MetricCounts, string>;
  /** Of each commune below that has a campaign of the year. */
  communeCounts: DataLoader<OrganizationYear, MetricCounts[], string>;
  /** What is owed by each milestone of a campaign, and what has come of it by today. */
  deliveries: DataLoader<{ campaign: string; today: string }, Deliveries, string>;
  /** By organization. */
  campaignYears: DataLoader<string, CampaignYears>;
  /** By campaign id; null where there is no such campaign. */
  targetsMet: DataLoader<string, boolean | null>;
}

/** One query per kind of thing, however many are asked for in one request. */
export function createLoaders(db: Views, openSealed: OpenSealed): Loaders {
  const byYear = { cacheKeyFn: ({ organization, year }: OrganizationYear) => `${organization}-${year}` };
  const byUnitYear = { cacheKeyFn: ({ unit, year }: UnitYear) => `${unit}-${year}` };
  return {
    organization: byKey(
      async (codes) => (await getOrganizations(db, codes)).map(camel),
      (row) => row.code,
    ),
    size: new DataLoader((codes) => getOrganizationSizes(db, codes)),
    unit: byKey(
      async (ids) => (await getUnits(db, ids)).map(camel),
      (row) => row.id,
    ),
    standingUnit: new DataLoader(async (ids) =>
      (await getStandingUnits(db, ids)).map((unit) => unit && camel(unit)),
    ),
    mergedUnits: new DataLoader(async (ids) =>
      (await getMergedUnits(db, ids)).map((units) => units.map(camel)),
    ),
    campaign: byKey(
      async (ids) => (await getCampaigns(db, ids)).map(camel),
      (row) => row.id,
    ),
    model: byKey(
      async (ids) => (await getModels(db, ids)).map(camel),
      (row) => row.id,
    ),
    continuations: new DataLoader(async (ids) =>
      (await getContinuations(db, ids)).map((rows) => rows.map(camel)),
    ),
    replications: new DataLoader(async (ids) =>
      (await getReplications(db, ids)).map((rows) => rows.map(camel)),
    ),
    counts: new DataLoader((keys) => countOrganizations(db, keys), byYear),
    unitCounts: new DataLoader((keys) => countUnits(db, keys), byUnitYear),
    commendation: byKey(
      async (ids) => (await getCommendations(db, ids)).map(camel),
      (row) => row.id,
    ),
    dossier: byKey(
      (streams) => getDossiers(db, streams),
      (row) => row.stream,
    ),
    archive: new DataLoader((ids) => getArchives(db, ids)),
    appraisalRound: byKey(
      async (ids) => (await getRounds(db, ids)).map(camel),
      (row) => row.id,
    ),
    roundsAhead: new DataLoader((campaigns) => getRoundsAhead(db, campaigns)),
    ballots: new DataLoader(async (ids) => (await getBallots(db, ids)).map((rows) => rows.map(camel))),
    roundResults: new DataLoader(async (ids) =>
      (await getRoundResults(db, ids)).map((rows) => rows.map(camel)),
    ),
    modelResults: new DataLoader(async (ids) =>
      (await getModelResults(db, ids)).map((rows) => rows.map(camel)),
    ),
    submissions: new DataLoader((ids) => getSubmissions(db, ids)),
    recognition: byKey(
      async (ids) => (await getRecognitions(db, ids)).map(camel),
      (row) => row.id,
    ),
    selection: byKey(
      async (ids) => (await getSelections(db, ids)).map(camel),
      (row) => row.id,
    ),
    exemplar: byKey(
      async (ids) => (await getExemplars(db, ids)).map(camel),
      (row) => row.id,
    ),
    modelRecognitions: new DataLoader(async (ids) =>
      (await getRecognitionsOfModels(db, ids)).map((rows) => rows.map(camel)),
    ),
    modelSelections: new DataLoader(async (ids) =>
      (await getSelectionsOfModels(db, ids)).map((rows) => rows.map(camel)),
    ),
    modelExemplars: new DataLoader(async (ids) =>
      (await getExemplarsOfModels(db, ids)).map((rows) => rows.map(camel)),
    ),
    interests: new DataLoader((votes) => getInterests(db, votes), {
      cacheKeyFn: ({ vote, model }) => `${vote}/${model}`,
    }),
    revotes: new DataLoader(async (ids) => (await getRevotes(db, ids)).map((rows) => rows.map(camel))),
    report: byKey(
      async (ids) => (await getReports(db, ids)).map(camel),
      (row) => row.id,
    ),
    acknowledged: new DataLoader((campaigns) => getAcknowledged(db, campaigns)),
    reportFigures: new DataLoader((ids) => getFigures(db, ids)),
    evidence: new DataLoader((ids) => getEvidence(db, ids)),
    difficulty: byKey(
      async (ids) => (await getDifficulties(db, ids)).map(camel),
      (row) => row.id,
    ),
    difficultyCounts: new DataLoader((keys) => countDifficulties(db, keys), byYear),
    unitDifficultyCounts: new DataLoader((keys) => countUnitDifficulties(db, keys), byUnitYear),
    person: byKey(
      async (ids) => (await getPersons(db, ids)).map(camel),
      (row) => row.id,
    ),
    seals: new DataLoader(async (subjects) => {
      const found = Map.groupBy(await getSeals(db, subjects), (row) => row.subject);
      return subjects.map((subject) => found.get(subject) ?? []);
    }),
    opened: new DataLoader((wanted) => openSealed(wanted), {
      cacheKeyFn: ({ stream, revision }) => `${stream}@${revision}`,
    }),
    metricCounts: new DataLoader((keys) => getMetricCounts(db, keys), byYear),
    communeCounts: new DataLoader(
      (keys) => Promise.all(keys.map((key) => getCommuneCounts(db, key))),
      byYear,
    ),
    deliveries: new DataLoader(
      (keys) =>
        getDeliveries(
          db,
          keys.map(({ campaign }) => campaign),
          keys[0]?.today ?? '',
        ),
      { cacheKeyFn: ({ campaign }) => campaign },
    ),
    campaignYears: new DataLoader((codes) => getCampaignYears(db, codes)),
    targetsMet: new DataLoader((ids) => getTargetsMet(db, ids)),
  };
}

const isText = (key: string) => !key.includes('\0');

function byKey<Row>(
  load: (keys: readonly string[]) => Promise<Row[]>,
  key: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    // A text that PostgreSQL cannot hold is nobody's key.
    const rows = new Map((await load(keys.filter(isText))).map((row) => [key(row), row]));
    return keys.map((wanted) => rows.get(wanted) ?? null);
  });
}
