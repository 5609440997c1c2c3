import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../../schema/access/roles.ts';
import { RoleEnum } from '../role.ts';
import { NextStepKindEnum } from './vocabulary.ts';

@ObjectType({
  description: 'What is owed next on a model, and by whom (việc cần làm tiếp).',
  simpleResolvers: true,
})
export class NextStep {
  @Field(() => NextStepKindEnum, { description: 'What (việc).' })
  step!: string;

  @Field(() => RoleEnum, { description: 'By whom (vai trò thực hiện).' })
  owner!: Role;
}
