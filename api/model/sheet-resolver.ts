import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { authorise } from '../../schema/access/authorise.ts';
import { modelCommands } from '../../schema/model/commands.ts';
import type { AccountedCell } from '../../schema/model/sheet/account.ts';
import type { CellFate } from '../../schema/model/sheet/fates.ts';
import { columnLetter } from '../../schema/model/sheet/grid.ts';
import type { JudgedRow, SheetRowStatus } from '../../schema/model/sheet/judge.ts';
import { shorten } from '../../schema/model/sheet/problems.ts';
import type * as questions from '../../schema/model/sheet/questions.ts';
import type { Refusal } from '../../schema/refusal.ts';
import type { Context } from '../context.ts';
import { First, pageSize } from '../page.ts';
import { Language } from '../refusal.ts';
import { actorOf, badInput } from '../scope.ts';
import { SheetAccount as SheetAccountType, SheetCellPage } from './sheet-account-types.ts';
import { importRows, type RowOutcome } from './sheet-import.ts';
import { ImportRegistrationSheetInput, SheetMappingInput } from './sheet-inputs.ts';
import { loadRegister, type Register } from './sheet-register.ts';
import { SheetRowPage } from './sheet-row-types.ts';
import { ImportRegistrationSheetPayload, RegistrationSheet, SheetQuestion } from './sheet-types.ts';
import { SheetCellFateEnum, SheetRowStatusEnum } from './sheet-vocabulary.ts';

/** Beyond that clients and proxies have given up. */
const MAX_SECONDS = 300;

type Preview = RegistrationSheet & { register: Register | undefined };
type Counted = SheetAccountType & { register: Register };

@Resolver(() => RegistrationSheet)
export class RegistrationSheetResolver {
  @Authorized()
  @Query(() => RegistrationSheet, {
    description:
      'What an uploaded register (Phụ lục 01) would register, with what is to be answered and corrected; nothing is imported (xem trước khi nhập).',
  })
  async registrationSheet(
    @Arg('campaign', () => ID, { description: 'Id of the campaign (mã kế hoạch).' }) campaign: string,
    @Arg('file', () => String, { description: 'As `POST /import` answered it (mã tệp, SHA-256).' })
    file: string,
    @Arg('mapping', () => SheetMappingInput, { nullable: true, description: 'Answers so far (các trả lời).' })
    mapping: SheetMappingInput | null | undefined,
    @Arg('lateReason', () => String, {
      nullable: true,
      description: 'Needed after the unit milestone (lý do đăng ký muộn, R-07).',
    })
    lateReason: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Preview> {
    const denied = refusedByRole(context);
    if (denied) return refused([denied]);
    const request = { campaign, file, mapping, lateReason: lateReason ?? undefined };
    const register = await loadRegister(context, request);
    return 'refusals' in register ? refused(register.refusals) : preview(register);
  }

  @FieldResolver(() => SheetRowPage, { description: 'The rows (các dòng).' })
  rows(
    @Root() { register }: Preview,
    @First(50) first: number | null,
    @Arg('afterRow', () => Int, { nullable: true, description: 'Only rows below this one (sau dòng).' })
    afterRow: number | null | undefined,
    @Arg('status', () => [SheetRowStatusEnum], {
      nullable: true,
      description: 'Only of these statuses (tình trạng).',
    })
    status: SheetRowStatus[] | null | undefined,
  ) {
    const size = pageSize(first, 50);
    const rows = (register?.rows ?? []).filter(
      (row) => row.entry.row > (afterRow ?? 0) && (!status || status.includes(row.status)),
    );
    const page = rows.slice(0, size);
    return {
      nodes: page.map((row) => shown(row, register?.unitNames)),
      hasNextPage: rows.length > size,
      endRow: page.at(-1)?.entry.row ?? null,
    };
  }

  @FieldResolver(() => SheetAccountType, {
    nullable: true,
    description: 'What became of every cell of the file; null when it could not be read (thống kê mọi ô).',
  })
  account(@Root() { register }: Preview): Counted | null {
    if (!register) return null;
    const { meanings, reasons, ...counts } = register.account();
    return {
      ...counts,
      meanings: [...meanings].map(([meaning, count]) => ({ meaning, count })),
      reasons: [...reasons].map(([reason, count]) => ({ reason, count })),
      register,
    };
  }

  @Authorized()
  @Mutation(() => ImportRegistrationSheetPayload, {
    description:
      'Register the rows of an uploaded register. What does not fit into `seconds` is answered as PENDING: send the same order until `pending` is 0, under the same id or another. No row is registered twice (nhập Phụ lục 01).',
  })
  async importRegistrationSheet(
    @Arg('input', () => ImportRegistrationSheetInput, { description: 'The command (lệnh).' })
    input: ImportRegistrationSheetInput,
    @Ctx() context: Context,
  ): Promise<ImportRegistrationSheetPayload> {
    const denied = refusedByRole(context);
    if (denied) return { errors: [denied], ...NO_ROWS };
    const { campaign, file, mapping, rows, seconds } = input;
    if (seconds < 0 || seconds > MAX_SECONDS) throw badInput(`seconds: 0 … ${MAX_SECONDS}`, 'seconds');
    const until = AbortSignal.timeout(seconds * 1000);
    const lateReason = input.lateReason ?? undefined;
    const register = await loadRegister(context, { campaign, file, mapping, lateReason });
    const errors = 'refusals' in register ? register.refusals : blocked(register);
    if ('refusals' in register || errors.length > 0) return { errors, ...NO_ROWS };
    const order = { commandId: input.commandId.toLowerCase(), rows: rows ?? undefined, lateReason, until };
    const { results, position, visible } = await importRows(context, register, order);
    const whole = results.length === register.rows.length;
    if (whole && results.every(({ outcome }) => outcome === 'REGISTERED' || outcome === 'ALREADY'))
      context.sheets.imported(file);
    const count = (outcome: RowOutcome) => results.filter((each) => each.outcome === outcome).length;
    return {
      errors: [],
      results,
      registered: count('REGISTERED'),
      already: count('ALREADY'),
      refused: count('REFUSED'),
      pending: count('PENDING'),
      position: position === undefined ? null : String(position),
      visible,
    };
  }
}

@Resolver(() => SheetAccountType)
export class SheetAccountResolver {
  @FieldResolver(() => SheetCellPage, { description: 'The cells of one kind (các ô).' })
  cells(
    @Root() { register }: Counted,
    @First(50) first: number | null,
    @Arg('after', () => Int, { nullable: true, description: 'How many were passed so far (số ô đã qua).' })
    after: number | null | undefined,
    @Arg('fate', () => SheetCellFateEnum, {
      defaultValue: 'IGNORED',
      description: 'Which cells (các ô nào).',
    })
    fate: CellFate,
  ): SheetCellPage {
    const size = pageSize(first, 50);
    const passed = Math.max(0, after ?? 0);
    const page: AccountedCell[] = [];
    let seen = 0;
    for (const cell of register.cells()) {
      if (cell.fate !== fate) continue;
      seen += 1;
      if (seen > passed) page.push(cell);
      if (page.length > size) break;
    }
    const nodes = page.slice(0, size).map((cell) => ({ ...cell, text: shorten(cell.text) }));
    return { nodes, hasNextPage: page.length > size, end: passed + nodes.length };
  }
}

@Resolver(() => SheetQuestion)
export class SheetQuestionResolver {
  @FieldResolver(() => String, { description: 'The question, for people (nội dung câu hỏi).' })
  message(@Root() { message }: questions.SheetQuestion, @Language() language: 'VI' | 'EN' | null): string {
    return language === 'EN' ? message.en : message.vi;
  }
}

/** A register is for those who register: what it holds is shown to nobody else. */
const refusedByRole = (context: Context) =>
  authorise(actorOf(context), modelCommands.RegisterModel, undefined);

/** Refused as a whole: the file, the campaign, or a question without whose answer no row can be read. */
function blocked({ errors, questions }: Register): Refusal[] {
  const open = questions.filter(({ blocking }) => blocking);
  return [
    ...errors,
    ...open.map(({ kind, message }) => ({ code: `SHEET_${kind}_OPEN`, path: ['mapping'], message })),
  ];
}

const NO_ROWS = { results: [], registered: 0, already: 0, refused: 0, pending: 0 };
const NO_COUNTS = { total: 0, ready: 0, question: 0, error: 0, duplicate: 0, already: 0 };

const refused = (errors: Refusal[]): Preview => ({
  errors,
  sheets: [],
  sheet: null,
  headerRow: null,
  headerRows: null,
  columns: [],
  questions: [],
  counts: NO_COUNTS,
  register: undefined,
});

function preview(register: Register): Preview {
  const { errors, workbook, interpretation, questions, rows } = register;
  const { header, sheet } = interpretation;
  const counts = { ...NO_COUNTS, total: rows.length };
  for (const { status } of rows) counts[status.toLowerCase() as keyof typeof counts] += 1;
  return {
    errors,
    sheets: workbook.sheets.map(({ name, hidden, rows }) => ({
      name,
      hidden: hidden === true,
      rows: rows.length,
    })),
    sheet,
    headerRow: header?.row ?? null,
    headerRows: header?.rows ?? null,
    columns: (header?.columns ?? []).map(({ index, ...column }) => ({
      column: columnLetter(index),
      ...column,
    })),
    questions,
    counts,
    register,
  };
}

function shown(
  { entry, model, status, problems, duplicateOf }: JudgedRow,
  names?: ReadonlyMap<string, string>,
) {
  const { row, ordinal, name, unit, unitWording, contact } = entry;
  const { subject, goals = [], ...registration } = entry.registration;
  return {
    row,
    ordinal,
    name,
    status,
    model,
    duplicateOf,
    unit,
    unitName: unit && names?.get(unit),
    unitWording,
    contact,
    problems,
    registration: {
      ...registration,
      goals,
      subjectKind: subject?.kind,
      subjectTitle: subject?.title,
      subjectBasis: subject?.basis,
    },
  };
}
