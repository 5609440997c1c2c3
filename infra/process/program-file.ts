import { extname, join } from 'node:path';
import { projectRoot } from './project-root.ts';

const extension = extname(import.meta.url);

/**
 * File of a program that runs in a process or thread of its own, `infra/sheet/worker` say: of the sources where this
 * module runs from them, else the one that the build makes of it.
 */
export const programFile = (program: string): string =>
  join(projectRoot(), extension === '.ts' ? '' : 'dist', `${program}${extension}`);
