import { type JudgedRow, located } from '../../schema/model/sheet/judge.ts';
import type { SheetProblem } from '../../schema/model/sheet/problems.ts';
import type { Context } from '../context.ts';
import { createLoaders } from '../loaders.ts';
import type { Register } from './sheet-register.ts';

export interface RowResult {
  row: number;
  name: string;
  outcome: 'REGISTERED' | 'ALREADY' | 'REFUSED';
  model: string | null;
  problems: SheetProblem[];
}

interface Order {
  commandId: string;
  /** Every row when absent. */
  rows: readonly number[] | undefined;
  lateReason: string | undefined;
}

/** Registrations under way at a time: the store takes them in batches, and other people's commands come in between. */
const IN_FLIGHT = 16;
const VIEWS_DEADLINE_MS = 30_000;

/**
 * Registers the ready rows, each by a command of its own: what a cut-off import has done stays done. Ids derive from the
 * order and the row, so that the same order sent again goes on, and another order finds the rows imported.
 */
export async function importRows(
  context: Context,
  register: Register,
  order: Order,
): Promise<{ results: RowResult[]; position: bigint | undefined }> {
  const wanted = order.rows && new Set(order.rows);
  const rows = register.rows.filter(({ entry }) => !wanted || wanted.has(entry.row));
  const results: RowResult[] = new Array(rows.length);
  let position: bigint | undefined;
  let next = 0;
  async function work(): Promise<void> {
    for (let at = next++; at < rows.length; at = next++) {
      const done = await importRow(context, rows[at] as JudgedRow, order);
      results[at] = done.result;
      if (done.position !== undefined && (position === undefined || done.position > position))
        position = done.position;
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  if (position !== undefined) await context.waitFor(position, VIEWS_DEADLINE_MS);
  context.loaders = createLoaders(context.db, context.openSealed);
  return { results, position };
}

async function importRow(
  context: Context,
  { entry, model, status, problems, command }: JudgedRow,
  { commandId, lateReason }: Order,
): Promise<{ result: RowResult; position?: bigint }> {
  const { row, name } = entry;
  if (status === 'ALREADY') return { result: { row, name, outcome: 'ALREADY', model, problems: [] } };
  if (!command) {
    const told = problems.filter(({ severity }) => severity !== 'NOTE');
    return { result: { row, name, outcome: 'REFUSED', model: null, problems: told } };
  }
  const outcome = await context.commit({
    type: 'RegisterModel',
    data: { ...command, ...(lateReason && { lateReason }) },
    commandId: context.sheets.idOf(commandId, model),
  });
  if (outcome.ok)
    return { result: { row, name, outcome: 'REGISTERED', model, problems: [] }, position: outcome.position };
  if (outcome.refusals.some(({ code }) => code === 'MODEL_EXISTS'))
    return { result: { row, name, outcome: 'ALREADY', model, problems: [] } };
  const refused = outcome.refusals.map((each) => located(each, entry));
  return { result: { row, name, outcome: 'REFUSED', model: null, problems: refused } };
}
