import { GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  listReviewed,
  type ReviewNote,
  type ReviewRow as Row,
  reviewRows,
} from '../../projections/model/queries.ts';
import type { ReviewProposal } from '../../schema/model/vocabulary.ts';
import { wholeConnection } from '../connection.ts';
import { connectionType } from '../connection-type.ts';
import type { Context } from '../context.ts';
import { After, First, pageSize } from '../page.ts';
import { asCode, badInput, requireRead } from '../scope.ts';
import { vocabulary } from '../vocabulary.ts';
import { Model } from './types.ts';
import { RatingEnum, ReviewProposalEnum } from './vocabulary.ts';

const ReviewNoteEnum = vocabulary<ReviewNote>('ReviewNote', 'Remark on a line of Phụ lục 02 (ghi chú).', {
  LATE: 'Registered late, in the course of the year (đăng ký bổ sung, muộn).',
  DISCOVERED: 'Found in monitoring (phát hiện qua theo dõi, R-27).',
  AFTER_CUT_OFF: 'Reviewed after the cut-off: an amendment (bổ sung sau ngày chốt, R-33).',
  CONCLUDED: 'Concluded (đã tổng kết).',
  REVOKED: 'Recognition revoked (đã hủy công nhận, R-24).',
});

@ObjectType({
  description: 'A decision of recognition that stands (quyết định công nhận).',
  simpleResolvers: true,
})
export class ReviewRecognition {
  @Field(() => String, { description: 'Number (số).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day (ngày).' })
  issuedOn!: string;
}

@ObjectType({ description: 'A commendation that stands (quyết định khen thưởng).', simpleResolvers: true })
export class ReviewCommendation {
  @Field(() => String, { description: 'Number (số).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day (ngày).' })
  decidedOn!: string;
}

@ObjectType({
  description:
    'A line of Phụ lục 02; name, field, subject, kind and goals are those of its model (danh sách sau rà soát).',
  simpleResolvers: true,
})
export class ReviewRow {
  @Field(() => Int, { description: 'Ordinal, from 1 (TT).' })
  number!: number;

  @Field(() => GraphQLSafeInt, { description: 'Persons reached, by the results (số người).' })
  people!: number;

  @Field(() => GraphQLSafeInt, { description: 'Households reached, by the results (số hộ).' })
  households!: number;

  @Field(() => GraphQLSafeInt, { description: 'Money received, in đồng (nguồn lực bằng tiền).' })
  money!: number;

  @Field(() => GraphQLSafeInt, { description: 'Days of work (ngày công).' })
  labour!: number;

  @Field(() => GraphQLSafeInt, { description: 'Land, in m² (đất).' })
  land!: number;

  @Field(() => RatingEnum, {
    nullable: true,
    description: 'Of the conclusion, else of the latest inspection (đánh giá).',
  })
  rating?: string | null;

  @Field(() => ReviewProposalEnum, {
    nullable: true,
    description: 'Keep, replicate or drop; none where it was not reviewed yet (đề xuất).',
  })
  proposal?: ReviewProposal | null;

  @Field(() => String, { nullable: true, description: 'Why (lý do).' })
  grounds?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is to be replicated (nơi nhân rộng).' })
  place?: string | null;

  @Field(() => ReviewRecognition, { nullable: true, description: 'Decision of recognition (QĐ công nhận).' })
  recognition?: ReviewRecognition | null;

  @Field(() => [ReviewCommendation], { description: 'Commendations that stand (khen thưởng).' })
  commendations!: ReviewCommendation[];

  @Field(() => [ReviewNoteEnum], { description: 'Remarks (ghi chú).' })
  notes!: ReviewNote[];
}

const ReviewRowConnection = connectionType('ReviewRow', ReviewRow, {
  en: 'A line of Phụ lục 02',
  vi: 'mô hình sau rà soát',
});

const CampaignArg = () =>
  Arg('campaign', () => ID, { description: 'Id of the campaign (mã kế hoạch): `<organization>-<year>`.' });
const UnitArg = () =>
  Arg('unit', () => GraphQLUUID, {
    nullable: true,
    description: 'Of this unit alone, with what was merged into it (đơn vị, R-49).',
  });

/** Throws FORBIDDEN or BAD_USER_INPUT. */
async function listRows(context: Context, id: string, unit: string | null | undefined): Promise<Row[]> {
  const campaign = await context.loaders.campaign.load(id);
  if (!campaign) throw badInput(`There is no campaign ${asCode(id)} (không có kế hoạch này)`, 'campaign');
  requireRead(context, campaign.path);
  const { organization, settings } = campaign;
  const place = { campaign: id, organization, unit: unit?.toLowerCase() };
  return reviewRows(await listReviewed(context.db, place), settings);
}

@Resolver(() => ReviewRow)
export class ReviewListResolver {
  @Authorized()
  @Query(() => [ReviewRow], {
    description:
      'Every model registered in a campaign as it stands after the review, dropped ones included (danh sách sau rà soát, Phụ lục 02, R-14, R-33).',
    deprecationReason: 'A whole list; `reviewRows` has pages.',
  })
  reviewList(@CampaignArg() id: string, @UnitArg() unit: string | null | undefined, @Ctx() context: Context) {
    return listRows(context, id, unit);
  }

  @Authorized()
  @Query(() => ReviewRowConnection, {
    description:
      'Every model registered in a campaign as it stands after the review, dropped ones included, in pages (danh sách sau rà soát, Phụ lục 02, R-14, R-33).',
  })
  async reviewRows(
    @CampaignArg() id: string,
    @UnitArg() unit: string | null | undefined,
    @First(50) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const size = pageSize(first, 50);
    const rows = await listRows(context, id, unit);
    return wholeConnection(rows, { first: size, after }, ({ model }) => model);
  }

  @FieldResolver(() => Model, { description: 'The model (mô hình).' })
  model(@Root() { model }: Row, @Ctx() { loaders }: Context) {
    return loaders.model.load(model);
  }
}
