import { sql } from 'kysely';
import type { CivilDate } from '../schema/civil-date.ts';
import type { ModelEvent } from '../schema/model/events.ts';
import { modelStream } from '../schema/model/stream.ts';
import type { CountedModel } from '../schema/report/counted-model.ts';
import type { Views } from './database.ts';
import type { Known } from './known-event.ts';
import { foldModel } from './model/fold.ts';
import type { ModelRow } from './model/tables.ts';
import { eventsAt, type LogPoint } from './past-events.ts';

type Event = Known<ModelEvent>;

/** Streams read at once: so many that the way there and back does not count, so few that memory does not either. */
const AT_ONCE = 400;

/**
 * The registered models of a year at or below an organization, as they were recorded at a point of the log. `told`: for their
 * owners, who count as appraised what a notice has told them.
 */
export async function modelsAt(
  db: Views,
  place: { organization: string; year: number },
  point: LogPoint,
  told = false,
): Promise<CountedModel[]> {
  const ids = await db
    .selectFrom('model')
    .select('id')
    .where(sql<boolean>`path @> array[${place.organization}]::text[]`)
    .where('year', '=', place.year)
    .orderBy('id')
    .execute();
  const models: CountedModel[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const streams = ids.slice(from, from + AT_ONCE).map(({ id }) => modelStream(id));
    for (const events of await eventsAt(db, streams, point))
      models.push(...counted(events as unknown as Event[], told));
  }
  return models;
}

/** Nothing for a model that is not registered yet. */
function counted(events: readonly Event[], toOwners: boolean): CountedModel[] {
  const row = events.reduce<ModelRow | undefined>((before, event) => foldModel(before, event), undefined);
  if (!row?.field || !row.kind || !row.subject_kind || !row.registered_at) return [];
  return [
    {
      ...{ model: row.id, path: row.path, unit: row.unit, name: row.name, status: row.status },
      ...{ field: row.field, kind: row.kind, subject: row.subject_kind },
      ...{ campaign: row.campaign, registeredAt: row.registered_at, late: row.late },
      subjectTitle: row.subject_title ?? '',
      stages: row.stages.flatMap(({ stage, fromOn: from, toOn: to }): CountedModel['stages'] => {
        if (stage !== 'appraised' && stage !== 'notified') return [{ stage, from, to }];
        return (stage === 'notified') === toOwners ? [{ stage: 'appraised', from, to }] : [];
      }),
      ...flows(row, new Map(events.map((event) => [event.id, event]))),
      ...told(row, events),
    },
  ];
}

/** Each record on the day that its last correction states; what was withdrawn has none. */
function flows({ records }: ModelRow, contents: ReadonlyMap<string, Event>) {
  const standing = records.flatMap((entry) => (entry.day === null ? [] : [{ ...entry, on: entry.day }]));
  return {
    results: standing.flatMap(({ on, results }) =>
      results.map(({ unit, quantity }) => ({ on, unit, quantity })),
    ),
    resources: standing.flatMap(({ on, resource }) => (resource ? [{ on, ...resource }] : [])),
    outreach: standing.flatMap(({ on, kind, event, corrections }) =>
      kind === 'OUTREACH' ? [{ on, reached: reached(contents.get(corrections.at(-1) ?? event)) }] : [],
    ),
  };
}

function reached(event: Event | undefined): number {
  if (event?.type === 'ModelOutreachHeld') return event.data.reached;
  return event?.type === 'ModelRecordCorrected' ? (event.data.record.outreach?.reached ?? 0) : 0;
}

/** What the list of models tells beside the figures. */
function told(
  { inspections, conclusion, reviews }: ModelRow,
  events: readonly Event[],
): Pick<CountedModel, 'ratings' | 'reviews' | 'recognitions' | 'commendations'> {
  const corrections = events.flatMap((event) => (event.type === 'ModelPaperCorrected' ? [event.data] : []));
  const ended = new Map(
    events.flatMap((event) =>
      event.type === 'ModelCommendationCancelled' ? [[event.data.commendation, event.occurredOn]] : [],
    ),
  );
  /** Number and day of a paper, as last corrected. */
  const paperOf = (paper: 'DECISION' | 'COMMENDATION', source: string, on: CivilDate, number: string) => {
    const right = corrections.findLast((each) => each.paper === paper && each.source === source);
    return right ? { on: right.issuedOn, number: right.number } : { on, number };
  };
  const rated = inspections
    .filter(({ state }) => state === 'DONE')
    .map(({ inspectedOn, rating }) => ({ on: inspectedOn, rating }));
  return {
    ratings: [...rated, { on: conclusion?.on ?? null, rating: conclusion?.rating ?? null }]
      .flatMap(({ on, rating }) => (on !== null && rating !== null ? [{ on, rating }] : []))
      .sort((a, b) => Date.parse(a.on) - Date.parse(b.on)),
    reviews: reviews
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ on, recordedOn, proposal }) => ({ on, recordedOn, review: proposal })),
    recognitions: events.flatMap((event) =>
      event.type === 'ModelRecognised'
        ? [paperOf('DECISION', event.data.recognition, event.occurredOn, event.data.number)]
        : [],
    ),
    commendations: events.flatMap((event) =>
      event.type === 'ModelCommended'
        ? [
            {
              ...paperOf('COMMENDATION', event.data.commendation, event.occurredOn, event.data.number),
              until: ended.get(event.data.commendation) ?? null,
            },
          ]
        : [],
    ),
  };
}
