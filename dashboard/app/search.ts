import * as z from 'zod/mini';

const code = z.string().check(z.regex(/^[\w-]{1,40}$/));
const year = z.coerce.number().check(z.int(), z.gte(2000), z.lte(2100));

/** Whatever does not parse is left out: a mistyped address still opens the page. */
export function lenient<Value>(schema: z.ZodMiniType<Value>): z.ZodMiniType<Value | undefined> {
  return z.catch(z.optional(schema), undefined);
}

/** Several values in one parameter, separated by commas; unknown ones fall away. */
export function listOf<Value extends string>(values: readonly Value[]): z.ZodMiniType<Value[] | undefined> {
  return z.optional(
    z.transform((input: unknown) => {
      const parts: unknown[] = Array.isArray(input) ? input : String(input).split(',');
      const known = values.filter((value) => parts.includes(value));
      return known.length > 0 ? known : undefined;
    }),
  ) as z.ZodMiniType<Value[] | undefined>;
}

/** Present only as `true`. */
export function flag(): z.ZodMiniType<true | undefined> {
  return z.optional(
    z.transform((input: unknown) => (String(input) === 'true' ? (true as const) : undefined)),
  ) as z.ZodMiniType<true | undefined>;
}

/** On every page: which organization and which year. */
export interface PlaceSearch {
  org?: string;
  year?: number;
}

const place = z.object({ org: lenient(code), year: lenient(year) });

export function placeSearch(raw: Record<string, unknown>): PlaceSearch {
  return place.parse(raw);
}

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Plain `?org=11557&field=ECONOMY,CULTURE_SOCIETY`: addresses are read and typed by people. */
export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    return text === '' || value === false ? [] : [`${name}=${encodeURIComponent(text).replace(/%2C/g, ',')}`];
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
