import { sql } from 'kysely';
import type { Actor, RecordedEvent } from '../schema/event.ts';
import type { CountedAward, CountedNomination } from '../schema/report/awards.ts';
import type { CommendationRow } from './commendation/tables.ts';
import { commendationView } from './commendation/view.ts';
import type { Views } from './database.ts';
import { eventsAt, type LogPoint, type PastEvent } from './past-events.ts';
import type { ExemplarRow } from './recognition/exemplar-tables.ts';
import { exemplarView } from './recognition/exemplar-view.ts';
import type { FoldedView } from './view.ts';

interface Place {
  organization: string;
  year: number;
}

/** Nominations and commendations of a year at or below an organization, as they were recorded at a point of the log. */
export async function awardsAt(db: Views, place: Place, point: LogPoint) {
  const [exemplars, commendations] = await Promise.all([
    rowsAt(db, exemplarView, 'exemplar', place, point),
    rowsAt(db, commendationView, 'commendation', place, point),
  ]);
  return {
    nominations: exemplars.map((row) => ({ unit: row.unit, model: row.model, ...nominationOf(row) })),
    awards: commendations.flatMap((row) => awardOf(row).map((award) => ({ unit: row.unit, ...award }))),
  };
}

async function rowsAt<Row>(
  db: Views,
  view: FoldedView<Row>,
  table: 'exemplar' | 'commendation',
  { organization, year }: Place,
  point: LogPoint,
): Promise<Row[]> {
  const ids = await db
    .selectFrom(table)
    .select('id')
    .where(sql<boolean>`path @> array[${organization}]::text[]`)
    .where('year', '=', year)
    .execute();
  const streams = ids.map(({ id }) => `${table}-${id}`);
  const found = await eventsAt(db, streams, point);
  return found.flatMap((events) => folded(view, events));
}

/** Who acted is not read of the past, and no part of what is counted. */
const NOBODY: Actor = { account: '', role: 'SYSTEM', organization: '' };

function folded<Row>(view: FoldedView<Row>, events: readonly PastEvent[]): Row[] {
  const row = events.reduce<Row | undefined>(
    (before, event) => view.fold(before, { ...event, actor: NOBODY } as unknown as RecordedEvent),
    undefined,
  );
  return row === undefined ? [] : [row];
}

const nominationOf = ({
  subject,
  sending,
  outcome,
  status,
  rating,
  below_criterion,
}: ExemplarRow): Omit<CountedNomination, 'revokedSince'> => ({
  subject,
  sentOn: sending?.sentOn ?? null,
  grantedOn: outcome?.outcome === 'GRANTED' ? outcome.decidedOn : null,
  decidedOn: outcome?.decidedOn ?? null,
  belowSince: below_criterion ? (rating?.ratedOn ?? null) : null,
  withdrawn: status === 'WITHDRAWN',
});

function awardOf({ recipient_kind, form, award, cancellation }: CommendationRow): CountedAward[] {
  if (!award) return [];
  const { decidedOn: on, reward } = award;
  const until = cancellation?.cancelledOn ?? null;
  return [{ subject: recipient_kind, form, on, until, reward: reward?.amount ?? 0 }];
}
