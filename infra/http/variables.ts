import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * Throws for the first value that its type does not take. graphql goes on to fifty of them, and repeats the whole variable
 * each time: of a megabyte that took seconds. What is missing is left to it.
 */
export function requireTypes(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const taken = typeFromAST(schema, definition.type as NamedTypeNode);
    if (given === undefined || given === null || !isInputType(taken)) continue;
    coerceInputValue(given, taken, (path, _, error) => refuse(definition, path, error), true);
  }
}

/** In the words of graphql, of which the mask takes the value away. */
function refuse(
  definition: VariableDefinitionNode,
  path: readonly (string | number)[],
  { message }: GraphQLError,
): never {
  const name = definition.variable.name.value;
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  const place = steps && ` at "${name}${steps}"`;
  throw new GraphQLError(`Variable "$${name}" got invalid value${place}; ${message}`, {
    nodes: definition,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
