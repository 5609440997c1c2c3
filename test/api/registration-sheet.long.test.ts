import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../infra/sheet/read-workbook.ts';
import { HEADING, line, xlsx } from '../sheet/workbook.ts';
import { BOARD, CAMPAIGN, COMMUNE, establishUnit, officerOf } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let world: World;
let [own, other] = ['', ''];

beforeAll(async () => {
  world = await startWorld();
  own = await establishUnit(world, 'Chi bộ thôn 1');
  other = await establishUnit(world, 'Hội Nông dân');
});
afterAll(() => world?.stop());

async function upload(bytes: Uint8Array | string, identity: string | undefined = BOARD, type = XLSX) {
  const headers = { 'content-type': type, ...(identity ? { 'x-kheo-identity': identity } : {}) };
  const response = await fetch(`${world.url}/import`, { method: 'POST', headers, body: bytes as BodyInit });
  return { status: response.status, body: await response.json() };
}

const fileOf = async (grid: Parameters<typeof xlsx>[0], identity = BOARD) =>
  (await upload(await xlsx(grid), identity)).body.file as string;

const PREVIEW = `query($campaign: ID!, $file: String!, $mapping: SheetMappingInput, $first: Int, $afterRow: Int) {
  registrationSheet(campaign: $campaign, file: $file, mapping: $mapping) {
    errors { code message }
    sheets { name hidden rows } sheet headerRow headerRows
    columns { column heading meaning recognition candidates }
    questions { kind blocking about rows candidates { value label } message }
    counts { total ready question error duplicate already }
    rows(first: $first, afterRow: $afterRow) {
      hasNextPage endRow
      nodes { row ordinal name status model duplicateOf unit unitName unitWording
        registration { field kind subjectKind subjectTitle place problem launchPlannedOn goals { title unit target previousTarget } }
        contact { position phones }
        problems { severity row column meaning value refusal { code rule message } } }
    }
  }
}`;

async function preview(file: string, mapping: object = {}, identity = BOARD, more: object = {}) {
  return ask(world, identity, PREVIEW, { campaign: CAMPAIGN, file, mapping, ...more });
}

const IMPORT = `mutation($input: ImportRegistrationSheetInput!) {
  importRegistrationSheet(input: $input) {
    errors { code message } registered already refused pending position
    results { row name outcome model problems { column meaning refusal { code rule path message } } }
  }
}`;

async function confirm(file: string, more: object = {}, identity = BOARD) {
  const input = { commandId: crypto.randomUUID(), campaign: CAMPAIGN, file, ...more };
  const answer = await ask(world, identity, IMPORT, { input });
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data.importRegistrationSheet;
}

const countModels = async () => {
  const query = `{ models(filter: { organization: "${COMMUNE}", year: 2026 }) { totalCount } }`;
  return (await ask(world, BOARD, query)).data.models.totalCount as number;
};

describe('a register from upload to registration', () => {
  const grid = [
    HEADING,
    line(1, { 1: 'Hiến đất mở đường' }),
    line(2, { 1: 'Tổ hợp tác', 3: 'Hội nông dân (TT)', 5: 'Tiếp tục', 6: '5 hộ', 7: '10 hộ', 10: null }),
    line(3, { 1: 'Đường hoa', 3: 'Chi hội Phụ nữ (TT)' }),
    line(4, { 1: 'Sai mục tiêu', 5: 'Tiếp tục', 6: '20 hộ', 7: '10 hộ', 10: null }),
    line(5, { 1: 'HIẾN ĐẤT mở  đường' }),
  ];

  test('is previewed, asked about, answered, imported row by row, and imported only once', async () => {
    const file = await fileOf(grid);
    const first = (await preview(file)).data.registrationSheet;
    expect(first.counts).toEqual({ total: 5, ready: 2, question: 2, error: 0, duplicate: 1, already: 0 });
    expect(first.questions).toMatchObject([
      { kind: 'UNIT', about: 'Chi hội Phụ nữ', rows: [4], blocking: false },
      { kind: 'GOALS', rows: [5], blocking: false },
    ]);
    expect(first.rows.nodes[0]).toMatchObject({
      row: 2,
      status: 'READY',
      unit: own,
      unitName: 'Chi bộ thôn 1',
      contact: { position: 'Bí thư chi bộ', phones: ['0912345678'] },
      registration: { field: 'ECONOMY', kind: 'NEW', launchPlannedOn: '2026-04-15', goals: [{ target: 6 }] },
    });
    expect(await countModels()).toBe(0);

    const mapping = { units: [{ wording: 'Chi hội Phụ nữ', unit: other }] };
    const done = await confirm(file, { mapping });
    expect(done).toMatchObject({ errors: [], registered: 3, already: 0, refused: 2 });
    expect(done.results.map((each: { outcome: string }) => each.outcome)).toEqual([
      'REGISTERED',
      'REGISTERED',
      'REGISTERED',
      'REFUSED',
      'REFUSED',
    ]);
    expect(done.results[3].problems).toMatchObject([
      { column: 'H', meaning: 'GOALS', refusal: { code: 'TARGET_NOT_HIGHER', rule: 'R-03' } },
    ]);
    expect(done.results[4].problems).toMatchObject([
      { column: 'B', refusal: { code: 'SHEET_ROW_REPEATED', rule: 'R-02' } },
    ]);
    expect(await countModels()).toBe(3);

    const again = await confirm(file, { mapping });
    expect(again).toMatchObject({ registered: 0, already: 3, refused: 2, position: null });
    expect(again.results[0].model).toBe(done.results[0].model);
    const now = (await preview(file, mapping)).data.registrationSheet;
    expect(now.counts).toMatchObject({ ready: 0, already: 3 });
    expect(await countModels()).toBe(3);

    // The same rows in another file are known by their names.
    const copy = await fileOf([['Bản sao'], ...grid]);
    const other2 = await confirm(copy, { mapping });
    expect(other2).toMatchObject({ registered: 0, already: 0, refused: 5 });
    expect(other2.results[0].problems).toMatchObject([{ refusal: { code: 'NAME_TAKEN', rule: 'R-02' } }]);
    expect(await countModels()).toBe(3);
  });

  test('no name and no phone of a person reaches an event', async () => {
    const name = 'Nguyễn Thị Bích';
    const row = line(1, {
      1: 'Cá nhân nêu gương',
      3: `Bà ${name}, Trưởng thôn 1 (CN)`,
      11: `${name}, 912345679`,
    });
    const file = await fileOf([HEADING, row]);
    const mapping = { everywhere: { unit: own, subjectBasis: 'RESIDES' } };
    const done = await confirm(file, { mapping });
    expect(done).toMatchObject({ registered: 1 });
    const query = `query($id: UUID!) { model(id: $id) { subject { title kind basis } timeline { nodes { data } } } }`;
    const { data } = await ask(world, BOARD, query, { id: done.results[0].model });
    expect(data.model.subject).toEqual({ title: 'Trưởng thôn 1', kind: 'INDIVIDUAL', basis: 'RESIDES' });
    expect(JSON.stringify(data)).not.toMatch(/Bích|12345679/);
  });
});

describe('who may', () => {
  test('an officer of a unit imports for the own unit only', async () => {
    const file = await fileOf(
      [HEADING, line(1, { 1: 'Của mình' }), line(2, { 1: 'Của người khác', 3: 'Hội Nông dân (TT)' })],
      officerOf(own),
    );
    const done = await confirm(file, {}, officerOf(own));
    expect(done.results).toMatchObject([
      { outcome: 'REGISTERED' },
      { outcome: 'REFUSED', problems: [{ refusal: { code: 'FORBIDDEN' } }] },
    ]);
  });

  test.each([
    ['nobody', undefined, 401],
    ['a leader', `LEADER@${COMMUNE}`, 403],
    ['the city', 'CITY_OFFICER@31', 403],
  ])('%s uploads nothing', async (_, identity, status) => {
    const headers = { 'content-type': XLSX, ...(identity ? { 'x-kheo-identity': identity } : {}) };
    const body = (await xlsx([HEADING, line(1)])) as BodyInit;
    const response = await fetch(`${world.url}/import`, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
  });

  test('a role that registers nothing neither previews nor imports', async () => {
    const file = await fileOf([HEADING, line(1)]);
    const leader = await preview(file, {}, `LEADER@${COMMUNE}`);
    expect(leader.data.registrationSheet).toMatchObject({
      errors: [{ code: 'FORBIDDEN' }],
      rows: { nodes: [] },
    });
    const auditor = await confirm(file, {}, `AUDITOR@${COMMUNE}`);
    expect(auditor).toMatchObject({ errors: [{ code: 'FORBIDDEN' }], results: [] });
  });

  test('another commune knows neither the campaign nor the file', async () => {
    const stranger = 'BOARD_OFFICER@11788';
    const file = await fileOf([HEADING, line(1)]);
    expect((await preview(file, {}, stranger)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const theirs = (await upload(await xlsx([HEADING, line(77)]), stranger)).body.file;
    const found = (await preview(theirs)).data.registrationSheet;
    expect(found.errors).toMatchObject([{ code: 'FILE_NOT_FOUND' }]);
  });
});

describe('what is sent', () => {
  test.each([
    ['a PDF under another name', '%PDF-1.7\n…', 422, 'FILE_NOT_A_SPREADSHEET'],
    ['nothing but a byte order mark', '\ufeff', 422, 'FILE_EMPTY'],
    ['more than 10 MB', 'x'.repeat(10 * 1024 * 1024 + 1), 413, 'FILE_TOO_LARGE'],
  ])('%s is refused in Vietnamese', async (_, content, status, code) => {
    const answer = await upload(content);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, code]);
    expect(answer.body.errors[0].message).toMatch(/[ăâđêôơư\u1ea0-\u1ef9]/);
  });

  test('a page of another site cannot send one', async () => {
    const answer = await upload('TT,Tên', BOARD, 'text/plain');
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(answer.body.errors[0].message).toMatch(/application\/octet-stream \(gửi nội dung tệp/);
  });

  test('late in the year a reason is asked for once, and every row is late', async () => {
    world.now = '2026-03-10T02:00:00.000Z';
    const file = await fileOf([HEADING, line(1, { 1: 'Muộn 1' }), line(2, { 1: 'Muộn 2' })]);
    const refused = await confirm(file);
    expect(refused).toMatchObject({ errors: [{ code: 'LATE_REASON_MISSING' }], results: [] });
    const done = await confirm(file, { lateReason: 'Đơn vị mới thành lập' });
    expect(done).toMatchObject({ registered: 2 });
    world.now = '2026-02-20T02:00:00.000Z';
  });

  test('an import that was cut off goes on where it stopped', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => line(n + 1, { 1: `Tiếp nối ${n}` }));
    const file = await fileOf([HEADING, ...rows]);
    const some = await confirm(file, { rows: [2, 3, 4, 5, 6] });
    expect(some).toMatchObject({ registered: 5, refused: 0 });
    const input = { commandId: crypto.randomUUID(), campaign: CAMPAIGN, file };
    const both = await Promise.all([1, 2].map(() => ask(world, BOARD, IMPORT, { input })));
    const before = await countModels();
    for (const { data } of both) {
      const outcomes = data.importRegistrationSheet.results.map((each: { outcome: string }) => each.outcome);
      expect(outcomes).not.toContain('REFUSED');
    }
    expect(await confirm(file)).toMatchObject({ registered: 0, already: 40 });
    expect(await countModels()).toBe(before);
  });

  test('what does not fit into the time is answered as pending, and the same order goes on with it', async () => {
    const rows = Array.from({ length: 150 }, (_, n) => line(n + 1, { 1: `Từng phần ${n}` }));
    const file = await fileOf([HEADING, ...rows, line(151, { 1: 'Sai', 2: 'Khác' })]);
    const commandId = crypto.randomUUID();
    const first = await confirm(file, { commandId, seconds: 0 });
    expect(first.registered).toBeGreaterThan(0);
    expect(first.registered + first.pending).toBe(150);
    expect(first.pending).toBeGreaterThan(0);
    const waiting = first.results.filter(({ outcome }: { outcome: string }) => outcome === 'PENDING');
    expect(waiting).toHaveLength(first.pending);
    expect(waiting[0].model).toBeNull();
    const second = await confirm(file, { commandId, seconds: 0 });
    expect(second).toMatchObject({ already: first.registered, refused: 1 });
    const third = await confirm(file);
    expect(third).toMatchObject({ already: first.registered + second.registered, pending: 0, refused: 1 });
    expect(first.registered + second.registered + third.registered).toBe(150);
    await expect(confirm(file, { seconds: 301 })).rejects.toThrow('BAD_USER_INPUT');
  });

  test('a heading without rows is refused as a whole', async () => {
    const file = await fileOf([HEADING]);
    expect((await preview(file)).data.registrationSheet.errors).toMatchObject([
      { code: 'FILE_WITHOUT_ROWS' },
    ]);
    expect(await confirm(file)).toMatchObject({ errors: [{ code: 'FILE_WITHOUT_ROWS' }], results: [] });
  });

  test('pages through the rows', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => line(n + 1));
    const file = await fileOf([HEADING, ...rows]);
    const one = (await preview(file, {}, BOARD, { first: 100 })).data.registrationSheet.rows;
    const two = (await preview(file, {}, BOARD, { first: 100, afterRow: one.endRow })).data.registrationSheet
      .rows;
    expect([one.nodes.length, one.hasNextPage, two.nodes.length, two.hasNextPage]).toEqual([
      100,
      true,
      20,
      false,
    ]);
    expect((await preview(file, {}, BOARD, { first: 101 })).errors[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });
});

const ACCOUNT = `query($campaign: ID!, $file: String!, $after: Int, $fate: SheetCellFate = IGNORED) {
  registrationSheet(campaign: $campaign, file: $file) {
    account {
      total read asked ignored meanings { meaning count } reasons { reason count }
      cells(first: 2, after: $after, fate: $fate) { hasNextPage end nodes { sheet row column text fate meaning reason asked } }
    }
  }
}`;

describe('every cell of a file', () => {
  const account = async (file: string, more: object = {}) =>
    (await ask(world, BOARD, ACCOUNT, { campaign: CAMPAIGN, file, ...more })).data.registrationSheet.account;

  test('is accounted for, and those passed over are told page by page', async () => {
    const grid = [
      ['Phụ lục 01'],
      HEADING,
      line(1, { 1: 'Có thống kê' }),
      line(2, { 2: 'Khoa học' }),
      ['Tổng số: 02'],
    ];
    const file = await fileOf(grid);
    const found = await account(file);
    const written = grid.flat().filter((cell) => cell !== null).length;
    expect(found.total).toBe(written);
    expect(found.read + found.asked + found.ignored).toBe(written);
    expect(found.reasons).toEqual([
      { reason: 'TITLE', count: 1 },
      { reason: 'NOT_STORED', count: 2 },
      { reason: 'TOTAL', count: 1 },
    ]);
    const cells = [...found.cells.nodes, ...(await account(file, { after: found.cells.end })).cells.nodes];
    expect(cells.map(({ row, column, reason }: Record<string, unknown>) => [row, column, reason])).toEqual([
      [1, 'A', 'TITLE'],
      [3, 'L', 'NOT_STORED'],
      [4, 'L', 'NOT_STORED'],
      [5, 'A', 'TOTAL'],
    ]);
    expect((await account(file, { after: 4 })).cells).toEqual({ hasNextPage: false, end: 4, nodes: [] });
    expect((await account(file, { fate: 'ASKED' })).cells.nodes).toMatchObject([
      { row: 4, column: 'C', text: 'Khoa học', asked: 'SHEET_FIELD_UNKNOWN', reason: null },
    ]);
  });

  test('of a file that is not there is not counted', async () => {
    expect(await account('0'.repeat(64))).toBeNull();
  });
});

describe('a preview is judged once', () => {
  test('and anew as soon as what it looks at has changed, or somebody else looks', async () => {
    const row = line(1, { 1: 'Chờ đơn vị', 3: 'Chi hội Cựu chiến binh thôn 2 (TT)' });
    const file = await fileOf([HEADING, row]);
    const statuses = async (identity = BOARD) =>
      (await preview(file, {}, identity)).data.registrationSheet.rows.nodes.map(
        (each: { status: string }) => each.status,
      );
    expect(await statuses()).toEqual(['QUESTION']);
    const unit = await establishUnit(world, 'Chi hội Cựu chiến binh thôn 2');
    expect(await statuses()).toEqual(['READY']);
    expect(await statuses(officerOf(own))).toEqual(['ERROR']);
    await command(world, BOARD, 'dissolveUnit', { unit, reason: 'Sắp xếp', effectiveOn: '2026-02-20' });
    expect(await statuses()).toEqual(['QUESTION']);
  });
});

describe('papers', () => {
  const sheetsOf = async (response: Response) =>
    (await readWorkbook(new Uint8Array(await response.arrayBuffer()))).sheets;
  const remarks = (body: object, identity: string | undefined = BOARD, type = 'application/json') =>
    fetch(`${world.url}/import/remarks`, {
      method: 'POST',
      headers: { 'content-type': type, ...(identity ? { 'x-kheo-identity': identity } : {}) },
      body: JSON.stringify(body),
    });

  test('the form is for everybody, with the units of whoever asks', async () => {
    const blank = await fetch(`${world.url}/template/phu-luc-01.xlsx`);
    expect([
      blank.status,
      blank.headers.get('content-type'),
      blank.headers.get('content-disposition'),
    ]).toEqual([200, XLSX, 'attachment; filename="phu-luc-01.xlsx"']);
    expect(JSON.stringify(await sheetsOf(blank))).not.toContain('Hội Nông dân');
    const headers = { 'x-kheo-identity': BOARD };
    const own = await fetch(`${world.url}/template/phu-luc-01.xlsx`, { headers });
    expect(JSON.stringify((await sheetsOf(own))[1])).toContain('Hội Nông dân');
  });

  test('rows that are not registered come back, filled in they are', async () => {
    const file = await fileOf([
      HEADING,
      line(1, { 1: 'Nhập ngay' }),
      line(2, { 1: 'Thiếu lĩnh vực', 2: 'Khoa học' }),
    ]);
    expect(await confirm(file)).toMatchObject({ registered: 1, refused: 1 });
    const response = await remarks({ campaign: CAMPAIGN, file });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const again = (await upload(bytes)).body.file;
    const shown = (await preview(again)).data.registrationSheet;
    expect(shown.questions).toMatchObject([{ kind: 'FIELD', about: 'Khoa học' }]);
    const mapping = { fields: [{ wording: 'Khoa học', value: 'ECONOMY' }] };
    expect(await confirm(again, { mapping })).toMatchObject({ registered: 1, refused: 0 });
  });

  test('are not for who may not import, and say what is wrong', async () => {
    const file = await fileOf([HEADING, line(1, { 1: 'Của mình', 2: 'Khoa học' })]);
    const order = { campaign: CAMPAIGN, file };
    expect((await remarks(order, `LEADER@${COMMUNE}`)).status).toBe(403);
    expect((await remarks(order, 'BOARD_OFFICER@11788')).status).toBe(403);
    expect((await remarks(order, '')).status).toBe(401);
    const plain = await remarks(order, BOARD, 'text/plain');
    expect([plain.status, (await plain.json()).errors[0].message]).toEqual([
      415,
      expect.stringMatching(/application\/json/),
    ]);
    expect((await remarks({ campaign: CAMPAIGN })).status).toBe(400);
    const gone = await remarks({ campaign: CAMPAIGN, file: '0'.repeat(64) });
    expect([gone.status, (await gone.json()).errors[0].extensions.code]).toEqual([422, 'FILE_NOT_FOUND']);
  });
});

describe('R-03 what was registered the year before', () => {
  const NEXT = `${COMMUNE}-2027`;
  const accepted = async (name: string, input: object) => {
    const { errors } = await command(world, BOARD, name, input as Record<string, unknown>);
    expect(errors).toEqual([]);
  };

  test('is continued by a row of the same name, also after its unit was merged; an unclear one is asked about', async () => {
    const merged = await establishUnit(world, 'Chi bộ thôn cũ');
    const before = line(1, { 1: 'Ao sen', 3: 'Chi bộ thôn cũ (TT)', 7: '20 hộ tham gia' });
    const road = line(2, { 1: 'Đường hoa nở', 3: 'Chi bộ thôn cũ (TT)' });
    const first = await confirm(await fileOf([HEADING, before, road]));
    const [earlier, similar] = first.results.map(({ model }: { model: string }) => model);
    world.now = '2027-01-15T02:00:00.000Z';
    await accepted('mergeUnit', { unit: merged, into: own, reason: 'Sắp xếp', effectiveOn: '2027-01-01' });
    const plan = { organization: COMMUNE, year: 2027, from: CAMPAIGN, title: 'Kế hoạch năm 2027' };
    await accepted('planCampaignFromEarlier', plan);
    await accepted('openCampaign', { campaign: NEXT });

    const continued = { 5: 'Tiếp tục', 10: null };
    const rows = [
      line(1, { 1: 'AO  sen', 6: '18 hộ', 7: '30 hộ tham gia', ...continued }),
      line(2, { 1: 'Đường hoa', 6: '5 hộ', 7: '30 hộ tham gia', ...continued }),
      line(3, { 1: 'Chưa từng có', 6: '5 hộ', 7: '30 hộ tham gia', ...continued }),
      line(4, { 1: 'Của đơn vị cũ', 3: 'Chi bộ thôn cũ (TT)', 10: '15/4/2027' }),
    ];
    const file = await fileOf([HEADING, ...rows]);
    const shown = (await preview(file, {}, BOARD, { campaign: NEXT })).data.registrationSheet;
    expect(shown.counts).toMatchObject({ ready: 2, question: 2 });
    expect(shown.questions).toMatchObject([
      { kind: 'EARLIER', about: 'Đường hoa', rows: [3], candidates: [{ value: similar }] },
      { kind: 'UNIT', about: 'Chi bộ thôn cũ', rows: [5], candidates: [{ value: own }] },
    ]);
    const mapping = { rows: [{ row: 3, earlierModel: similar }] };
    const done = await confirm(file, { campaign: NEXT, mapping });
    expect(done).toMatchObject({ registered: 3, refused: 1 });
    expect(done.results[0].problems).toMatchObject([{ refusal: { code: 'SHEET_PREVIOUS_TARGET_DIFFERS' } }]);
    const query = `query($id: UUID!) { model(id: $id) { earlierModel { id } earlierDescription goals { target previousTarget } } }`;
    const models = [];
    for (const { model } of done.results.slice(0, 3))
      models.push((await ask(world, BOARD, query, { id: model })).data.model);
    expect(models).toMatchObject([
      { earlierModel: { id: earlier }, goals: [{ target: 30, previousTarget: 20 }] },
      { earlierModel: { id: similar }, earlierDescription: null },
      { earlierModel: null, earlierDescription: expect.stringContaining('5 hộ') },
    ]);
  });
});
