import { Field, ObjectType } from 'type-graphql';
import type * as actions from '../schema/actions.ts';
import type * as refusals from '../schema/refusal.ts';
import { Refusal } from './refusal.ts';

@ObjectType({
  description: 'What may be done about a thing as it stands (việc có thể làm, R-46).',
  simpleResolvers: true,
})
export class Action {
  @Field(() => String, { description: 'Name of the mutation that does it (tên lệnh).' })
  command!: string;

  @Field(() => Boolean, {
    description: 'Whether whoever asks may send it now, with data that fits (được phép lúc này).',
  })
  allowed!: boolean;

  @Field(() => Refusal, {
    nullable: true,
    description:
      'Why not; `FORBIDDEN` where it is not the role’s to do; null where it is allowed (lý do chưa làm được).',
  })
  refusal?: refusals.Refusal | null;
}

export const actionOf = ({ command, refusal }: actions.Action): Action => ({
  command: command.charAt(0).toLowerCase() + command.slice(1),
  allowed: refusal === null,
  refusal,
});
