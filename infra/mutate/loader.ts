import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'rolldown/utils';

const root = resolve(import.meta.dirname, '../..');
const here = pathToFileURL(`${import.meta.dirname}/`).href;
const suite = `${here}suite.ts`;
const above = pathToFileURL(`${root}/`).href;
const isOurs = (url: string) =>
  url.startsWith(above) && url.endsWith('.ts') && !url.startsWith(here) && !url.includes('/node_modules/');

type Decorator = (target: object, key?: string, at?: unknown) => unknown;
/** What TypeScript writes for a decorator: the last stands nearest, and may answer with what takes the place of its own. */
Object.assign(globalThis, {
  babelHelpers: {
    decorate(decorators: Decorator[], target: object, key?: string, own?: PropertyDescriptor | null) {
      const described = own === null ? Object.getOwnPropertyDescriptor(target, key as string) : own;
      let result: unknown = key === undefined ? target : described;
      for (const decorator of decorators.toReversed())
        result = (key === undefined ? decorator(result as object) : decorator(target, key, result)) || result;
      if (key !== undefined && result) Object.defineProperty(target, key, result as PropertyDescriptor);
      return result;
    },
    decorateParam:
      (index: number, decorator: Decorator): Decorator =>
      (target, key) =>
        decorator(target, key, index),
  },
});

/** Types taken out, decorators as tsconfig.json has them. */
function plain(path: string, source: string): string {
  const { code, errors } = transformSync(path, source, {
    lang: 'ts',
    decorator: { legacy: true },
    helpers: { mode: 'External' },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true, onlyRemoveTypeImports: true },
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return code;
}

/**
 * From here on our modules are loaded as `write` gives them, and anew after each `again()`, tests alone after each
 * `testsAgain()`; what they import from `vitest` is its `expect` and our `test`, which only takes note.
 */
export function loadThrough(write: (path: string, source: string) => string): {
  again: () => void;
  testsAgain: () => void;
} {
  const written = new Map<string, string>();
  let [time, testTime] = [0, 0];
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest' && context.parentURL !== suite) return { url: suite, shortCircuit: true };
      const found = next(specifier, context);
      if (!isOurs(found.url)) return found;
      const round = found.url.startsWith(`${above}test/`) ? `${time}.${testTime}` : time;
      return { ...found, url: `${found.url}?${round}` };
    },
    load(url, context, next) {
      const [own = url] = url.split('?');
      if (!isOurs(own)) return next(url, context);
      let source = written.get(own);
      if (source === undefined) {
        const path = fileURLToPath(own);
        source = plain(path, write(path.slice(root.length + 1), readFileSync(path, 'utf8')));
        written.set(own, source);
      }
      return { format: 'module', source, shortCircuit: true };
    },
  });
  return { again: () => void time++, testsAgain: () => void testTime++ };
}
