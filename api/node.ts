import { GraphQLError } from 'graphql';
import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { CAMPAIGN_ID, ORGANIZATION_CODE, UUID } from '../schema/fields.ts';
import { findPerson } from './access/person-resolver.ts';
import { findAppraisalRound } from './appraisal/resolver.ts';
import { milestonesOf } from './campaign/milestones.ts';
import { findCampaign } from './campaign/resolver.ts';
import { findCommendation } from './commendation/resolver.ts';
import type { Context } from './context.ts';
import { findDifficulty } from './difficulty/resolver.ts';
import { findModel } from './model/resolver.ts';
import { Node, type Typed } from './node-interface.ts';
import { findOrganization, findUnit } from './organization/resolver.ts';
import { findRecognitionDecision } from './recognition/decision-resolver.ts';
import { findExemplar } from './recognition/exemplar-resolver.ts';
import { findSelection } from './recognition/selection-resolver.ts';
import { findReport } from './report/resolver.ts';

type Find = (context: Context, id: string) => Promise<object | null | undefined>;

const MILESTONE = /^([^/]+)\/milestone\/([^/]+)$/;

/** Each type with the finder of its own query, which guards it. Their UUIDs are chosen by their senders. */
const BY_UUID: Record<string, Find> = {
  Model: findModel,
  Unit: findUnit,
  Report: findReport,
  AppraisalRound: findAppraisalRound,
  RecognitionDecision: findRecognitionDecision,
  Selection: findSelection,
  Exemplar: findExemplar,
  Commendation: findCommendation,
  Difficulty: findDifficulty,
  Person: findPerson,
};

/** What an id can be, told by its form. */
function findersOf(id: string): Record<string, Find> {
  if (UUID.test(id.toLowerCase())) return BY_UUID;
  if (ORGANIZATION_CODE.test(id)) return { Organization: findOrganization };
  if (CAMPAIGN_ID.test(id)) return { Campaign: findCampaign };
  return MILESTONE.test(id) ? { Milestone: findMilestone } : {};
}

@Resolver(() => Node)
export class NodeResolver {
  @Authorized()
  @Query(() => Node, {
    nullable: true,
    description:
      'Whatever has this `id`, for those who may read it; null where nothing has it (đối tượng theo mã).',
  })
  async node(
    @Arg('id', () => ID, { description: 'As its `id` says it (mã).' }) id: string,
    @Ctx() context: Context,
  ): Promise<Typed | null> {
    const finders = Object.entries(findersOf(id));
    const found = await Promise.allSettled(finders.map(([, find]) => find(context, id)));
    const refusals: unknown[] = [];
    for (const [at, [__typename]] of finders.entries()) {
      const result = found[at];
      if (result?.status === 'fulfilled' && result.value) return { ...result.value, __typename };
      if (result?.status === 'rejected') refusals.push(result.reason);
    }
    // Of two things with one id the one that may be read is answered: nobody hides a thing by taking its id for another.
    const [first] = refusals.filter((reason) => !isForbidden(reason)).concat(refusals);
    if (first) throw first;
    return null;
  }
}

const isForbidden = (reason: unknown) =>
  reason instanceof GraphQLError && reason.extensions.code === 'FORBIDDEN';

async function findMilestone(context: Context, id: string) {
  const [, campaignId = ''] = MILESTONE.exec(id) ?? [];
  const campaign = await findCampaign(context, campaignId);
  if (!campaign) return null;
  const milestones = await milestonesOf(campaign, context);
  return milestones.find((milestone) => milestone.id === id);
}
