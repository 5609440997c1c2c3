import { type SqlBool, sql } from 'kysely';
import type { Views } from '../database.ts';
import type { ModelRow } from '../model/tables.ts';
import { unitsBehind } from '../standing-units.ts';

/** Whose things are looked at: of one organization, with `below` of the next level too, which it receives from; with `unit` that unit's alone. */
export interface Reach {
  organization: string;
  below: boolean;
  unit?: string;
  /** For somebody who is not told of a result before its notice. */
  untold?: boolean;
}

/** `of`: the table and a dot, where more than one has such columns. */
const within = ({ organization, below }: Reach, of = '') =>
  below
    ? sql<SqlBool>`${organization} in (${sql.raw(of)}organization, ${sql.raw(of)}path[cardinality(${sql.raw(of)}path) - 1])`
    : sql<SqlBool>`${sql.raw(of)}organization = ${organization}`;

const ofUnit = (db: Views, { unit }: Reach) =>
  unit === undefined ? sql<SqlBool>`true` : sql<SqlBool>`unit in (${unitsBehind(db, [unit])})`;

const STANDING = sql<SqlBool>`(status not in ('DROPPED', 'CONCLUDED') or amendment is not null)`;

/** Models that owe something, or are owed: those that have not ended, and those with a proposal that waits. */
export const modelsAtWork = (db: Views, reach: Reach) =>
  db
    .selectFrom('model')
    .select(['id', 'name', 'campaign', 'organization', 'path', 'unit', 'status'])
    .select(reach.untold ? 'told_at as updated_at' : 'updated_at')
    .select(['endorsement', 'goals', 'plan', 'remedies', 'inspections', 'reviews', 'appraisal'])
    .select(['amendment', 'recognition', 'selections', 'nominations'])
    // What was recorded counts only where it may stand against a proposal.
    .select(sql<ModelRow['records'] | null>`case when amendment is not null then records end`.as('records'))
    .where(within(reach))
    .where(ofUnit(db, reach))
    .where(STANDING)
    .execute();

export const campaignsAtWork = (db: Views, reach: Reach) =>
  db
    .selectFrom('campaign')
    .select(['id', 'title', 'organization', 'path', 'year', 'status'])
    .select(['settings', 'targets', 'milestones', 'dates', 'seen', 'nomination_declined'])
    .where(within(reach))
    .execute();

/** Campaigns by id: what the level above plans for those below. */
export const campaignsNamed = (db: Views, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('campaign')
        .select(['id', 'status', 'targets', 'milestones', 'settings'])
        .where('id', 'in', ids)
        .execute();

/** what the level above has opened, from this year on, and the organization has no campaign of. */
export const plansToMake = (db: Views, organization: string, year: number) =>
  db
    .selectFrom('organization')
    .innerJoin('campaign as above', 'above.organization', 'organization.parent')
    .select(['organization.code', 'organization.name', 'organization.path', 'above.year', 'above.title'])
    .where('organization.code', '=', organization)
    .where('organization.active', '=', true)
    .where('above.status', '=', 'OPEN')
    .where('above.year', '>=', year)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('campaign as own')
            .select('own.id')
            .whereRef('own.organization', '=', 'organization.code')
            .whereRef('own.year', '=', 'above.year')
            .where('own.status', '!=', 'CANCELLED'),
        ),
      ),
    )
    .execute();

/** Rounds that were not cancelled; those that are over as well, for there was one. */
export const roundsHeld = (db: Views, reach: Reach) =>
  db
    .selectFrom('appraisal_round')
    .select(['id', 'title', 'campaign', 'organization', 'path', 'updated_at', 'status'])
    .select(['sessions', 'notices', 'panel', 'recusals', 'overrides', 'advice'])
    .where(within(reach))
    .where('cancelled', 'is', null)
    .execute();

/** What keeps models out of the sessions that they are scheduled for, or does not. */
export const entrantsOf = (db: Views, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('model').select(['id', 'name', 'status', 'appraisal']).where('id', 'in', ids).execute();

/** Who has voted on what in sessions of these rounds; a void ballot is none. */
export const ballotsOf = (db: Views, rounds: readonly string[]) =>
  rounds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('appraisal_ballot')
        .select(['round', 'session', 'model', 'member'])
        .where('round', 'in', rounds)
        .where('voided', '=', false)
        .execute();

/** Selections that stand and are open, or that ended with equals at the last seat. */
export const selectionsAtWork = (db: Views, reach: Reach) =>
  db
    .selectFrom('selection')
    .select(['id', 'title', 'campaign', 'organization', 'path', 'updated_at'])
    .select(['results', 'remaining', 'committee', 'candidates', 'recusals', 'ballots'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('selection as again')
          .select('again.id')
          .whereRef('again.revote_of', '=', 'selection.id')
          .where('again.cancelled', 'is', null),
      ).as('revoted'),
    )
    .where(within(reach))
    .where('cancelled', 'is', null)
    .where(sql<SqlBool>`(results is null or remaining > 0)`)
    .execute();

export const exemplarsAtWork = (db: Views, reach: Reach) =>
  db
    .selectFrom('exemplar')
    .select(['id', 'title', 'campaign', 'organization', 'path', 'unit', 'updated_at', 'status'])
    .select(['subject', 'leader', 'rating', 'below_criterion', 'filed', 'confirmations', 'model', 'outcome'])
    .where(within(reach))
    .where(ofUnit(db, reach))
    .where(sql<SqlBool>`status in ('NOMINATED', 'SENT', 'GRANTED')`)
    .execute();

/** How the models of exemplars and of commendations stand. */
export const modelsNamed = (db: Views, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('model')
        .select(['id', 'status', 'recognition', 'selections'])
        .where('id', 'in', ids)
        .execute();

/** Those that are not over, and those presented whose ground has fallen away since. */
export const commendationsAtWork = (db: Views, reach: Reach) =>
  db
    .selectFrom('commendation')
    .leftJoin('exemplar', 'exemplar.id', 'commendation.exemplar')
    .select(['commendation.id', 'recipient_title', 'commendation.campaign', 'commendation.organization'])
    .select(['commendation.path', 'commendation.unit', 'commendation.updated_at', 'commendation.status'])
    .select(['form', 'proposed_by', 'commendation.model'])
    .select(['exemplar.status as exemplar_status', 'exemplar.model as exemplar_model'])
    .where(within(reach, 'commendation.'))
    .where(
      sql<SqlBool>`(commendation.status in ('PROPOSED', 'SUBMITTED_UPWARD', 'AWARDED')
        or commendation.status = 'PRESENTED' and (exemplar.status = 'WITHDRAWN' or exists (
          select from model m where m.id = coalesce(commendation.model, exemplar.model) and (m.recognition ->> 'revoked' is not null
            or commendation.exemplar is not null and m.selections = '[]'))))`,
    )
    .execute();

export const reportsAtWork = (db: Views, reach: Reach) =>
  db
    .selectFrom('report')
    .select(['id', 'kind', 'campaign', 'organization', 'path', 'unit', 'updated_at', 'status', 'replaces'])
    .select('sections')
    .where(within(reach))
    .where(ofUnit(db, reach))
    .where('superseded_by', 'is', null)
    .where('status', '!=', 'DISCARDED')
    .execute();

export const difficultiesAtWork = (db: Views, reach: Reach) =>
  db
    .selectFrom('difficulty')
    .select(['id', 'title', 'campaign', 'organization', 'path', 'unit', 'updated_at', 'status'])
    .where(within(reach))
    .where(ofUnit(db, reach))
    .where('status', reach.below ? '=' : '!=', reach.below ? 'FORWARDED' : 'CLOSED')
    .execute();
