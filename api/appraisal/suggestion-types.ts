import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Suggested } from '../../schema/appraisal/suggestion.ts';
import { SuggestedEnum } from './vocabulary.ts';

@ObjectType({ description: 'An event that a suggestion rests on (căn cứ).', simpleResolvers: true })
export class AppraisalEvidence {
  @Field(() => GraphQLUUID, { description: 'Id of the event (mã bản ghi).' })
  event!: string;

  @Field(() => String, { description: 'Type of the event (loại bản ghi).' })
  type!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day on which it happened (ngày diễn ra).' })
  occurredOn!: string;
}

@ObjectType({
  description: 'What the record suggests for a criterion; people decide (gợi ý, R-22).',
  simpleResolvers: true,
})
export class AppraisalSuggestion {
  @Field(() => Int, { description: 'Number of the criterion: 1, 2, 3, 4 or 8 (tiêu chí).' })
  criterion!: number;

  @Field(() => SuggestedEnum, { description: 'What is suggested (gợi ý).' })
  suggested!: Suggested;

  @Field(() => [AppraisalEvidence], { description: 'The events that it rests on (căn cứ).' })
  evidence!: AppraisalEvidence[];
}
