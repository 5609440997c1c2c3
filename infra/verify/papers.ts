import { type Dirent, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContentStore, Damaged, openContentStore, REMOVED } from '../document/content-store.ts';
import { inBoth } from '../process/in-both.ts';
import { say } from '../process/progress.ts';
import type { Findings } from './findings.ts';
import type { Named } from './named.ts';

const PAGE = 1_000;

export interface PapersSeen {
  papers: number;
}

/** Looks at the file of every paper that the log names; what else lies in the folder is said. */
export async function lookAtPapers(
  named: Named,
  folder: string,
  findings: Findings,
  told: (papers: number) => void,
): Promise<PapersSeen> {
  const { client } = named;
  const strange = await noteFiles(named, folder);
  await client.query('create index on pg_temp.file (sha256)');
  await client.query(
    `create temporary table wanted as
     select sha256, (array_agg(event))[1] as event, bool_or(filed) as filed from pg_temp.paper group by sha256`,
  );
  const { rows: absent } = await client.query<{ sha256: string; event: string; lost: boolean }>(
    `select sha256, event, filed or sha256 in (select sha256 from pg_temp.brought union all select sha256 from pg_temp.noted) as lost from pg_temp.wanted w
     where not exists (select from pg_temp.file f where f.sha256 = w.sha256)
       and not exists (select from pg_temp.removed r where r.sha256 = w.sha256) order by lost desc, sha256 limit ${PAGE}`,
  );
  for (const { sha256, event } of absent.filter(({ lost }) => lost))
    findings.add(
      'PAPER_MISSING',
      `the paper ${sha256}, named by event ${event}, is not in ${folder}`,
      'thiếu tệp của một văn bản mà sự kiện đã nêu',
    );
  await lookAtMarks(named, folder, findings);
  const never = absent.filter(({ lost }) => !lost).length;
  if (never > 0)
    say(
      inBoth(
        `· ${never} paper(s) are named by their hash alone, and were never uploaded`,
        `có ${never} văn bản chỉ được nêu mã băm, chưa từng tải lên`,
      ),
    );
  const { rows: found } = await client.query<{ strangers: number }>(
    `select count(*)::int as strangers from pg_temp.file f
     where not exists (select from pg_temp.wanted w where w.sha256 = f.sha256)`,
  );
  const strangers = (found[0]?.strangers ?? 0) + strange;
  if (strangers > 0)
    say(
      inBoth(
        `· ${strangers} file(s) in ${folder} are named by no event`,
        `có ${strangers} tệp không sự kiện nào nêu`,
      ),
    );
  return { papers: await readAll(named, folder, findings, told) };
}

/** The empty file beside a paper that says who brought it; without it that organization cannot file the paper. */
async function lookAtMarks({ client }: Named, folder: string, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ sha256: string; organization: string }>(
    `select sha256, organization from pg_temp.noted n
     where sha256 in (select sha256 from pg_temp.file) and sha256 not in (select sha256 from pg_temp.removed)
       and not exists (select from pg_temp.brought b where b.sha256 = n.sha256 and b.organization = n.organization)
     order by 1, 2 limit ${PAGE}`,
  );
  for (const { sha256, organization } of rows) {
    const still = await client.query(
      'select from vault.content where hash = $1 and organization = $2', // else it was removed meanwhile
      [sha256, organization],
    );
    if (still.rowCount)
      findings.add(
        'PAPER_UNMARKED',
        `the empty file ${sha256}.${organization}, which says who brought the paper, is not in ${folder}`,
        'thiếu tệp rỗng cho biết đơn vị đã tải văn bản lên',
      );
  }
}

/** Reads every paper to its end. @returns how many there are. */
async function readAll(
  { client }: Named,
  folder: string,
  findings: Findings,
  told: (papers: number) => void,
): Promise<number> {
  const store = await openContentStore(folder);
  let papers = 0;
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ sha256: string; event: string }>(
      `select sha256, event from pg_temp.wanted w where sha256 > $1
       and exists (select from pg_temp.file f where f.sha256 = w.sha256) order by sha256 limit ${PAGE}`,
      [after],
    );
    for (const { sha256, event } of rows) {
      papers += 1;
      told(papers);
      if ((await isWhole(store, sha256)) || isRemoved(folder, sha256)) continue;
      findings.add(
        'PAPER_CHANGED',
        `the content of the paper ${sha256}, named by event ${event}, is not what was uploaded`,
        'nội dung tệp của văn bản không còn như lúc tải lên',
      );
    }
    if (rows.length < PAGE) return papers;
    after = rows.at(-1)?.sha256 as string;
  }
}

async function isWhole(store: ContentStore, sha256: string): Promise<boolean> {
  const content = await store.open(sha256);
  if (!content) return true; // taken away since, with a right to: it was there a moment ago
  try {
    for await (const _ of content.stream());
    return true;
  } catch (error) {
    if (error instanceof Damaged) return false;
    throw error;
  }
}

/** Said before the content is overwritten: a removal may be under way, or be repeated later. */
const isRemoved = (folder: string, sha256: string) =>
  existsSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.${REMOVED}`));

const FOLDER = /^[0-9a-f]{2}$/;
const CONTENT = /^([0-9a-f]{64})(?:\.([A-Z0-9]{1,10}|removed))?$/;
/** What the rest of a file's name says of the content. */
const tableOf = (mark: string | undefined) =>
  mark === undefined ? 'file' : mark === REMOVED ? 'removed' : 'brought';

/** Notes the files of the folder. @returns how many are none of the content store's. */
async function noteFiles(named: Named, folder: string): Promise<number> {
  let strange = 0;
  for (const first of await entriesOf(folder)) {
    if (first.name === 'incoming') continue;
    if (!first.isDirectory() || !FOLDER.test(first.name)) strange += 1;
    else
      for (const second of await entriesOf(join(folder, first.name)))
        strange += await noteIn(named, folder, [first.name, second]);
  }
  return strange;
}

async function noteIn(named: Named, folder: string, [first, second]: [string, Dirent]): Promise<number> {
  if (!second.isDirectory() || !FOLDER.test(second.name)) return 1;
  const names = (await entriesOf(join(folder, first, second.name))).map(({ name }) => name);
  const matches = names.map((name) => CONTENT.exec(name));
  const inPlace = matches.filter((match) => match?.[1]?.startsWith(first + second.name));
  for (const table of ['file', 'brought', 'removed'] as const)
    await named.put(
      table,
      inPlace.flatMap((match) =>
        match && tableOf(match[2]) === table ? [{ sha256: match[1], organization: match[2] }] : [],
      ),
    );
  return names.length - inPlace.length;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
