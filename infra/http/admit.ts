import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, Kind, visit } from 'graphql';
import { isKeepable } from '../../schema/text.ts';
import { operationCost, requireAffordable } from './cost.ts';
import { requireTypes } from './variables.ts';

/** Characters of a document; texts belong into variables. GraphiQL's question for the whole schema has 2,000. */
export const MAX_DOCUMENT = 100_000;
/** Characters of one text: what the longest field takes (10,000), and what cleaning may remove of it. */
export const MAX_TEXT = 40_000;
/** Entries of one list. */
const MAX_LIST = 10_000;
/** Names within one object, the variables of a request among them: three times as many as the widest input has. */
const MAX_NAMES = 100;
/** Below this nothing of ours takes a value. */
const MAX_NESTING = 32;

export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables: Record<string, unknown>;
}

/**
 * Looks at a valid document and what is given with it, before anything of it runs or is matched against anything: no text
 * of unbounded length goes further. Throws a GraphQLError with BAD_USER_INPUT or with what `requireAffordable` says.
 */
export function admit({ schema, document, operationName, variables }: Asked): void {
  const operation = getOperationAST(document, operationName);
  // The fields of a command word their own refusals of such texts.
  const look = operation?.operation === 'mutation' ? requireBounded : requireKeepable;
  requireFew(variables, 'variables');
  for (const [name, value] of Object.entries(variables)) requireEach(value, `$${named(name)}`, 0, look);
  visit(document, {
    [Kind.ARGUMENT]: ({ name, value }) =>
      visit(value, { [Kind.STRING]: (text) => look(text.value, named(name.value)) }),
  });
  if (operation) requireTypes(schema, operation, variables);
  requireAffordable(operationCost(schema, document, operationName, variables));
}

function requireEach(
  value: unknown,
  place: string,
  depth: number,
  look: (text: string, place: string) => void,
): void {
  if (typeof value === 'string') look(value, place);
  if (typeof value !== 'object' || value === null || depth > MAX_NESTING) return;
  if (Array.isArray(value)) {
    if (value.length > MAX_LIST)
      throw badInput(
        `The list at "${place}" has more than ${MAX_LIST} entries; send fewer (quá nhiều mục)`,
        place,
      );
    for (const [at, each] of value.entries()) requireEach(each, `${place}[${at}]`, depth + 1, look);
  } else {
    requireFew(value, place);
    for (const [name, each] of Object.entries(value))
      requireEach(each, `${place}.${named(name)}`, depth + 1, look);
  }
}

function requireFew(names: object, place: string): void {
  if (Object.keys(names).length > MAX_NAMES)
    throw badInput(
      `There are more than ${MAX_NAMES} names at "${place}"; send only what the type has (quá nhiều tên)`,
      place,
    );
}

function requireBounded(text: string, place: string): void {
  if (text.length > MAX_TEXT)
    throw badInput(
      `The text at "${place}" is longer than ${MAX_TEXT} characters; shorten it (văn bản quá dài, hãy rút gọn)`,
      place,
    );
}

function requireKeepable(text: string, place: string): void {
  requireBounded(text, place);
  if (!isKeepable(text))
    throw badInput(
      `The text at "${place}" has a character that cannot be stored (ký tự không hợp lệ); type the text again`,
      place,
    );
}

const badInput = (message: string, argument: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument, http: { status: 400 } } });

/** A name of ours, or what stands for whatever else was sent as one. */
const named = (name: string) => (name.length <= 80 && /^\w+$/.test(name) ? name : '…');
