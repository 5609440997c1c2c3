import { progress, say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { GROWTH_SIZES, type GrowthSizeName } from './growth.ts';
import { storeRows } from './store-rows.ts';
import { tableOf } from './table.ts';
import { viewRows } from './view-rows.ts';

/** `kheo bench [--json] [--size commune|city|country]`: every row with its denominator, measured in this one run. */
export async function run(args: string[]): Promise<void> {
  const size = sizeIn(args);
  const rows = [
    ...(await progress('Event store rows', storeRows)),
    ...(await progress(`View rows, size ${size}`, () => viewRows(size))),
  ];
  const json = args.includes('--json');
  process.stdout.write(`${json ? JSON.stringify({ rows }) : tableOf(rows)}\n`);
  if (!json) say('Ratios of one run; a quiet machine makes them steadier.');
}

function sizeIn(args: string[]): GrowthSizeName {
  const at = args.indexOf('--size');
  const size = at < 0 ? 'city' : args[at + 1];
  if (size !== undefined && Object.hasOwn(GROWTH_SIZES, size)) return size as GrowthSizeName;
  const known = Object.keys(GROWTH_SIZES).join(', ');
  throw new SetupError(`--size must be one of ${known}`, `--size phải là một trong ${known}`);
}
