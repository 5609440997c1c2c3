import type { EventMetadata } from '../../schema/event.ts';

const TEXTS = ['recordedAt', 'occurredOn', 'command', 'correlation', 'causation', 'client'] as const;

/** Whether metadata is what every event of ours says about itself. By hand: each event of a rebuild passes here. */
export function isEnvelope(metadata: unknown): metadata is EventMetadata {
  if (typeof metadata !== 'object' || metadata === null) return false;
  const { version, actor } = metadata as Partial<EventMetadata>;
  if (!Number.isInteger(version) || typeof actor !== 'object' || actor === null) return false;
  if (typeof actor.account !== 'string' || typeof actor.role !== 'string') return false;
  if (typeof actor.organization !== 'string') return false;
  for (const name of TEXTS) if (typeof (metadata as EventMetadata)[name] !== 'string') return false;
  return true;
}
