import { sql } from 'kysely';
import type { Instant } from '../../schema/civil-date.ts';
import type { Views } from '../database.ts';

/** What an event says of a content by filing or naming it. */
export interface ContentUse {
  sha256: string;
  /** A paper in force: not withdrawn, and not of a record that was corrected since. */
  inForce: boolean;
  /** When it was withdrawn; null also for what a correction ended. */
  withdrawnAt: Instant | null;
}

/** Every use of these contents, by whichever organization, in no particular order. */
export async function listContentUses(db: Views, hashes: readonly string[]): Promise<ContentUse[]> {
  if (hashes.length === 0) return [];
  const [filed, named] = await Promise.all([
    db
      .selectFrom('filed_content')
      .innerJoin('dossier', 'dossier.stream', 'filed_content.stream')
      .select([
        'filed_content.sha256',
        'filed_content.withdrawn',
        sql<Instant | null>`(
          select paper->'withdrawn'->>'at' from jsonb_array_elements(dossier.documents) paper
          where paper->>'id' = filed_content.document::text)`.as('at'),
      ])
      .where('filed_content.sha256', 'in', hashes)
      .execute(),
    db
      .selectFrom('named_document')
      .leftJoin('correction', 'correction.event', 'named_document.event')
      .select(['named_document.sha256', 'correction.corrected_by'])
      .where('named_document.sha256', 'in', hashes)
      .execute(),
  ]);
  return [
    ...filed.map(({ sha256, withdrawn, at }) => ({ sha256, inForce: !withdrawn, withdrawnAt: at })),
    ...named.flatMap(({ sha256, corrected_by }) =>
      sha256 === null ? [] : { sha256, inForce: corrected_by === null, withdrawnAt: null },
    ),
  ];
}

/** Whether views that tell the uses of content, the model's corrections among them, stand still, so that they may miss one. */
export async function usesStandStill(db: Views): Promise<boolean> {
  const failed = await db
    .selectFrom('checkpoint')
    .select('view')
    .where('view', 'in', ['dossier', 'named_document', 'model', 'person'])
    .where('failed_position', 'is not', null)
    .execute();
  return failed.length > 0;
}
