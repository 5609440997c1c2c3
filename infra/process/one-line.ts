import { SetupError } from './setup-error.ts';
import { wordsOf } from './words-of.ts';

/** Node's own code, and that of packages: installed, and as the build has it. */
const OTHERS = /node:|node_modules|dist[\\/]packages/;

/**
 * An error in one line. What the program's own parts did not foresee names the place in our program where it came
 * about, for those who mend it.
 */
export function oneLine(error: unknown): string {
  if (error instanceof SetupError) return error.message;
  const { name, stack } = error instanceof Error ? error : new Error();
  const said = `${name}: ${wordsOf(error) || (error as { code?: string }).code || 'no reason given'}`;
  const place = stack?.split('\n').find((line) => /^\s+at /.test(line) && !OTHERS.test(line));
  const at = place && /((?:[\w.-]+\/){0,2}[\w.-]+:\d+):\d+\)?$/.exec(place)?.[1];
  return `${said}${at ? ` (${at})` : ''}`.replace(/\s*\n\s*/g, ' ');
}
