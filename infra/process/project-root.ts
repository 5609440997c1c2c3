import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: this module runs from the sources and from `dist`. */
export function projectRoot(from: string = import.meta.dirname): string {
  const at = existsSync(join(from, 'package.json')) ? from : undefined;
  return at ?? projectRoot(dirname(from));
}

/** Version of this program. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
