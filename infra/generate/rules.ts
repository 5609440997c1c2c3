import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RULES } from '../../schema/rules.ts';

/** A text that carries rule numbers and says more than the number, as the title of a test does. */
const TITLE = /(['"`])((?:(?!\1)[^\n])*R-\d\d(?:(?!\1)[^\n])*)\1/g;
const NUMBER = /R-\d\d/g;

/** For each rule number, the files with a test that carries it in its title, in order. */
export function testsByRule(root: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  for (const file of files) {
    const source = readFileSync(join(root, 'test', file), 'utf8');
    const titles = [...source.matchAll(TITLE)]
      .map((match) => match[2] ?? '')
      .filter((text) => text.length > 4);
    const numbers = new Set(titles.flatMap((title) => title.match(NUMBER) ?? []));
    for (const number of numbers) found.set(number, [...(found.get(number) ?? []), `test/${file}`]);
  }
  return found;
}

const mutationOf = (command: string) => `\`${command.charAt(0).toLowerCase()}${command.slice(1)}\``;

/** docs/rules.md: what each rule says, the tests that fail without it, its mutations, its events. */
export function rulesText(root: string): string {
  const tests = testsByRule(root);
  const rows = Object.entries(RULES).map(([number, { vi, en, commands, events }]) => {
    const files = (tests.get(number) ?? []).map((file) => `[${file.slice(5)}](../${file})`);
    const cells = [
      number,
      `${vi}<br>${en}`,
      files.join('<br>'),
      commands.map(mutationOf).join(' '),
      events.map((event) => `\`${event}\``).join(' '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '# Rules',
    '',
    'Made by `npm run generate` from `schema/rules.ts` and from the titles of the tests; `npm test` fails where a rule has no',
    'test, and where a command or an event belongs to no rule. A mutation is the command of the same name.',
    '',
    '| rule | what it says | tests | mutations | events |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** `kheo emit-rules [FILE]`: writes `docs/rules.md` of the working directory. */
export async function run(args: string[]): Promise<void> {
  writeFileSync(resolve(args[0] ?? 'docs/rules.md'), rulesText(process.cwd()));
}
