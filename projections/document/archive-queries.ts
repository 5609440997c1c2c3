import { sql } from 'kysely';
import { type Archive, type ArchivePaper, archiveOf, papersOfEvent } from '../../schema/document/archive.ts';
import { dossierStream } from '../../schema/document/stream.ts';
import { modelStream } from '../../schema/model/stream.ts';
import type { Views } from '../database.ts';
import { listNamedDocuments, type NamedDocument } from './named-queries.ts';

export type { Archive } from '../../schema/document/archive.ts';

/**
 * Criterion 8 of each model: what its archive must hold and what is there, from its own events and its dossier. One per
 * id, in the order asked; null for a model that does not exist. A filed paper is known by its id, a named one by
 * `<event id>/<place in it>`.
 */
export async function getArchives(db: Views, models: readonly string[]): Promise<(Archive | null)[]> {
  if (models.length === 0) return [];
  const [rows, dossiers, named] = await Promise.all([
    db
      .selectFrom('model')
      .select(['id', 'kind', 'status', 'registered_at', 'accepted_at', 'plan', 'launched_on', 'remedies'])
      .select([
        sql<boolean>`exists (
          select from jsonb_array_elements(records) r
          where r->>'kind' = 'PROGRESS' and r->>'day' is not null)`.as('progress_reported'),
        sql<boolean>`exists (select from jsonb_array_elements(stages) s where s->>'stage' = 'inspected' and s->>'toPosition' is null)`.as(
          'inspected',
        ),
      ])
      .where('id', 'in', models)
      .execute(),
    db
      .selectFrom('dossier')
      .select(['subject', 'documents'])
      .where(
        'stream',
        'in',
        models.map((id) => dossierStream({ kind: 'MODEL', id })),
      )
      .execute(),
    listNamedDocuments(db, models.map(modelStream)),
  ]);
  return models.map((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) return null;
    const own = named.filter(({ stream }) => stream === modelStream(id));
    const filed = dossiers.find(({ subject }) => subject === id)?.documents ?? [];
    return archiveOf({
      kind: row.kind,
      registered: row.registered_at !== null,
      accepted: row.accepted_at !== null,
      planned: row.plan !== null,
      ...(row.plan !== null && { launchOwed: row.plan.launchOn !== null }),
      launched: row.launched_on !== null,
      progressReported: row.progress_reported,
      inspected: row.inspected,
      remedies: row.remedies.map(({ completedOn }) => ({ completed: completedOn !== null })),
      resultDue: row.status === 'CONCLUDED' || own.some(({ type }) => type === 'ModelSubmittedForAppraisal'),
      papers: [
        ...filed
          .filter(({ withdrawn }) => withdrawn === null)
          .map(({ id: reference, kind }) => ({ reference, kinds: [kind] })),
        ...standing(own),
      ],
    });
  });
}

const standing = (named: readonly NamedDocument[]): ArchivePaper[] =>
  named
    .filter((each) => each.standing)
    .map(({ event, place, type }) => ({ reference: `${event}/${place}`, kinds: papersOfEvent(type) }));
