import { parseArgs } from 'node:util';
import { GUARDS, OPERATORS, type Operator } from './operators.ts';
import { report } from './report.ts';
import { tryInMemory } from './run.ts';
import {
  capabilities,
  capabilityOf,
  isOwnTest,
  isRule,
  mutantsIn,
  ownTestsOf,
  servedTests,
  sourcesOf,
  testsOf,
} from './scope.ts';
import { tryServed } from './served.ts';

/**
 * `npm run mutate [-- CAPABILITY|FILE …] [--operator NAME …] [--every] [--json]`: breaks the rules one place at a time,
 * and tells which break no test notices; of views and of the API, more slowly, where a file of theirs is named, or `projections`
 * and a folder below. Exit code 1: a break that is not set aside was noticed by none.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    operator: { type: 'string', multiple: true },
    /** Beside the guards also what a rule counts by: numbers, lists, filters. */
    every: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const known = Object.keys(OPERATORS) as Operator[];
const operators = values.every ? known : ((values.operator as Operator[] | undefined) ?? GUARDS);
const unknown = operators.filter((operator) => !known.includes(operator));
if (unknown.length > 0) throw new Error(`no operator ${unknown}; there are ${known.join(', ')}`);

const files = positionals.length > 0 ? positionals.flatMap(sourcesOf) : capabilities().flatMap(sourcesOf);
const results = [];
for (const [capability, own] of Map.groupBy(files, capabilityOf)) {
  const mutants = mutantsIn(own, operators);
  const pure = own.every(isRule) ? testsOf(capability) : ownTestsOf(capability);
  const outcomes =
    pure.length > 0
      ? await tryInMemory(mutants, pure)
      : await tryServed(mutants, servedTests(capability), isOwnTest(capability));
  results.push({ capability, mutants, outcomes });
  if (!values.json) process.stderr.write(`${capability} …\n`);
}
process.exitCode = report(results, values.json);
