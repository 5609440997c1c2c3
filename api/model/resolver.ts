import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { countModels, listModels, type ModelOrder, standingOfRow } from '../../projections/model/queries.ts';
import { listTimeline } from '../../projections/timeline/queries.ts';
import { awaitedIn } from '../../schema/appraisal/awaiting.ts';
import { awaitsNotice, statusBeforeNotice } from '../../schema/appraisal/disclosure.ts';
import { isOver } from '../../schema/campaign/owed.ts';
import { countKeptBack } from '../../schema/model/kept-back.ts';
import { nextStep } from '../../schema/model/next-step.ts';
import { camel } from '../camel.ts';
import { type Connection, connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { ModelSource } from '../loaders.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { actorOf, canRead, readableModel, requireListing, requireRead } from '../scope.ts';
import { timelineEntry } from '../timeline-entry.ts';
import { ModelFilter } from './filter.ts';
import { NextStep } from './next-step-type.ts';
import { TimelineConnection } from './timeline-types.ts';
import { namedTopic, Topic, topicList } from './topic.ts';
import { Model, ModelConnection, ModelPayload } from './types.ts';
import { ModelOrderEnum } from './vocabulary.ts';

/** as whoever asks may know it. */
const shownStatus = (context: Context, { status, appraisal }: ModelSource) =>
  awaitsNotice(actorOf(context).role) ? statusBeforeNotice(status, appraisal?.notice != null) : status;
const keyed = ({ goal, ...rest }: ModelSource['goals'][number]) => ({ key: goal, ...rest });

type ModelPage = Connection<ModelSource> & { filter: ModelFilter };

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findModel(context: Context, id: string) {
  const model = await context.loaders.model.load(id.toLowerCase());
  if (model) requireRead(context, model.path);
  return model;
}

@Resolver(() => Model)
export class ModelResolver {
  @Authorized()
  @Query(() => Model, { nullable: true, description: 'One model by its id (mô hình).' })
  model(
    @Arg('id', () => GraphQLUUID, { description: 'Id (mã mô hình).' }) id: string,
    @Ctx() context: Context,
  ) {
    return findModel(context, id);
  }

  @Authorized()
  @Query(() => ModelConnection, {
    description: 'Models at or below an organization, one’s own when none is named (danh sách mô hình).',
  })
  async models(
    @Arg('filter', () => ModelFilter, { nullable: true, description: 'Which models (điều kiện lọc).' })
    given: ModelFilter | null | undefined,
    @Arg('orderBy', () => ModelOrderEnum, {
      nullable: true,
      defaultValue: 'REGISTERED_DESC',
      description: 'Order (thứ tự).',
    })
    orderBy: ModelOrder | null,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<ModelPage> {
    const size = pageSize(first, 25);
    const organization = given?.organization ?? actorOf(context).organization;
    await requireListing(context, organization);
    const { today } = context.moment();
    const untold = awaitsNotice(actorOf(context).role);
    const filter = { ...given, organization, unit: given?.unit?.toLowerCase(), today, untold };
    const request = { filter, orderBy: orderBy ?? 'REGISTERED_DESC', first: size, after };
    const { page: _, ...found } = await connection(listModels(context.db, request), camel);
    return { ...found, filter };
  }

  @FieldResolver()
  subject(@Root() { subjectKind, subjectTitle, subjectBasis, subjectPerson }: ModelSource) {
    return subjectKind === null
      ? null
      : { kind: subjectKind, title: subjectTitle, basis: subjectBasis, person: subjectPerson };
  }

  @Authorized()
  @Query(() => [Topic], {
    description: 'The topics that a registration may state (danh mục nội dung, R-01).',
  })
  topics() {
    return topicList();
  }

  @FieldResolver(() => [Topic], { description: 'Its topics with their names (nội dung cụ thể, R-01).' })
  namedTopics(@Root() { topics }: ModelSource) {
    return topics.map(namedTopic);
  }

  @FieldResolver()
  goals(@Root() { goals }: ModelSource) {
    return goals.map(keyed);
  }

  @FieldResolver()
  async leftOut(@Root() { leftOut, earlierModel }: ModelSource, @Ctx() context: Context) {
    const earlier = leftOut.length > 0 ? await readableModel(context, earlierModel) : null;
    return leftOut.map(({ goal: key, reason }) => {
      const goal = earlier?.goals.find((each) => each.goal === key);
      return { key, reason, goal: goal ? keyed(goal) : null };
    });
  }

  @FieldResolver(() => Model, {
    nullable: true,
    description: 'The earlier model, where one may read it (mô hình năm trước, R-03).',
  })
  earlierModel(@Root() { earlierModel }: ModelSource, @Ctx() context: Context) {
    return readableModel(context, earlierModel);
  }

  @FieldResolver(() => [Model], {
    description: 'Models of later years that continue it, where one may read them (mô hình tiếp nối, R-03).',
  })
  async continuedBy(@Root() { id }: ModelSource, @Ctx() context: Context) {
    const models = await context.loaders.continuations.load(id);
    return models.filter((model) => canRead(context, model.path));
  }

  @FieldResolver(() => Model, {
    nullable: true,
    description: 'The model copied, where one may read it (mô hình gốc, R-04).',
  })
  sourceModel(@Root() { sourceModel }: ModelSource, @Ctx() context: Context) {
    return readableModel(context, sourceModel);
  }

  @FieldResolver()
  status(@Root() model: ModelSource, @Ctx() context: Context) {
    return shownStatus(context, model);
  }

  @FieldResolver()
  updatedAt(@Root() { updatedAt, toldAt }: ModelSource, @Ctx() context: Context) {
    return awaitsNotice(actorOf(context).role) ? toldAt : updatedAt;
  }

  @FieldResolver()
  revision(@Root() model: ModelSource, @Ctx() context: Context) {
    const kept = awaitsNotice(actorOf(context).role) ? countKeptBack(model.keptBack) : 0;
    return model.revision - kept;
  }

  @FieldResolver()
  recognisedOn(@Root() { recognition }: ModelSource) {
    return recognition && !recognition.declined ? recognition.issuedOn : null;
  }

  @FieldResolver()
  recognitionNumber(@Root() { recognition }: ModelSource) {
    return recognition && !recognition.declined ? recognition.number : null;
  }

  @FieldResolver()
  recognitionRevokedOn(@Root() { recognition }: ModelSource) {
    return recognition?.revoked?.issuedOn ?? null;
  }

  @FieldResolver()
  selected(@Root() { selections }: ModelSource) {
    return selections.length > 0;
  }

  @FieldResolver()
  commended(@Root() { commendations }: ModelSource) {
    return commendations.some(({ cancelled }) => cancelled === null);
  }

  @FieldResolver(() => NextStep, {
    nullable: true,
    description: 'What is owed next, and by whom (việc cần làm tiếp); none once it is over.',
  })
  async nextStep(@Root() model: ModelSource, @Ctx() context: Context) {
    const { campaign, roundsAhead, appraisalRound } = context.loaders;
    const status = shownStatus(context, model);
    const [plan, rounds, round] = await Promise.all([
      campaign.load(model.campaign),
      roundsAhead.load(model.campaign),
      status === 'UNDER_APPRAISAL' && model.appraisal ? appraisalRound.load(model.appraisal.round) : null,
    ]);
    const untold = awaitsNotice(actorOf(context).role);
    const standing = standingOfRow(
      { ...model, status },
      {
        campaignOpen: plan?.status === 'OPEN',
        campaignOver: isOver(model, context.moment().today),
        listAsked: plan?.milestones.some(({ by }) => by === 'UNIT_LISTS') ?? false,
        ...(round && { awaited: awaitedIn(round, model.id, untold) }),
        roundOpen: rounds.open,
        sessionAhead: rounds.scheduled.has(model.id),
      },
    );
    return nextStep(standing);
  }

  @FieldResolver(() => TimelineConnection, {
    description: 'Every event of the model (dòng thời gian, R-38).',
  })
  async timeline(
    @Root() { id, path }: ModelSource,
    @First(50) first: number | null,
    @After() after: string | null | undefined,
    @Arg('newestFirst', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'Latest first (mới nhất trước).',
    })
    newestFirst: boolean | null,
    @Ctx() context: Context,
  ) {
    requireRead(context, path);
    const untold = awaitsNotice(actorOf(context).role);
    const request = { first: pageSize(first, 50), after, newestFirst: newestFirst ?? true, untold };
    return connection(listTimeline(context.db, `model-${id}`, request), timelineEntry);
  }
}

@Resolver(() => ModelConnection)
export class ModelConnectionResolver {
  /** Asked for only where it is selected: a count costs more than the page. */
  @FieldResolver()
  totalCount(@Root() { filter }: ModelPage, @Ctx() { db }: Context) {
    return countModels(db, filter);
  }
}

@Resolver(() => ModelPayload)
export class ModelPayloadResolver {
  @FieldResolver(() => Model, { nullable: true, description: 'As it stands after the command (mô hình).' })
  model(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.model.load(id);
  }
}
