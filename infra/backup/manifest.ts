import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Of what `kheo-backup.json` and the parts that it speaks of look like; it goes up when an older Khéo could not read them. */
export const BACKUP_FORMAT = 1;

export const MANIFEST = 'kheo-backup.json';
export const SUMS = 'SHA256SUMS';
/** As it stands there: SHA-256, hexadecimal. */
export const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
export const KEY = 'keys/vault.key';
/** Papers that events name and that were not there, or not whole, one hash a line; only where there are such. */
export const MISSING_PAPERS = 'documents-missing.txt';

export const logPart = (n: number): string => `log/${numbered(n)}.ndjson.zst`;
export const vaultPart = (table: string, n: number): string => `vault/${table}-${numbered(n)}.ndjson.zst`;
export const paperEntry = (path: string): string => `documents/${path}`;

const numbered = (n: number) => String(n).padStart(6, '0');

/** Under `documents/`: the content by its hash, and an empty file for each organization that brought it. */
export const PAPER = /^([0-9a-f]{2})\/([0-9a-f]{2})\/(\1\2[0-9a-f]{60})(\.[A-Z0-9]{1,10}|\.removed)?$/;
const TABLE = /^[a-z_]{1,40}$/;

/** Whether a backup may hold an entry of this name. */
export function isEntryName(name: string): boolean {
  if ([MANIFEST, SUMS, KEY, MISSING_PAPERS].includes(name)) return true;
  if (name.startsWith('documents/')) return PAPER.test(name.slice('documents/'.length));
  return /^(log\/|vault\/[a-z_]{1,40}-)\d{6}\.ndjson\.zst$/.test(name);
}

const whole = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself, before everything else in it. */
export const manifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** Version of the program that made it. */
  program: z.string(),
  madeAt: z.iso.datetime(),
  log: z.object({
    /** Of all that are in it, the store's own too: positions 0 … `position`, without gaps. */
    events: whole.min(1),
    position: whole,
    firstId: z.uuid(),
    lastId: z.uuid(),
  }),
  /** Tables of what cannot be made again from events, in the order in which they are loaded. */
  vault: z.array(
    z.object({
      table: z.string().regex(TABLE),
      columns: z.array(z.string().regex(TABLE)).min(1),
      rows: whole,
    }),
  ),
  documents: z.object({ papers: whole, bytes: whole }),
  /** Of the key that personal data is sealed with; null where nothing was ever sealed. */
  key: z.object({ fingerprint: sha256, inside: z.boolean() }).nullable(),
  /** What an installation has and a backup does not. */
  leftOut: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifest>;

/** Only this, for a manifest of whatever format. */
export const anyManifest = z.object({ format: z.int(), program: z.string().max(100) });
