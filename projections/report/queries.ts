import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import { differences } from '../../schema/report/compare.ts';
import type { Figures } from '../../schema/report/figures.ts';
import type { ReportKind, ReportStatus } from '../../schema/report/vocabulary.ts';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { unitsBehind } from '../standing-units.ts';
import { successionAt } from '../units-at.ts';
import { type ComputedFigures, computeFigures, computeLaterFacts } from './compute.ts';
import { placeOf } from './log-place.ts';
import { type ReportRow, reportTable } from './tables.ts';

export { type AwardTotals, getAwards } from './awards-now.ts';
export { type ComputedFigures, computeFigures, type FiguresAsk } from './compute.ts';
export { INBOX_KINDS, type InboxAsk, type InboxKind, type InboxRow, listInbox } from './inbox.ts';
export { placeOf } from './log-place.ts';
export { listsOfStandingUnit } from './standing-lists.ts';

/** A report as lists and pages show it; its figures are asked for apart. */
export type ReportRecord = Omit<ReportRow, 'figures'>;

const shown = Object.keys(reportTable.columns).filter(
  (column) => column !== 'figures',
) as (keyof ReportRecord)[];

/** Rows in no particular order; ids that do not exist are left out. */
export async function getReports(db: Views, ids: readonly string[]): Promise<ReportRecord[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('report').select(shown).where('id', 'in', ids).execute();
}

/** As frozen with the submission; null before it. One per id, in the order asked. */
export async function getFigures(db: Views, ids: readonly string[]): Promise<(Figures | null)[]> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'figures'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const figures = new Map(rows.map((row) => [row.id, row.figures]));
  return ids.map((id) => figures.get(id) ?? null);
}

/** Every part narrows; a list means “one of”, an empty list nothing at all. */
export interface ReportFilter {
  /** At or below. */
  organization?: string | null;
  campaign?: string | null;
  year?: number | null;
  unit?: string | null;
  kind?: readonly ReportKind[] | null;
  status?: readonly ReportStatus[] | null;
  /** Those that no later version has replaced. */
  current?: boolean | null;
  /** The organization that receives it: a unit's list its own commune, any other the one directly above. */
  receiver?: string | null;
}

/** Who reads the list: only what they may read stands in it. */
export interface ReportReader {
  organization: string;
  /** Those of the organization itself; also every unit's. */
  ownDrafts: boolean;
  allDrafts: boolean;
  /** Of this unit, and of those merged into it. */
  unitDrafts: string | null;
}

type Listed = PageRequest & { filter?: ReportFilter | null; reader: ReportReader };

/** As readsReport says of one. */
function readable(db: Views, { organization, ownDrafts, allDrafts, unitDrafts }: ReportReader) {
  const behind = unitDrafts === null ? sql`false` : sql`unit in (${unitsBehind(db, [unitDrafts])})`;
  return sql<boolean>`case when status in ('DRAFT', 'REVIEWED', 'DISCARDED')
    then organization = ${organization} and (${allDrafts} or (${ownDrafts} and unit is null) or ${behind})
    else organization = ${organization} or unit is null or status = 'ACKNOWLEDGED' end`;
}

/** Those drafted last first. Throws InvalidCursor. */
export async function listReports(db: Views, request: Listed): Promise<Page<ReportRecord>> {
  const { organization, campaign, year, unit, kind, status, current, receiver } = request.filter ?? {};
  let query = db.selectFrom('report').select(shown).where(readable(db, request.reader));
  if (organization) query = query.where(sql<boolean>`path @> array[${organization}]::text[]`);
  if (campaign) query = query.where('campaign', '=', campaign);
  if (year != null) query = query.where('year', '=', year);
  if (unit) query = query.where('unit', 'in', unitsBehind(db, [unit]));
  if (kind) query = query.where(sql<boolean>`kind = any(${kind}::text[])`);
  // A draft that was given up is shown to whoever asks for such.
  query = status
    ? query.where(sql<boolean>`status = any(${status}::text[])`)
    : query.where('status', '!=', 'DISCARDED');
  if (current != null) query = query.where('superseded_by', current ? 'is' : 'is not', null);
  if (receiver)
    query = query.where(
      sql<boolean>`(case when unit is null then path[cardinality(path) - 1] else organization end) = ${receiver}`,
    );
  if (request.after) {
    const [drafted, id] = decodeCursor(request.after, ['instant', 'uuid']);
    query = query.where(sql<boolean>`(drafted_at, id) < (${drafted}, ${id})`);
  }
  const found = await query
    .orderBy('drafted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row.drafted_at, row.id]);
}

/** Every version of a report, the first first, without drafts that were given up; also over a merger, where a successor's list replaces that of the merged unit. */
export function listVersions(
  db: Views,
  { campaign, kind, unit }: Pick<ReportRecord, 'campaign' | 'kind' | 'unit'>,
): Promise<ReportRecord[]> {
  const chain = sql<string>`(
    with recursive chain as (
      select id, replaces from report
      where campaign = ${campaign} and kind = ${kind} and unit is not distinct from ${unit}::uuid
      union
      select r.id, r.replaces from report r join chain c on r.id = c.replaces or r.replaces = c.id
      where r.campaign = ${campaign} and r.kind = ${kind}
    )
    select id from chain
  )`;
  return db
    .selectFrom('report')
    .select(shown)
    .where('id', 'in', chain)
    .where('status', '!=', 'DISCARDED')
    .orderBy('drafted_at')
    .orderBy('id')
    .execute();
}

type Submitted = Pick<
  ReportRecord,
  'id' | 'kind' | 'organization' | 'year' | 'unit' | 'period_from' | 'period_to' | 'frozen'
>;

/** The figures of a submitted report from the log as it stood then; null before the submission. */
export async function recomputeReport(db: Views, report: Submitted): Promise<ComputedFigures | null> {
  const { id, kind, organization, year, unit, period_from: from, period_to: to, frozen } = report;
  if (!frozen) return null;
  const { cutOff, method, root: _, ...end } = frozen;
  const ask = { report: id, kind, organization, year, unit, period: { from, to } };
  return computeFigures(db, { ...ask, cutOff, end, method });
}

/** where what the log gives now differs from what was frozen; empty when it matches. */
export async function compareReport(db: Views, report: Submitted): Promise<string[] | null> {
  const [[frozen], again] = await Promise.all([getFigures(db, [report.id]), recomputeReport(db, report)]);
  return frozen && again ? differences(frozen, again.figures) : null;
}

/** null before the acknowledgement, and while nothing came since. */
export async function getLaterFacts(
  db: Views,
  report: Submitted,
  acknowledgedAt: Instant | null,
  now: Instant,
): Promise<Figures['since'] | null> {
  const [figures] = await getFigures(db, [report.id]);
  const { frozen } = report;
  if (!figures || !frozen || acknowledgedAt === null) return null;
  const acknowledged = { ...report, figures, frozen, acknowledged_at: acknowledgedAt };
  return (await computeLaterFacts(db, acknowledged, now)) ?? null;
}

export interface AcknowledgedPeriod {
  report: string;
  from: CivilDate;
  to: CivilDate;
  /** Of its figures: what was recorded later they do not hold. */
  cutOff: Instant;
  acknowledgedAt: Instant;
}

/** Reports of each campaign that their receiver acknowledged, the last first; one list per campaign, in the order asked. */
export async function getAcknowledged(
  db: Views,
  campaigns: readonly string[],
): Promise<AcknowledgedPeriod[][]> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'campaign', 'period_from', 'period_to', 'steps', 'frozen'])
    .where(sql<boolean>`campaign = any(${campaigns}::text[])`)
    .where('unit', 'is', null)
    .where('status', '=', 'ACKNOWLEDGED')
    .execute();
  const found = Map.groupBy(rows, ({ campaign }) => campaign);
  return campaigns.map((campaign) =>
    (found.get(campaign) ?? [])
      .map(({ id, period_from: from, period_to: to, steps, frozen }) => {
        const acknowledgedAt = steps.findLast(({ status }) => status === 'ACKNOWLEDGED')?.at ?? '';
        return { report: id, from, to, cutOff: frozen?.cutOff ?? acknowledgedAt, acknowledgedAt };
      })
      .sort((a, b) => (a.acknowledgedAt < b.acknowledgedAt ? 1 : -1)),
  );
}

export interface Revocation {
  model: string;
  name: string;
  revokedOn: CivilDate;
}

/** recognitions that the report counted, and that were revoked after its log. */
export async function listRevocations(db: Views, report: Submitted): Promise<Revocation[]> {
  const { organization, year, unit, period_to: to, frozen } = report;
  if (!frozen) return [];
  const { cutOff } = frozen;
  const { position } = await placeOf(db, frozen);
  const rows = await db
    .selectFrom('model')
    .innerJoin('model_stage as s', 's.model', 'model.id')
    .select(['model.id as model', 'model.name', 'model.unit', 's.to_on as revokedOn'])
    .where(sql<boolean>`model.path @> array[${organization}]::text[]`)
    .where('model.year', '=', year)
    .where('s.stage', '=', 'recognised')
    .where('s.from_position', '<=', position)
    .where('s.from_at', '<=', cutOff)
    .where('s.from_on', '<=', to)
    .where('s.to_on', 'is not', null)
    .where((eb) => eb.or([eb('s.to_position', '>', position), eb('s.to_at', '>', cutOff)]))
    // a revocation that was a mistake went on from its own day.
    .where(
      sql<boolean>`not exists (select from model_stage as again where again.model = s.model
        and again.stage = s.stage and again.from_on = s.to_on and again.from_position > s.to_position)`,
    )
    .orderBy('model.name')
    .orderBy('model.id')
    .execute();
  const succession = await successionAt(db, organization, { position, cutOff });
  return rows
    .filter((row) => unit === null || succession(row.unit).includes(unit))
    .map(({ model, name, revokedOn }) => ({ model, name, revokedOn: revokedOn as CivilDate }));
}
