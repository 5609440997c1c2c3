import { GraphQLError } from 'graphql';
import { listUnits } from '../../projections/organization/queries.ts';
import { modelCommands } from '../../schema/model/commands.ts';
import { remarkedRows } from '../../schema/model/sheet/remarks.ts';
import { templateRow } from '../../schema/model/sheet/template.ts';
import type { Refusal } from '../../schema/refusal.ts';
import type { Context } from '../context.ts';
import { actorOf } from '../scope.ts';
import { loadRegister, type RegisterRequest } from './sheet-register.ts';

/** Names of the units that the form offers: those of whoever asks; nobody's where nobody asks. */
export async function templateUnits(context: Context): Promise<string[]> {
  if (!context.actor) return [];
  const units = await listUnits(context.db, { organization: context.actor.organization });
  return units.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'vi'));
}

export interface Remarked {
  rows: { cells: string[]; remarks: string }[];
  units: string[];
}

/** The rows of a register that were not registered, with what is missing in each. Throws FORBIDDEN as the import does. */
export async function remarkedRegister(
  context: Context,
  request: RegisterRequest,
): Promise<Remarked | { refusals: Refusal[] }> {
  const { role } = actorOf(context);
  if (!(modelCommands.RegisterModel.roles as readonly string[]).includes(role))
    throw new GraphQLError(`The role ${role} registers no models (vai trò không có quyền)`, {
      extensions: { code: 'FORBIDDEN' },
    });
  const register = await loadRegister(context, request);
  if ('refusals' in register) return register;
  return {
    units: await templateUnits(context),
    rows: remarkedRows(register.rows).map(({ row: { entry }, remarks }) => ({
      cells: templateRow(entry, entry.unit && register.unitNames.get(entry.unit)),
      remarks,
    })),
  };
}
