import { GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { CommandInput } from '../command.ts';

@InputType({ description: 'Concerns one model (mô hình).' })
export abstract class ModelCommandInput extends CommandInput {
  @Field(() => GraphQLUUID, {
    description: 'Id of the model (mã mô hình), chosen by the sender for a new one.',
  })
  model!: string;
}

@InputType({ description: 'Concerns a model and says why.' })
export abstract class ReasonedModelInput extends ModelCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}
