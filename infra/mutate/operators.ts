import { parseAst } from 'rolldown/parseAst';
import { ROLES } from '../../schema/access/roles.ts';

/** `[start, end)` of the source becomes `to`. */
export interface Mutant {
  operator: Operator;
  line: number;
  start: number;
  end: number;
  from: string;
  to: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}
type Edit = [at: Node, to: string];
/** What can be broken at a node; `above` are the nodes that it stands in, the nearest first. */
type Breaks = (node: Node, above: readonly Node[], text: (node: Node) => string) => Edit[];

const FLIPPED: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
};
const SQL_FLIPPED: Record<string, string> = { ...FLIPPED, '=': '!=', '!=': '=' };

const child = (node: Node, field: string) => node[field] as Node;
const children = (node: Node, field: string) =>
  (node[field] as (Node | null)[]).filter((each) => each !== null);
const literal = (node: Node | undefined) => (node?.type === 'Literal' ? node.value : undefined);
/** `x.name(…)`: the name. */
function method(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || child(node, 'callee').type !== 'MemberExpression') return undefined;
  const property = child(child(node, 'callee'), 'property');
  return property.type === 'Identifier' ? (property.name as string) : undefined;
}
const receiver = (node: Node) => child(child(node, 'callee'), 'object');
/** Of `a?.b().c()` no inner part can be put in brackets: the question mark would reach no further. */
function insideChain([parent, ...above]: readonly Node[], node: Node): boolean {
  if (parent?.type !== 'MemberExpression' && parent?.type !== 'CallExpression') return false;
  if (parent.object !== node && parent.callee !== node) return false;
  return above[0]?.type === 'ChainExpression' || insideChain(above, parent);
}

const roleNames: readonly unknown[] = [...ROLES, 'SYSTEM'];
const isRole = (node: Node) => roleNames.includes(literal(node));
const rolesOf = (node: Node) => node.type === 'ArrayExpression' && children(node, 'elements').every(isRole);
/** A list without its n-th element. */
const without = (items: readonly Node[], dropped: Node, text: (node: Node) => string) =>
  `[${items
    .filter((item) => item !== dropped)
    .map(text)
    .join(', ')}]`;

export const OPERATORS = {
  /** An `if` or `?:` decides the other way round. */
  condition: (node, _, text) =>
    node.type === 'IfStatement' || node.type === 'ConditionalExpression'
      ? [[child(node, 'test'), `!(${text(child(node, 'test'))})`]]
      : [],
  /** One side of `&&` or `||` is gone. */
  side: (node, _, text) =>
    node.type === 'LogicalExpression' && node.operator !== '??'
      ? [
          [node, text(child(node, 'left'))],
          [node, text(child(node, 'right'))],
        ]
      : [],
  comparison(node, _, text) {
    const flipped = node.type === 'BinaryExpression' ? FLIPPED[node.operator as string] : undefined;
    return flipped ? [[node, `${text(child(node, 'left'))} ${flipped} ${text(child(node, 'right'))}`]] : [];
  },
  /** A refusal is not given: a push, or a check or a call among the elements of a list. */
  refusal(node, above, text) {
    if (method(node) === 'push' && above[0]?.type === 'ExpressionStatement') return [[node, 'undefined']];
    if (node.type !== 'ArrayExpression') return [];
    const items = children(node, 'elements');
    return items.flatMap((item): Edit[] => {
      if (item.type === 'SpreadElement') return [[child(item, 'argument'), '[]']];
      return item.type === 'CallExpression' ? [[node, without(items, item, text)]] : [];
    });
  },
  /** A role is taken away from a list of roles, or added to it. */
  role(node, above, text) {
    if (!rolesOf(node)) return [];
    const items = children(node, 'elements');
    if (items.length === 0 && keyOf(above) !== 'roles') return [];
    const added = roleNames.filter((role) => !items.some((item) => literal(item) === role));
    return [
      ...items.map((item): Edit => [node, without(items, item, text)]),
      ...added.map((role): Edit => [node, `[${[...items.map(text), `'${role}'`].join(', ')}]`]),
    ];
  },
  /** `some` becomes `every`, and the other way round. */
  quantifier(node, above, text) {
    const other = { some: 'every', every: 'some' }[method(node) ?? ''];
    if (!other || insideChain(above, node)) return [];
    const property = child(child(node, 'callee'), 'property');
    const [before, after] = [
      { ...node, end: property.start },
      { ...node, start: property.end },
    ];
    return [[node, text(before) + other + text(after)]];
  },
  /** Nothing is left out by a `filter` or, in SQL, by a `where`. */
  filter: (node, above, text) =>
    ['filter', 'where', 'having'].includes(method(node) ?? '') &&
    (method(node) !== 'filter' || !insideChain(above, node))
      ? [[node, text(receiver(node))]]
      : [],
  /** A comparison in SQL. */
  sql(node, above) {
    const flipped = SQL_FLIPPED[literal(node) as string];
    const call = above[0];
    return flipped && call?.type === 'CallExpression' && children(call, 'arguments').length === 3
      ? [[node, `'${flipped}'`]]
      : [];
  },
  number: (node) =>
    typeof literal(node) === 'number' ? [[node, String((literal(node) as number) + 1)]] : [],
  boolean: (node) => (typeof literal(node) === 'boolean' ? [[node, String(!literal(node))]] : []),
  /** A list of names without one of them. */
  list(node, _, text) {
    if (node.type !== 'ArrayExpression' || rolesOf(node)) return [];
    const items = children(node, 'elements');
    return items
      .filter((item) => item.type === 'Literal' || item.type === 'Identifier')
      .map((item): Edit => [node, without(items, item, text)]);
  },
} satisfies Record<string, Breaks>;

export type Operator = keyof typeof OPERATORS;

/** What guards a rule, and what is run when no operator is named; the others break what a rule counts by. */
export const GUARDS: readonly Operator[] = ['condition', 'side', 'comparison', 'refusal', 'role'];

/** The name of the property whose value stands here, through `as const`. */
function keyOf(above: readonly Node[]): unknown {
  const holder = above.find(({ type }) => !type.startsWith('TS'));
  return holder?.type === 'Property' ? child(holder, 'key').name : undefined;
}

/** Words are no rule: the two texts of a refusal, and what a text is put together from. */
function speaks(node: Node, [parent]: readonly Node[]): boolean {
  if (node.type === 'TemplateLiteral') return true;
  if (parent?.type !== 'CallExpression' || child(parent, 'callee').name !== 'refusal') return false;
  return children(parent, 'arguments').indexOf(node) > 2;
}

const VALUES_IN_TYPES = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'];

/** Every way to break this source, from its top down. */
export function mutantsOf(source: string, operators: readonly Operator[]): Mutant[] {
  const text = ({ start, end }: Node) => source.slice(start, end);
  const found: Mutant[] = [];
  function visit(node: Node, above: readonly Node[]): void {
    if (speaks(node, above) || node.type === 'ImportDeclaration') return;
    if (node.type.startsWith('TS')) {
      if (VALUES_IN_TYPES.includes(node.type)) visit(child(node, 'expression'), [node, ...above]);
      return;
    }
    for (const operator of operators)
      for (const [{ start, end }, to] of (OPERATORS[operator] as Breaks)(node, above, text)) {
        const line = source.slice(0, start).split('\n').length;
        found.push({ operator, line, start, end, from: source.slice(start, end), to });
      }
    for (const [field, value] of Object.entries(node)) {
      if (field === 'key' && !node.computed) continue;
      for (const each of Array.isArray(value) ? value : [value])
        if (typeof each?.type === 'string') visit(each, [node, ...above]);
    }
  }
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node, []);
  return found;
}

/** The source with one mutant in it. */
export const broken = (source: string, { start, end, to }: Mutant): string =>
  source.slice(0, start) + to + source.slice(end);

/** The source with every mutant in it, each asleep until `$mutant(its number)` answers true. */
export function withAll(source: string, mutants: readonly (Mutant & { number: number })[]): string {
  const order = [...mutants].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  function written(from: number, until: number): string {
    let [out, at] = ['', from];
    while (next < order.length && (order[next] as Mutant).start < until) {
      const { start, end } = order[next] as Mutant;
      let switches = '';
      for (let one = order[next]; one?.start === start && one.end === end; one = order[++next])
        switches += `$mutant(${one.number}) ? (${one.to}) : `;
      out += `${source.slice(at, start)}(${switches}(${written(start, end)}))`;
      at = end;
    }
    return out + source.slice(at, until);
  }
  return written(0, source.length);
}
