import { findContent } from '../../projections/document/queries.ts';
import { subjectOf } from '../../schema/document/subjects.ts';
import type { Context } from '../context.ts';
import { canRead } from '../scope.ts';
import { pathOf } from './subject-paths.ts';

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
  const found = filed.find(({ path, withdrawn }) => canRead(context, path) && (auditor || !withdrawn));
  if (found) return found;
  for (const each of named) {
    const subject = subjectOf(each.stream);
    const path = subject && (await pathOf(context, subject.kind, subject.id));
    if (path && canRead(context, path) && (await context.hasContent(sha256, each.organization))) return each;
  }
  return undefined;
}
