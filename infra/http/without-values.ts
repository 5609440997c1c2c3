/** Reasons that graphql and its scalars give, as far as they repeat no value. */
const REASON =
  /(Field "\w+" of required type "[\w![\]]+" was not provided|Field "\w+" is not defined by type "\w+"|Expected type "\w+" to be an object|Expected non-nullable type "[\w![\]]+" not to be null|Expected value of type "[\w![\]]+"|\w+(?: "\w+")? cannot represent [a-z -]+|Value is not a valid \w+)/;

/**
 * What graphql itself says of a wrong input, without the input: it repeats values, and one of them may be somebody's name
 * (R-41). The place and the reason stay.
 */
export function withoutValues(message: string): string {
  const [, variable, rest] = /^(Variable "\$\w+") got invalid value ([\s\S]*)$/.exec(message) ?? [];
  if (variable !== undefined && rest !== undefined) {
    // Quotes within a value are escaped before this: the first place is the true one.
    const place = / at ("[\w.[\]]+"); ([\s\S]*)$/.exec(rest);
    const reason = reasonOf(place?.[2] ?? rest);
    return `${variable} has a wrong value${place ? ` at ${place[1]}` : ''}${reason ? `: ${reason}` : ''}`;
  }
  if (/cannot represent|not a valid|Expected value of type|^Value "/.test(message))
    return reasonOf(message) ?? 'A value is not one that the type takes';
  return message.replace(/(found (?:String|BlockString|Int|Float)) [\s\S]*$/, '$1');
}

const reasonOf = (text: string): string | undefined => REASON.exec(text)?.[0].trim();
