import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { awaitsNotice } from '../schema/appraisal/disclosure.ts';
import type { Context } from './context.ts';
import { actorOf } from './scope.ts';

const STAGES = {
  registered: 'Registered (đã đăng ký).',
  late: 'Registered late (đăng ký muộn, R-07).',
  returned: 'Returned to the unit and not yet resubmitted (đang trả lại).',
  accepted: 'Accepted by the Board (đã tiếp nhận).',
  standing: 'Accepted and not dropped (đang duy trì); what targets count by default (R-37).',
  planned: 'With an implementation plan (đã có kế hoạch thực hiện).',
  launched: 'Launched (đã ra mắt).',
  implementing: 'Implementing (đã triển khai).',
  inspected: 'Inspected or surveyed (đã kiểm tra, khảo sát).',
  recognised: 'Recognised (đã công nhận).',
  exemplar: 'Nominated as exemplar to the city (điển hình cấp thành phố).',
  commended: 'Commended (được biểu dương, khen thưởng).',
  concluded: 'Concluded (đã tổng kết).',
  dropped: 'Dropped (đã loại bỏ, dừng thực hiện).',
} as const;

@ObjectType({
  description:
    'How many models ever reached each stage (số mô hình theo từng bước); `returned`, `dropped` and `standing` count as they are now.',
  simpleResolvers: true,
})
export class StageCounts {}

for (const [stage, description] of Object.entries(STAGES)) {
  Field(() => Int, { description })(StageCounts.prototype, stage);
}

@Resolver(() => StageCounts)
export class StageCountsResolver {
  @FieldResolver(() => Int, {
    description: 'Appraised (đã thẩm định); for a unit once the notice of the result is published (R-21).',
  })
  appraised(@Root() { appraised, notified }: Counted, @Ctx() context: Context) {
    return awaitsNotice(actorOf(context).role) ? (notified ?? appraised) : appraised;
  }
}

/** What a report has frozen does not tell them apart. */
interface Counted {
  appraised: number;
  notified?: number;
}
