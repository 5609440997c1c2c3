/**
 * Reasons that graphql and its scalars give, as far as they repeat no value. A message repeats what was sent, of any length:
 * every repetition here has a bound, and a word is begun at its beginning only, so that the time grows with the text alone.
 */
const REASON =
  /(Field "\w{1,80}" of required type "[\w![\]]{1,120}" was not provided|Field "\w{1,80}" is not defined by type "\w{1,80}"|Expected type "\w{1,80}" to be an object|Expected non-nullable type "[\w![\]]{1,120}" not to be null|Expected value of type "[\w![\]]{1,120}"|(?<!\w)\w{1,80}(?: "\w{1,80}")? cannot represent [a-z -]{1,120}|Value is not a valid \w{1,80})/;

/**
 * What graphql itself says of a wrong input, without the input: it repeats values, and one of them may be somebody's name
 * (R-41). The place and the reason stay.
 */
export function withoutValues(message: string): string {
  const [, variable, rest] = /^(Variable "\$\w+") got invalid value ([\s\S]*)$/.exec(message) ?? [];
  if (variable !== undefined && rest !== undefined) {
    // Quotes within a value are escaped before this: the first place is the true one.
    const place = / at ("[\w.[\]]{1,400}"); ([\s\S]*)$/.exec(rest);
    const reason = reasonOf(place?.[2] ?? rest);
    return `${variable} has a wrong value${place ? ` at ${place[1]}` : ''}${reason ? `: ${reason}` : ''}`;
  }
  if (/cannot represent|not a valid|Expected value of type|^Value "/.test(message))
    return reasonOf(message) ?? 'A value is not one that the type takes';
  return message.replace(/(found (?:String|BlockString|Int|Float)) [\s\S]*$/, '$1');
}

const reasonOf = (text: string): string | undefined => REASON.exec(text)?.[0].trim();
