import { getPersons, listErasingOrganizations } from '../../projections/access/queries.ts';
import type { Views } from '../../projections/document/queries.ts';
import { listContentUses, usesStandStill } from '../../projections/document/queries.ts';
import type { Instant } from '../../schema/civil-date.ts';
import type { Brought, ContentStore } from './content-store.ts';

export interface Papers {
  db: Views;
  papers: ContentStore;
  /** The views hold the whole log. */
  caughtUp(): Promise<boolean>;
}

export interface PaperErasure extends Papers {
  /** Registers on their way in, which hold names and phones as they were sent. */
  registers: { forget(by: string): Promise<void> };
}

const PAGE = 500;

/**
 * Takes away what an organization keeps unsealed and does not need, when one of its persons is erased: its registers,
 * and the content of papers that no event in force names: withdrawn before the erasure, of corrected records, or uploaded and
 * never filed; what may be about to be filed waits for `eraseUnfiled`. The events stay, with titles and hashes. Again it
 * changes nothing.
 * @throws where the views may miss a use.
 */
export async function erasePapers(o: PaperErasure, person: string): Promise<void> {
  await requireUses(o);
  const [row] = await getPersons(o.db, [person]);
  if (!row?.erased_at) return; // set aside: nobody was erased
  await o.registers.forget(row.organization);
  await o.papers.tidy();
  const brought = await o.papers.listBrought([row.organization]);
  for (let at = 0; at < brought.length; at += PAGE) {
    const page = brought.slice(at, at + PAGE);
    const kept = await keptOf(o.db, page, row.erased_at);
    for (const { sha256 } of page) if (!kept.has(sha256)) await o.papers.remove(sha256, row.organization);
  }
}

/**
 * Takes away, of every organization that ever erased a person, what it brought and no event ever named, once nobody can be
 * about to file it: at an erasure it may have been too fresh. @throws where the views may miss a use.
 */
export async function eraseUnfiled(o: Papers): Promise<void> {
  const organizations = await listErasingOrganizations(o.db);
  if (organizations.length === 0) return;
  await o.papers.tidy();
  const old = (await o.papers.listBrought(organizations)).filter(({ fresh }) => !fresh);
  for (let at = 0; at < old.length; at += PAGE)
    for (const each of await unnamedOf(o, old.slice(at, at + PAGE))) {
      // Filed a moment ago: the views that were asked first may not have had it yet.
      await requireUses(o);
      if ((await unnamedOf(o, [each])).length > 0) await o.papers.remove(each.sha256, each.by);
    }
}

async function unnamedOf({ db }: Papers, brought: Brought[]): Promise<Brought[]> {
  const hashes = brought.map(({ sha256 }) => sha256);
  const named = new Set((await listContentUses(db, hashes)).map(({ sha256 }) => sha256));
  return brought.filter(({ sha256 }) => !named.has(sha256));
}

async function requireUses({ db, caughtUp }: Papers): Promise<void> {
  if (!(await caughtUp()) || (await usesStandStill(db)))
    throw new Error('the views cannot tell which papers are in force; those of an erasure wait for them');
}

async function keptOf(db: Views, brought: readonly Brought[], erasedAt: Instant): Promise<Set<string>> {
  const uses = await listContentUses(
    db,
    brought.map(({ sha256 }) => sha256),
  );
  const used = new Set(uses.map(({ sha256 }) => sha256));
  return new Set([
    ...uses
      .filter(({ inForce, withdrawnAt }) => inForce || (withdrawnAt !== null && withdrawnAt > erasedAt))
      .map(({ sha256 }) => sha256),
    // Whoever just uploaded it is about to file it.
    ...brought.filter(({ sha256, fresh }) => fresh && !used.has(sha256)).map(({ sha256 }) => sha256),
  ]);
}
