import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { readyMade } from './made.ts';

/** Of the server that all share: what the first start of an installation leaves, and nothing. */
const TEMPLATES = { installation: 'kheo', empty: 'template1' };

/**
 * A database of the test's own on the server that all tests share, `stop` drops it. Advisory locks and notices are its
 * own; sessions are told from others' by `datname`. Whoever kills, freezes or configures PostgreSQL needs a server apart,
 * see `clusters.ts`.
 */
export async function openDatabase(holding: keyof typeof TEMPLATES = 'empty'): Promise<PostgresServer> {
  const { url, pid } = await readyMade();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name} template ${TEMPLATES[holding]} strategy file_copy`);
  return {
    url: Object.assign(new URL(url), { pathname: name }).href,
    pid,
    exited: new Promise(() => {}),
    stop: () => administer(url, `drop database if exists ${name} with (force)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const system = Object.assign(new URL(url), { pathname: 'postgres' });
  const client = new pg.Client({ connectionString: system.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
