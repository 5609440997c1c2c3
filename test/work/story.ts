import { createActions } from '../../infra/command/actions.ts';
import { createCommit } from '../../infra/command/commit.ts';
import { createFolder } from '../../infra/command/fold.ts';
import { createLookups } from '../../infra/command/lookups.ts';
import type { Outcome } from '../../infra/command/request.ts';
import { cityCampaign } from '../../infra/demo/campaign.ts';
import type { Chance } from '../../infra/demo/chance.ts';
import { fullYears } from '../../infra/demo/commune.ts';
import { plainAutumn } from '../../infra/demo/plain-years.ts';
import { fullReports } from '../../infra/demo/spring.ts';
import type { Step } from '../../infra/demo/step.ts';
import type { Store } from '../../infra/store/store.ts';
import type { Action } from '../../schema/actions.ts';
import { type AnyDecider, commandDecider } from '../../schema/all.ts';
import { partSealed } from '../../schema/decider.ts';
import type { Actor, RecordedEvent } from '../../schema/event.ts';
import { memoryStore } from '../memory-store.ts';
import type { TestViews } from '../projections/test-views.ts';
import { CITY, city, commune, OTHER_COMMUNE } from '../sample.ts';

/** The year of one commune and its city, as the demo tells it. */
export function yearOfOne(index: number): Step[] {
  const told = fullYears(OTHER_COMMUNE, index, { sample: false, city: CITY });
  const chains = [
    ...[cityCampaign(CITY), ...told.frame, ...[...told.earlier, ...told.lives].map(({ chain }) => chain)],
    ...[fullReports(told, index, CITY), plainAutumn(told, index, CITY)],
  ];
  return chains.flatMap(({ steps }) => steps).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** What a command comes to, beside what was said of it before. */
export interface Sent {
  outcome: Outcome;
  /** Undefined of a command that begins something. */
  action: Action | undefined;
}

/** The command path over a log in memory and views of it. */
export async function openStory({ db, project }: Pick<TestViews, 'db' | 'project'>) {
  const store = memoryStore();
  let now = '2025-01-01T00:00:00.000Z';
  const clock = { now: () => now };
  let shown = 0;
  const show = async () => {
    const events: RecordedEvent[] = store.log
      .slice(shown)
      .filter(({ stream }) => !stream.startsWith('reservation-'));
    shown = store.log.length;
    if (events.length > 0) await project(events);
  };
  const lookups = createLookups(db, clock, async () => true);
  const shownFirst = Object.fromEntries(
    Object.entries(lookups).map(([name, look]) => [
      name,
      async (ask: never) => {
        await show();
        return look(ask);
      },
    ]),
  );
  const asked = {
    ...shownFirst,
    content: async () => ({ size: 1, mediaType: 'application/pdf', broughtBy: [CITY, OTHER_COMMUNE] }),
    // Names are held by reservations as well: the views are not asked with every command.
    unitsOfKind: async () => [],
    modelsOfStandingUnit: async () => [],
    listsOfStandingUnit: async () => [],
  };
  const path = store as unknown as Store;
  const fold = createFolder(path);
  const commit = createCommit(path, clock, asked, undefined, undefined, fold);
  const actionsOf = createActions(fold, clock, asked);

  for (const fact of [city, commune(OTHER_COMMUNE, 'Thanh Hà')]) {
    const actor: Actor = { account: 'system', role: 'SYSTEM', organization: 'VN' };
    const { organization } = fact.data as { organization: string };
    await store.append(
      `organization-${organization}`,
      [
        {
          ...{ id: crypto.randomUUID(), type: fact.type, data: fact.data },
          metadata: {
            ...{ version: 1, actor, recordedAt: now, occurredOn: '2025-01-01', client: 'test' },
            ...{ command: 'c', correlation: 'c', causation: 'c' },
          },
        },
      ],
      -1,
    );
  }

  return {
    store,
    show,
    actionsOf,
    today: () => now.slice(0, 10),
    async send({ at, type, data, actor, commandId = crypto.randomUUID() }: SendOptions): Promise<Sent> {
      now = at > now ? at : now;
      const decider = commandDecider(type) as AnyDecider;
      const codec = decider.commands[type];
      if (!codec) throw new Error(`no command ${type}`);
      const { open } = partSealed(codec, codec.data.parse(data));
      const actions = await actionsOf(decider.stream({ type, data: open }), actor);
      const outcome = await commit({ type, data, commandId, actor, client: 'test' });
      return { outcome, action: actions.find(({ command }) => command === type) };
    },
  };
}

type SendOptions = Pick<Step, 'at' | 'type' | 'data' | 'actor'> & { commandId?: string };
export type Story = Awaited<ReturnType<typeof openStory>>;

/** Something that ends, takes back or moves what others wait for; undefined where there is nothing of the kind. */
export function interruption(story: Story, chance: Chance): Omit<SendOptions, 'at'> | undefined {
  const ids = (category: string) => [
    ...new Set(
      story.store.log.flatMap(({ stream }) =>
        stream.startsWith(`${category}-`) ? [stream.slice(category.length + 1)] : [],
      ),
    ),
  ];
  const actor: Actor = { account: 'ban-khac', role: 'BOARD_OFFICER', organization: OTHER_COMMUNE };
  const signatory: Actor = { ...actor, role: 'COMMITTEE_SIGNATORY' };
  const reason = 'Có thay đổi';
  const some = (category: string) => {
    const found = ids(category);
    return found[chance.between(0, Math.max(0, found.length - 1))];
  };
  const on = (type: string, category: string, more: object = {}, by = actor) => {
    const id = some(category);
    return id === undefined
      ? undefined
      : { type, data: { [KEYS[category] ?? category]: id, ...more }, actor: by };
  };
  const effectiveOn = story.today();
  /** All models of a decision, with what rests on them. */
  const revokes = () => {
    const id = some('recognition');
    const issued = story.store.log.find(({ stream }) => stream === `recognition-${id}`);
    const { models = [] } = (issued?.data ?? {}) as { models?: string[] };
    const paper = { number: `${100 + chance.between(0, 899)}-QĐ/ĐU`, issuedOn: effectiveOn };
    return on(
      'RevokeRecognition',
      'recognition',
      { models, ...paper, signatory: 'Bí thư', reason },
      signatory,
    );
  };
  const kinds = [
    () => on('DropModel', 'model', { reason }),
    () => on('WithdrawModelRegistration', 'model', { reason }),
    () => on('CancelAppraisalRound', 'appraisal', { reason }),
    () => on('CancelSelection', 'selection', { reason }),
    () => on('CloseSelection', 'selection'),
    () => on('WithdrawExemplar', 'exemplar', { reason }),
    () => on('DissolveUnit', 'unit', { reason, effectiveOn }),
    () => on('MergeUnit', 'unit', { reason, effectiveOn, into: some('unit') }),
    () => on('MergeUnit', 'unit', { reason, effectiveOn, into: some('unit') }),
    () => on('CloseCampaign', 'campaign', { reason }),
    () => on('OpenCampaign', 'campaign'),
    () => on('ReturnReport', 'report', { reasons: [reason] }),
    () => on('DiscardReport', 'report', { reason }),
    () => on('WithdrawCommendation', 'commendation', { reason }),
    () => revokes(),
    () => revokes(),
    () => on('DeclineCityNomination', 'campaign', { reason, decidedOn: effectiveOn }, signatory),
  ];
  return kinds[chance.between(0, kinds.length - 1)]?.();
}

/** Closes every campaign of the commune. */
export function closings(story: Story): Omit<SendOptions, 'at'>[] {
  const actor: Actor = { account: 'ban-khac', role: 'BOARD_OFFICER', organization: OTHER_COMMUNE };
  const streams = new Set(story.store.log.map(({ stream }) => stream));
  return [...streams]
    .filter((stream) => stream.startsWith(`campaign-${OTHER_COMMUNE}-`))
    .map((stream) => ({
      ...{ type: 'CloseCampaign', actor },
      data: { campaign: stream.slice('campaign-'.length), reason: 'Đã tổng kết' },
    }));
}

const KEYS: Record<string, string> = { appraisal: 'round' };
