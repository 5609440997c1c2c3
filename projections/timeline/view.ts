import type { RecordedEvent } from '../../schema/event.ts';
import type { AppendedView } from '../view.ts';
import { type TimelineRow, timelineTable } from './tables.ts';

function entry(event: RecordedEvent): TimelineRow {
  const { actor } = event;
  return {
    stream: event.stream,
    revision: event.revision,
    position: Number(event.position),
    id: event.id,
    type: event.type,
    version: event.version,
    recorded_at: event.recordedAt,
    occurred_on: event.occurredOn,
    account: actor.account,
    role: actor.role,
    organization: actor.organization,
    unit: actor.unit ?? null,
    command: event.command,
    client: event.client,
    data: event.data,
    simulated: event.simulated ?? false,
  };
}

export const timelineView: AppendedView = {
  shape: 'appended',
  name: 'timeline',
  version: 3,
  table: timelineTable,
  rows: (event) => [{ ...entry(event) }],
};
