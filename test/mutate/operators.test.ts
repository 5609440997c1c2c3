import { expect, test } from 'vitest';
import {
  broken,
  type Mutant,
  mutantsOf,
  OPERATORS,
  type Operator,
  withAll,
} from '../../infra/mutate/operators.ts';

const changes = (source: string, ...operators: Operator[]) =>
  mutantsOf(source, operators).map((mutant) => broken(source, mutant));

test.each<[Operator, string, string[]]>([
  ['condition', 'if (a) b();', ['if (!(a)) b();']],
  ['condition', 'const c = a ? 1 : 2;', ['const c = !(a) ? 1 : 2;']],
  ['side', 'const c = a && b;', ['const c = a;', 'const c = b;']],
  ['comparison', 'const c = a < b;', ['const c = a <= b;']],
  ['refusal', 'refusals.push(no());', ['undefined;']],
  ['refusal', 'const c = [...check(), no()];', ['const c = [...check()];', 'const c = [...[], no()];']],
  ['quantifier', 'a.some(b);', ['a.every(b);']],
  ['filter', 'a.filter(b).map(c);', ['a.map(c);']],
  ['filter', 'a?.filter(b).map(c);', []],
  ['sql', "q.where('day', '<', day);", ["q.where('day', '<=', day);"]],
  ['number', 'text(300);', ['text(301);']],
  ['boolean', 'f(true);', ['f(false);']],
  ['list', "f(['A', 'B'] as const);", ["f(['B'] as const);", "f(['A'] as const);"]],
])('breaks by %s: %s', (operator, source, broken) => {
  expect(changes(source, operator).sort()).toEqual([...broken].sort());
});

test('takes each role away, and adds each other', () => {
  const found = changes("const x = { roles: ['CHAIR'] };", 'role');
  expect(found).toContain('const x = { roles: [] };');
  expect(found).toContain("const x = { roles: ['CHAIR', 'SYSTEM'] };");
  expect(found).toHaveLength(11);
});

test('leaves words and types alone', () => {
  const text = ['`$', '{b && c}`'].join('');
  const source = `type A = 1; f<'B'>(refusal('A', rule, [], a ? 'x' : 'y', ${text}));`;
  expect(changes(source, ...(Object.keys(OPERATORS) as Operator[]))).toEqual([]);
});

test('with every mutant in it the source does what it did, until one wakes', () => {
  const source = 'return a > 1 && (b || a === 3) ? [a, b].filter((x) => x !== 2) : [];';
  const mutants = mutantsOf(`() => { ${source} }`, Object.keys(OPERATORS) as Operator[]);
  const all = withAll(
    `() => { ${source} }`,
    mutants.map((mutant, number) => ({ ...mutant, number })),
  );
  const runs = (text: string, awake?: Mutant) =>
    [
      [3, 0],
      [2, 0],
      [2, 2],
      [1, 1],
    ].map(([a, b]) =>
      new Function('$mutant', 'a', 'b', `return (${text})()`)((n: number) => mutants[n] === awake, a, b),
    );
  expect(runs(all)).toEqual(runs(`() => { ${source} }`));
  for (const mutant of mutants)
    expect(runs(all, mutant), `${mutant.operator} ${mutant.from} → ${mutant.to}`).toEqual(
      runs(broken(`() => { ${source} }`, mutant)),
    );
});
