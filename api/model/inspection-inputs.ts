import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ModelCommandInput, ReasonedModelInput } from './command-input.ts';

const KEY = 'Key of the planned inspection, chosen by the sender (mã lần kiểm tra).';

@InputType({ description: 'Plan an inspection or survey (lên lịch kiểm tra, khảo sát, R-13).' })
export class ScheduleInspectionInput extends ModelCommandInput {
  @Field(() => ID, { description: KEY })
  inspection!: string;

  @Field(() => GraphQLLocalDate, { description: 'Planned day (ngày dự kiến).' })
  plannedOn!: string;

  @Field(() => [String], { description: 'Positions of the inspectors, not names (thành phần kiểm tra).' })
  inspectors!: string[];

  @Field(() => [Int], {
    defaultValue: [],
    description: 'Criteria to look at, 1 to 8; all when empty (tiêu chí kiểm tra, R-22).',
  })
  criteria!: number[];

  @Field(() => String, { description: 'What for (mục đích, nội dung).' })
  purpose!: string;
}

@InputType({ description: 'Move a planned inspection to another day (đổi lịch kiểm tra).' })
export class RescheduleInspectionInput extends ReasonedModelInput {
  @Field(() => ID, { description: KEY })
  inspection!: string;

  @Field(() => GraphQLLocalDate, { description: 'New day (ngày mới).' })
  plannedOn!: string;
}

@InputType({ description: 'Cancel a planned inspection (hủy lịch kiểm tra).' })
export class CancelInspectionInput extends ReasonedModelInput {
  @Field(() => ID, { description: KEY })
  inspection!: string;
}

@InputType({ description: 'Concerns a remedy and says why.' })
abstract class ReasonedRemedyInput extends ReasonedModelInput {
  @Field(() => ID, { description: 'Key of the remedy (mã yêu cầu).' })
  remedy!: string;
}

@InputType({
  description: 'Not done as asked: the remedy is owed again (không chấp nhận kết quả khắc phục, R-13).',
})
export class RejectModelRemedyInput extends ReasonedRemedyInput {}

@InputType({ description: 'The Board no longer asks for it (cho thôi khắc phục, R-13).' })
export class WaiveModelRemedyInput extends ReasonedRemedyInput {}
