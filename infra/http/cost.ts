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
  type SelectionSetNode,
} from 'graphql';

/** Objects that one request may make the server resolve, estimated beforehand. */
export const MAX_COST = 10_000;
export const MAX_DEPTH = 12;
/** What a list without a page size is taken for. */
const LIST_ESTIMATE = 5;
/** MAX_PAGE of api/page.ts: a larger page is refused there. */
const LARGEST_PAGE = 100;

export interface Cost {
  /** Objects: one per composite field, times the sizes of the lists around it. */
  objects: number;
  depth: number;
}

/** Of a valid document; page sizes are read from literals, variables and defaults. */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown>,
): Cost {
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
    const name = node.name.value;
    // Introspection reads memory alone; graphql limits its nesting.
    if (name.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent)))
      return { objects: 0, depth: 0 };
    const field = parent.getFields()[name];
    const type = field && getNamedType(field.type);
    if (!field || !type || !isCompositeType(type) || !node.selectionSet) return { objects: 0, depth: 1 };
    const asked = pageSize(node, field, given);
    const below = selectionCost(node.selectionSet, type, asked);
    const times = isList(field) ? (page ?? LIST_ESTIMATE) : 1;
    return { objects: times * (1 + below.objects), depth: 1 + below.depth };
  }

  return selectionCost(operation.selectionSet, root, undefined);
}

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

/** Throws QUERY_TOO_EXPENSIVE or QUERY_TOO_DEEP. */
export function requireAffordable({ objects, depth }: Cost): void {
  const refuse = (message: string, code: string, measured: number, maximum: number) => {
    throw new GraphQLError(message, { extensions: { code, measured, maximum, http: { status: 400 } } });
  };
  if (depth > MAX_DEPTH)
    refuse(`The query is ${depth} levels deep, ${MAX_DEPTH} are allowed`, 'QUERY_TOO_DEEP', depth, MAX_DEPTH);
  if (objects > MAX_COST) {
    refuse(
      `The query may touch ${objects} objects, ${MAX_COST} are allowed: ask for smaller pages or fewer nested lists`,
      'QUERY_TOO_EXPENSIVE',
      objects,
      MAX_COST,
    );
  }
}
