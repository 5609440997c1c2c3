import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import type { Server } from '../../infra/process/start.ts';
import { startServer } from '../../infra/server.ts';
import { type VerifyOptions, verify } from '../../infra/verify/verify.ts';
import {
  acceptedModel,
  BOARD,
  CAMPAIGN,
  COMMUNE,
  establishUnit,
  officerOf,
  registration,
} from '../api/sample.ts';
import { command } from '../api/world.ts';
import { pdf } from '../document/files.ts';

/** Parts of an installation that can be damaged, each time a copy. */
export interface Copy {
  database: pg.Client;
  databaseUrl: string;
  /** With `documents` and `vault.key` in it. */
  dataDir: string;
}

/** An installation at work; once its server is stopped, copies of it are made to be damaged. */
export class Sound {
  readonly folder = mkdtempSync(join('/tmp', 'kheo-verify-'));
  readonly dataDir = join(this.folder, 'data');
  postgres!: PostgresServer;
  store: EventStoreServer | undefined;
  server: Server | undefined;
  persons: string[] = [];
  paper = '';
  /** Hash of one that was uploaded, and that an event names without its being filed. */
  named = '';

  async start(): Promise<void> {
    mkdirSync(this.dataDir);
    const dataDir = join(this.folder, 'postgres');
    this.postgres = await startPostgres({ dataDir, settings: { fsync: 'off' } });
    this.store = await startEventStore({ databaseUrl: this.postgres.url });
    const stores = { databaseUrl: this.postgres.url, eventstoreUrl: this.store.url };
    const place = { port: 0, host: '127.0.0.1', dataDir: this.dataDir, mode: 'start' } as const;
    const now = () => '2026-02-20T02:00:00.000Z';
    this.server = await startServer({ ...stores, ...place, logInDatabase: true, identities: true }, { now });
  }

  /** A unit with a model, its paper, and two persons, the second of whom is erased. */
  async live(): Promise<void> {
    const server = this.server as Server;
    const unit = await establishUnit(server, `Chi bộ thôn ${crypto.randomUUID()}`);
    const model = await acceptedModel(server, unit, 'Dân vận khéo trong hiến đất');
    this.paper = await this.file(unit, model);
    this.named = await this.endorse(unit);
    this.persons = [await this.record(unit), await this.record(unit)];
    await this.erase(this.persons[1] as string);
  }

  erase(person: string): Promise<void> {
    const document = { number: '03/ĐN', issuedOn: '2026-02-18' };
    return this.done('erasePerson', { person, ground: 'SUBJECT_REQUEST', document });
  }

  async record(unit: string): Promise<string> {
    const person = crypto.randomUUID();
    const told = { organization: COMMUNE, unit, position: 'Bí thư chi bộ', name: 'Nguyễn Văn Mẫu' };
    await this.done('recordPerson', { person, ...told });
    return person;
  }

  private async endorse(unit: string): Promise<string> {
    const [model, sha256] = [crypto.randomUUID(), await this.upload(unit, 'Văn bản cho chủ trương')];
    const told = { campaign: CAMPAIGN, unit, registration: registration({ name: 'Nhà sạch, vườn đẹp' }) };
    await this.done('registerModel', { model, ...told }, officerOf(unit));
    const document = { title: 'Chủ trương', number: '01/CT', issuedOn: '2026-02-10', sha256 };
    const endorsed = { authority: 'Đảng uỷ xã', endorsedOn: '2026-02-10', document };
    await this.done('endorseModel', { model, ...endorsed }, officerOf(unit));
    return sha256;
  }

  private async upload(unit: string, body: RequestInit['body']): Promise<string> {
    const headers = { 'content-type': 'application/octet-stream', 'x-kheo-identity': officerOf(unit) };
    const sent = await fetch(`${this.server?.url}/documents`, { method: 'POST', headers, body: body ?? '' });
    return ((await sent.json()) as { sha256: string }).sha256;
  }

  private async file(unit: string, model: string): Promise<string> {
    const sha256 = await this.upload(unit, pdf as never);
    const document = { document: crypto.randomUUID(), kind: 'LAUNCH_MINUTES', title: 'Biên bản', sha256 };
    await this.done('fileDocument', { subject: { kind: 'MODEL', id: model }, ...document }, officerOf(unit));
    return sha256;
  }

  private async done(name: string, input: Record<string, unknown>, identity = BOARD): Promise<void> {
    const { errors } = await command(this.server as Server, identity, name, input);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }

  /** With everything seen to that was recorded; the reactor itself comes to it after a rest of 5 s. */
  async rest(): Promise<void> {
    await this.stopServing();
    await this.onDatabase('kheo', (client) =>
      client.query(
        `insert into vault.reactor (name, position, event_position, event_id)
         select 'all', position, event_position, event_id from views.checkpoint where view = '$all'
         on conflict (name) do update set position = excluded.position,
           event_position = excluded.event_position, event_id = excluded.event_id`,
      ),
    );
  }

  private async stopServing(): Promise<void> {
    await this.server?.stop();
    await this.store?.stop();
    this.server = this.store = undefined;
  }

  /** Nothing may be connected to the database meanwhile. */
  async copied(): Promise<Copy & { drop(): Promise<void> }> {
    const name = `copy_${crypto.randomUUID().slice(0, 8)}`;
    await this.onDatabase('postgres', (admin) =>
      admin.query(`create database ${name} template kheo strategy file_copy`),
    );
    const databaseUrl = this.urlOf(name);
    const database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    const dataDir = join(this.folder, name);
    cpSync(this.dataDir, dataDir, { recursive: true });
    return {
      ...{ database, databaseUrl, dataDir },
      drop: async () => {
        await database.end();
        await this.onDatabase('postgres', (admin) => admin.query(`drop database ${name} with (force)`));
      },
    };
  }

  urlOf(database: string): string {
    return Object.assign(new URL(this.postgres.url), { pathname: database }).href;
  }

  private async onDatabase(name: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
    const client = new pg.Client({ connectionString: this.urlOf(name) });
    await client.connect();
    await work(client);
    await client.end();
  }

  async stop(): Promise<void> {
    await this.stopServing();
    await this.postgres?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What `kheo verify` says of it, and its kinds without repeats. */
export async function said(
  { databaseUrl, dataDir }: Pick<Copy, 'databaseUrl' | 'dataDir'>,
  over: Partial<VerifyOptions> = {},
): Promise<{ kinds: string[]; lines: string[]; wrong: number }> {
  const lines: string[] = [];
  const { wrong } = await verify({
    ...{ databaseUrl, documents: join(dataDir, 'documents'), key: { file: join(dataDir, 'vault.key') } },
    ...{ patience: 1, tell: (line) => lines.push(line), ...over },
  });
  const kinds = [...new Set(lines.map((line) => line.split(' ')[1] as string))].sort();
  return { kinds, lines, wrong };
}

/** As somebody with every right over the database: the log does not keep them from it. */
export async function overLog(database: pg.Client, sql: string, values: unknown[] = []): Promise<void> {
  await database.query('alter table log.event disable trigger append_only');
  await database.query(sql, values);
  await database.query('alter table log.event enable always trigger append_only');
}
