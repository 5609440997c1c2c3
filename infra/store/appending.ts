import type {
  AppendResult,
  AppendToStreamOptions,
  EventData,
  EventStoreDBClient,
} from '@eventstore/db-client';
import { within } from './reading.ts';

/**
 * Appends of one client that the store has not answered yet. The client writes them all into one call, whose buffer takes
 * 16; what it keeps waiting behind that is rejected, when the call breaks, in a promise that nobody holds: the process
 * would end with it.
 */
const MAX_OPEN = 15;
/** One that has no answer by then will have none: the client's keep-alive has given the connection up long before. */
const FORGOTTEN_MS = 60_000;

interface Gate {
  open: number;
  waiting: (() => void)[];
}

const gates = new WeakMap<EventStoreDBClient, Gate>();

function gateOf(client: EventStoreDBClient): Gate {
  const gate = gates.get(client) ?? { open: 0, waiting: [] };
  gates.set(client, gate);
  return gate;
}

/**
 * `client.appendToStream` with a deadline that works. One whose time is over before its turn is never sent.
 * @throws StoreSilent; else the client's error.
 */
export function append(
  client: EventStoreDBClient,
  stream: string,
  events: EventData | EventData[],
  options: AppendToStreamOptions,
  deadlineMs: number,
): Promise<AppendResult> {
  const gate = gateOf(client);
  let inTime = true;
  const answer = new Promise<AppendResult>((resolve, reject) => {
    const send = () => {
      if (!inTime) return next(gate);
      gate.open += 1;
      let holding = true;
      const leave = () => {
        clearTimeout(forgotten);
        if (!holding) return;
        holding = false;
        gate.open -= 1;
        next(gate);
      };
      const forgotten = setTimeout(leave, FORGOTTEN_MS);
      forgotten.unref();
      client.appendToStream(stream, events, options).then(resolve, reject).finally(leave);
    };
    if (gate.open < MAX_OPEN) send();
    else gate.waiting.push(send);
  });
  return within(answer, deadlineMs).finally(() => {
    inTime = false;
  });
}

const next = ({ waiting }: Gate) => waiting.shift()?.();
