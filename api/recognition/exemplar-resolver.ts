import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type ExemplarStatus, listExemplars } from '../../projections/recognition/queries.ts';
import { unitsReadBy } from '../../schema/access/authorise.ts';
import type * as rules from '../../schema/recognition/checklist.ts';
import { camel } from '../camel.ts';
import { requireCampaignRead } from '../campaign-scope.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { LanguageEnum } from '../refusal.ts';
import { actorOf, requireListing, requireRead } from '../scope.ts';
import { ChecklistEntry } from './exemplar-parts.ts';
import { Exemplar, ExemplarConnection, ExemplarPayload } from './exemplar-types.ts';
import { ExemplarStatusEnum } from './vocabulary.ts';

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findExemplar(context: Context, id: string) {
  const row = await context.loaders.exemplar.load(id.toLowerCase());
  if (row) requireRead(context, row.path);
  return row;
}

@Resolver(() => Exemplar)
export class ExemplarResolver {
  @Authorized()
  @Query(() => Exemplar, { nullable: true, description: 'One nomination by its id (đề nghị điển hình).' })
  exemplar(@Arg('id', () => GraphQLUUID, { description: 'Id (mã).' }) id: string, @Ctx() context: Context) {
    return findExemplar(context, id);
  }

  @Authorized()
  @Query(() => ExemplarConnection, {
    description:
      'Nominations of a campaign, else at or below an organization, one’s own when none is named; the latest first (đề nghị điển hình, R-26).',
  })
  async exemplars(
    @Arg('campaign', () => ID, {
      nullable: true,
      description: 'Campaign (kế hoạch năm): `<organization>-<year>`.',
    })
    campaign: string | null | undefined,
    @Arg('organization', () => ID, {
      nullable: true,
      description: 'At or below this organization (thuộc tổ chức).',
    })
    below: string | null | undefined,
    @Arg('status', () => [ExemplarStatusEnum], {
      nullable: true,
      description: 'Any of these states (trạng thái).',
    })
    status: ExemplarStatus[] | null | undefined,
    @Arg('belowCriterion', () => Boolean, {
      nullable: true,
      description:
        'Those whose rating was confirmed lower than a nomination needs (không còn đủ tiêu chí, R-26).',
    })
    belowCriterion: boolean | null | undefined,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const size = pageSize(first, 25);
    const organization = below ?? (campaign ? null : actorOf(context).organization);
    if (campaign) await requireCampaignRead(context, campaign);
    if (organization !== null) await requireListing(context, organization);
    const units = unitsReadBy(actorOf(context));
    const filter = { campaign, organization, status, belowCriterion, units };
    return connection(listExemplars(context.db, { ...filter, first: size, after }), camel);
  }
}

@Resolver(() => ChecklistEntry)
export class ChecklistEntryResolver {
  @FieldResolver(() => String, { description: 'What it is, and what to do where it is missing (nội dung).' })
  message(
    @Root() { message }: rules.ChecklistEntry,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'VI',
      description: 'Language of the message (ngôn ngữ).',
    })
    language: 'VI' | 'EN' | null,
  ): string {
    return language === 'EN' ? message.en : message.vi;
  }
}

@Resolver(() => ExemplarPayload)
export class ExemplarPayloadResolver {
  @FieldResolver(() => Exemplar, { nullable: true, description: 'As it stands after the command (đề nghị).' })
  exemplar(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.exemplar.load(id);
  }
}
