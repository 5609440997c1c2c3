import type pg from 'pg';
import { LOG_VERSION } from '../eventstore/log-table.ts';
import { SetupError } from '../process/setup-error.ts';
import { MAYBE_OURS } from '../rebuild/log-rows.ts';
import type { Findings } from './findings.ts';

/** Of each thing, one more than is named: what is cut is counted as one. */
const MOST = 100;
/** Revision of a tombstone, which follows no other. */
const TOMBSTONE = '9223372036854775807';

/**
 * The version that the log in a table of ours was begun as; undefined where nobody can tell any more. Says when nothing keeps
 * it from being changed. @throws SetupError where there is no such log, or one of another version.
 */
export async function lookAtTable(client: pg.Client, findings: Findings): Promise<{ begunAs: number }> {
  const { rows } = await client.query<{ version: number; guarded: boolean; begun: string | null }>(
    `select version,
       exists (select from pg_trigger where tgrelid = 'log.event'::regclass and tgname = 'append_only'
         and tgenabled = 'A') as guarded,
       (select substring(encode(data, 'escape') from '"version": ?([0-9]+)') from log.event
         where position = 0 and type = '$LogCreated') as begun
     from log.version`,
  );
  const [found] = rows;
  if (found?.version !== LOG_VERSION)
    throw new SetupError(
      `The log is of version ${found?.version}, and this program verifies version ${LOG_VERSION}: start it once with this program`,
      `Nhật ký có phiên bản ${found?.version}, chương trình này kiểm tra phiên bản ${LOG_VERSION}`,
    );
  if (!found.guarded)
    findings.add(
      'LOG_UNGUARDED',
      'the trigger append_only of log.event is gone or disabled: rows can be changed and removed',
      'bảng log.event không còn được bảo vệ',
    );
  return { begunAs: Number(found.begun ?? LOG_VERSION) };
}

/** Looks at what only all events together tell; `table` has those of our streams at least. */
export async function lookAtOrder(
  client: pg.Client,
  { table, upTo }: { table: string; upTo: number },
  findings: Findings,
): Promise<void> {
  const streams = await client.query<{
    stream: string;
    revision: string;
    before: string;
    position: string;
    misplaced: boolean;
  }>(
    `select stream, revision, before, position, revision > before and position < position_before as misplaced
     from (
       select stream, revision, position, lag(revision, 1, -1::bigint) over by_stream as before,
         lag(position, 1, -1::bigint) over by_stream as position_before
       from ${table} where position <= $1 and revision <> ${TOMBSTONE}
       window by_stream as (partition by stream order by revision)) each
     where revision <> before + 1 or position < position_before
     order by position limit ${MOST}`,
    [upTo],
  );
  for (const { stream, revision, before, position, misplaced } of streams.rows) {
    const where = `${stream}@${revision} (position ${position})`;
    if (misplaced)
      findings.add(
        'EVENT_MISPLACED',
        `${where} stands before the event that it follows`,
        'sự kiện đứng trước sự kiện mà nó tiếp theo',
      );
    else if (revision === before)
      findings.add('EVENT_TWICE', `${where} is there twice`, 'sự kiện có hai lần trong luồng');
    else
      findings.add(
        'EVENT_MISSING',
        `before ${where} there is no event with revision ${Number(revision) - 1}`,
        'luồng sự kiện bị thiếu một đoạn',
      );
  }
  const ids = await client.query<{ id: string; positions: string }>(
    `select id, string_agg(position::text, ', ' order by position) as positions from ${table}
     where position <= $1 and ${table === 'log.event' ? MAYBE_OURS : 'true'}
     group by id having count(*) > 1 limit ${MOST}`,
    [upTo],
  );
  for (const { id, positions } of ids.rows)
    findings.add(
      'EVENT_TWICE',
      `id ${id} stands at the positions ${positions}`,
      'một mã sự kiện đứng ở nhiều vị trí',
    );
}
