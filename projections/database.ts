import type { Kysely } from 'kysely';
import type { PersonRow, SealRow } from './access/tables.ts';
import type { BallotRow, ResultRow, RoundRow, SubmissionRow, SuggestionRow } from './appraisal/tables.ts';
import type { AttainmentCountRow, AttainmentRow, CampaignRow } from './campaign/tables.ts';
import type { CommendationRow } from './commendation/tables.ts';
import type { DifficultyCountRow, DifficultyRow } from './difficulty/tables.ts';
import type { DossierRow, FiledContentRow, NamedDocumentRow } from './document/tables.ts';
import type {
  ModelCounterRow,
  ResourceTotalRow,
  ResultTotalRow,
  TopicCounterRow,
  UnitCounterRow,
  WeekActivityRow,
} from './model/counter-tables.ts';
import type { CorrectionRow, ModelRow, ModelStageRow } from './model/tables.ts';
import type { CommuneCountRow, OrganizationRow, UnitCountRow, UnitRow } from './organization/tables.ts';
import type { RecognisedModelRow, RecognitionRow } from './recognition/decision-tables.ts';
import type { ExemplarRow } from './recognition/exemplar-tables.ts';
import type { CandidateRow, SelectionRow } from './recognition/selection-tables.ts';
import type { ReportRow } from './report/tables.ts';
import type { SetAsideRow, TimelineRow } from './timeline/tables.ts';

/** How far a view has come. `$all` is the projector itself; the others stand still once they failed. */
export interface CheckpointRow {
  view: string;
  /** Version of the view's fold and tables: another one means that it must be rebuilt. */
  shape: string;
  /** Commit position of the last event projected; −1 before the first. */
  position: number;
  recorded_at: string | null;
  failed_position: number | null;
  failed_event: string | null;
  error: string | null;
  /** Commit position of the last event of ours up to `position`; null where no one wrote it down. */
  event_position: number | null;
  /** Its id: by it the log is known again. */
  event_id: string | null;
}

/** The tables of the `views` schema; `bigint` is read as a number, dates and instants as text. */
export interface Database {
  checkpoint: CheckpointRow;
  organization: OrganizationRow;
  commune_count: CommuneCountRow;
  unit: UnitRow;
  unit_count: UnitCountRow;
  campaign: CampaignRow;
  attainment: AttainmentRow;
  attainment_count: AttainmentCountRow;
  model: ModelRow;
  model_stage: ModelStageRow;
  model_counter: ModelCounterRow;
  topic_counter: TopicCounterRow;
  unit_counter: UnitCounterRow;
  resource_total: ResourceTotalRow;
  result_total: ResultTotalRow;
  week_activity: WeekActivityRow;
  commendation: CommendationRow;
  appraisal_round: RoundRow;
  appraisal_result: ResultRow;
  appraisal_ballot: BallotRow;
  appraisal_submission: SubmissionRow;
  recognition: RecognitionRow;
  recognised_model: RecognisedModelRow;
  selection: SelectionRow;
  selection_candidate: CandidateRow;
  exemplar: ExemplarRow;
  appraisal_suggestion: SuggestionRow;
  difficulty: DifficultyRow;
  difficulty_count: DifficultyCountRow;
  dossier: DossierRow;
  filed_content: FiledContentRow;
  named_document: NamedDocumentRow;
  person: PersonRow;
  seal: SealRow;
  report: ReportRow;
  timeline: TimelineRow;
  set_aside: SetAsideRow;
  correction: CorrectionRow;
}

/** What queries read: a Kysely whose schema is `views`. */
export type Views = Kysely<Database>;
