import { writeFile } from 'node:fs/promises';
import { IDENTITY_HEADER } from '../http/identity.ts';
import type { Config } from '../process/config.ts';
import { SetupError } from '../process/setup-error.ts';
import { type ImportArguments, importArguments } from './import-arguments.ts';
import { type Counts, type Imported, type Preview, previewText, resultText } from './import-text.ts';

const DONE = 0;
const PROBLEMS = 1;
const CANNOT = 2;

const PROBLEM = 'severity row column value refusal { code message }';
const PREVIEW = `query($campaign: ID!, $file: String!, $mapping: SheetMappingInput, $lateReason: String, $afterRow: Int) {
  registrationSheet(campaign: $campaign, file: $file, mapping: $mapping, lateReason: $lateReason) {
    errors { code message } sheet headerRow headerRows
    columns { column heading meaning recognition }
    questions { kind blocking about rows message candidates { value label } }
    counts { total ready question error duplicate already }
    account { total read asked ignored reasons { reason count } cells(first: 20) { hasNextPage nodes { sheet row column text reason } } }
    rows(first: 100, afterRow: $afterRow) { hasNextPage endRow nodes { row name status problems { ${PROBLEM} } } }
  }
}`;
const IMPORT = `mutation($input: ImportRegistrationSheetInput!) {
  importRegistrationSheet(input: $input) {
    errors { code message } registered already refused pending
    results { row name outcome problems { ${PROBLEM} } }
  }
}`;

/**
 * `kheo import FILE …`: shows what a register would register, and with --yes registers it, through the HTTP of the
 * installation that runs on PORT. Exit code 0: done; 1: something is to be answered or corrected; 2: it cannot be done.
 */
export async function run(args: string[], { host, port }: Config): Promise<void> {
  try {
    process.exitCode = await importFile(importArguments(args), `http://${host}:${port}`);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`✗ ${error.message}\n`);
    process.exitCode = CANNOT;
  }
}

async function importFile(given: ImportArguments, url: string): Promise<number> {
  const file = await upload(url, given);
  const { campaign, mapping, lateReason } = given;
  const order = { campaign, file, mapping, lateReason };
  const preview = await previewed(url, given, order);
  process.stdout.write(previewText(preview));
  const blocked = preview.errors.length > 0 || preview.questions.some(({ blocking }) => blocking);
  if (!given.confirmed || blocked) {
    await writeRemarks(url, given, order);
    return blocked || open(preview.counts) ? PROBLEMS : DONE;
  }

  const commandId = crypto.randomUUID();
  const imported: Imported = { registered: 0, already: preview.counts.already, refused: [], warned: [] };
  for (;;) {
    const answer = await ask(url, given, IMPORT, { input: { commandId, ...order } });
    const { errors, registered, pending, results } = answer.importRegistrationSheet;
    if (errors.length > 0) throw new SetupError(errors[0].code, errors[0].message);
    imported.registered += registered;
    for (const row of results)
      if (row.outcome === 'REGISTERED' && row.problems.length > 0) imported.warned.push(row);
    if (pending > 0) {
      process.stdout.write(`… đã đăng ký ${imported.registered} dòng, còn ${pending} dòng\n`);
      continue;
    }
    imported.refused = results.filter((row: { outcome: string }) => row.outcome === 'REFUSED');
    process.stdout.write(resultText(imported));
    const left = imported.refused.length > 0 || open(preview.counts);
    if (left) await writeRemarks(url, given, order);
    return imported.refused.length > 0 ? PROBLEMS : DONE;
  }
}

/** The rows that are not registered as a workbook, with what each of them lacks. */
async function writeRemarks(
  url: string,
  { remarks, identity }: ImportArguments,
  order: object,
): Promise<void> {
  if (remarks === undefined) return;
  const headers = { 'content-type': 'application/json', [IDENTITY_HEADER]: identity };
  const response = await reach(url, '/import/remarks', {
    method: 'POST',
    headers,
    body: JSON.stringify(order),
  });
  if (!response.ok) {
    const { errors = [] } = (await response.json()) as { errors?: Failure[] };
    throw failed(errors[0], response.status);
  }
  await writeFile(remarks, new Uint8Array(await response.arrayBuffer()));
  process.stdout.write(`Các dòng chưa đăng ký: ${remarks}\n`);
}

const open = ({ question, error, duplicate }: Counts) => question + error + duplicate > 0;

async function upload(url: string, { bytes, identity }: ImportArguments): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream', [IDENTITY_HEADER]: identity };
  const response = await reach(url, '/import', { method: 'POST', headers, body: bytes });
  const { file, errors = [] } = (await response.json()) as { file?: string; errors?: Failure[] };
  if (!file) throw failed(errors[0], response.status);
  return file;
}

/** Every page of rows, as one preview. */
async function previewed(url: string, given: ImportArguments, order: object): Promise<Preview> {
  let whole: Preview | undefined;
  for (let afterRow = 0; ; ) {
    const { registrationSheet } = await ask(url, given, PREVIEW, { ...order, afterRow });
    const { nodes, hasNextPage, endRow } = registrationSheet.rows;
    const rows: Preview['rows'] = [...(whole?.rows ?? []), ...nodes];
    whole = { ...registrationSheet, rows } as Preview;
    if (!hasNextPage) return whole;
    afterRow = endRow;
  }
}

interface Failure {
  message: string;
  extensions?: { code?: string; messages?: { vi: string; en: string } };
}

const failed = (failure: Failure | undefined, status: number) => {
  const { message = `HTTP ${status}`, extensions } = failure ?? {};
  return new SetupError(
    extensions?.messages?.en ?? message,
    extensions?.messages?.vi ?? 'Không thực hiện được',
  );
};

// biome-ignore lint/suspicious/noExplicitAny: whatever the query asked for
type Data = any;

async function ask(
  url: string,
  { identity }: ImportArguments,
  query: string,
  variables: object,
): Promise<Data> {
  const headers = {
    'content-type': 'application/json',
    'apollographql-client-name': 'kheo import',
    [IDENTITY_HEADER]: identity,
  };
  const response = await reach(url, '/graphql', {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as { data?: Data; errors?: Failure[] };
  if (!data || errors.length > 0) throw failed(errors[0], response.status);
  return data;
}

async function reach(url: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, init);
  } catch (error) {
    throw new SetupError(
      `No installation answers at ${url}; start it with \`npm start\`, or set PORT`,
      'Chưa có hệ thống chạy ở địa chỉ này; hãy khởi động bằng `npm start`, hoặc đặt PORT',
      { cause: error },
    );
  }
}
