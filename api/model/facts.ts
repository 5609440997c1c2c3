import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type * as words from '../../schema/model/vocabulary.ts';
import { Document } from '../document.ts';
import { InspectionStateEnum, RatingEnum, ReviewProposalEnum } from './vocabulary.ts';

@ObjectType({
  description: 'A finding against one criterion (kết quả theo tiêu chí).',
  simpleResolvers: true,
})
export class Finding {
  @Field(() => Int, { description: 'Number of the criterion, 1 to 8 (tiêu chí, R-22).' })
  criterion!: number;

  @Field(() => Boolean, { description: 'Whether it is met (đạt hay không).' })
  met!: boolean;

  @Field(() => String, { nullable: true, description: 'Note (nhận xét).' })
  note?: string | null;

  @Field(() => [Document], { description: 'Evidence (minh chứng).' })
  evidence!: Document[];
}

@ObjectType({ description: 'A day that an inspection was moved from (đổi lịch).', simpleResolvers: true })
export class InspectionMove {
  @Field(() => GraphQLLocalDate, { description: 'The day that it was planned for before (ngày dự kiến cũ).' })
  plannedOn!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@ObjectType({
  description: 'An inspection or survey, planned, carried out, or both (kiểm tra, khảo sát, R-13).',
  simpleResolvers: true,
})
export class Inspection {
  @Field(() => ID, { nullable: true, description: 'Its key, where it was planned (mã lần kiểm tra).' })
  key?: string | null;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'The event that carried it out (sự kiện kiểm tra).',
  })
  event?: string | null;

  @Field(() => InspectionStateEnum, { description: 'How it stands today (tình trạng).' })
  state!: words.InspectionState;

  @Field(() => Int, {
    description: 'Days past the planned day, until it took place or until today (số ngày chậm).',
  })
  daysLate!: number;

  @Field(() => Boolean, { description: 'Not planned beforehand (đột xuất).' })
  adHoc!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Planned day (ngày dự kiến).' })
  plannedOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it took place (ngày kiểm tra).' })
  inspectedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What for (mục đích, nội dung).' })
  purpose?: string | null;

  @Field(() => [Int], { description: 'Criteria planned to look at; all when empty (tiêu chí kiểm tra).' })
  criteria!: number[];

  @Field(() => [String], { description: 'Positions of the inspectors (thành phần kiểm tra).' })
  inspectors!: string[];

  @Field(() => [InspectionMove], { description: 'Days it was moved from (các lần đổi lịch).' })
  moves!: InspectionMove[];

  @Field(() => String, { nullable: true, description: 'Why it was cancelled (lý do hủy).' })
  cancelReason?: string | null;

  @Field(() => [Finding], { description: 'Findings, as corrected (kết quả theo tiêu chí).' })
  findings!: Finding[];

  @Field(() => RatingEnum, { nullable: true, description: 'Rating, as corrected (xếp loại).' })
  rating?: string | null;

  @Field(() => [Document], { description: 'Evidence (minh chứng).' })
  evidence!: Document[];
}

@ObjectType({ description: 'A review of the model (rà soát, R-14).', simpleResolvers: true })
export class Review {
  @Field(() => GraphQLUUID, { description: 'The event that recorded it (sự kiện).' })
  event!: string;

  @Field(() => ReviewProposalEnum, { description: 'Keep, replicate or drop (giữ, nhân rộng, loại bỏ).' })
  proposal!: words.ReviewProposal;

  @Field(() => String, { description: 'Why (lý do).' })
  grounds!: string;

  @Field(() => String, { nullable: true, description: 'Where it is to be replicated (nơi nhân rộng).' })
  place?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'By which unit (mã đơn vị nhân rộng).' })
  unit?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'Day (ngày).' })
  on!: string;

  @Field(() => Boolean, {
    description: 'Recorded after the cut-off of the campaign: an amendment (bổ sung sau ngày chốt, R-33).',
  })
  afterCutOff!: boolean;
}

@ObjectType({ description: 'How the model was concluded (tổng kết).', simpleResolvers: true })
export class Conclusion {
  @Field(() => GraphQLLocalDate, { description: 'Day (ngày tổng kết).' })
  on!: string;

  @Field(() => String, { description: 'What came of it (tóm tắt kết quả).' })
  summary!: string;

  @Field(() => RatingEnum, { nullable: true, description: 'Rating (xếp loại).' })
  rating?: string | null;
}

@ObjectType({
  description: 'How the Board came upon a model that nobody registered (phát hiện, R-27).',
  simpleResolvers: true,
})
export class Discovery {
  @Field(() => GraphQLLocalDate, { description: 'Day (ngày phát hiện).' })
  foundOn!: string;

  @Field(() => String, { description: 'In the course of what (phát hiện qua).' })
  foundIn!: string;
}
