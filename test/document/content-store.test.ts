import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type ContentStore,
  Damaged,
  openContentStore,
  TooLarge,
} from '../../infra/document/content-store.ts';

let folder: string;
let store: ContentStore;
beforeEach(async () => {
  folder = mkdtempSync(join('/tmp', 'kheo-content-'));
  store = await openContentStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const COMMUNE = '10507';
const LIMITS = { maxBytes: 1_000_000, by: COMMUNE };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

async function* pieces(bytes: Uint8Array, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function readAll(hash: string) {
  const parts: Uint8Array[] = [];
  for await (const part of (await store.open(hash))?.stream() ?? []) parts.push(part);
  return Buffer.concat(parts);
}

test('content is found again by its hash, and only that', async () => {
  const bytes = randomBytes(200_000);
  const hash = sha256(bytes);
  expect(await store.put(pieces(bytes), LIMITS)).toEqual({ sha256: hash, size: bytes.length });
  expect(files().sort()).toEqual([
    join(hash.slice(0, 2), hash.slice(2, 4), hash),
    join(hash.slice(0, 2), hash.slice(2, 4), `${hash}.${COMMUNE}`),
  ]);
  expect((await readAll(hash)).equals(bytes)).toBe(true);
  expect(await store.open(sha256(randomBytes(3)))).toBeUndefined();
});

test('the same content at once from two organizations is one file, brought by both', async () => {
  const bytes = randomBytes(50_000);
  const hash = sha256(bytes);
  const puts = ['10507', '31', '10507'].map((by) => store.put(pieces(bytes, 7), { ...LIMITS, by }));
  expect(new Set((await Promise.all(puts)).map((each) => each.sha256))).toEqual(new Set([hash]));
  expect(files().filter((name) => name.endsWith(hash))).toHaveLength(1);
  expect(await Promise.all(['10507', '31', '10508'].map((by) => store.has(hash, by)))).toEqual([
    true,
    true,
    false,
  ]);
  expect(await store.broughtBy(hash)).toEqual(['10507', '31']);
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
});

test('one byte too many, a source that breaks, content that is refused: nothing stays', async () => {
  const bytes = randomBytes(1001);
  await expect(store.put(pieces(bytes, 100), { ...LIMITS, maxBytes: 1000 })).rejects.toThrow(TooLarge);
  async function* broken() {
    yield bytes;
    throw new Error('gone');
  }
  await expect(store.put(broken(), LIMITS)).rejects.toThrow('gone');
  const refuse = async () => Promise.reject(new Error('no'));
  await expect(store.put(pieces(bytes), { ...LIMITS, accept: refuse })).rejects.toThrow('no');
  expect(files()).toEqual([]);
  expect(await store.put(pieces(bytes, 100), { ...LIMITS, maxBytes: 1001 })).toMatchObject({ size: 1001 });
});

test.each([
  '../../../etc/passwd',
  `${'a'.repeat(60)}/../`,
  'A'.repeat(64),
  '',
  '.',
  `${'a'.repeat(64)}.10507`,
])('%j is no hash, and nothing is there', async (hash) => {
  expect(await store.open(hash)).toBeUndefined();
  expect(await store.has(hash)).toBe(false);
  expect(await store.broughtBy(hash)).toEqual([]);
  expect(await store.has('a'.repeat(64), hash)).toBe(false);
});

test('content that changed on the disk is never read to its end', async () => {
  const bytes = randomBytes(200_000);
  const { sha256: hash } = await store.put(pieces(bytes), LIMITS);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash), bytes);
  const read: Uint8Array[] = [];
  const reading = (async () => {
    for await (const part of (await store.open(hash))?.stream() ?? []) read.push(part);
  })();
  await expect(reading).rejects.toThrow(Damaged);
  expect(Buffer.concat(read).length).toBeLessThan(bytes.length);
});

test('content is removed for good with the last that brought it, and may be brought again', async () => {
  const bytes = randomBytes(100_000);
  const hash = (await store.put(pieces(bytes), LIMITS)).sha256;
  await store.put(pieces(bytes), { ...LIMITS, by: '31' });
  const place = join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  linkSync(place, join(folder, 'the same blocks'));
  expect(await store.listBrought([COMMUNE, '32'])).toEqual([{ sha256: hash, by: COMMUNE, fresh: true }]);
  await store.remove(hash, COMMUNE);
  expect([await store.has(hash, COMMUNE), await store.listBrought([COMMUNE])]).toEqual([false, []]);
  expect(await readAll(hash)).toEqual(bytes);
  for (const _ of ['once', 'again']) await store.remove(hash, '31');
  expect([await store.has(hash), await store.open(hash), await store.broughtBy(hash)]).toEqual([
    false,
    undefined,
    [],
  ]);
  expect(readFileSync(join(folder, 'the same blocks'))).toEqual(Buffer.alloc(bytes.length));
  expect(
    files()
      .map((name) => name.slice(-8))
      .sort(),
  ).toEqual(['.removed', 'e blocks']);
  await store.put(pieces(bytes), LIMITS);
  expect(await readAll(hash)).toEqual(bytes);
  expect(files().filter((name) => name.endsWith('.removed'))).toEqual([]);
});

test('a process that is killed midway leaves nothing that can be found, and what it left is swept', async () => {
  const child = fork(join(import.meta.dirname, 'put-for-ever.ts'), [folder], { stdio: 'ignore' });
  await once(child, 'message');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  const left = files();
  expect(left).toEqual([expect.stringMatching(/^incoming/)]);
  await openContentStore(folder);
  expect(files(), 'an upload on its way elsewhere is left alone').toEqual(left);
  await openContentStore(folder, 0);
  expect(files()).toEqual([]);
});
