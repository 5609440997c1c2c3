import { z } from 'zod';
import { eventCodecs } from '../all.ts';
import { type Document, document } from '../fields.ts';

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
}

const FIELDS = Object.keys(document.shape).sort().join();

/** Every way from the shape down to a paper; `*` stands for each entry of a list. */
function waysIn({ anyOf, items, properties }: Shape): string[][] {
  if (anyOf) return anyOf.flatMap(waysIn);
  if (items) return waysIn(items).map((way) => ['*', ...way]);
  if (!properties) return [];
  if (Object.keys(properties).sort().join() === FIELDS) return [[]];
  return Object.entries(properties).flatMap(([name, shape]) => waysIn(shape).map((way) => [name, ...way]));
}

const ways = new Map(
  Object.entries(eventCodecs)
    .map(([type, { data }]) => {
      const shape = z.toJSONSchema(data, { io: 'input', unrepresentable: 'any' }) as Shape;
      return [type, waysIn(shape)] as const;
    })
    .filter(([, found]) => found.length > 0),
);

/** Event types that may name papers, as their codecs say. */
export const namingTypes: readonly string[] = [...ways.keys()];

export interface NamedDocument extends Document {
  /** Where in the event: `document`, `evidence.0`. */
  at: string;
}

/** The papers that an event names, in its own order. */
export const documentsNamedBy = ({ type, data }: { type: string; data: unknown }): NamedDocument[] =>
  (ways.get(type) ?? []).flatMap((way) => follow(data, way, []));

function follow(value: unknown, [step, ...rest]: readonly string[], at: readonly string[]): NamedDocument[] {
  if (value === null || value === undefined) return [];
  if (step === undefined) return [{ ...(value as Document), at: at.join('.') }];
  if (step === '*')
    return (value as unknown[]).flatMap((entry, index) => follow(entry, rest, [...at, `${index}`]));
  return follow((value as Record<string, unknown>)[step], rest, [...at, step]);
}
