import type { RecordedEvent } from '../../schema/event.ts';
import type { AppendedView } from '../view.ts';
import { type CorrectionRow, correctionTable, type TimelineRow, timelineTable } from './tables.ts';

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

/** Any event that names the one it corrects. */
function correction({ id, data }: RecordedEvent): CorrectionRow[] {
  const corrects = (data as { corrects?: unknown }).corrects;
  return typeof corrects === 'string' ? [{ event: corrects, corrected_by: id }] : [];
}

export const timelineView: AppendedView = {
  shape: 'appended',
  name: 'timeline',
  version: 1,
  tables: [timelineTable, correctionTable],
  rows: (event) => [[{ ...entry(event) }], correction(event).map((row) => ({ ...row }))],
};
