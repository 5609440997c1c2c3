import { findContent } from '../../projections/document/queries.ts';
import { dossierSubject } from '../../schema/document/stream.ts';
import { subjectOf } from '../../schema/document/subjects.ts';
import type { Context } from '../context.ts';
import { isOfRating, readsRating } from '../rating.ts';
import { canRead } from '../scope.ts';
import { canReadSubject } from '../subject-readers.ts';

/**
 * What the reader may know a content by; undefined where the reader may not have it. It may be read by those who may read
 * what it is filed to, or what an event that names it belongs to, where the organization that names it also uploaded it:
 * a hash seen elsewhere opens nothing. What was withdrawn is for auditors.
 */
export async function readableContent(
  context: Context,
  sha256: string,
): Promise<{ title: string } | undefined> {
  const { filed, named } = await findContent(context.db, sha256);
  const auditor = context.actor?.role === 'AUDITOR';
  for (const each of filed) {
    if (!canRead(context, each.path) || (each.withdrawn && !auditor)) continue;
    const { kind, id } = dossierSubject(each.stream);
    if (await canReadSubject(context, kind, id)) return each;
  }
  for (const each of named) {
    const subject = subjectOf(each.stream);
    if (!subject || !(await canReadSubject(context, subject.kind, subject.id))) continue;
    if (isOfRating(each) && !(await readsRating(context, subject.id))) continue;
    if (await context.hasContent(sha256, each.organization)) return each;
  }
  return undefined;
}
