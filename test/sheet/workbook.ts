import { type CellValue, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../infra/sheet/read-workbook.ts';
import type { Campaign } from '../../schema/campaign/state.ts';
import { accountOf } from '../../schema/model/sheet/account.ts';
import { indexEarlier, linkEarlier } from '../../schema/model/sheet/earlier.ts';
import type { SheetEntry } from '../../schema/model/sheet/entry.ts';
import { interpretSheet } from '../../schema/model/sheet/interpret.ts';
import { judgeInTurn, type SheetFacts } from '../../schema/model/sheet/judge.ts';
import { type SheetMapping, sheetMapping } from '../../schema/model/sheet/mapping.ts';
import { rowQuestions } from '../../schema/model/sheet/questions.ts';
import type { SheetUnit } from '../../schema/model/sheet/units.ts';
import { CAMPAIGN, CITY, COMMUNE, id, settings } from '../sample.ts';

/** A grid as people type it, from A1. */
export type Grid = CellValue[][];

export const HEADING = [
  'TT',
  'Tên mô hình',
  'Lĩnh vực',
  'Chủ thể',
  'Địa bàn',
  'Loại',
  'Mục tiêu năm trước',
  'Mục tiêu năm nay',
  'Nội dung, giải pháp',
  'Lực lượng phối hợp',
  'Thời gian ra mắt',
  'Người phụ trách, ĐT',
  'Ghi chú',
];

/** A row that the rules accept; `over` by index of the heading. */
export function line(n: number, over: Record<number, CellValue> = {}): CellValue[] {
  const cells: CellValue[] = [
    n,
    `Mô hình số ${n}`,
    'Kinh tế',
    'Chi bộ thôn 1 (TT)',
    'Thôn 1',
    'Mới',
    null,
    `${n + 5} hộ tham gia`,
    'Vận động từng hộ',
    'Mặt trận thôn',
    '15/4/2026',
    'Bí thư chi bộ, 0912345678',
    null,
  ];
  for (const [index, value] of Object.entries(over)) cells[Number(index)] = value;
  return cells;
}

export const xlsx = (grid: Grid, more: Partial<WriteSheet> = {}): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'PL01', rows: grid, ...more }] });

/** `A1:C1` as the library wants it. */
export function merge(top: number, left: number, bottom: number, right: number): MergeRange {
  return { startRow: top - 1, startCol: left, endRow: bottom - 1, endCol: right };
}

export const UNITS: SheetUnit[] = [
  { unit: id(1), name: 'Chi bộ thôn 1' },
  { unit: id(2), name: 'Hội Nông dân' },
  { unit: id(3), name: 'Trường Tiểu học Hòa Bình' },
];

const campaign: Campaign = {
  campaign: CAMPAIGN,
  organization: COMMUNE,
  lineage: [CITY],
  year: 2026,
  status: 'OPEN',
  targets: [],
  milestones: [
    {
      milestone: 'UNIT_REGISTRATION',
      before: '2026-03-05',
      owner: 'Các đơn vị',
      receiver: 'Ban Xây dựng Đảng',
      deliverable: 'Phụ lục 01',
    },
  ],
  deliveries: {},
  dates: { UNIT_REGISTRATION: [{ before: '2026-03-05', lastDay: '2026-03-04', from: null }] },
  nominationDeclined: false,
  settings: settings as Campaign['settings'],
};

const facts = (over: Partial<SheetFacts>, units: readonly SheetUnit[]): SheetFacts => ({
  campaign,
  organization: {
    organization: COMMUNE,
    name: 'Thành Đông',
    fullName: 'Phường Thành Đông',
    kind: 'WARD',
    parent: CITY,
    lineage: [CITY],
    active: true,
  },
  units: new Map(
    units.map(({ unit, name }) => [
      unit,
      { unit, organization: COMMUNE, lineage: [CITY], name, kind: 'PARTY_CELL', active: true, into: null },
    ]),
  ),
  actor: { account: 'test', role: 'BOARD_OFFICER', organization: COMMUNE },
  moment: { now: '2026-02-20T03:00:00.000Z', today: '2026-02-20' },
  lateReason: undefined,
  registered: new Map(),
  existing: new Set(),
  earlier: indexEarlier([]),
  continued: new Set(),
  ...over,
});

/** The rows as the rules of registration see them. */
export const judged = (entries: readonly SheetEntry[], mapping: SheetMapping, given = facts({}, UNITS)) => {
  const judge = judgeInTurn(given);
  return entries.map((entry, at) => {
    const answers = mapping.rows.find(({ row }) => row === entry.row);
    const linked = linkEarlier(entry, given.earlier, answers, mapping.everywhere);
    return judge(linked, id(1000 + at));
  });
};

/** What a file becomes: read, interpreted with the answers, judged by the rules. */
export async function previewOf(
  bytes: Uint8Array,
  answers: object = {},
  over: Partial<SheetFacts> = {},
  units: SheetUnit[] = UNITS,
) {
  const workbook = await readWorkbook(bytes);
  const mapping = sheetMapping.parse(answers);
  const found = interpretSheet(workbook, mapping, { year: 2026, units, own: over.actor?.unit });
  const given = facts(over, units);
  const rows = judged(found.entries, mapping, given);
  const asked = rows.map(({ entry, problems }) => ({ ...entry, problems }));
  const questions = [...found.questions, ...rowQuestions(asked, found.index)];
  return {
    ...found,
    /** By row: what is imported otherwise than the file says. */
    warned: Object.fromEntries(
      rows.map(({ entry, problems }) => [
        entry.row,
        problems.filter(({ severity }) => severity === 'WARNING').map(({ refusal }) => refusal.message.vi),
      ]),
    ),
    rows,
    /** Codes of what is told once for the file. */
    ofFile: [...new Set(rows.flatMap(({ ofFile }) => ofFile.map(({ code }) => code)))],
    questions,
    meanings: found.header?.columns.map(({ meaning }) => meaning),
    asked: questions.map(({ kind, about }) => `${kind} ${about}`.trim()),
    /** By row: everything but notes. */
    wrong: Object.fromEntries(
      rows.map(({ entry, problems }) => [
        entry.row,
        problems
          .filter(({ severity }) => severity === 'ERROR' || severity === 'QUESTION')
          .map(({ refusal, column }) => `${refusal.code}${column ? `@${column}` : ''}`),
      ]),
    ),
    statuses: rows.map(({ status }) => status),
    registered: rows.map(({ entry }) => entry.registration),
  };
}

/** The same for one row under the usual heading. */
export async function previewLine(
  over: Record<number, CellValue>,
  answers: object = {},
  headings: Record<number, string> = {},
) {
  const heading = Object.assign([...HEADING], headings);
  const found = await previewOf(await xlsx([heading, line(1, over)]), answers);
  return { ...found, row: found.rows[0], problems: found.wrong[2] ?? [], draft: found.registered[0] };
}

/** What became of every cell of a file. */
export async function accountedIn(bytes: Uint8Array, answers: object = {}) {
  const workbook = await readWorkbook(bytes);
  const mapping = sheetMapping.parse(answers);
  const found = interpretSheet(workbook, mapping, { year: 2026, units: UNITS });
  return [...accountOf(workbook, found, judged(found.entries, mapping), mapping)];
}
