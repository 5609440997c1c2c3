import type { TimelineEntry } from '../projections/timeline/queries.ts';
import { camel } from './camel.ts';

/** A row of the timeline as GraphQL tells it. */
export function timelineEntry(row: TimelineEntry) {
  const { account, role, organization, unit, command, position, ...rest } = camel(row);
  const actor = { account, role, organization, unit };
  return { ...rest, actor, commandId: command, position: String(position) };
}
