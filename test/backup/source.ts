import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../../infra/process/config.ts';
import { readConfig } from '../../infra/process/config.ts';
import { acceptedModel, BOARD, COMMUNE, establishUnit } from '../api/sample.ts';
import { command, startWorld, type World } from '../api/world.ts';
import { pdf } from '../document/files.ts';

/** An installation that runs, with models, persons and papers in it, to be backed up. */
export interface Source {
  world: World;
  config: Config;
  database: pg.Client;
  person: string;
  /** Of the paper that was uploaded and filed. */
  sha256: string;
  model: string;
  /** What that paper says. */
  paper: string;
  /** A command that was acknowledged, and at which position. */
  sent: Record<string, unknown>;
  sentAt: number;
  /** A path for a file that is not there yet. */
  fresh(name: string): string;
  stop(): Promise<void>;
}

export const PERSON = 'Nguyễn Thị Sao Lưu';

export async function startSource(): Promise<Source> {
  const folder = mkdtempSync(join(tmpdir(), 'kheo-backup-'));
  const world = await startWorld({ apart: true });
  const database = new pg.Client(world.databaseUrl);
  await database.connect();
  const unit = await establishUnit(world, 'Chi bộ thôn 1');
  const sent = {
    commandId: crypto.randomUUID(),
    unit: crypto.randomUUID(),
    organization: COMMUNE,
    name: 'Hội Phụ nữ',
    kind: 'PARTY_CELL',
  };
  const { position } = await command(world, BOARD, 'establishUnit', sent);
  const model = await acceptedModel(world, unit, 'Đường hoa nông thôn mới');
  const person = crypto.randomUUID();
  await done('recordPerson', {
    ...{ person, organization: COMMUNE, unit, position: 'Bí thư chi bộ' },
    ...{ name: PERSON, phone: '0912345678', note: 'Chỉ gọi sau giờ làm việc' },
  });
  const sha256 = await upload(world);
  const filing = { document: crypto.randomUUID(), kind: 'OTHER', title: 'Biên bản họp thôn', sha256 };
  await done('fileDocument', { subject: { kind: 'MODEL', id: model }, ...filing });

  async function done(name: string, input: Record<string, unknown>): Promise<void> {
    const { errors } = await command(world, BOARD, name, input);
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  }

  let files = 0;
  return {
    ...{ world, database, person, sha256, model, sent },
    sentAt: Number(position),
    paper: pdf.toString('latin1'),
    config: readConfig({ KHEO_DATA: world.dataDir }),
    fresh: (name) => {
      files += 1;
      return join(folder, `${files}-${name}`);
    },
    async stop() {
      await database.end();
      await world.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function upload(world: World): Promise<string> {
  const response = await fetch(`${world.url}/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-kheo-identity': BOARD },
    body: new Uint8Array(pdf),
  });
  const { sha256 } = (await response.json()) as { sha256: string };
  return sha256;
}
