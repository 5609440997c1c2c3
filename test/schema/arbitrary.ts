import fc from 'fast-check';
import { z } from 'zod';
import { campaignId, civilDate, instant, key, organizationCode, slug, uuid } from '../../schema/fields.ts';

type Schema = z.core.$ZodType;

const digits = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const code = fc.oneof(fc.constant('VN'), digits(2), digits(5));
const day = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2200, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

/** Schemas whose values no walk over their definition finds. */
const KNOWN = new Map<Schema, fc.Arbitrary<unknown>>([
  [civilDate, day],
  [instant, day.map((each) => `${each}T03:00:00.000Z`)],
  [organizationCode, code],
  [campaignId, fc.tuple(code, fc.integer({ min: 2020, max: 2100 })).map((parts) => parts.join('-'))],
  [key, fc.stringMatching(/^[A-Z][A-Z0-9_]{0,39}$/)],
  [slug, fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/)],
  [uuid, fc.uuid()],
]);

const vietnamese = fc.string({
  unit: fc.constantFrom(...'aăâđeêoôơuưyAĐƠ áàảãạấầẩẫậ “”"\'\n\t\u00a0\u200b\u0301\u0323\u00d0'),
});
/** Text as people send it: Vietnamese in both normal forms, odd spaces, anything else. */
export const rawText = fc.oneof(
  vietnamese,
  vietnamese.map((text) => text.normalize('NFD')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

/** Random valid input of a codec, found by walking its definition; fails on a kind of schema it does not know. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  const known = KNOWN.get(schema);
  if (known) return known;
  const { def } = schema._zod as unknown as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'object':
      return fc
        .record(
          Object.fromEntries(Object.entries(def.shape).map(([name, inner]) => [name, arbitraryOf(inner)])),
          { requiredKeys: Object.keys(def.shape).filter((name) => !isOptional(def.shape[name] as Schema)) },
        )
        .filter((made) => def.checks === undefined || z.safeParse(schema, made).success);
    case 'array': {
      const least = Math.max(bound(schema, 'min_length', 0), bound(schema, 'length_equals', 0));
      const most = Math.max(least, Math.min(3, bound(schema, 'max_length', 3)));
      return fc.array(arbitraryOf(def.element), { minLength: least, maxLength: most });
    }
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({
        min: bound(schema, 'greater_than', 0),
        max: bound(schema, 'less_than', Number.MAX_SAFE_INTEGER),
      });
    case 'string':
      return keyOrText(schema);
    case 'optional':
    case 'nonoptional':
      return arbitraryOf(def.innerType);
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType), { nil: null });
    case 'pipe':
      return keyOrText(def.out);
    case 'union':
      return fc.oneof(...def.options.map((option) => arbitraryOf(option)));
    default:
      throw new Error(`no random values for a schema of type ${def.type}`);
  }
}

const isOptional = (schema: Schema) => schema._zod.optin === 'optional';

interface Check {
  check: string;
  minimum?: number;
  length?: number;
  maximum?: number;
  value?: number;
  pattern?: RegExp;
}
const checksOf = (schema: Schema) =>
  (schema._zod.def.checks ?? []).map((check) => check._zod.def as unknown as Check);

/** The least length, greatest length, least or greatest value that a schema asks for. */
function bound(
  schema: Schema,
  kind: 'min_length' | 'max_length' | 'length_equals' | 'greater_than' | 'less_than',
  otherwise: number,
): number {
  const check = checksOf(schema).find((each) => each.check === kind);
  return check?.value ?? check?.length ?? check?.minimum ?? check?.maximum ?? otherwise;
}

function keyOrText(schema: Schema): fc.Arbitrary<string> {
  const pattern = checksOf(schema).find((each) => each.check === 'string_format')?.pattern;
  if (pattern) return fc.stringMatching(pattern);
  const max = bound(schema, 'max_length', 1000);
  // Cleaning never lengthens these, and the letter keeps them from being empty.
  const readable = (text: string) => text.replace(/[^\P{Cc}\n]/gu, '');
  return rawText.map((text) => readable(`a ${text}`).slice(0, max).toWellFormed());
}
