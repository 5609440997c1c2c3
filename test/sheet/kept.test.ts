import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSheets, type Sheets } from '../../infra/sheet/sheets.ts';

let folder: string;
let sheets: Sheets;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kheo-sheets-'));
  sheets = await openSheets(folder, 0);
});
afterAll(() => {
  sheets?.close();
  rmSync(folder, { recursive: true, force: true });
});

const [HERE, THERE] = ['11824', '10525'];
const bring = (text: string, by: string) => sheets.put([Buffer.from(text)] as never, by);
const isThere = async (file: string, by: string) => (await sheets.read(file, by)) !== undefined;

describe('a register is kept', () => {
  test('until all of it is registered', async () => {
    const file = await bring('TT,Tên mô hình\n1,Đường hoa\n', HERE);
    expect(await isThere(file, HERE)).toBe(true);
    sheets.imported(file, HERE);
    await expect.poll(() => isThere(file, HERE), { interval: 10 }).toBe(false);
  });

  test('R-41 until somebody of its organization is erased; others keep theirs', async () => {
    const [one, other] = ['TT,Tên mô hình\n1,Một\n', 'TT,Tên mô hình\n1,Hai\n'];
    const mine = [await bring(one, HERE), await bring(other, HERE)];
    await bring(other, THERE);
    await sheets.forget(HERE);
    expect(await Promise.all(mine.map((file) => isThere(file, HERE)))).toEqual([false, false]);
    expect(await Promise.all(mine.map((file) => isThere(file, THERE)))).toEqual([false, true]);
  });
});
