import { GraphQLError, type GraphQLObjectType, graphql, isInterfaceType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildApi } from '../../api/all.ts';
import type { Context } from '../../api/context.ts';
import type { Role } from '../../schema/access/roles.ts';

const schema = buildApi();
const ID = '48b1b30d-5931-40cb-9de1-e53771933220';
const COMMUNE = '11824';
const OTHER = '11788';
const CAMPAIGN = `${COMMUNE}-2026`;

/** Rows of the views, by loader and key; a loader that has none answers null. */
type Rows = Record<string, Record<string, object>>;

const row = (path: string[], more: object = {}) => ({
  ...{
    id: ID,
    path,
    organization: path.at(-1),
    names: [],
    year: 2026,
    settings: { deadlineInclusive: false },
  },
  ...{ ballots: [], candidates: [], committee: [], results: null, paper: {}, models: [], declined: [] },
  ...{
    revocations: [],
    milestones: [],
    targets: [],
    dates: {},
    status: 'SUBMITTED',
    unit: null,
    kind: 'ANNUAL',
  },
  ...more,
});
const here = ['VN', '31', COMMUNE];
const there = ['VN', '31', OTHER];

const contextOf = (rows: Rows, role: Role, organization: string) =>
  ({
    actor: { account: 'somebody', role, organization },
    moment: () => ({ now: '2026-03-01T00:00:00.000Z', today: '2026-03-01' }),
    loaders: new Proxy({} as Context['loaders'], {
      get: (_, loader) => ({
        load: async (key: string) =>
          loader === 'deliveries' ? new Map() : (rows[String(loader)]?.[key] ?? null),
      }),
    }),
  }) as unknown as Context;

async function asked(source: string, rows: Rows, role: Role = 'LEADER', organization = COMMUNE) {
  const contextValue = contextOf(rows, role, organization);
  const { data, errors = [] } = await graphql({ schema, source, contextValue });
  const codes = errors.map((error) => error instanceof GraphQLError && error.extensions.code);
  return { data: data as Record<string, unknown> | null | undefined, codes };
}
const node = (id: string) => `{ node(id: "${id}") { __typename id } }`;

/** Each kind of thing: where its rows come from, its own query, and an id. */
const THINGS: [type: string, loader: string, query: string, id: string][] = [
  ['Model', 'model', 'model(id:', ID],
  ['Unit', 'unit', 'unit(id:', ID],
  ['Report', 'report', 'report(id:', ID],
  ['AppraisalRound', 'appraisalRound', 'appraisalRound(id:', ID],
  ['RecognitionDecision', 'recognition', 'recognitionDecision(id:', ID],
  ['Selection', 'selection', 'selection(id:', ID],
  ['Exemplar', 'exemplar', 'exemplar(id:', ID],
  ['Commendation', 'commendation', 'commendation(id:', ID],
  ['Difficulty', 'difficulty', 'difficulty(id:', ID],
  ['Person', 'person', 'person(id:', ID],
  ['Campaign', 'campaign', 'campaign(id:', CAMPAIGN],
  ['Organization', 'organization', 'organization(code:', COMMUNE],
];

describe('node(id)', () => {
  test('knows every type that has an id of its own', () => {
    const type = schema.getType('Node');
    const types = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
    expect(types.map(({ name }) => name).sort()).toEqual(
      [...THINGS.map(([name]) => name), 'Milestone'].sort(),
    );
    const own = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ args, type: answered }) =>
        args.length === 1 && ['id', 'code'].includes(args[0]?.name ?? '') && 'getFields' in answered,
    );
    const single = own.map(({ type: answered }) => (answered as GraphQLObjectType).name);
    expect(single.filter((name) => name !== 'Node').sort()).toEqual(THINGS.map(([name]) => name).sort());
  });

  test.each(THINGS)(
    '%s: answers whom its own query answers, and nobody else',
    async (type, loader, query, id) => {
      const path = here;
      const rows: Rows = {
        organization: { [COMMUNE]: row(path, { code: COMMUNE, kind: 'COMMUNE' }) },
        [loader]: { [id]: row(path, { id, code: id, kind: 'COMMUNE' }) },
      };
      let answered = 0;
      for (const role of ['LEADER', 'BOARD_OFFICER', 'UNIT_OFFICER', 'ADMIN', 'CITY_OFFICER'] as const)
        for (const place of [COMMUNE, OTHER, '31', '01']) {
          const own = await asked(`{ own: ${query} "${id}") { __typename id } }`, rows, role, place);
          const found = await asked(node(id), rows, role, place);
          expect([found.codes, found.data?.node], `${role}@${place}`).toEqual([own.codes, own.data?.own]);
          if (found.data?.node) answered += 1;
        }
      expect(answered).toBeGreaterThan(0);
      if (type !== 'Organization') expect(answered).toBeLessThan(20);
    },
  );

  test('a milestone by its campaign and key, guarded as the campaign', async () => {
    const milestones = ['FIRST', 'SECOND'].map((milestone) => ({ milestone, before: '2026-03-05' }));
    const rows: Rows = { campaign: { [CAMPAIGN]: row(here, { id: CAMPAIGN, milestones }) } };
    const id = `${CAMPAIGN}/milestone/SECOND`;
    expect((await asked(node(id), rows)).data?.node).toEqual({ __typename: 'Milestone', id });
    expect((await asked(node(id), rows, 'LEADER', OTHER)).codes).toEqual(['FORBIDDEN']);
    expect((await asked(node(`${CAMPAIGN}/milestone/THIRD`), rows)).data?.node).toBeNull();
    const { data } = await asked(`{ campaign(id: "${CAMPAIGN}") { milestones { id key } } }`, rows);
    expect(data?.campaign).toEqual({
      milestones: ['FIRST', 'SECOND'].map((key) => ({ id: `${CAMPAIGN}/milestone/${key}`, key })),
    });
  });

  test('of two things under one id the one that may be read: nobody hides a thing by taking its id', async () => {
    const rows: Rows = { model: { [ID]: row(there) }, person: { [ID]: row(here) } };
    expect((await asked(node(ID), rows)).data?.node).toEqual({ __typename: 'Person', id: ID });
    expect((await asked(node(ID), rows, 'LEADER', OTHER)).data?.node).toEqual({
      __typename: 'Model',
      id: ID,
    });
    expect((await asked(node(ID), rows, 'LEADER', '10507')).codes).toEqual(['FORBIDDEN']);
  });

  test.each(['', 'x', '99999', '11824-2031', '../model', ID.replace('4', '5'), `${CAMPAIGN}/milestone/`])(
    'null for “%s”, which nothing has',
    async (id) => {
      expect(await asked(node(id), {})).toEqual({ data: { node: null }, codes: [] });
    },
  );
});
