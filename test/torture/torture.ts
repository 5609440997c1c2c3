import { setTimeout as sleep } from 'node:timers/promises';
import { chanceFrom } from '../../infra/demo/chance.ts';
import { establishUnit } from '../api/sample.ts';
import { type Fault, strike, told } from './faults.ts';
import { Load } from './load.ts';
import type { Place } from './place.ts';
import { type Caused, wrongIn } from './proof.ts';
import { openSession, type Session } from './sessions.ts';
import { megabytes, pileUp } from './write-ahead.ts';

export interface TortureOptions {
  seed: number;
  faults: Fault[];
  /** Open sessions: one is closed just before every other fault, and its notice published before a later one. */
  sessions: number;
  modelsEach: number;
  /** What lies behind the last checkpoint of the views' database before its processes are killed. */
  writeAheadBytes?: number;
  say(line: string): void;
}

export interface Ordeal {
  wrong: string[];
  acknowledged: number;
  /** Consequences on other streams that the commands had, each of which has come about once. */
  consequences: number;
  /** Milliseconds until the next acknowledgement after each fault. */
  pauses: number[];
}

/** Commands acknowledged between two faults: the installation has come back, for everybody. */
const BETWEEN = 12;

/** Strikes an installation with commands in flight, time and again, and looks at what it has kept. */
export async function torture(place: Place, o: TortureOptions): Promise<Ordeal> {
  const chance = chanceFrom(o.seed);
  const unit = await establishUnit({ url: place.url() }, 'Chi bộ thôn 1');
  const open: Session[] = [];
  for (let n = 0; n < o.sessions; n++) open.push(await openSession(place.url(), unit, o.modelsEach));
  const load = new Load(place.url, unit);
  load.start();
  await load.more(BETWEEN);

  const caused: Caused[] = [];
  const closed: Session[] = [];
  const pauses: number[] = [];
  for (const [at, fault] of o.faults.entries()) {
    if (o.writeAheadBytes && isPostgres(fault) && fault.frozenFor === undefined)
      o.say(`  ${megabytes(await pileUp(place.databaseUrl, o.writeAheadBytes))} of write-ahead log behind`);
    const session = at % 2 ? undefined : open.shift();
    if (session) {
      caused.push({ command: load.add('closeAppraisalSession', callOf(session)), session });
      closed.push(session);
    } else if (closed.length > 1) {
      const notified = closed.shift() as Session;
      const notice = { round: notified.round, number: `${at}-TB/${o.seed}`, issuedOn: today() };
      caused.push({ command: load.add('publishAppraisalNotice', notice), session: notified });
    }
    await sleep(chance.between(0, 60)); // into the midst of the consequences
    const since = performance.now();
    await strike(place, fault, chance);
    await unlessGivenUp(place, load.more(1));
    pauses.push(performance.now() - since);
    await unlessGivenUp(place, load.more(BETWEEN));
    const took = (performance.now() - since) / 1000;
    o.say(`  ${at + 1}. ${told(fault)}: ${took.toFixed(1)} s, ${load.acknowledged.size} acknowledged`);
  }
  await load.finish();
  const wrong = await wrongIn(place, load, caused);
  const left = await place.stop();
  if (left.length > 0) wrong.push(`left behind: ${left.join(', ')}`);
  wrong.push(...place.gaveUp.filter((each) => !wrong.includes(each)));
  return { wrong, acknowledged: load.acknowledged.size, consequences: caused.length * o.modelsEach, pauses };
}

/** A program that has given up answers nobody any more. */
async function unlessGivenUp(place: Place, wait: Promise<void>): Promise<void> {
  const looking = new AbortController();
  const givenUp = async () => {
    while (!looking.signal.aborted) {
      if (place.gaveUp.length > 0) throw new Error(place.gaveUp.join('\n'));
      await sleep(200);
    }
  };
  try {
    await Promise.race([wait, givenUp()]);
  } finally {
    looking.abort();
  }
}

const isPostgres = ({ victim }: Fault) => victim === 'postmaster' || victim === 'process of PostgreSQL';
const callOf = ({ round, session }: Session) => ({ round, session });
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
