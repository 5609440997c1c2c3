import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Actor } from '../schema/event.ts';
import { Identity } from './access/types.ts';
import { Campaign } from './campaign/types.ts';
import type { Context } from './context.ts';
import type { CampaignSource, ModelSource, OrganizationSource } from './loaders.ts';
import { EventActor } from './model/timeline-types.ts';
import { Model } from './model/types.ts';
import { Organization, Unit } from './organization/types.ts';
import { RoleEnum } from './role.ts';
import { asCode, badInput, canReadNames, requireReadBelow, requireReadNames } from './scope.ts';

// Where capabilities meet: each knows the others by id alone.

@Resolver(() => Organization)
export class OrganizationLinks {
  @FieldResolver(() => Campaign, { nullable: true, description: 'Its campaign of a year (kế hoạch năm).' })
  campaign(
    @Root() organization: OrganizationSource,
    @Arg('year', () => Int, { description: 'The year (năm).' }) year: number,
    @Ctx() context: Context,
  ) {
    requireReadBelow(context, organization);
    return context.loaders.campaign.load(`${organization.code}-${year}`);
  }

  @FieldResolver(() => [Int], {
    description:
      'Years in which it, or something below it, has a campaign, newest first (các năm có kế hoạch).',
  })
  async campaignYears(@Root() organization: OrganizationSource, @Ctx() context: Context) {
    requireReadNames(context, organization.path);
    return (await context.loaders.campaignYears.load(organization.code)).years;
  }

  @FieldResolver(() => Int, {
    description:
      'The year to look at first: its newest campaign that was opened, else its newest, else this year (năm đang thực hiện).',
  })
  async currentYear(@Root() organization: OrganizationSource, @Ctx() context: Context) {
    requireReadNames(context, organization.path);
    const { current } = await context.loaders.campaignYears.load(organization.code);
    return current ?? Number(context.moment().today.slice(0, 4));
  }
}

@Resolver(() => Campaign)
export class CampaignLinks {
  @FieldResolver(() => Organization, { description: 'Whose campaign it is (tổ chức).' })
  organization(@Root() { organization }: CampaignSource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }
}

@Resolver(() => Model)
export class ModelLinks {
  @FieldResolver(() => Campaign, { description: 'Its campaign (kế hoạch năm).' })
  campaign(@Root() { campaign }: ModelSource, @Ctx() { loaders }: Context) {
    return loaders.campaign.load(campaign);
  }

  @FieldResolver(() => Organization, { description: 'Its commune (xã, phường, đặc khu).' })
  organization(@Root() { organization }: ModelSource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Its lead unit (đơn vị chủ trì).' })
  unit(@Root() { unit }: ModelSource, @Ctx() { loaders }: Context) {
    return loaders.unit.load(unit);
  }
}

@Resolver(() => EventActor)
export class EventActorLinks {
  @FieldResolver(() => RoleEnum, { description: 'The role in which it was done (vai trò).' })
  actingRole(@Root() { role }: EventActor) {
    return role;
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization that was acted for (tổ chức).',
  })
  actingFor(@Root() { organization }: EventActor, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit that was acted for, where its name may be read (đơn vị).',
  })
  async actingUnit(@Root() { unit }: EventActor, @Ctx() context: Context) {
    const found = unit ? await context.loaders.unit.load(unit) : null;
    return found && canReadNames(context, found.path) ? found : null;
  }
}

@Resolver(() => Identity)
export class IdentityLinks {
  @FieldResolver(() => Organization, { description: 'Where the role is held (tổ chức).' })
  async organization(@Root() { organization }: Actor, @Ctx() { loaders }: Context) {
    const place = await loaders.organization.load(organization);
    if (!place)
      throw badInput(`There is no organization with the code ${asCode(organization)}`, 'organization');
    return place;
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit, where the role is held in one (đơn vị).',
  })
  unit(@Root() { unit }: Actor, @Ctx() { loaders }: Context) {
    return unit === undefined ? null : loaders.unit.load(unit);
  }
}
