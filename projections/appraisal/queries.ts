import { sql } from 'kysely';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import type { BallotRow, ResultRow, RoundRow, SubmissionEntry, SuggestionRow } from './tables.ts';

export type {
  BallotRow,
  EarlierBallot,
  NoticeEntry,
  ResultRow,
  RoundRow,
  SessionEntry,
  SubmissionEntry,
  SuggestionRow,
} from './tables.ts';

/** Rows in no particular order; ids that do not exist are left out. */
export async function getRounds(db: Views, ids: readonly string[]): Promise<RoundRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('appraisal_round').selectAll().where('id', 'in', ids).execute();
}

/** Of one campaign, those planned last first. Throws InvalidCursor. */
export async function listRounds(
  db: Views,
  request: PageRequest & { campaign: string },
): Promise<Page<RoundRow>> {
  let query = db.selectFrom('appraisal_round').where('campaign', '=', request.campaign);
  if (request.after) {
    const [planned, id] = decodeCursor(request.after, ['instant', 'uuid']);
    query = query.where(sql<boolean>`(planned_at, id) < (${planned}, ${id})`);
  }
  const found = await query
    .selectAll()
    .orderBy('planned_at', 'desc')
    .orderBy('id', 'desc')
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row.planned_at, row.id]);
}

/** Whether a round of the campaign takes reports: neither cancelled nor over. */
export async function hasOpenRound(db: Views, campaign: string): Promise<boolean> {
  const [found] = await getRoundsAhead(db, [campaign]);
  return found?.open ?? false;
}

/** What is to come of the rounds of a campaign. */
export interface RoundsAhead {
  /** One of them takes reports. */
  open: boolean;
  /** Models that a session is scheduled for. */
  scheduled: ReadonlySet<string>;
}

/** One per campaign, in the order asked. */
export async function getRoundsAhead(db: Views, campaigns: readonly string[]): Promise<RoundsAhead[]> {
  if (campaigns.length === 0) return [];
  const rounds = await db
    .selectFrom('appraisal_round')
    .select(['campaign', 'sessions'])
    .where('campaign', 'in', campaigns)
    .where('cancelled', 'is', null)
    .where('advice', 'is', null)
    .execute();
  return campaigns.map((campaign) => {
    const own = rounds.filter((each) => each.campaign === campaign);
    const sessions = own.flatMap((each) => each.sessions).filter(({ status }) => status === 'SCHEDULED');
    return { open: own.length > 0, scheduled: new Set(sessions.flatMap(({ models }) => models)) };
  });
}

/** Per round, every ballot in the order of session, model and member; one list per id, in the order asked. */
export async function getBallots(db: Views, rounds: readonly string[]): Promise<BallotRow[][]> {
  if (rounds.length === 0) return [];
  const rows = await db
    .selectFrom('appraisal_ballot')
    .selectAll()
    .where('round', 'in', rounds)
    .orderBy('id')
    .execute();
  return rounds.map((round) => rows.filter((row) => row.round === round));
}

/** Per model, what every session gave it that stands, in the order of the days; one list per id, in the order asked. */
export async function getModelResults(db: Views, models: readonly string[]): Promise<ResultRow[][]> {
  if (models.length === 0) return [];
  const rows = await db
    .selectFrom('appraisal_result')
    .selectAll()
    .where('model', 'in', models)
    .where('annulled', '=', false)
    .orderBy('held_on')
    .orderBy('revoted', 'desc')
    .orderBy('round')
    .orderBy('session')
    .execute();
  return models.map((model) => rows.filter((row) => row.model === model));
}

/** Per model, every report sent to a round, in order; one list per id, in the order asked. */
export async function getSubmissions(db: Views, models: readonly string[]): Promise<SubmissionEntry[][]> {
  if (models.length === 0) return [];
  const rows = await db.selectFrom('appraisal_submission').selectAll().where('model', 'in', models).execute();
  return models.map((id) => rows.find(({ model }) => model === id)?.submissions ?? []);
}

/** Per round, what its sessions gave that stands, in the order of the days; one list per id, in the order asked. */
export async function getRoundResults(db: Views, rounds: readonly string[]): Promise<ResultRow[][]> {
  if (rounds.length === 0) return [];
  const rows = await db
    .selectFrom('appraisal_result')
    .selectAll()
    .where('round', 'in', rounds)
    .where('annulled', '=', false)
    .orderBy('held_on')
    .orderBy('session')
    .orderBy('model')
    .execute();
  return rounds.map((round) => rows.filter((row) => row.round === round));
}

/** Per model, what the record says of the criteria; null where there is no record; in the order asked. */
export async function getEvidence(
  db: Views,
  models: readonly string[],
): Promise<(Omit<SuggestionRow, 'model'> | null)[]> {
  if (models.length === 0) return [];
  const rows = await db.selectFrom('appraisal_suggestion').selectAll().where('model', 'in', models).execute();
  return models.map((id) => rows.find(({ model }) => model === id) ?? null);
}
