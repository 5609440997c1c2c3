import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../../schema/access/roles.ts';
import { RoleEnum } from '../role.ts';

@ObjectType({ description: 'Who acts, in which capacity (danh tính).', simpleResolvers: true })
export class Identity {
  @Field(() => String, { description: 'Account (tài khoản).' })
  account!: string;

  @Field(() => RoleEnum, { description: 'Role acting (vai trò).' })
  role!: Role;
}
