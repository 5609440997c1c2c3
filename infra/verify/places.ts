import type pg from 'pg';
import { readReactorPlace } from '../command/reactor-place.ts';
import type { LogSource } from '../rebuild/log-source.ts';
import { type LogPlace, NOWHERE } from '../store/log-place.ts';
import { isAbsent, readLivePlace } from '../views/checkpoint.ts';
import type { Findings } from './findings.ts';

export interface Places {
  views: LogPlace;
  reactor: LogPlace;
}

export async function readPlaces(client: pg.Client): Promise<Places> {
  const reactor = await readReactorPlace(client).catch((error: unknown) => {
    if (!isAbsent(error)) throw error;
    return NOWHERE;
  });
  return { views: await readLivePlace(client), reactor };
}

/**
 * Whether the places, read before, are in this log; those of views and reactor alike. Positions of a log in a table of ours are
 * counted, so that its head bounds them; elsewhere the event by which a place is known tells.
 * @returns whether that of the views is.
 */
export async function lookAtPlaces(
  source: LogSource,
  { views, reactor }: Places,
  ownTable: boolean,
  findings: Findings,
): Promise<boolean> {
  const head = await source.head();
  const isHere = async (place: LogPlace) =>
    (await source.holds(place)) && (!ownTable || place.position <= head);
  const here = await isHere(views);
  if (!here)
    findings.add(
      'VIEWS_AHEAD',
      `the views stand at ${inWords(views)}, which this log, whose head is at ${head}, does not have: it is older than the database, or another one`,
      'các bảng dữ liệu đi trước nhật ký này: nhật ký cũ hơn cơ sở dữ liệu, hoặc là nhật ký khác',
    );
  if (!(await isHere(reactor)))
    findings.add(
      'REACTOR_AHEAD',
      `vault.reactor stands at ${inWords(reactor)}, which this log, whose head is at ${head}, does not have`,
      'vault.reactor đi trước nhật ký này',
    );
  return here;
}

const inWords = ({ position, eventPosition, eventId }: LogPlace) =>
  `position ${position}${eventId ? ` (event ${eventId} at ${eventPosition})` : ''}`;
