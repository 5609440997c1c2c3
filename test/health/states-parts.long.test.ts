import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PATIENCE_MS } from '../../infra/command/patience.ts';
import { PROBLEMS } from '../../infra/health/report.ts';
import { installationFor, makers, rows, walkStates } from './states.ts';

const codes = (text: string) => [...text.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code as string);

test('the table has a row for each state that can be brought about, and no other', () => {
  expect(rows().map(([state]) => state)).toEqual(Object.keys(makers));
});

test('docs/running.md says for how long a command is repeated', () => {
  const [, section = ''] = readFileSync('docs/running.md', 'utf8').split('\n## States\n');
  expect(section).toContain(`is repeated for up to ${PATIENCE_MS / 1_000} s before`);
});

test('docs/running.md says what to do about each problem, and knows no other', () => {
  const text = readFileSync('docs/running.md', 'utf8');
  const [, section = ''] = text.split('\n### What to do about each problem\n');
  const [list = ''] = section.split('\n## ');
  const explained = list.split('\n').flatMap((line) => /^- ((?:`[A-Z_]+`,? ?)+):/.exec(line)?.[1] ?? []);
  expect(explained.flatMap(codes).sort()).toEqual([...PROBLEMS].sort());
  const shown = rows().flatMap(([, { healthz }]) => codes(healthz));
  expect(PROBLEMS).toEqual(expect.arrayContaining(shown));
  // Every problem is walked, but for one that does not last.
  expect(PROBLEMS.filter((problem) => !shown.includes(problem))).toEqual(['NO_VIEWS']);
});

walkStates(installationFor(), [
  'ok',
  'store away',
  'store frozen',
  'no leader',
  'database away',
  'database frozen',
]);
