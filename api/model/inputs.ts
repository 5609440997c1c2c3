import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { DocumentInput } from '../document.ts';
import { ModelCommandInput, ReasonedModelInput } from './command-input.ts';
import { PlanInput } from './plan.ts';
import { RegistrationInput } from './registration-input.ts';
import { RatingEnum } from './vocabulary.ts';

@InputType({ description: 'Record the endorsement in principle (ghi nhận chủ trương, R-06).' })
export class EndorseModelInput extends ModelCommandInput {
  @Field(() => String, { description: 'The authority that agreed (cấp uỷ, thủ trưởng đồng ý).' })
  authority!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the agreement (ngày cho chủ trương).' })
  endorsedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper (văn bản).' })
  document?: DocumentInput;
}

@InputType({
  description: 'Enter a model that was endorsed before its registration (đề xuất mô hình, R-06).',
})
export class ProposeModelInput extends EndorseModelInput {
  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch): `<organization>-<year>`.' })
  campaign!: string;

  @Field(() => GraphQLUUID, { description: 'The lead unit (đơn vị chủ trì).' })
  unit!: string;

  @Field(() => String, { description: 'Name (tên mô hình).' })
  name!: string;
}

@InputType({ description: 'Amend a returned registration and submit it again (nộp lại đăng ký, R-08).' })
export class ResubmitModelInput extends ModelCommandInput {
  @Field(() => RegistrationInput, { description: 'The whole registration (bản đăng ký).' })
  registration!: RegistrationInput;

  @Field(() => String, {
    nullable: true,
    description: 'Needed after the unit milestone (lý do đăng ký muộn, R-07).',
  })
  lateReason?: string;
}

@InputType({ description: 'Register a model (đăng ký mô hình, R-01).' })
export class RegisterModelInput extends ResubmitModelInput {
  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch): `<organization>-<year>`.' })
  campaign!: string;

  @Field(() => GraphQLUUID, { description: 'The lead unit (đơn vị chủ trì).' })
  unit!: string;
}

@InputType({
  description: 'Register a model found in monitoring, late and with a reason (mô hình phát hiện, R-27).',
})
export class DiscoverModelInput extends ModelCommandInput {
  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch): `<organization>-<year>`.' })
  campaign!: string;

  @Field(() => GraphQLUUID, { description: 'The lead unit (đơn vị chủ trì).' })
  unit!: string;

  @Field(() => RegistrationInput, { description: 'The whole registration (bản đăng ký).' })
  registration!: RegistrationInput;

  @Field(() => String, { description: 'Why it was not registered in time (lý do đăng ký muộn).' })
  lateReason!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day on which it was found (ngày phát hiện).' })
  foundOn!: string;

  @Field(() => String, { description: 'In the course of what (phát hiện qua đợt theo dõi, kiểm tra nào).' })
  foundIn!: string;
}

@InputType({ description: 'Return a registration with reasons (trả lại đăng ký, R-08).' })
export class ReturnModelInput extends ModelCommandInput {
  @Field(() => [String], { description: 'Why, one by one (các lý do).' })
  reasons!: string[];
}

@InputType({ description: 'Accept a registration (tiếp nhận đăng ký, R-08).' })
export class AcceptModelInput extends ModelCommandInput {}

@InputType({ description: 'Change a registration after acceptance (điều chỉnh đăng ký, R-09).' })
export class AmendModelInput extends ReasonedModelInput {
  @Field(() => RegistrationInput, { description: 'The whole new registration (bản đăng ký mới).' })
  registration!: RegistrationInput;
}

@InputType({
  description: 'Correct a registration that was wrong from the beginning (đính chính đăng ký, R-38).',
})
export class CorrectModelRegistrationInput extends AmendModelInput {}

@InputType({ description: 'Accept what a unit proposed to change (chấp nhận điều chỉnh, R-09).' })
export class AcceptModelAmendmentInput extends ModelCommandInput {}

@InputType({ description: 'Decline what a unit proposed to change (không chấp nhận điều chỉnh, R-09).' })
export class DeclineModelAmendmentInput extends ModelCommandInput {
  @Field(() => [String], { description: 'Why, one by one (các lý do).' })
  reasons!: string[];
}

@InputType({ description: 'Take back a proposal to change a registration (rút đề nghị điều chỉnh, R-09).' })
export class WithdrawModelAmendmentInput extends ReasonedModelInput {}

@InputType({ description: 'Write or replace the implementation plan (lập kế hoạch thực hiện, R-10).' })
export class PlanModelInput extends ModelCommandInput {
  @Field(() => PlanInput, { description: 'The plan (kế hoạch).' })
  plan!: PlanInput;
}

@InputType({ description: 'Review: keep the model (rà soát: giữ lại, R-14).' })
export class KeepModelInput extends ReasonedModelInput {}

@InputType({ description: 'Review: propose that it be copied (rà soát: đề xuất nhân rộng, R-14).' })
export class ProposeModelReplicationInput extends ReasonedModelInput {
  @Field(() => String, { description: 'Where (nơi nhân rộng).' })
  place!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'By which unit (đơn vị thực hiện).' })
  unit?: string;
}

@InputType({ description: 'Review: drop the model (rà soát: loại bỏ, R-14).' })
export class DropModelInput extends ReasonedModelInput {}

@InputType({ description: 'Conclude the model (tổng kết mô hình).' })
export class ConcludeModelInput extends ModelCommandInput {
  @Field(() => String, { description: 'What came of it (tóm tắt kết quả).' })
  summary!: string;

  @Field(() => RatingEnum, { nullable: true, description: 'Rating (xếp loại).' })
  rating?: string;
}
