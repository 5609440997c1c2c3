import { format } from 'node:util';

export { expect } from 'vitest';

/** One test of a file, to be run as often as wanted. */
export interface Test {
  file: string;
  name: string;
  run: () => unknown;
}

type Hook = () => unknown;
const tests: Test[] = [];
/** With the group that each belongs to: it runs before the first test there. */
const before: { within: string; run: Hook }[] = [];
const after: Hook[] = [];
const beforeEvery: Hook[] = [];
const afterEvery: Hook[] = [];
const finishing: Hook[] = [];
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
    for (const { run } of before.splice(0)) await run();
  }
  return tests.splice(0);
}

/** Runs a file from its beginning to its end, or to the first test that fails. @throws what failed */
export async function runFile(path: string, load: (path: string) => Promise<unknown>): Promise<void> {
  file = path;
  for (const hooks of [tests, before, after, beforeEvery, afterEvery, finishing]) hooks.length = 0;
  await load(path);
  try {
    for (const { name, run } of tests) {
      for (const hook of before.filter(({ within }) => name.startsWith(within))) {
        before.splice(before.indexOf(hook), 1);
        await hook.run();
      }
      try {
        for (const hook of beforeEvery) await hook();
        await run();
      } finally {
        for (const hook of [...finishing.splice(0), ...afterEvery]) await hook();
      }
    }
  } finally {
    for (const hook of after.toReversed()) await hook();
  }
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
export const beforeAll = (run: Hook): void =>
  void before.push({ within: place.map((name) => `${name} > `).join(''), run });
export const afterAll = (hook: Hook): void => void after.push(hook);
export const beforeEach = (hook: Hook): void => void beforeEvery.push(hook);
export const afterEach = (hook: Hook): void => void afterEvery.push(hook);
export const onTestFinished = (hook: Hook): void => void finishing.push(hook);
/** What the preparation of a whole run provides: the one value that there is, the folder of what is ready made. */
export const inject = (): string | undefined => process.env.KHEO_READY_MADE;
