import type { EventStoreDBClient } from '@eventstore/db-client';
import { isOurStream } from '../../schema/streams.ts';
import { isStoresOwn, type LogPosition, type PlacedEvent } from './log-event.ts';
import { readLog } from './read-log.ts';

/** One of the two logs, and how far it has been read. */
export class Side {
  /** Of the last event read, whosever it is. */
  place: LogPosition | undefined;
  /** How many events were passed over: the store's own, and those of others where only ours are wanted. */
  readonly leftOut = { storesOwn: 0, ofOthers: 0 };
  private readonly client: EventStoreDBClient;
  private readonly oursOnly: boolean;

  constructor(client: EventStoreDBClient, oursOnly: boolean, after?: LogPosition) {
    this.client = client;
    this.oursOnly = oursOnly;
    this.place = after;
  }

  /** The events that are to be in both logs, from where the reading stands to where the log ends now. */
  async *events(): AsyncGenerator<PlacedEvent, void, undefined> {
    for await (const event of readLog(this.client, this.place)) {
      this.place = event.position;
      if (isStoresOwn(event)) this.leftOut.storesOwn += 1;
      else if (this.oursOnly && !isOurStream(event.stream)) this.leftOut.ofOthers += 1;
      else yield event;
    }
  }
}
