import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CAMPAIGN, COMMUNE, registration } from '../api/sample.ts';
import { Refused, type Sent, send } from '../crash/installation.ts';

const SENDERS = 6;
/** What a sender waits for an answer before it sends the same again. */
const PATIENCE_MS = 20_000;

const establish = (unit: string): Sent => ({
  mutation: 'establishUnit',
  input: { commandId: randomUUID(), unit, organization: COMMUNE, name: `Thôn ${unit}`, kind: 'VILLAGE' },
});

/** Its name is reserved in a stream of its own. */
const register = (unit: string): Sent => {
  const model = randomUUID();
  return {
    mutation: 'registerModel',
    input: {
      ...{ commandId: randomUUID(), model, campaign: CAMPAIGN, unit, lateReason: 'Bổ sung sau rà soát.' },
      registration: registration({ name: `Mô hình ${model}` }),
    },
  };
};

/** Senders that send each command, under its id, until it is acknowledged, and go on with the next. */
export class Load {
  /** Ids of the acknowledged commands, and the streams that each begins or writes. */
  readonly acknowledged = new Set<string>();
  readonly refused: string[] = [];
  /** Sent, and neither acknowledged nor refused. */
  unanswered = 0;
  /** The longest that anybody waited from the first sending to the acknowledgement. */
  longestMs = 0;
  private readonly url: () => string;
  private readonly unit: string;
  private readonly urgent: Sent[] = [];
  private ending = false;
  private senders: Promise<void>[] = [];
  private changed = Promise.withResolvers<void>();

  constructor(url: () => string, unit: string) {
    this.url = url;
    this.unit = unit;
  }

  start(): void {
    this.senders = Array.from({ length: SENDERS }, (_, number) => this.sender(number));
  }

  /** To be sent next; resolves to its id. */
  add(mutation: string, input: object): string {
    const commandId = randomUUID();
    this.urgent.push({ mutation, input: { commandId, ...input } });
    return commandId;
  }

  /** Resolves when so many more are acknowledged. */
  async more(count: number): Promise<void> {
    const wanted = this.acknowledged.size + count;
    while (this.acknowledged.size < wanted) await this.changed.promise;
  }

  /** What is on its way is sent until it is acknowledged; nothing new is begun but what was added. */
  async finish(): Promise<void> {
    this.ending = true;
    await Promise.all(this.senders);
  }

  private async sender(number: number): Promise<void> {
    for (let turn = number; !this.ending || this.urgent.length > 0; turn += 1) {
      const sent = this.urgent.shift() ?? (turn % 2 ? register(this.unit) : establish(randomUUID()));
      this.unanswered += 1;
      await this.insist(sent);
      this.unanswered -= 1;
      this.changed.resolve();
      this.changed = Promise.withResolvers();
    }
  }

  private async insist(sent: Sent): Promise<void> {
    const since = performance.now();
    try {
      while (!(await send(this.url(), sent, COMMUNE, PATIENCE_MS))) await sleep(100);
      this.acknowledged.add(sent.input.commandId);
      this.longestMs = Math.max(this.longestMs, performance.now() - since);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refused.push(`${sent.mutation}: ${error.message}`);
    }
  }
}
