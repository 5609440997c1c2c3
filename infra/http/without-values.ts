import { type GraphQLSchema, isEnumType } from 'graphql';

/**
 * Reasons that graphql and its scalars give, as far as they repeat no value. A message repeats what was sent, of any length:
 * every repetition here has a bound, and a word is begun at its beginning only, so that the time grows with the text alone.
 */
const REASON =
  /(Field "\w{1,80}" of required type "[\w![\]]{1,120}" was not provided|Field "\w{1,80}" is not defined by type "\w{1,80}"|Expected type "\w{1,80}" to be an object|Expected non-nullable type "[\w![\]]{1,120}" not to be null|Expected value of type "[\w![\]]{1,120}"|does not exist in "\w{1,80}" enum|(?<!\w)\w{1,80}(?: "\w{1,80}")? cannot represent (?:non 32-bit signed integer|an invalid date-time-string|an invalid Date|[a-z -]{1,120}(?=[:.]|$))|Value is not a valid \w{1,80})/;

/** How the value of a scalar looks. */
const HINTS: Record<string, string> = {
  LocalDate: 'a day that exists, as 2026-01-31 (ngày có thật, dạng năm-tháng-ngày)',
  DateTime: 'an instant, as 2026-01-31T08:00:00Z (thời điểm)',
};

/**
 * What graphql itself says of a wrong input, without the input: it repeats values, and one of them may be somebody's name
 * (R-41). The place and the reason stay.
 */
export function withoutValues(message: string, schema: GraphQLSchema): string {
  const [, variable, rest] = /^(Variable "\$\w+") got invalid value(?: |; )([\s\S]*)$/.exec(message) ?? [];
  if (variable !== undefined && rest !== undefined) {
    // Quotes within a value are escaped before this: the first place is the true one.
    const place = /(?:^| )at ("[\w.[\]]{1,400}"); ([\s\S]*)$/.exec(rest);
    const reason = reasonOf(place?.[2] ?? rest, schema);
    return `${variable} has a wrong value${place ? ` at ${place[1]}` : ''}${reason ? `: ${reason}` : ''}`;
  }
  if (/cannot represent|not a valid|Expected value of type|^Value "/.test(message))
    return reasonOf(message, schema) ?? 'A value is not one that the type takes';
  return message.replace(/(found (?:String|BlockString|Int|Float)) [\s\S]*$/, '$1');
}

function reasonOf(text: string, schema: GraphQLSchema): string | undefined {
  const reason = REASON.exec(text)?.[0].trim();
  if (reason === undefined) return undefined;
  const listed = /^does not exist in "(\w+)" enum$|^Enum "(\w+)" cannot/.exec(reason);
  const type = schema.getType(listed?.[1] ?? listed?.[2] ?? '');
  if (isEnumType(type)) {
    const values = type.getValues().map(({ name }) => name);
    return `It is none of the values of ${type.name}: ${values.join(', ')} (không có trong danh sách)`;
  }
  const hint = HINTS[/(\w+)$/.exec(reason)?.[1] ?? ''];
  return hint ? `${reason}: ${hint}` : reason;
}
