import type pg from 'pg';
import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import type { EventMetadata, RecordedEvent } from '../../schema/event.ts';
import { countFigures } from '../../schema/report/count.ts';
import { rowDigest } from '../eventstore/row-digest.ts';
import { utcTicks } from '../eventstore/ticks.ts';
import { copyIn, copyValue } from '../rebuild/copy-in.ts';
import { MAX_LIFE, type ModelHome, modelEventAt } from './growth-life.ts';
import { dayOf, modelId, seededUuid, YEAR } from './growth-parts.ts';

export interface GrowthSize {
  communes: number;
  models: number;
  /** Per commune; ten when absent. */
  units?: number;
}

/** A model lives for 20 events on average. */
export const GROWTH_SIZES = {
  commune: { communes: 1, models: 95, units: 60 },
  city: { communes: 114, models: 10_000, units: 60 },
  country: { communes: 3_321, models: 100_000 },
} as const satisfies Record<string, GrowthSize>;

export type GrowthSizeName = keyof typeof GROWTH_SIZES;

const PER_CITY = 100;
const UNITS_PER_COMMUNE = 10;
const unitsOf = ({ units = UNITS_PER_COMMUNE }: GrowthSize) => units;
const START = Date.parse(`${YEAR}-01-05T01:00:00.000Z`);
const SPAN = Date.parse(`${YEAR}-11-20T01:00:00.000Z`) - START;

const cityCode = (commune: number) => `${10 + Math.floor(commune / PER_CITY)}`;
export const communeCode = (commune: number) => `${10_000 + commune}`;
const lineageOf = (commune: number) => ['VN', cityCode(commune)];
export const unitId = (commune: number, unit: number) => seededUuid(`unit ${commune} ${unit}`);

interface Made {
  stream: string;
  revision: number;
  id?: string;
  version?: number;
  type: string;
  data: unknown;
}

/**
 * The events of one made-up year, valid by their codecs, in the order of the log: first the organizations, units and
 * campaigns, then the models side by side, step by step. Holds nothing in memory; the same for the same size.
 */
export function* growthEvents(size: GrowthSize, firstPosition = 1): Generator<RecordedEvent> {
  let position = firstPosition;
  const expected = size.communes * (unitsOf(size) + 6) + size.models * 20;
  for (const made of madeEvents(size)) {
    const share = Math.min(1, (position - firstPosition) / expected);
    const id = made.id ?? seededUuid(`event ${made.stream} ${made.revision}`);
    yield {
      version: 1,
      ...made,
      id,
      position: BigInt(position),
      actor: { account: 'can.bo', role: 'BOARD_OFFICER', organization: 'VN' },
      recordedAt: new Date(START + Math.floor(share * SPAN)).toISOString(),
      occurredOn: dayOf(share),
      command: id,
      correlation: id,
      causation: id,
      client: 'growth',
      simulated: true,
    };
    position += 1;
  }
}

function* madeEvents(size: GrowthSize): Generator<Made> {
  yield organization('VN', 'Việt Nam', 'COUNTRY', []);
  for (let commune = 0; commune < size.communes; commune += 1) yield* placeEvents(commune, unitsOf(size));
  for (let step = 0; step < MAX_LIFE; step += 1) {
    for (let model = 0; model < size.models; model += 1) {
      const id = modelId(model);
      const idOf = (at: number) => seededUuid(`event model ${model} ${at}`);
      const event = modelEventAt(model, id, step, homeOf(model, size), idOf);
      if (event) yield { stream: `model-${id}`, revision: step, id: idOf(step), ...event };
    }
  }
  for (let commune = 0; commune < size.communes; commune += 1) yield* reportEvents(commune);
}

function homeOf(model: number, size: GrowthSize): ModelHome {
  const commune = model % size.communes;
  const organization = communeCode(commune);
  const unit = unitId(commune, Math.floor(model / size.communes) % unitsOf(size));
  return { campaign: `${organization}-${YEAR}`, year: YEAR, organization, lineage: lineageOf(commune), unit };
}

function* placeEvents(commune: number, units: number): Generator<Made> {
  const [city, code] = [cityCode(commune), communeCode(commune)];
  if (commune % PER_CITY === 0) yield organization(city, `Thành phố ${city}`, 'CITY', ['VN']);
  yield organization(code, `Xã số ${commune}`, 'COMMUNE', ['VN', city]);
  for (let unit = 0; unit < units; unit += 1) {
    const id = unitId(commune, unit);
    const name = `Chi bộ thôn ${unit}`;
    const data = { unit: id, organization: code, lineage: ['VN', city], name, kind: 'PARTY_CELL' };
    yield { stream: `unit-${id}`, revision: 0, type: 'UnitEstablished', data };
  }
  yield {
    stream: `campaign-${code}-${YEAR}`,
    revision: 0,
    type: 'CampaignPlanned',
    data: campaignOf(commune),
  };
}

function organization(code: string, name: string, kind: string, lineage: string[]): Made {
  const data = { organization: code, name, fullName: name, kind, parent: lineage.at(-1) ?? null, lineage };
  return { stream: `organization-${code}`, revision: 0, type: 'OrganizationEstablished', data };
}

function campaignOf(commune: number) {
  const organization = communeCode(commune);
  return {
    campaign: `${organization}-${YEAR}`,
    organization,
    lineage: lineageOf(commune),
    year: YEAR,
    title: `Phong trào thi đua “Dân vận khéo” năm ${YEAR}`,
    basis: [],
    targets: [
      { target: 'T1', title: 'Số mô hình', metric: 'MODELS', minimum: 5 + (commune % 40) },
      { target: 'T2', title: 'Mô hình mới hoặc nhân rộng', metric: 'NEW_OR_REPLICATED_MODELS', minimum: 1 },
    ],
    milestones: plan2026.milestones,
    settings: DEFAULT_SETTINGS,
  };
}

/** The synthesis and the six months of most communes; they wait for the city. */
function* reportEvents(commune: number): Generator<Made> {
  const organization = communeCode(commune);
  const campaign = `${organization}-${YEAR}`;
  const period = { from: `${YEAR}-01-01`, to: `${YEAR}-06-30` };
  const counted = countFigures([], [], { targets: [], officialStage: 'STANDING' }, period);
  const list = { models: 0, amendments: 0, sha256: '0'.repeat(64) };
  const figures = { ...counted, places: [], placesLeftOut: false, list, before: null, yearBefore: null };
  for (const kind of ['REGISTRATION_SYNTHESIS', 'SIX_MONTH']) {
    if (commune % 9 === 4) continue;
    const report = seededUuid(`report ${kind} ${commune}`);
    const home = { campaign, year: YEAR, organization, lineage: lineageOf(commune), unit: null };
    const told = { report, campaign, kind, replaces: null, number: '14-BC/ĐU', issuedOn: period.to };
    const frozen = { period, cutOff: `${YEAR}-06-30T00:00:00.000Z`, method: 1, figures };
    yield {
      ...{ stream: `report-${report}`, revision: 0, type: 'ReportDrafted' },
      data: { report, ...home, kind, period, replaces: null },
    };
    yield {
      ...{ stream: `report-${report}`, revision: 1, type: 'ReportSubmitted', version: 3 },
      data: {
        ...told,
        signatory: 'Bí thư',
        document: null,
        log: { event: null, size: 0, root: null },
        ...frozen,
      },
    };
  }
}

const LINES_PER_COPY = 5_000;
const COLUMNS = 'position, stream, revision, id, type, data, metadata, is_json, created, digest';

/**
 * Writes a made-up year straight into an existing `log.event` that no server is writing, after what is there.
 * @returns how many events were written.
 */
export async function fillLog(client: pg.Client, size: GrowthSize): Promise<number> {
  const { rows } = await client.query<{ head: string }>('select max(position)::text as head from log.event');
  return writeLog(client, growthEvents(size, Number(rows[0]?.head ?? -1) + 1));
}

/** The same with events of the caller's own making, at the positions that they bear. */
export async function writeLog(client: pg.Client, events: Iterable<RecordedEvent>): Promise<number> {
  let lines: string[] = [];
  let written = 0;
  const flush = async () => {
    await copyIn(client, `log.event (${COLUMNS})`, lines.join(''));
    written += lines.length;
    lines = [];
  };
  for (const event of events) {
    lines.push(logLine(event));
    if (lines.length === LINES_PER_COPY) await flush();
  }
  await flush();
  await client.query('vacuum analyze log.event');
  return written;
}

function logLine(event: RecordedEvent): string {
  const { id, type, data, stream, revision, position, ...metadata } = event;
  const stored = {
    position: Number(position),
    stream,
    revision,
    id: Buffer.from(id.replaceAll('-', ''), 'hex'),
    type,
    data: Buffer.from(JSON.stringify(data)),
    metadata: Buffer.from(JSON.stringify(metadata satisfies EventMetadata)),
    isJson: true,
    created: utcTicks(Date.parse(event.recordedAt)),
  };
  const bytes = (value: Buffer) => `\\\\x${value.toString('hex')}`;
  const columns = [
    position,
    copyValue(stream),
    revision,
    id,
    type,
    bytes(stored.data),
    bytes(stored.metadata),
    't',
    stored.created,
    bytes(rowDigest(stored)),
  ];
  return `${columns.join('\t')}\n`;
}
