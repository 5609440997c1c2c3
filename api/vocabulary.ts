import { registerEnumType } from 'type-graphql';

/** A GraphQL enum of a vocabulary: one description per value, so that a value without one does not compile. */
export function vocabulary<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
): Record<Value, Value> {
  const keys = Object.keys(values) as Value[];
  const object = Object.fromEntries(keys.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(
    keys.map((value) => [value, { description: values[value] }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}
