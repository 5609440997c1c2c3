import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DeliveredBy, MilestoneReport, TargetMetric } from '../../schema/campaign/vocabulary.ts';
import { DeliveredByEnum, MilestoneReportEnum, TargetMetricEnum } from './vocabulary.ts';

@ObjectType({ description: 'A target as it is planned (chỉ tiêu cấp trên giao).', simpleResolvers: true })
export class PlannedTarget {
  @Field(() => ID, { description: 'Key inside the campaign (mã chỉ tiêu).' })
  key!: string;

  @Field(() => String, { description: 'Title (tên chỉ tiêu).' })
  title!: string;

  @Field(() => TargetMetricEnum, { description: 'What it counts (nội dung đếm).' })
  metric!: TargetMetric;

  @Field(() => Int, { description: 'The least that meets it (mức tối thiểu).' })
  minimum!: number;
}

@ObjectType({
  description: 'A milestone as it is planned (mốc thời gian cấp trên giao).',
  simpleResolvers: true,
})
export class PlannedMilestone {
  @Field(() => ID, { description: 'Key inside the campaign (mã mốc).' })
  key!: string;

  @Field(() => GraphQLLocalDate, { description: '“Trước ngày”: due before this day (R-31).' })
  before!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day on time (chậm nhất, R-31).' })
  lastDay!: string;

  @Field(() => String, { description: 'Who delivers (nơi thực hiện).' })
  owner!: string;

  @Field(() => String, { description: 'Who receives (nơi nhận).' })
  receiver!: string;

  @Field(() => String, { description: 'What is delivered (sản phẩm).' })
  deliverable!: string;

  @Field(() => DeliveredByEnum, { description: 'What delivers it (cách hoàn thành, R-32).' })
  by!: DeliveredBy;

  @Field(() => [MilestoneReportEnum], {
    description: 'Reports that deliver it once all are submitted (báo cáo phải nộp).',
  })
  deliveredBy!: MilestoneReport[];
}
