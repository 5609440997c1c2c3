import { format } from 'node:util';

export { expect } from 'vitest';

/** One test of a file, to be run as often as wanted. */
export interface Test {
  file: string;
  name: string;
  run: () => unknown;
}

const tests: Test[] = [];
const before: (() => unknown)[] = [];
let file = '';
let place: string[] = [];

/** The tests of these files, loaded one after the other. */
export async function collect(
  files: readonly string[],
  load: (path: string) => Promise<unknown>,
): Promise<Test[]> {
  for (const path of files) {
    file = path;
    await load(path);
    for (const prepare of before.splice(0)) await prepare();
  }
  return tests.splice(0);
}

type Body = (...values: never[]) => unknown;
type Options = Body | number | object | undefined;

const bodyOf = (...given: Options[]) => given.find((each) => typeof each === 'function') as Body;

/** `test.each`: of an array of arrays each is the arguments, of any other array each is the one argument. */
const each =
  (register: (name: string, body: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, first: Options, second?: Options) => {
    for (const row of rows) {
      const values = (Array.isArray(row) ? row : [row]) as never[];
      register(format(name, ...values), () => bodyOf(first, second)(...values));
    }
  };

const one = (name: string, run: () => unknown) =>
  void tests.push({ file, name: [...place, name].join(' > '), run });
function group(name: string, body: () => unknown): void {
  const before = place;
  place = [...place, name];
  body();
  place = before;
}

/** What test files of rules import from `vitest`, beside its own `expect`. */
export const test = Object.assign(
  (name: string, first: Options, second?: Options) => one(name, bodyOf(first, second) as () => unknown),
  { each: each(one) },
);
export const describe = Object.assign(group, { each: each(group) });
export const beforeAll = (prepare: () => unknown): void => void before.push(prepare);
