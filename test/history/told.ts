import { createHash } from 'node:crypto';
import { graphql } from '../browser/demo.ts';

const CITY = '31';
const YEARS = [2025, 2026];
/** Each is counted anew from the log's views. */
const RECOMPUTED_AT_ONCE = 5;
const COUNTS =
  'registered late returned accepted standing planned launched implementing inspected appraised recognised exemplar commended concluded dropped';

/**
 * What an installation of the demo tells of its two years: sums, and of every list how many there are with one hash over
 * all of its rows. Fields alone whose meaning no later rule changes.
 */
export async function toldBy(url: string) {
  const ask = (query: string, variables: object = {}) => graphql(url, `LEADER@${CITY}`, query, variables);

  async function every(list: string, rest: string, fields: string, first = 100) {
    const rows: Record<string, unknown>[] = [];
    for (let after: unknown = null; after !== undefined; ) {
      const query = `query ($after: String) { page: ${list}(first: ${first}, after: $after${rest}) {
        nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
      const { page } = (await ask(query, { after })) as { page: Page };
      rows.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    }
    return rows;
  }
  const told = async (list: string, rest: string, fields: string) => summed(await every(list, rest, fields));

  const years = await Promise.all(
    YEARS.map(async (year) => {
      const query = `{ progress(campaign: "${CITY}-${year}", organization: "${CITY}", groupBy: [ORGANIZATION]) {
        total { ${COUNTS} } results { unit quantity } resources { kind source unit quantity }
        groups { organization { code } counts { ${COUNTS} } } } }`;
      const { progress } = (await ask(query)) as {
        progress: Record<'groups' | 'resources' | 'results', object[]>;
      };
      const { groups, resources, results } = progress;
      const sums = { results: summed(results), resources: summed(resources), groups: summed(groups) };
      return [year, { ...progress, ...sums }];
    }),
  );
  const frozen = await every(
    'reports',
    `, filter: { organization: "${CITY}", kind: [REGISTRATION_SYNTHESIS, SIX_MONTH, ANNUAL, MOVEMENT, TARGET_EVALUATION] }`,
    'id kind number status frozen { cutOff } recomputed { matches differences }',
    RECOMPUTED_AT_ONCE,
  );
  return {
    years: Object.fromEntries(years),
    models: await told('models', ', orderBy: NAME_ASC', 'id name field kind status'),
    reports: summed(frozen.map(({ recomputed: _, ...rest }) => rest)),
    unequal: frozen.filter(
      ({ recomputed }) => (recomputed as { matches: boolean } | null)?.matches === false,
    ),
    difficulties: await told('difficulties', '', 'id title status'),
    commendations: await told('commendations', '', 'id status'),
  };
}

interface Page {
  nodes: Record<string, unknown>[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const summed = (rows: readonly object[]) => ({
  rows: rows.length,
  sha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
});
