import { existsSync, globSync, readFileSync } from 'node:fs';
import { type Mutant, mutantsOf, type Operator } from './operators.ts';

export interface Placed extends Mutant {
  file: string;
  number: number;
}

export const isRule = (file: string): boolean => file.startsWith('schema/');

/** The capability of a file: the folder of its rules, `sheet` for the reading of registers, `shared` for the rest. */
export function capabilityOf(file: string): string {
  if (!isRule(file))
    return file.endsWith('.ts') && file.startsWith('api') ? file : file.split('/').slice(0, 2).join('/');
  const [, folder = '', below = ''] = file.split('/');
  if (below === 'sheet') return 'sheet';
  return folder.endsWith('.ts') ? 'shared' : folder;
}

/** What proves something of every capability: the tables of roles and of what waits, the dates of every command, an old log. */
const TABLES = ['access', 'schema', 'work'];
/** What befalls a model is decided elsewhere, and proved where it is decided. */
const BESIDE: Record<string, readonly string[]> = {
  model: ['appraisal', 'recognition', 'commendation', 'organization'],
  // Who has an interest is asked for what waits for whom.
  'projections/interest': ['test/work/interests.test.ts'],
};
/** What needs more than memory, leaves something there, or asks the API, is no test of a rule. */
const SERVED =
  /from '[^']*(infra\/(?!calendar|sheet|store\/stored-event|bench\/growth-parts)|ready-made|\/world)|import (?!type)[^;]*'[^']*\/api\/|\b(afterAll|beforeEach|onTestFinished)\b/;

const ruled = () => globSync('schema/**/*.ts').sort();

export const capabilities = (): string[] => [...new Set(ruled().map(capabilityOf))];

/** The files of rules of a capability, or the file or folder that is named. @throws where there are none */
export function sourcesOf(name: string): string[] {
  const named = () => (name.endsWith('.ts') ? [name] : globSync(`${name}/**/*.ts`).sort());
  const files = existsSync(name) ? named() : ruled().filter((file) => capabilityOf(file) === name);
  if (files.length === 0)
    throw new Error(`no capability and no file ${name}; there are ${capabilities().join(', ')}`);
  return files;
}

/** The tests that a capability's mutants have to be noticed by; of what all share, those of every capability. */
export function testsOf(capability: string): string[] {
  const proves = (folder: string) =>
    TABLES.includes(folder) ||
    (capability === 'shared'
      ? folder === 'sheet' || existsSync(`schema/${folder}`)
      : folder === capability || BESIDE[capability]?.includes(folder));
  return globSync('test/*/*.test.ts')
    .filter((file) => proves(file.split('/')[1] as string) && !file.endsWith('.long.test.ts'))
    .filter((file) => !SERVED.test(readFileSync(file, 'utf8')))
    .sort();
}

export function mutantsIn(files: readonly string[], operators: readonly Operator[]): Placed[] {
  const found = files.flatMap((file) =>
    mutantsOf(readFileSync(file, 'utf8'), operators).map((mutant) => ({ ...mutant, file })),
  );
  return found.map((mutant, number) => ({ ...mutant, number }));
}

const DATABASE = /from '[^']*\/(ready-made|test-views|world)/;
/** `test/api/scope.test.ts` of `api/scope.ts`. */
const testOf = (file: string) => `test/${file.replace(/\.ts$/, '.test.ts')}`;

/** The tests of one file of the API or of the views, where they need nothing but memory. */
export function ownTestsOf(capability: string): string[] {
  const own = testOf(capability);
  const pure = capability.endsWith('.ts') && existsSync(own) && !DATABASE.test(readFileSync(own, 'utf8'));
  return pure ? [own] : [];
}

/** Of the tests with a whole server those that ask about everything; of the others, those of the capability alone. */
const WIDE = 'calendar,commands,life,reads,work,year-before';

/** What is asked of a view and of the API, with a database or a server. */
export function servedTests(capability: string): string[] {
  const own = capability.split('/')[1] as string;
  const beside = BESIDE[capability] ?? [];
  return globSync([`test/{projections,${own}}/*.test.ts`, `test/api/{${WIDE},${own}}.test.ts`, ...beside])
    .filter((file) => !file.endsWith('.long.test.ts'))
    .sort();
}

/** `test/recognition/…` and `test/api/recognition.test.ts` of `projections/recognition`; of one file the test of its name. */
export const isOwnTest = (capability: string) => {
  const own = capability.split('/')[1] as string;
  const owned = [`test/api/${own}.test.ts`, testOf(capability)];
  return (file: string) => file.startsWith(`test/${own}/`) || owned.includes(file);
};
