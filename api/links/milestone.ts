import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ObligationRow } from '../../projections/campaign/queries.ts';
import { PlaceDeliveries, UnitDeliveries } from '../campaign/calendar-types.ts';
import { countsOf, type MilestoneSource } from '../campaign/milestones.ts';
import { Milestone } from '../campaign/types.ts';
import type { Context } from '../context.ts';
import { Organization, Unit } from '../organization/types.ts';

// Where milestones meet those who owe them: with names, not numbers alone.

interface Owed extends ReturnType<typeof countsOf> {
  missing: number;
  obligations: readonly ObligationRow[];
}

function owedOf(obligations: readonly ObligationRow[]): Owed {
  const counts = countsOf(obligations);
  return { ...counts, missing: counts.expected - counts.onTime - counts.late, obligations };
}

@Resolver(() => Milestone)
export class MilestoneLinks {
  @FieldResolver(() => UnitDeliveries, {
    nullable: true,
    description:
      'Of a milestone that the units of a commune owe: how they stand (tình hình nộp của các đơn vị); else none.',
  })
  units(@Root() { by, below, obligations }: MilestoneSource): Owed | null {
    const ofUnits = by === 'REGISTRATIONS' || by === 'UNIT_LISTS';
    return ofUnits && !below ? owedOf(obligations) : null;
  }

  @FieldResolver(() => PlaceDeliveries, {
    nullable: true,
    description:
      'Of a milestone of a city or the country: how its communes stand, all of their units together (tình hình nộp của các xã); else none.',
  })
  places(@Root() { below, obligations }: MilestoneSource): Owed | null {
    return below ? owedOf(obligations) : null;
  }

  @FieldResolver(() => [Unit], { description: 'Units that need not deliver it (đơn vị được miễn).' })
  exempt(@Root() { exempted }: MilestoneSource, @Ctx() { loaders }: Context) {
    return present(exempted.map((id) => loaders.unit.load(id)));
  }
}

const present = async <Row>(rows: readonly Promise<Row | null>[]) =>
  (await Promise.all(rows)).filter((row) => row !== null);

const onTime = ({ delivered_at: at, late }: ObligationRow) => at !== null && !late;
const late = (row: ObligationRow) => row.late;
const missing = ({ delivered_at: at }: ObligationRow) => at === null;

@Resolver(() => UnitDeliveries)
export class UnitDeliveriesLinks {
  @FieldResolver(() => [Unit], { description: 'Those that delivered on time (đơn vị nộp đúng hạn).' })
  unitsOnTime(@Root() owed: Owed, @Ctx() context: Context) {
    return unitsOf(owed, onTime, context);
  }

  @FieldResolver(() => [Unit], { description: 'Those that delivered late only (đơn vị nộp muộn).' })
  unitsLate(@Root() owed: Owed, @Ctx() context: Context) {
    return unitsOf(owed, late, context);
  }

  @FieldResolver(() => [Unit], { description: 'Those that have not delivered (đơn vị chưa nộp).' })
  unitsMissing(@Root() owed: Owed, @Ctx() context: Context) {
    return unitsOf(owed, missing, context);
  }
}

function unitsOf({ obligations }: Owed, fits: (row: ObligationRow) => boolean, { loaders }: Context) {
  const units = obligations.filter(fits).flatMap(({ unit }) => (unit === null ? [] : [unit]));
  return present(units.map((id) => loaders.unit.load(id)));
}

@Resolver(() => PlaceDeliveries)
export class PlaceDeliveriesLinks {
  @FieldResolver(() => [Organization], {
    description: 'Communes of which something is missing (xã còn thiếu).',
  })
  placesMissing(@Root() { obligations }: Owed, @Ctx() { loaders }: Context) {
    const codes = new Set(obligations.filter(missing).map(({ organization }) => organization));
    return present([...codes].map((code) => loaders.organization.load(code)));
  }
}
