import { type JudgedRow, located } from '../../schema/model/sheet/judge.ts';
import type { SheetProblem } from '../../schema/model/sheet/problems.ts';
import type { Context } from '../context.ts';
import { createLoaders } from '../loaders.ts';
import { actorOf } from '../scope.ts';
import type { Register } from './sheet-register.ts';

/** PENDING: its turn did not come in time; the same order sent again goes on with it. */
export type RowOutcome = 'REGISTERED' | 'ALREADY' | 'REFUSED' | 'PENDING';

export interface RowResult {
  row: number;
  name: string;
  outcome: RowOutcome;
  model: string | null;
  problems: SheetProblem[];
}

interface Order {
  commandId: string;
  /** Every row when absent. */
  rows: readonly number[] | undefined;
  lateReason: string | undefined;
  /** When it fires, what has not begun stays PENDING. */
  until: AbortSignal;
}

/** Registrations under way at a time: the store writes them in batches, and other people's commands come in between. */
const IN_FLIGHT = 64;
const VIEWS_DEADLINE_MS = 10_000;

/**
 * Registers the ready rows, each by a command of its own: what a cut-off import has done stays done. Ids derive from the
 * order and the row, so that the same order sent again goes on, and another order finds the rows imported. However
 * little time there is, some rows are registered each time.
 */
export async function importRows(
  context: Context,
  register: Register,
  order: Order,
): Promise<{ results: RowResult[]; position: bigint | undefined; visible: boolean }> {
  const wanted = order.rows && new Set(order.rows);
  const rows = register.rows.filter(({ entry }) => !wanted || wanted.has(entry.row));
  const results = rows.map(resultSoFar);
  const waiting = rows.flatMap(({ command }, at) => (command ? [at] : []));
  const commit = context.together();
  let position: bigint | undefined;
  async function work(): Promise<void> {
    for (let at = waiting.shift(); at !== undefined; at = order.until.aborted ? undefined : waiting.shift()) {
      const done = await registerRow(context, commit, rows[at] as JudgedRow, order);
      results[at] = done.result;
      if (done.position !== undefined && (position === undefined || done.position > position))
        position = done.position;
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  const reached = position === undefined || (await context.waitFor(position, VIEWS_DEADLINE_MS));
  const visible = reached && !context.standsStill('model');
  context.loaders = createLoaders(context.db, context.openSealed);
  return { results, position, visible };
}

/** What is known of a row before anything is sent. */
function resultSoFar({ entry: { row, name }, model, status, problems, command }: JudgedRow): RowResult {
  if (status === 'ALREADY') return { row, name, outcome: 'ALREADY', model, problems: [] };
  if (command) return { row, name, outcome: 'PENDING', model: null, problems: [] };
  const told = problems.filter(({ severity }) => severity === 'ERROR' || severity === 'QUESTION');
  return { row, name, outcome: 'REFUSED', model: null, problems: told };
}

async function registerRow(
  context: Context,
  commit: Context['commit'],
  { entry, model, command, problems }: JudgedRow,
  { commandId, lateReason }: Order,
): Promise<{ result: RowResult; position?: bigint }> {
  const { row, name } = entry;
  const outcome = await commit({
    type: 'RegisterModel',
    data: { ...command, ...(lateReason && { lateReason }) },
    // Nobody's import is another's.
    commandId: context.sheets.idOf(commandId, model, actorOf(context).account),
    founding: true,
  });
  const warnings = problems.filter(({ severity }) => severity === 'WARNING');
  if (outcome.ok)
    return {
      result: { row, name, outcome: 'REGISTERED', model, problems: warnings },
      position: outcome.position,
    };
  if (outcome.refusals.some(({ code }) => code === 'MODEL_EXISTS'))
    return { result: { row, name, outcome: 'ALREADY', model, problems: [] } };
  const refused = outcome.refusals.map((each) => located(each, entry));
  return { result: { row, name, outcome: 'REFUSED', model: null, problems: refused } };
}
