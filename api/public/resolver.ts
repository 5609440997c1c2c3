import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  listPublicCampaigns,
  listPublicDecisions,
  listPublicExemplars,
  listPublicModels,
  pageByPlace,
} from '../../projections/public/queries.ts';
import { campaignIdOf } from '../../schema/campaign/stream.ts';
import { targetsOf } from '../campaign/targets.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { CampaignSource } from '../loaders.ts';
import { After, First, pageSize } from '../page.ts';
import {
  Public,
  PublicDecisionConnection,
  PublicExemplarConnection,
  PublicModelConnection,
  PublicPage,
  PublicPageConnection,
  PublicTarget,
} from './types.ts';

type Source = PublicPage & { campaign: CampaignSource };

@Resolver(() => Public)
export class PublicResolver {
  /** The one way in without an identity; nothing below it leads out of these types. */
  @Query(() => Public, { description: 'What everybody may read, without signing in (công khai, R-48).' })
  public() {
    return {};
  }

  @FieldResolver(() => PublicPage, {
    nullable: true,
    description:
      'The page of an organization’s campaign; null where there is none, and where the campaign does not allow it (trang công khai).',
  })
  async page(
    @Arg('organization', () => ID, { description: 'Code (mã tổ chức).' }) organization: string,
    @Arg('year', () => Int, { description: 'The year (năm).' }) year: number,
    @Ctx() context: Context,
  ) {
    return findPage(context, campaignIdOf(organization, year));
  }

  @FieldResolver(() => PublicPageConnection, {
    description: 'Every page that a campaign allows, the newest year first (các trang công khai).',
  })
  async pages(
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const found = await connection(
      listPublicCampaigns(context.db, { first: pageSize(first, 25), after }),
      ({ id }) => findPage(context, id),
    );
    const nodes = await Promise.all(found.nodes);
    return { ...found, nodes, edges: found.edges.map((edge, at) => ({ ...edge, node: nodes[at] })) };
  }
}

/** Only while the campaign allows it, and once it was opened: a plan is a draft, and what was cancelled is none. */
async function findPage({ loaders }: Context, id: string): Promise<Source | null> {
  const campaign = await loaders.campaign.load(id);
  if (!campaign?.settings.publicPage) return null;
  if (campaign.status !== 'OPEN' && campaign.status !== 'CLOSED') return null;
  const { organization, year, title, simulated } = campaign;
  const place = await loaders.organization.load(organization);
  return {
    campaign,
    organization,
    organizationName: place?.fullName ?? organization,
    year,
    title,
    simulated,
  };
}

@Resolver(() => PublicPage)
export class PublicPageResolver {
  @FieldResolver(() => [PublicTarget], { description: 'Targets, met or not (chỉ tiêu, R-37).' })
  targets(@Root() { campaign }: Source, @Ctx() { loaders }: Context) {
    return targetsOf(campaign, loaders);
  }

  @FieldResolver(() => PublicModelConnection, {
    description: 'Models whose recognition stands, in the order of their decisions (mô hình được công nhận).',
  })
  async models(
    @Root() { campaign: { id } }: Source,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() { db }: Context,
  ) {
    const request = { first: pageSize(first, 25), after };
    return placed(await listPublicModels(db, id), request);
  }

  @FieldResolver(() => PublicExemplarConnection, {
    description: 'Exemplars that the city granted, of models whose recognition stands (điển hình).',
  })
  async exemplars(
    @Root() { campaign: { id } }: Source,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() { db }: Context,
  ) {
    const request = { first: pageSize(first, 25), after };
    return placed(await listPublicExemplars(db, id), request);
  }

  @FieldResolver(() => PublicDecisionConnection, {
    description: 'Decisions by number and date, in order (các quyết định).',
  })
  async decisions(
    @Root() { campaign: { id } }: Source,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() { db }: Context,
  ) {
    const request = { first: pageSize(first, 25), after };
    return placed(await listPublicDecisions(db, id), request);
  }
}

const placed = <Row extends object>(
  rows: readonly Row[],
  request: { first: number; after?: string | null | undefined },
) => {
  const page = async () => pageByPlace(rows, request);
  return connection(page(), (row) => row);
};
