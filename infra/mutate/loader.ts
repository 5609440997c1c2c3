import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const here = pathToFileURL(`${import.meta.dirname}/`).href;
const suite = `${here}suite.ts`;
const above = pathToFileURL(`${root}/`).href;
const isOurs = (url: string) =>
  url.startsWith(above) && url.endsWith('.ts') && !url.startsWith(here) && !url.includes('/node_modules/');

/**
 * From here on our modules are loaded as `write` gives them, and anew after each `again()`; what they import from
 * `vitest` is its `expect` and our `test`, which only takes note.
 */
export function loadThrough(write: (path: string, source: string) => string): { again: () => void } {
  const written = new Map<string, string>();
  let time = 0;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest' && context.parentURL !== suite) return { url: suite, shortCircuit: true };
      const found = next(specifier, context);
      return isOurs(found.url) ? { ...found, url: `${found.url}?${time}` } : found;
    },
    load(url, context, next) {
      const [plain = url] = url.split('?');
      if (!isOurs(plain)) return next(url, context);
      let source = written.get(plain);
      if (source === undefined) {
        const path = fileURLToPath(plain);
        source = stripTypeScriptTypes(write(path.slice(root.length + 1), readFileSync(path, 'utf8')));
        written.set(plain, source);
      }
      return { format: 'module', source, shortCircuit: true };
    },
  });
  return { again: () => void time++ };
}
