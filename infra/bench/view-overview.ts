import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { getRates, listRates } from '../../projections/campaign/queries.ts';
import type { Views } from '../../projections/database.ts';
import { getOrganizations } from '../../projections/organization/queries.ts';
import { listInbox } from '../../projections/report/queries.ts';
import { listWork } from '../../projections/work/queries.ts';
import { momentOf, systemClock } from '../clock.ts';
import { developmentActor, IDENTITY_HEADER } from '../http/identity.ts';
import type { ServerOptions } from '../process/start.ts';
import { kyselyOnClient, LIVE_SCHEMA } from '../views/client.ts';
import { startChild } from './child.ts';
import { communeCode, unitId } from './growth.ts';
import { YEAR } from './growth-parts.ts';
import { percentile, type Row, rowOf } from './row.ts';
import { overview } from './view-growth.ts';

/** Of the overview, and of what takes longer. */
const ROUNDS = 300;
const FEW_ROUNDS = 60;

const COUNTS = 'counts { registered late standing launched implementing inspected recognised dropped }';
/** What `overview` reads, asked as a client would. */
const QUERY = `{
  organization(code: "VN") { name ${COUNTS.replace('counts', `counts(year: ${YEAR})`)} }
  fields: progress(organization: "VN", campaign: "VN-${YEAR}", groupBy: [FIELD]) {
    total { registered } groups { field ${COUNTS} } communesMeetingTargets communesWithCampaign
    targets { key official met } resources { kind source unit quantity } results { unit quantity }
    weeks { weekStart registrations launches reports contributions inspections other } position recordedAt
  }
  kinds: progress(organization: "VN", campaign: "VN-${YEAR}", groupBy: [KIND]) { groups { kind ${COUNTS} } }
  places: progress(organization: "VN", campaign: "VN-${YEAR}", groupBy: [ORGANIZATION]) {
    groups { organization { code name } ${COUNTS} }
  }
}`;

/** What a client asks, and what the queries behind it read. */
interface Asked {
  name: string;
  identity: string;
  query: string;
  read(db: Views): Promise<unknown>;
}

/** A city of a hundred communes, each with sixty units at the size of a city. */
const CITY = '10';
const rates = { organization: CITY, year: YEAR, today: `${YEAR}-11-20` };

/** Of the first commune, and of its first unit. */
const COMMUNE = communeCode(0);
const OFFICERS = ['BOARD_OFFICER', 'UNIT_OFFICER'] as const;

/** What waits for whoever asks, the first page; the day is that of the run. */
const work = (role: (typeof OFFICERS)[number]): Asked => {
  const unit = role === 'UNIT_OFFICER' ? unitId(0, 0) : undefined;
  const actor = developmentActor(role, COMMUNE, unit);
  return {
    name: `work of a ${role === 'UNIT_OFFICER' ? 'unit' : 'Board'} officer`,
    identity: `${role}@${COMMUNE}${unit === undefined ? '' : `/${unit}`}`,
    query:
      '{ myWork(first: 25) { totalCount nodes { command kind id subjectId title about due state daysLeft since reason } } }',
    read: (db) => listWork(db, actor, { first: 25 }, momentOf(systemClock).today),
  };
};

const ASKED: readonly Asked[] = [
  { name: 'overview', identity: 'LEADER@VN', query: QUERY, read: overview },
  {
    name: 'reporting rates',
    identity: `LEADER@${CITY}`,
    query: `{ reportingRates(organization: "${CITY}", year: ${YEAR}, orderBy: MISSING_DESC, first: 100) {
      milestones { key expected received onTime late missing notDue }
      groups { nodes { name expected received onTime late missing notDue milestones { key received missing } } } } }`,
    async read(db) {
      await getOrganizations(db, [CITY]);
      await getRates(db, rates);
      await listRates(db, rates, { first: 100, orderBy: 'MISSING_DESC' });
    },
  },
  {
    name: 'inbox',
    identity: `CITY_OFFICER@${CITY}`,
    query:
      '{ inbox(first: 100) { nodes { kind id number status receivedAt dueOn late organization { name } } } }',
    async read(db) {
      await getOrganizations(db, [CITY]);
      const { rows } = await listInbox(db, { organization: CITY }, { first: 100 });
      await getOrganizations(db, [...new Set(rows.map(({ organization }) => organization))]);
    },
  },
  ...OFFICERS.map(work),
];

/** What a country and a city read over HTTP against the same SQL sent by `pg`, by turns: p99 over p99. */
export async function servedRows(
  stores: { databaseUrl: string; eventstoreUrl: string },
  events: number,
): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kheo-bench-overview-'));
  const options: ServerOptions = {
    ...stores,
    port: 0,
    host: '127.0.0.1',
    dataDir,
    mode: 'start',
    logInDatabase: true,
    identities: true,
  };
  const server = await startChild<{ url: string }>('overview-child', options);
  const ended = once(server.child, 'exit');
  const client = new pg.Client({
    connectionString: stores.databaseUrl,
    options: `-c search_path=${LIVE_SCHEMA}`,
  });
  await client.connect();
  try {
    const rows: Row[] = [];
    for (const asked of ASKED) rows.push(await servedRow(server.answer.url, client, asked, events));
    return rows;
  } finally {
    await client.end();
    server.child.disconnect();
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function servedRow(url: string, client: pg.Client, asked: Asked, events: number): Promise<Row> {
  const statements = await statementsOf(client, asked.read);
  const samples: [number[], number[]] = [[], []];
  const rounds = asked.read === overview ? ROUNDS : FEW_ROUNDS;
  // A sixth before, to warm up.
  for (let round = -rounds / 6; round < rounds; round += 1) {
    const [overHttp, bySql] = [
      await timed(() => ask(url, asked)),
      await timed(() => send(client, statements)),
    ];
    if (round < 0) continue;
    samples[0].push(overHttp);
    samples[1].push(bySql);
  }
  const [numerator, denominator] = samples.map((side) => percentile(side, 0.99)) as [number, number];
  return rowOf({
    name: asked.name,
    goal: 2,
    higherIsBetter: false,
    numerator,
    denominator,
    unit: `ms (p99 over HTTP / the same SQL by pg, ${events.toLocaleString('en-US')} events)`,
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function ask(url: string, { name, identity, query }: Asked): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [IDENTITY_HEADER]: identity },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: { message: string }[] };
  if (errors) throw new Error(`The ${name} failed: ${errors[0]?.message}`);
}

type Statement = [text: string, values: unknown[]];

/** The SQL as the queries build it. */
async function statementsOf(client: pg.Client, read: Asked['read']): Promise<Statement[]> {
  const statements: Statement[] = [];
  const listening = Object.create(client, {
    query: {
      value: (text: string, values: unknown[]) => {
        statements.push([text, values]);
        return client.query(text, values);
      },
    },
  }) as pg.Client;
  await read(kyselyOnClient(listening, LIVE_SCHEMA));
  return statements;
}

async function send(client: pg.Client, statements: Statement[]): Promise<void> {
  for (const [text, values] of statements) await client.query(text, values);
}
