import type { UnitEvent } from '../schema/organization/events.ts';
import { successionIn } from '../schema/organization/standing-unit.ts';
import { unitStream } from '../schema/organization/stream.ts';
import { evolveUnit, type UnitState } from '../schema/organization/unit-state.ts';
import type { Views } from './database.ts';
import { eventsAt, type LogPoint } from './past-events.ts';

/** what took over each of a commune's units in turn, itself first, as recorded at a point of the log. */
export async function successionAt(
  db: Views,
  organization: string,
  point: LogPoint,
): Promise<(unit: string) => string[]> {
  const ids = await db.selectFrom('unit').select('id').where('organization', '=', organization).execute();
  const streams = await eventsAt(
    db,
    ids.map(({ id }) => unitStream(id)),
    point,
  );
  const units = streams.map((events) =>
    (events as unknown as UnitEvent[]).reduce<UnitState>(evolveUnit, null),
  );
  return successionIn(new Map(units.flatMap((unit) => (unit ? [[unit.unit, unit.into]] : []))));
}
