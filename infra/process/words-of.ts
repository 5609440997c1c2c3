import { withoutSecrets } from './without-secrets.ts';

/** Messages of these repeat what they were given: a text that is no JSON, a number out of range, a value of the wrong type. */
const REPEATING = new Set(['SyntaxError', 'RangeError', 'URIError', 'GraphQLError', 'ZodError', '$ZodError']);

/** So do some of JavaScript's own and of Node's, from here on. */
const VALUE_FOLLOWS =
  /(?: Received | on (?:string|number) '| in (?='|")|^Cannot convert |^Cannot use 'in' ).*$/s;

/** SQLSTATE 22: a value that a column or a function does not take; the message repeats it. */
const DATA_EXCEPTION = /^22...$/;

/**
 * The message of an error as it may be told outside of the program: no password, and no value that somebody may have
 * entered. The messages of our own errors hold none: they name ids, fields and places. `details`, rows and parameters that
 * a client of a database adds to its errors are never told.
 */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown that is no error';
  const { name, message } = error;
  const { code, routine, severity, issues } = error as PossibleParts;
  const sqlState = severity !== undefined && typeof code === 'string' ? code : '';
  if (DATA_EXCEPTION.test(sqlState)) return `PostgreSQL does not take a value (${sqlState}, ${routine})`;
  if (Array.isArray(issues)) return `does not fit: ${issues.slice(0, 5).map(wordsOfIssue).join('; ')}`;
  if (REPEATING.has(name)) return name === 'RangeError' && /call stack/.test(message) ? message : `a ${name}`;
  return withoutSecrets(message.replace(VALUE_FOLLOWS, ' …'));
}

interface PossibleParts {
  code?: unknown;
  severity?: unknown;
  routine?: unknown;
  issues?: unknown;
}

const wordsOfIssue = ({ path, code }: { path: unknown[]; code: string }) => `${path.join('.')} ${code}`;

/** An error as the log has it: its words, codes and places in the program, and those of what lies behind it. */
export interface Told {
  type: string;
  message: string;
  stack: string;
  cause?: Told;
  errors?: Told[];
  [part: string]: unknown;
}

/** Parts of errors that name things of ours or of the system. */
const PARTS = [
  ...['code', 'errno', 'syscall', 'address', 'port', 'statusCode'],
  ...['severity', 'schema', 'table', 'column', 'constraint', 'routine', 'event'],
];
/** How deep a cause may lie in others, and how many errors one is made of. */
const DEPTH = 5;

export function toldOf(error: unknown, depth = 0): Told {
  const message = wordsOf(error);
  if (!(error instanceof Error)) return { type: typeof error, message, stack: '' };
  const parts = PARTS.flatMap((part) => {
    const value = (error as unknown as Record<string, unknown>)[part];
    return typeof value === 'string' || typeof value === 'number' ? [[part, value] as const] : [];
  });
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  return {
    type: error.name,
    message,
    stack: `${error.name}: ${message}${framesOf(error)}`,
    ...Object.fromEntries(parts),
    ...(cause instanceof Error && depth < DEPTH && { cause: toldOf(cause, depth + 1) }),
    ...(Array.isArray(errors) &&
      depth < DEPTH && { errors: errors.slice(0, DEPTH).map((each) => toldOf(each, depth + 1)) }),
  };
}

/** The places alone: what stands before them repeats the message. */
function framesOf({ stack = '', message }: Error): string {
  const end = message === '' ? -1 : stack.indexOf(message);
  const places = end < 0 ? stack : stack.slice(end + message.length);
  const lines = places.split('\n').filter((line) => /^ {4}at /.test(line));
  return lines.map((line) => `\n${line}`).join('');
}
