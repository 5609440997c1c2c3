import { getPersons } from '../../projections/access/queries.ts';
import type { Views } from '../../projections/document/queries.ts';
import { listContentUses, usesStandStill } from '../../projections/document/queries.ts';
import type { Instant } from '../../schema/civil-date.ts';
import type { ContentStore } from './content-store.ts';

export interface PaperErasure {
  db: Views;
  papers: ContentStore;
  /** Registers on their way in, which hold names and phones as they were sent. */
  registers: { forget(by: string): Promise<void> };
  /** The views hold the whole log. */
  caughtUp(): Promise<boolean>;
}

const PAGE = 500;

/**
 * Takes away what an organization keeps unsealed and does not need, when one of its persons is erased: its registers,
 * and the content of papers that no event in force names: withdrawn before the erasure, of corrected records, or uploaded and
 * never filed. The events stay, with titles and hashes. Again it changes nothing.
 * @throws where the views may miss a use.
 */
export async function erasePapers(o: PaperErasure, person: string): Promise<void> {
  if (!(await o.caughtUp()) || (await usesStandStill(o.db)))
    throw new Error('the views cannot tell which papers are in force; those of an erasure wait for them');
  const [row] = await getPersons(o.db, [person]);
  if (!row?.erased_at) return; // set aside: nobody was erased
  await o.registers.forget(row.organization);
  await o.papers.tidy();
  const brought = await o.papers.listBrought(row.organization);
  for (let at = 0; at < brought.length; at += PAGE) {
    const page = brought.slice(at, at + PAGE);
    const kept = await keptOf(o.db, page, row.erased_at);
    for (const { sha256 } of page) if (!kept.has(sha256)) await o.papers.remove(sha256, row.organization);
  }
}

type Brought = Awaited<ReturnType<ContentStore['listBrought']>>;

async function keptOf(db: Views, brought: Brought, erasedAt: Instant): Promise<Set<string>> {
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
