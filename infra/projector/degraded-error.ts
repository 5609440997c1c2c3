import { Notice } from '../process/notice.ts';
import type { Degraded } from '../views/checkpoint.ts';

/** What is told of a view that has stopped, once. */
export const degradedError = ({ view, eventId, error }: Degraded) =>
  new Notice(`View ${view} is degraded: it cannot take event ${eventId}: ${error}`);
