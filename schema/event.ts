import type { z } from 'zod';
import type { Role } from './access/roles.ts';
import type { CivilDate, Instant } from './civil-date.ts';

/** The newest shape of one event type, and the way there from each older one. */
export interface EventCodec<Data = unknown> {
  version: number;
  data: z.ZodType<Data>;
  /** `upcast[n]` turns the data of version n into that of version n + 1. */
  upcast?: Record<number, (data: never) => unknown>;
}

export type EventCodecs = Record<string, EventCodec>;

/** The union of the events that a table of codecs describes, as a decider returns them. */
export type EventsOf<Codecs extends EventCodecs> = {
  [Type in keyof Codecs & string]: {
    type: Type;
    data: z.infer<Codecs[Type]['data']>;
    /** The business day; the day of recording when absent. */
    occurredOn?: CivilDate;
  };
}[keyof Codecs & string];

/** Who acts, in which capacity. `organization` and `unit` bound the role. */
export interface Actor {
  account: string;
  role: Role;
  organization: string;
  unit?: string;
}

/** What every stored event says about itself beside its data; the metadata of the stored event. */
export interface EventMetadata {
  version: number;
  actor: Actor;
  recordedAt: Instant;
  occurredOn: CivilDate;
  command: string;
  correlation: string;
  causation: string;
  client: string;
  /** Played by the demo, not lived. */
  simulated?: true;
}

/** An event as read back, its data in the newest shape. */
export interface RecordedEvent<
  Event extends { type: string; data: unknown } = { type: string; data: unknown },
> extends EventMetadata {
  id: string;
  type: Event['type'];
  data: Event['data'];
  stream: string;
  revision: number;
  /** Commit position in `$all`. */
  position: bigint;
}

/** Carries data of an older version to the newest. Throws on a version that is newer than this program. */
export function upcast(codec: EventCodec, version: number, data: unknown): unknown {
  if (version > codec.version) throw new Error(`event version ${version} is newer than ${codec.version}`);
  let shape = data;
  for (let from = version; from < codec.version; from += 1) {
    const step = codec.upcast?.[from] as ((data: unknown) => unknown) | undefined;
    if (!step) throw new Error(`no upcaster from version ${from}`);
    shape = step(shape);
  }
  return shape;
}
