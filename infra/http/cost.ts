import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { LENGTHS, PRICES } from '../../api/prices.ts';

/** Objects that one request may make the server resolve, estimated beforehand. */
export const MAX_COST = 10_000;
export const MAX_DEPTH = 12;
/** What a list without a page size is taken for. */
const LIST_ESTIMATE = 5;
/** MAX_PAGE of api/page.ts: a larger page is refused there. */
const LARGEST_PAGE = 100;
/** Names (aliases) under which one document may ask one field of a type: the same value again costs as much to send. */
export const MAX_NAMES = 25;

/** The schema is read from memory: so many of its objects take the time of one of the views. */
const SCHEMA_OBJECTS = 100;
/** What its lists are taken for, and none needs a second name. */
const SCHEMA_LENGTHS: Record<string, number> = { fields: 10, inputFields: 10, enumValues: 10, args: 3 };

export interface Cost {
  /** One per composite field, and the price of a field that has one, times the sizes of the lists around it. */
  objects: number;
  depth: number;
}

export interface OperationCost extends Cost {
  /** The field that is asked under the most names beyond what it may be, and under how many. */
  crowded?: { field: string; names: number; maximum: number };
}

/** Of a valid document; page sizes are read from literals, variables and defaults. */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown>,
): OperationCost {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return { objects: 0, depth: 0 };
  const given = { ...variables };
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (given[variable.name.value] === undefined && defaultValue?.kind === 'IntValue')
      given[variable.name.value] = Number(defaultValue.value);
  }
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  }
  // A fragment spread a thousand times is looked at once per page size around it.
  const known = new Map<string, Cost>();
  const names = new Map<string, Set<string>>();

  function selectionCost(set: SelectionSetNode, type: GraphQLNamedType, page: number | undefined): Cost {
    const cost = { objects: 0, depth: 0 };
    for (const selection of set.selections) {
      const part = partCost(selection, type, page);
      cost.objects += part.objects;
      cost.depth = Math.max(cost.depth, part.depth);
    }
    return cost;
  }

  function partCost(
    selection: SelectionSetNode['selections'][number],
    type: GraphQLNamedType,
    page: number | undefined,
  ): Cost {
    if (selection.kind === 'Field') return fieldCost(selection, type, page);
    if (selection.kind === 'InlineFragment') {
      const on = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
      return selectionCost(selection.selectionSet, on ?? type, page);
    }
    const name = selection.name.value;
    const id = `${name} ${page}`;
    const found = known.get(id);
    if (found) return found;
    const fragment = fragments.get(name);
    const on = fragment && schema.getType(fragment.typeCondition.name.value);
    const cost = fragment && on ? selectionCost(fragment.selectionSet, on, page) : { objects: 0, depth: 0 };
    known.set(id, cost);
    return cost;
  }

  function fieldCost(node: FieldNode, parent: GraphQLNamedType, page: number | undefined): Cost {
    const field = fieldOf(parent, node.name.value);
    if (!field) return { objects: 0, depth: 0 };
    const place = `${parent.name}.${field.name}`;
    names.set(place, (names.get(place) ?? new Set()).add((node.alias ?? node.name).value));
    const price = PRICES[place] ?? 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return { objects: price, depth: 1 };
    const below = selectionCost(node.selectionSet, type, pageSize(node, field, given));
    if (parent.name.startsWith('__'))
      return { objects: lengthInSchema(schema, field) * (1 + below.objects), depth: 0 };
    // graphql itself limits how deep its own lists nest.
    if (field.name.startsWith('__')) return { objects: Math.ceil(below.objects / SCHEMA_OBJECTS), depth: 1 };
    const times = isList(field) ? (page ?? LENGTHS[place] ?? LIST_ESTIMATE) : 1;
    return { objects: price + times * (1 + below.objects), depth: 1 + below.depth };
  }

  const cost = selectionCost(operation.selectionSet, root, undefined);
  const [crowded] = [...names]
    .map(([field, { size }]) => ({ field, names: size, maximum: mayBeNamed(field) }))
    .filter((each) => each.names > each.maximum)
    .sort((one, other) => other.names - one.names);
  return { ...cost, ...(crowded && { crowded }) };
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

const lengthInSchema = (schema: GraphQLSchema, field: GraphQLField<unknown, unknown>) =>
  !isList(field)
    ? 1
    : field.name === 'types'
      ? Object.keys(schema.getTypeMap()).length
      : (SCHEMA_LENGTHS[field.name] ?? 2);

const mayBeNamed = (place: string) =>
  place.startsWith('__') || place.endsWith(`.${SchemaMetaFieldDef.name}`) ? 1 : MAX_NAMES;

const isList = ({ type }: GraphQLField<unknown, unknown>) =>
  isListType(isNonNullType(type) ? type.ofType : type);

function pageSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Record<string, unknown>,
): number | undefined {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return undefined;
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const asked =
    value?.kind === 'IntValue'
      ? Number(value.value)
      : value?.kind === 'Variable'
        ? variables[value.name.value]
        : undefined;
  const size = typeof asked === 'number' ? asked : Number(argument.defaultValue ?? LIST_ESTIMATE);
  return Math.min(Math.max(size, 1), LARGEST_PAGE);
}

/** Throws TOO_MANY_ALIASES, QUERY_TOO_EXPENSIVE or QUERY_TOO_DEEP, each with what was measured and the maximum. */
export function requireAffordable({ objects, depth, crowded }: OperationCost): void {
  const refuse = (message: string, code: string, measured: number, maximum: number) => {
    throw new GraphQLError(message, { extensions: { code, measured, maximum, http: { status: 400 } } });
  };
  if (crowded) {
    const { field, names, maximum } = crowded;
    refuse(
      `The query asks ${field} under ${names} names, ${maximum} ${maximum === 1 ? 'is' : 'are'} allowed: ask for a list, or send several requests`,
      'TOO_MANY_ALIASES',
      names,
      maximum,
    );
  }
  if (depth > MAX_DEPTH)
    refuse(`The query is ${depth} levels deep, ${MAX_DEPTH} are allowed`, 'QUERY_TOO_DEEP', depth, MAX_DEPTH);
  if (objects > MAX_COST) {
    refuse(
      `The query costs ${objects} objects, ${MAX_COST} are allowed: ask for smaller pages, fewer nested lists or fewer sums`,
      'QUERY_TOO_EXPENSIVE',
      objects,
      MAX_COST,
    );
  }
}
