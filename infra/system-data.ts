import { v5 as uuidV5 } from 'uuid';
import { plan2026 } from '../schema/campaign/plan-2026.ts';
import haiphong from '../schema/data/haiphong-units.json' with { type: 'json' };
import type { Actor } from '../schema/event.ts';
import type { Refusal } from '../schema/refusal.ts';
import type { Commit } from './command/request.ts';
import { SetupError } from './process/setup-error.ts';
import type { Store } from './store/store.ts';

export const COUNTRY = 'VN';
export const CITY: string = haiphong.province.code;
/** Codes of the city's wards, communes and special zones. */
export const COMMUNES: readonly string[] = haiphong.units.map(({ code }) => code);
/** Xã Vĩnh Bảo: the commune that has the plan of 2026 from the start. */
export const SAMPLE_ORGANIZATION = '11824';

const NAMESPACE = '3f0c5f7e-6a0b-4c5c-9d6d-2f6d0f3a9b11';
const SIDE_BY_SIDE = 24;
const system: Actor = { account: 'system', role: 'SYSTEM', organization: COUNTRY };

interface Step {
  /** Makes the command's id: the same step twice has one effect. */
  name: string;
  type: string;
  data: unknown;
}

const campaign = `${SAMPLE_ORGANIZATION}-${plan2026.year}`;
const establish = (name: string, data: object): Step => ({ name, type: 'EstablishOrganization', data });

/** Each stage needs the one before; the steps of one need nothing of each other. */
const places: Step[][] = [
  [establish(COUNTRY, { organization: COUNTRY, name: 'Việt Nam', fullName: 'Việt Nam', kind: 'COUNTRY' })],
  [
    establish(CITY, {
      organization: CITY,
      name: haiphong.province.name,
      fullName: haiphong.province.fullName,
      kind: 'CITY',
      parent: COUNTRY,
    }),
  ],
  haiphong.units.map(({ code, ...unit }) => establish(code, { organization: code, ...unit, parent: CITY })),
];
const plan: Step[][] = [
  [
    {
      name: `plan ${campaign}`,
      type: 'PlanCampaign',
      data: { ...plan2026, organization: SAMPLE_ORGANIZATION },
    },
  ],
  [{ name: `open ${campaign}`, type: 'OpenCampaign', data: { campaign } }],
];

const isOfLaterDay = ({ code }: Refusal) => code === 'DATE_AFTER_RECORDING';
const commandId = (name: string) => uuidV5(name, NAMESPACE);

/**
 * Loads the country, the city with its communes, and the sample commune's plan of 2026 into an empty log, or finishes
 * what was cut off; the plan only from the day of its paper on. A log that began otherwise is left alone. `plan: false` leaves the plan to be made otherwise.
 * @throws when a command is refused.
 */
export async function loadSystemData(
  store: Store,
  commit: Commit,
  o: { simulated?: true; client?: string; plan?: false } = {},
): Promise<void> {
  const [first] = await store.read(`organization-${COUNTRY}`);
  if (first && first.command !== commandId(COUNTRY)) return;
  const last = `open ${campaign}`;
  const opened = await store.read(`campaign-${campaign}`);
  if (opened.some(({ command }) => command === commandId(last))) return;
  const stages = o.plan === false ? places : [...places, ...plan];

  let early = false;
  async function send({ name, type, data }: Step): Promise<void> {
    const request = { type, data, commandId: commandId(name), actor: system, client: o.client ?? 'kheo' };
    const outcome = await commit({ ...request, ...(o.simulated ? { simulated: true as const } : {}) });
    if (outcome.ok) return;
    // Before the day of the paper that the plan rests on there is no plan yet: a later start lays it down.
    early =
      plan.some((stage) => stage.some((step) => step.name === name)) && outcome.refusals.every(isOfLaterDay);
    if (!early) throw first?.simulated ? ofTheDemo() : unfitting(`${type} ${name}`, outcome.refusals);
  }
  for (const stage of stages) {
    if (early) return;
    const waiting = [...stage];
    const worker = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) await send(step);
    };
    await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, stage.length) }, worker));
  }
}

const ofTheDemo = () =>
  new SetupError(
    'The log is that of a demo, which npm run demo serves, and npm start does not: name the folder above its folder “demo”, KHEO_DATA=X npm run demo for X/demo; a backup of a demo is restored so: KHEO_DATA=X/demo npm run -s kheo -- restore FILE, then KHEO_DATA=X npm run demo',
    'Đây là nhật ký của bản trình diễn, chạy bằng npm run demo chứ không phải npm start: KHEO_DATA=X npm run demo cho thư mục X/demo; khôi phục bản sao lưu của nó: KHEO_DATA=X/demo npm run -s kheo -- restore TỆP, rồi KHEO_DATA=X npm run demo',
  );

function unfitting(step: string, refusals: readonly Refusal[]): SetupError {
  const codes = refusals.map(({ code }) => code).join(', ');
  return new SetupError(
    `The log holds what does not fit with the data that a first start loads (${step}: ${codes}): it belongs to another installation, or to the demo; set KHEO_DATA or EVENTSTORE_URL to the right one`,
    `Nhật ký chứa dữ liệu không khớp với dữ liệu ban đầu (${step}: ${codes}): hãy đặt KHEO_DATA hoặc EVENTSTORE_URL trỏ đúng chỗ`,
  );
}
