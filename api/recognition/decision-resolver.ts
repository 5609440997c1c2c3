import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listRecognitions } from '../../projections/recognition/queries.ts';
import { camel } from '../camel.ts';
import { CampaignArg, requireCampaignRead } from '../campaign-scope.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { requireRead } from '../scope.ts';
import { decisionOf } from './decision-source.ts';
import {
  RecognitionDecision,
  RecognitionDecisionConnection,
  RecognitionDecisionPayload,
} from './decision-types.ts';

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findRecognitionDecision(context: Context, id: string) {
  const row = await context.loaders.recognition.load(id.toLowerCase());
  if (row) requireRead(context, row.path);
  return row && decisionOf(row);
}

@Resolver(() => RecognitionDecision)
export class RecognitionDecisionResolver {
  @Authorized()
  @Query(() => RecognitionDecision, {
    nullable: true,
    description: 'One decision of recognition by its id (quyết định công nhận).',
  })
  recognitionDecision(
    @Arg('id', () => GraphQLUUID, { description: 'Id (mã).' }) id: string,
    @Ctx() context: Context,
  ) {
    return findRecognitionDecision(context, id);
  }

  @Authorized()
  @Query(() => RecognitionDecisionConnection, {
    description: 'Decisions of recognition of a campaign, the latest first (quyết định công nhận, R-23).',
  })
  async recognitionDecisions(
    @CampaignArg() campaign: string,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const size = pageSize(first, 25);
    await requireCampaignRead(context, campaign);
    return connection(listRecognitions(context.db, { campaign, first: size, after }), (row) =>
      decisionOf(camel(row)),
    );
  }
}

@Resolver(() => RecognitionDecisionPayload)
export class RecognitionDecisionPayloadResolver {
  @FieldResolver(() => RecognitionDecision, {
    nullable: true,
    description: 'As it stands after the command (quyết định).',
  })
  async recognitionDecision(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    const row = id === undefined ? null : await loaders.recognition.load(id);
    return row && decisionOf(row);
  }
}
