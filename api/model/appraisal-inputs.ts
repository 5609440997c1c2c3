import { GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { DocumentInput } from '../document.ts';
import { ModelCommandInput, ReasonedModelInput } from './command-input.ts';

@InputType({ description: 'Send the result report to a panel (gửi báo cáo thẩm định, R-16).' })
export class SubmitModelForAppraisalInput extends ModelCommandInput {
  @Field(() => GraphQLUUID, { description: 'Appraisal round (đợt thẩm định).' })
  round!: string;

  @Field(() => DocumentInput, { description: 'Result report (báo cáo kết quả thực hiện).' })
  report!: DocumentInput;

  @Field(() => [DocumentInput], { description: 'Papers that show the results (minh chứng).' })
  evidence!: DocumentInput[];
}

@InputType({ description: 'Leave a round before the session opens (rút khỏi đợt thẩm định, R-16).' })
export class WithdrawModelFromAppraisalInput extends ReasonedModelInput {
  @Field(() => GraphQLUUID, { description: 'Appraisal round (đợt thẩm định).' })
  round!: string;
}
