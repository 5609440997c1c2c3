import { subjectErasedBy } from '../../schema/all.ts';
import type { EventMetadata, RecordedEvent } from '../../schema/event.ts';
import { canonicalEnvelope } from '../../schema/ledger/envelope.ts';
import { contentNamedBy } from '../document/named-content.ts';
import { faultOf } from '../store/envelope.ts';
import { decodeEvent, isOurs, type StoredEvent } from '../store/stored-event.ts';
import type { SealedPart, Vault } from '../vault/vault.ts';
import type { Findings } from './findings.ts';
import type { LogRow } from './log-pages.ts';
import type { Named } from './named.ts';

export interface LogSeen {
  events: number;
  /** Rows of a table of ours that have no digest. */
  undigested: number;
}

export interface Walk {
  pages: AsyncIterable<LogRow[]>;
  /** Ids of the events that are passed over: nobody needs to read them. */
  setAside: ReadonlySet<string>;
  /** Takes what the events name. */
  named: Named;
  /** Undefined where the vault cannot be opened. */
  open: Vault['open'] | undefined;
  /** Of a log that lies in a table of ours, where positions are counted: from which version of it on. */
  table: { begunAs: number } | undefined;
  told(events: number): void;
}

/** Version of the table from which on every row has a digest. */
const DIGESTS_SINCE = 2;
/** Of a row without one. */
const UNDIGESTED = { kept: { created: 0n, digest: 'none' } } as const;

const at = ({ position, type, stream, revision }: LogRow) =>
  `${type} at position ${position} (${stream}@${revision})`;

/** Looks at every event on its own, and at what it names. */
export async function walkLog(o: Walk, findings: Findings): Promise<LogSeen> {
  const seen = { events: 0, undigested: 0 };
  let before: LogRow | undefined;
  for await (const page of o.pages) {
    for (const row of page) {
      if (o.table) {
        lookAtPlace(row, before, findings);
        lookAtDigest(row, before ?? (o.table.begunAs < DIGESTS_SINCE ? UNDIGESTED : undefined), findings);
        if (row.kept?.digest === 'none') seen.undigested += 1;
      }
      before = row;
    }
    await takeNames(o, page, findings);
    seen.events += page.length;
    o.told(seen.events);
  }
  return seen;
}

function lookAtPlace({ position }: LogRow, before: LogRow | undefined, findings: Findings): void {
  const wanted = (before?.position ?? -1) + 1;
  if (position === wanted) return;
  if (position > wanted) {
    const range = position - 1 > wanted ? `s ${wanted} to ${position - 1} are` : ` ${wanted} is`;
    findings.add(
      'EVENT_MISSING',
      `position${range} not in the log`,
      `thiếu sự kiện ở vị trí ${wanted}–${position - 1}`,
    );
  } else {
    findings.add('EVENT_TWICE', `position ${position} is taken twice`, `vị trí ${position} có hai sự kiện`);
  }
}

function lookAtDigest(row: LogRow, before: Pick<LogRow, 'kept'> | undefined, findings: Findings): void {
  const { digest, created } = row.kept ?? UNDIGESTED.kept;
  const earlier = before?.kept;
  if (digest === 'wrong')
    findings.add(
      'EVENT_CHANGED',
      `${at(row)} is not what was written: its digest is of something else`,
      'sự kiện không còn như lúc được ghi',
    );
  // A log that was begun without digests has one in every row from some place on.
  if (digest === 'none' && earlier?.digest !== 'none')
    findings.add('EVENT_CHANGED', `${at(row)} has lost its digest`, 'sự kiện đã mất mã kiểm');
  if (digest === 'right' && earlier?.digest === 'right' && created < earlier.created)
    findings.add(
      'EVENT_MISPLACED',
      `${at(row)} was recorded before the one before it`,
      'sự kiện được ghi sớm hơn sự kiện đứng trước',
    );
}

async function takeNames(o: Walk, page: readonly LogRow[], findings: Findings): Promise<void> {
  const { named } = o;
  const events = page.flatMap(({ event }) => event ?? []);
  const parts: SealedPart[] = [];
  const erased: object[] = [];
  const papers: object[] = [];
  for (const stored of events.filter(isOurs)) {
    const { id: event, type, stream, revision, position } = stored;
    try {
      parts.push(...sealedIn(stored));
      const read = decodeEvent(stored) as RecordedEvent;
      const subject = subjectErasedBy(read);
      if (subject !== undefined) erased.push({ subject, position: String(position) });
      papers.push(...contentNamedBy(read).map((paper) => ({ ...paper, event })));
    } catch (error) {
      if (!o.setAside.has(event))
        findings.add(
          'EVENT_UNREADABLE',
          `${type} ${event} (${stream}@${revision}) cannot be read: ${(error as Error).message}`,
          'không đọc được sự kiện',
        );
    }
  }
  const sealed = parts.map((part) => ({ ...part.sealed, event: part.event }));
  await named.put('sealed', sealed);
  await named.put('erased', erased);
  await named.put('paper', papers);
  if (!o.table)
    await named.put(
      'event',
      events.map(({ stream, revision, position, id }) => ({ stream, revision, position: `${position}`, id })),
    );
  for (const part of (await o.open?.(parts)) ?? [])
    if (part.state === 'UNREADABLE' && part.fault === 'DAMAGED')
      findings.add(
        'SEALED_DAMAGED',
        `the sealed part of event ${part.event} does not open: ${part.reason}`,
        'không mở được phần niêm phong của sự kiện',
      );
}

function sealedIn({ metadata, ...stored }: StoredEvent): SealedPart[] {
  const envelope = metadata as EventMetadata;
  if (!envelope.sealed || faultOf(envelope)) return [];
  const { id, type, data, stream, revision } = stored;
  const bound = canonicalEnvelope({ ...envelope, id, type, data, stream, revision });
  return [{ event: id, envelope: bound, sealed: envelope.sealed }];
}
