import { resolve } from 'node:path';
import { z } from 'zod';
import { MASTER_KEY } from '../vault/master-key.ts';
import { WrongAddress } from './address-parts.ts';
import { readDatabaseAddress } from './database-address.ts';
import { SetupError } from './setup-error.ts';
import { readStoreAddress } from './store-address.ts';

export interface Config {
  /** TCP port of the web server; 0 means any free one. */
  port: number;
  /** Address that the web server listens on. */
  host: string;
  /** Absolute path of the folder that holds everything this installation keeps. */
  dataDir: string;
  /** `postgres://…`; undefined means the embedded server. */
  databaseUrl: string | undefined;
  /** `esdb://…` of a cluster, as the client takes it; undefined means the embedded server. */
  eventstoreUrl: string | undefined;
  /** For how many seconds a start waits for the servers of these two. */
  patience: number;
  /** Free bytes on the data folder's disk below which health warns. */
  diskLow: number;
  /** Bytes that one unit may upload a day; 0 is no bound. */
  uploadsPerDay: number;
  /** Key of the vault, 64 hexadecimal digits; undefined means the file `vault.key` in `dataDir`. */
  vaultKey: string | undefined;
  /** The key that `vaultKey` is about to be changed for, in the same form; nothing without it. */
  vaultKeyNext: string | undefined;
  /** A Chromium to use for documents and browser tests. */
  chromePath: string | undefined;
}

/** An address that `read` checks; what it has to say of a wrong one goes with the issue. */
const address = (read: (text: string) => string) =>
  z.string().transform((text, context) => {
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof WrongAddress)) throw error;
      context.addIssue({ code: 'custom', params: { words: error.words } });
      return z.NEVER;
    }
  });

/** Where nobody sets it: fifty scans of the largest kind. */
export const DEFAULT_UPLOADS_PER_DAY = 1024 * 1024 * 1024;

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(4000),
  KHEO_DATA: z
    .string()
    .refine((path) => !path.includes('\0'))
    .default('./data'),
  DATABASE_URL: address(readDatabaseAddress).optional(),
  EVENTSTORE_URL: address(readStoreAddress).optional(),
  KHEO_PATIENCE: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .default(60),
  KHEO_DISK_LOW: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform((megabytes) => Number(megabytes) * 1024 * 1024)
    .default(1024 * 1024 * 1024),
  KHEO_UPLOADS: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform((megabytes) => Number(megabytes) * 1024 * 1024)
    .default(DEFAULT_UPLOADS_PER_DAY),
  KHEO_VAULT_KEY: z.string().regex(MASTER_KEY).optional(),
  KHEO_VAULT_KEY_NEXT: z.string().regex(MASTER_KEY).optional(),
  CHROME_PATH: z.string().optional(),
});

type Name = keyof typeof variables.shape;

const wanted: Record<Name, [english: string, vietnamese: string]> = {
  PORT: ['a whole number from 0 to 65535', 'số nguyên từ 0 đến 65535'],
  KHEO_DATA: ['the path of a folder', 'đường dẫn tới một thư mục'],
  DATABASE_URL: [
    'like postgres://user:password@host:5432/database',
    'dạng postgres://user:password@host:5432/database',
  ],
  EVENTSTORE_URL: [
    'like esdb://user:password@host:2113?tlsCaFile=/path/ca.crt, esdb+discover:// or kurrentdb://…',
    'dạng esdb://user:password@host:2113?tlsCaFile=/đường/dẫn/ca.crt, esdb+discover:// hoặc kurrentdb://…',
  ],
  KHEO_PATIENCE: ['a whole number of seconds from 0 to 9999', 'số giây nguyên từ 0 đến 9999'],
  KHEO_DISK_LOW: ['a whole number of megabytes from 0 to 9999999', 'số megabyte nguyên từ 0 đến 9999999'],
  KHEO_UPLOADS: [
    'a whole number of megabytes from 0 (no bound) to 9999999',
    'số megabyte nguyên từ 0 (không giới hạn) đến 9999999',
  ],
  KHEO_VAULT_KEY: [
    '64 hexadecimal digits, as `openssl rand -hex 32` gives them',
    '64 chữ số thập lục phân, như `openssl rand -hex 32` cho ra',
  ],
  KHEO_VAULT_KEY_NEXT: [
    'another 64 hexadecimal digits, as `openssl rand -hex 32` gives them',
    '64 chữ số thập lục phân khác, như `openssl rand -hex 32` cho ra',
  ],
  CHROME_PATH: ['the path of a Chromium program', 'đường dẫn tới chương trình Chromium'],
};

/**
 * Reads the configuration from environment variables; an empty one counts as not set. Relative paths start at `cwd`.
 * Blanks around a value, as copying leaves them, are no part of it.
 * Throws SetupError naming every wrong variable; the value of a URL or a key is not repeated, it may hold a password or be one.
 */
export function readConfig(env: Record<string, string | undefined>, cwd = '.'): Config {
  const set = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const read = variables.safeParse(set);
  if (!read.success) {
    const wrong = [...new Map(read.error.issues.map((issue) => [issue.path[0] as Name, issue]))];
    const shown = (name: Name) => (/_(URL|KEY|NEXT)$/.test(name) ? name : `${name} (“${set[name]}”)`);
    const told = wrong.map(([name, issue]) => {
      const { params } = issue as { params?: { words?: [string, string] } };
      if (params?.words) return params.words.map((words) => `${name}: ${words}`);
      return [`${shown(name)} must be ${wanted[name][0]}`, `${name} phải là ${wanted[name][1]}`];
    });
    throw new SetupError(told.map(([english]) => english).join('; '), told.map(([, ten]) => ten).join('; '));
  }
  const { PORT, KHEO_DATA, DATABASE_URL, EVENTSTORE_URL, KHEO_VAULT_KEY, CHROME_PATH } = read.data;
  return {
    port: PORT,
    patience: read.data.KHEO_PATIENCE,
    diskLow: read.data.KHEO_DISK_LOW,
    uploadsPerDay: read.data.KHEO_UPLOADS,
    host: '127.0.0.1',
    dataDir: resolve(cwd, KHEO_DATA),
    databaseUrl: DATABASE_URL,
    eventstoreUrl: EVENTSTORE_URL,
    vaultKey: KHEO_VAULT_KEY,
    vaultKeyNext: read.data.KHEO_VAULT_KEY_NEXT,
    chromePath: CHROME_PATH,
  };
}

/** The configuration of this process. */
export const config = (): Config => readConfig(process.env);

/** The environment of this process with changes, for a child. */
export const environmentWith = (changes: Record<string, string>): Record<string, string | undefined> => ({
  ...process.env,
  ...changes,
});
