import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../../infra/sheet/read-workbook.ts';
import { CAMPAIGN, establishUnit } from '../api/sample.ts';
import { startWorld, type World } from '../api/world.ts';
import { HEADING, line, xlsx } from '../sheet/workbook.ts';
import { spawned } from './spawned.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kheo-import-'));
  world = await startWorld();
  await establishUnit(world, 'Chi bộ thôn 1');
});
afterAll(async () => {
  await world?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function fileOf(name: string, rows: Parameters<typeof xlsx>[0]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await xlsx([HEADING, ...rows]));
  return path;
}

async function kheoImport(...args: string[]) {
  const { port } = new URL(world.url);
  const program = spawned(['dist/infra/cli.js', 'import', ...args], { PORT: port });
  const code = await program.ended;
  return { code, out: program.out(), err: program.err() };
}

const campaign = ['--campaign', CAMPAIGN];

test('shows, asks, registers with --yes only, and once only', async () => {
  const unit = await establishUnit(world, 'Hội Nông dân');
  const file = await fileOf('a.xlsx', [
    line(1, { 1: 'Đường hoa' }),
    line(2, { 1: 'Ao sen', 3: 'Nông hội (TT)' }),
    line(3, { 1: 'Sai ngày', 10: '31/02/2026' }),
  ]);
  const shown = await kheoImport(file, ...campaign);
  expect([shown.code, shown.err]).toEqual([1, '']);
  expect(shown.out).toMatch(/B {2}Tên mô hình → Tên mô hình/);
  expect(shown.out).toMatch(/UNIT: Chưa rõ “Nông hội” .*\[dòng 3\]/);
  expect(shown.out).toMatch(/Lỗi · dòng 4, cột K: “31\/02\/2026” không phải một ngày có thật/);
  expect(shown.out).toMatch(
    /Tệp có 46 ô có nội dung: 41 ô đã đọc, 2 ô cần trả lời hoặc sửa, 3 ô bỏ qua \(3 người phụ trách/,
  );
  expect(shown.out).toMatch(
    /dòng 2, cột L: “Bí thư chi bộ, 0912345678” \(người phụ trách, điện thoại: hiển thị, không lưu\)/,
  );
  expect(shown.out).toMatch(/Tổng 3 dòng: 1 nhập được, 1 cần trả lời, 1 có lỗi, 0 trùng, 0 đã nhập\.\n$/);

  const answers = join(folder, 'answers.json');
  writeFileSync(answers, JSON.stringify({ units: [{ wording: 'Nông hội', unit }] }));
  const remarks = join(folder, 'remarks.xlsx');
  const done = await kheoImport(file, ...campaign, '--answers', answers, '--yes', '--remarks', remarks);
  expect(done.code).toBe(1);
  expect(done.out).toMatch(
    /Đã đăng ký 2 dòng, 0 dòng đã nhập trước đó, 1 dòng không nhập\.\nCác dòng chưa đăng ký: /,
  );
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(remarks)));
  expect(sheets[0]?.rows.at(-1)?.cells.map((cell) => cell?.text)).toEqual(
    expect.arrayContaining([
      'Sai ngày',
      '31/02/2026',
      expect.stringContaining('không phải một ngày có thật'),
    ]),
  );

  const clean = await fileOf('b.xlsx', [line(1, { 1: 'Giếng làng' })]);
  expect(await kheoImport(clean, ...campaign, '--yes')).toMatchObject({ code: 0, err: '' });
  const again = await kheoImport(clean, ...campaign, '--yes');
  expect(again.code).toBe(0);
  expect(again.out).toMatch(/Đã đăng ký 0 dòng, 1 dòng đã nhập trước đó, 0 dòng không nhập\.\n$/);
});

test('says in one line what cannot be done', async () => {
  const pdf = join(folder, 'c.xlsx');
  writeFileSync(pdf, '%PDF-1.7\n…');
  const file = await fileOf('d.xlsx', [line(1)]);
  const cases: [args: string[], said: RegExp][] = [
    [[pdf, ...campaign], /tệp PDF, không phải bảng tính/],
    [[join(folder, 'none.xlsx'), ...campaign], /Không đọc được tệp .*ENOENT/],
    [[file], /Hãy nêu mã kế hoạch/],
    [[file, ...campaign, '--as', 'LEADER@10507'], /vai trò không có quyền|LEADER/],
    [[file, ...campaign, '--answers', pdf], /không phải tệp trả lời/],
    [[file, '--campaign', '11788-2026', '--as', `BOARD_OFFICER@${CAMPAIGN.split('-')[0]}`], /11788/],
  ];
  const found = await Promise.all(cases.map(([args]) => kheoImport(...args)));
  for (const [at, { code, out, err }] of found.entries()) {
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toMatch(cases[at]?.[1] as RegExp);
  }
  const program = spawned(['dist/infra/cli.js', 'import', file, ...campaign], { PORT: '1' });
  expect(await program.ended).toBe(2);
  expect(program.err()).toMatch(/Chưa có hệ thống chạy/);
});
