import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
} from 'graphql';

/** What belongs to no capability alone. */
const SHARED = 'shared';
const ROOTS = ['Query', 'Mutation', 'Subscription'];
/** How a type of the API is declared: a class, an enum, a list of pages. */
const DECLARED = /\bclass (\w+)|\bvocabulary(?:<[^(]*>)?\(\s*'(\w+)'|\bconnectionType\(\s*'(\w+)'/g;

/**
 * The schema in one text per capability: a type stands where its folder of `folder` (`api`) declares it, a query and a
 * command with what they answer, the rest in `shared`. Together they are the whole.
 */
export function partsOf(whole: string, folder: string): Map<string, string> {
  const homes = homesOf(folder);
  const parts = new Map<string, DefinitionNode[]>();
  const put = (part: string, definition: DefinitionNode) =>
    parts.set(part, [...(parts.get(part) ?? []), definition]);
  for (const definition of parse(whole).definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && ROOTS.includes(definition.name.value))
      for (const [part, root] of splitRoot(definition, homes)) put(part, root);
    else if ('name' in definition && definition.name)
      put(homes.get(definition.name.value) ?? SHARED, definition);
  }
  const named = [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(named.map(([part, definitions]) => [part, `${definitions.map(print).join('\n\n')}\n`]));
}

/** The root with its description stands in `shared`; each capability adds its fields. */
function splitRoot(
  root: ObjectTypeDefinitionNode,
  homes: ReadonlyMap<string, string>,
): [part: string, definition: DefinitionNode][] {
  const home = ({ type }: FieldDefinitionNode) => homes.get(namedType(type)) ?? SHARED;
  const fields = Map.groupBy(root.fields ?? [], home);
  const added = [...fields].filter(([part]) => part !== SHARED);
  return [
    [SHARED, { ...root, fields: fields.get(SHARED) ?? [] }],
    ...added.map(([part, own]): [string, DefinitionNode] => [
      part,
      { kind: Kind.OBJECT_TYPE_EXTENSION, name: root.name, fields: own },
    ]),
  ];
}

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

/** The folder of each type that one declares. */
function homesOf(folder: string): Map<string, string> {
  const homes = new Map<string, string>();
  for (const { name: home } of readdirSync(folder, { withFileTypes: true }).filter((at) => at.isDirectory()))
    for (const file of readdirSync(join(folder, home)).filter((each) => each.endsWith('.ts')))
      for (const [, type, list, paged] of readFileSync(join(folder, home, file), 'utf8').matchAll(DECLARED))
        for (const name of paged ? [`${paged}Edge`, `${paged}Connection`] : [type ?? list ?? ''])
          homes.set(name, home);
  return homes;
}
