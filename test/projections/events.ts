import { eventCodecs } from '../../schema/all.ts';
import type { AppraisalEvent } from '../../schema/appraisal/events.ts';
import type { CampaignEvent } from '../../schema/campaign/events.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import type { CommendationEvent } from '../../schema/commendation/events.ts';
import type { DifficultyEvent } from '../../schema/difficulty/events.ts';
import type { DossierEvent } from '../../schema/document/events.ts';
import type { EventMetadata, RecordedEvent } from '../../schema/event.ts';
import type { ModelEvent } from '../../schema/model/events.ts';
import type { OrganizationEvent, UnitEvent } from '../../schema/organization/events.ts';
import type { RecognitionEvent } from '../../schema/recognition/decision-events.ts';
import type { ExemplarEvent } from '../../schema/recognition/exemplar-events.ts';
import type { SelectionEvent } from '../../schema/recognition/selection-events.ts';
import type { ReportEvent } from '../../schema/report/events.ts';

type AnyEvent =
  | OrganizationEvent
  | UnitEvent
  | CampaignEvent
  | ModelEvent
  | DossierEvent
  | ReportEvent
  | AppraisalEvent
  | RecognitionEvent
  | SelectionEvent
  | ExemplarEvent
  | CommendationEvent
  | DifficultyEvent;
/** `id` where a later event names it. */
type Told = Partial<Pick<EventMetadata, 'recordedAt' | 'occurredOn' | 'simulated' | 'actor'>> & {
  id?: string;
};

export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** Tells events one after the other, each valid by its codec, as a log would record them. */
export function storyteller() {
  const revisions = new Map<string, number>();
  const events: RecordedEvent[] = [];
  let position = 0;
  return {
    events,
    tell<Type extends AnyEvent['type']>(
      stream: string,
      type: Type,
      data: Extract<AnyEvent, { type: Type }>['data'],
      told: Told = {},
    ): RecordedEvent {
      eventCodecs[type]?.data.parse(data);
      position += 10;
      const revision = (revisions.get(stream) ?? -1) + 1;
      revisions.set(stream, revision);
      const id = told.id ?? uuid(900_000 + position);
      const recordedAt = told.recordedAt ?? new Date(Date.UTC(2026, 1, 2) + position * 60_000).toISOString();
      const event: RecordedEvent = {
        id,
        type,
        data,
        stream,
        revision,
        position: BigInt(position),
        version: 1,
        actor: told.actor ?? { account: 'lan', role: 'BOARD_OFFICER', organization: '11332' },
        recordedAt,
        occurredOn: told.occurredOn ?? recordedAt.slice(0, 10),
        command: id,
        correlation: id,
        causation: id,
        client: 'test',
        ...(told.simulated && { simulated: true }),
      };
      events.push(event);
      return event;
    },
  };
}

export type Story = ReturnType<typeof storyteller>;

/** Hải Phòng with two communes, a unit in each, and a campaign of two targets in the first. */
export function city(story: Story): void {
  const place = (organization: string, name: string, kind: 'CITY' | 'COMMUNE', lineage: string[]) =>
    story.tell(`organization-${organization}`, 'OrganizationEstablished', {
      organization,
      name,
      fullName: kind === 'CITY' ? `thành phố ${name}` : `xã ${name}`,
      kind,
      parent: lineage.at(-1) ?? null,
      lineage,
    });
  place('31', 'Hải Phòng', 'CITY', []);
  place('11332', 'Đường An', 'COMMUNE', ['31']);
  place('11333', 'An Biên', 'COMMUNE', ['31']);
  const unit = (n: number, organization: string, name: string) =>
    story.tell(`unit-${uuid(n)}`, 'UnitEstablished', {
      unit: uuid(n),
      organization,
      lineage: ['31'],
      name,
      kind: 'PARTY_CELL',
    });
  unit(1, '11332', 'Chi bộ thôn Đông');
  unit(2, '11333', 'Chi bộ phố Huyện');
  story.tell('campaign-11332-2026', 'CampaignPlanned', {
    campaign: '11332-2026',
    organization: '11332',
    lineage: ['31'],
    year: 2026,
    title: 'Dân vận khéo 2026',
    basis: [],
    targets: [
      { target: 'T1', title: 'Mô hình', metric: 'MODELS', minimum: 2 },
      { target: 'T2', title: 'Mới, nhân rộng', metric: 'NEW_OR_REPLICATED_MODELS', minimum: 1 },
    ],
    milestones: [
      {
        milestone: 'UNIT_REGISTRATION',
        before: '2026-03-05',
        owner: 'Đơn vị',
        receiver: 'Ban',
        deliverable: 'Đăng ký',
      },
    ],
    settings: DEFAULT_SETTINGS,
  });
}

/** Registration of a NEW model of unit 1 in 11332, save what is given. */
export function registered(
  story: Story,
  n: number,
  name: string,
  more: {
    kind?: 'NEW' | 'CONTINUED';
    field?: 'ECONOMY' | 'CULTURE_SOCIETY';
    commune?: string;
    late?: boolean;
    topics?: string[];
    subject?: { kind: 'COLLECTIVE' | 'INDIVIDUAL'; title: string };
    told?: Told;
  } = {},
): string {
  const { kind = 'NEW', field = 'ECONOMY', commune = '11332', late = false, subject, topics } = more;
  const event = {
    model: uuid(n),
    campaign: `${commune}-2026`,
    year: 2026,
    organization: commune,
    lineage: ['31'],
    unit: commune === '11332' ? uuid(1) : uuid(2),
    registration: {
      ...registration(name, kind, field),
      ...(topics && { topics }),
      ...(subject && { subject }),
    },
    registrationVersion: 1,
    late,
    lateReason: late ? 'Chờ họp' : null,
    origin: 'REGISTERED' as const,
  };
  story.tell(`model-${uuid(n)}`, 'ModelRegistered', event, more.told);
  return uuid(n);
}

export function registration(
  name: string,
  kind: 'NEW' | 'CONTINUED' = 'NEW',
  field: 'ECONOMY' | 'CULTURE_SOCIETY' = 'ECONOMY',
) {
  return {
    name,
    field,
    topics: ['nông thôn mới'],
    kind,
    subject: { kind: 'COLLECTIVE' as const, title: 'Hội Nông dân' },
    place: 'thôn Đông',
    problem: 'Đường hẹp',
    priorities: ['HARD' as const],
    goals: [
      {
        goal: 'dat',
        title: 'Đất hiến',
        unit: 'SQUARE_METRE' as const,
        direction: 'MORE' as const,
        target: 500,
      },
    ],
    leftOut: [],
  };
}

export const progress = (quantity: number) => ({
  summary: 'Đã vận động',
  results: [{ goal: 'dat', unit: 'SQUARE_METRE' as const, quantity }],
  evidence: [],
});

export const contribution = (quantity: number) => ({
  kind: 'MONEY' as const,
  source: 'PEOPLE' as const,
  unit: 'VND' as const,
  quantity,
  evidence: [],
});
