import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SetupError } from '../process/setup-error.ts';

export interface ImportArguments {
  bytes: Uint8Array<ArrayBuffer>;
  campaign: string;
  identity: string;
  /** As the API's SheetMappingInput. */
  mapping: Record<string, unknown>;
  lateReason: string | undefined;
  /** Where the rows that are not registered are written to. */
  remarks: string | undefined;
  confirmed: boolean;
}

export const USAGE =
  'kheo import FILE --campaign ID [--unit ID] [--as ROLE@ORG] [--answers FILE.json] [--late-reason TEXT] [--remarks FILE.xlsx] [--yes]';

const wrong = (english: string, vietnamese: string) =>
  new SetupError(`${english}: ${USAGE}`, `${vietnamese}: ${USAGE}`);

/** Throws SetupError. */
export function importArguments(args: string[]): ImportArguments {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw wrong('Name one file', 'Hãy nêu một tệp');
  const { campaign = '', unit, as: identity, answers } = values;
  if (!/^\d{2,5}-\d{4}$/.test(campaign))
    throw wrong('Name the campaign, such as 10507-2026', 'Hãy nêu mã kế hoạch, ví dụ 10507-2026');
  const mapping = answers === undefined ? {} : answersIn(answers);
  const everywhere = { ...(mapping.everywhere as object | undefined), ...(unit && { unit }) };
  return {
    bytes: new Uint8Array(content(file)),
    campaign,
    identity: identity ?? `BOARD_OFFICER@${campaign.split('-')[0]}`,
    mapping: { ...mapping, everywhere },
    lateReason: values['late-reason'],
    remarks: values.remarks,
    confirmed: values.yes === true,
  };
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        campaign: text,
        unit: text,
        as: text,
        answers: text,
        'late-reason': text,
        remarks: text,
        yes: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw wrong((error as Error).message, 'Tham số không đúng');
  }
}

function content(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupError(`${file} cannot be read (${code})`, `Không đọc được tệp ${file} (${code})`, {
      cause: error,
    });
  }
}

function answersIn(file: string): Record<string, unknown> {
  const text = content(file).toString('utf8');
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) return { ...found };
  } catch {
    // Told below, as any other content that holds no answers.
  }
  throw new SetupError(
    `${file} holds no answers: an object of JSON, like SheetMappingInput of the API`,
    `${file} không phải tệp trả lời: cần một đối tượng JSON như SheetMappingInput của API`,
  );
}
