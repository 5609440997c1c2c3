import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  countDeliveries,
  DELIVERY_STATES,
  type DeliveryCounts,
  type ObligationRow,
} from '../../projections/campaign/queries.ts';
import type { CivilDate } from '../../schema/civil-date.ts';
import { PlaceDeliveries, UnitDeliveries } from '../campaign/calendar-types.ts';
import type { MilestoneSource } from '../campaign/milestones.ts';
import { Milestone } from '../campaign/types.ts';
import type { Context } from '../context.ts';
import { Organization, Unit } from '../organization/types.ts';

// Where milestones meet those who owe them: with names, not numbers alone.

interface Owed extends DeliveryCounts {
  obligations: readonly ObligationRow[];
  /** The counts are of this day. */
  today: CivilDate;
}

function owedOf(obligations: readonly ObligationRow[], { today }: { today: CivilDate }): Owed {
  return { ...countDeliveries(obligations, today), obligations, today };
}

@Resolver(() => Milestone)
export class MilestoneLinks {
  @FieldResolver(() => UnitDeliveries, {
    nullable: true,
    description:
      'Of a milestone that the units of a commune owe: how they stand (tình hình nộp của các đơn vị); else none.',
  })
  units(@Root() { by, below, obligations }: MilestoneSource, @Ctx() context: Context): Owed | null {
    const ofUnits = by === 'REGISTRATIONS' || by === 'UNIT_LISTS';
    return ofUnits && !below ? owedOf(obligations, context.moment()) : null;
  }

  @FieldResolver(() => PlaceDeliveries, {
    nullable: true,
    description:
      'Of a milestone of a city or the country: how its communes stand, all of their units together (tình hình nộp của các xã); else none.',
  })
  places(@Root() { below, obligations }: MilestoneSource, @Ctx() context: Context): Owed | null {
    return below ? owedOf(obligations, context.moment()) : null;
  }

  @FieldResolver(() => [Unit], { description: 'Units that need not deliver it (đơn vị được miễn).' })
  exempt(@Root() { exempted }: MilestoneSource, @Ctx() { loaders }: Context) {
    return present(exempted.map((id) => loaders.unit.load(id)));
  }
}

const present = async <Row>(rows: readonly Promise<Row | null>[]) =>
  (await Promise.all(rows)).filter((row) => row !== null);

@Resolver(() => UnitDeliveries)
export class UnitDeliveriesLinks {
  @FieldResolver(() => [Unit], { description: 'Those that delivered on time (đơn vị nộp đúng hạn).' })
  unitsOnTime(@Root() owed: Owed, @Ctx() context: Context) {
    return unitsOf(owed, 'onTime', context);
  }

  @FieldResolver(() => [Unit], { description: 'Those that delivered late only (đơn vị nộp muộn).' })
  unitsLate(@Root() owed: Owed, @Ctx() context: Context) {
    return unitsOf(owed, 'late', context);
  }

  @FieldResolver(() => [Unit], {
    description: 'Those that have not delivered though the last day has passed (đơn vị quá hạn chưa nộp).',
  })
  unitsMissing(@Root() owed: Owed, @Ctx() context: Context) {
    return unitsOf(owed, 'missing', context);
  }

  @FieldResolver(() => [Unit], {
    description: 'Those that have not delivered and still have time (đơn vị chưa nộp, còn hạn).',
  })
  unitsNotDue(@Root() owed: Owed, @Ctx() context: Context) {
    return unitsOf(owed, 'notDue', context);
  }
}

const those = ({ obligations, today }: Owed, state: keyof typeof DELIVERY_STATES) =>
  obligations.filter((row) => DELIVERY_STATES[state](row, today));

function unitsOf(owed: Owed, state: keyof typeof DELIVERY_STATES, { loaders }: Context) {
  const units = those(owed, state).flatMap(({ unit }) => (unit === null ? [] : [unit]));
  return present(units.map((id) => loaders.unit.load(id)));
}

@Resolver(() => PlaceDeliveries)
export class PlaceDeliveriesLinks {
  @FieldResolver(() => [Organization], {
    description:
      'Communes of which something is missing though its last day has passed (xã quá hạn còn thiếu).',
  })
  placesMissing(@Root() owed: Owed, @Ctx() context: Context) {
    return placesOf(owed, 'missing', context);
  }

  @FieldResolver(() => [Organization], {
    description: 'Communes of which something has not come and still has time (xã chưa nộp, còn hạn).',
  })
  placesNotDue(@Root() owed: Owed, @Ctx() context: Context) {
    return placesOf(owed, 'notDue', context);
  }
}

function placesOf(owed: Owed, state: keyof typeof DELIVERY_STATES, { loaders }: Context) {
  const codes = new Set(those(owed, state).map(({ organization }) => organization));
  return present([...codes].map((code) => loaders.organization.load(code)));
}
