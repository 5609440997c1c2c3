import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OrganizationKind, UnitKind } from '../../schema/organization/vocabulary.ts';
import { connectionType } from '../connection-type.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { OrganizationKindEnum, UnitKindEnum } from './vocabulary.ts';

@ObjectType({
  description: 'The country, a city, or a commune (tổ chức).',
  simpleResolvers: true,
  implements: Node,
})
export class Organization {
  @Field(() => ID, { description: 'Id: its code (mã).' })
  id!: string;

  @Field(() => ID, { description: 'Official code (mã tổ chức); names repeat across the country.' })
  code!: string;

  @Field(() => String, { description: 'Short name (tên).' })
  name!: string;

  @Field(() => String, { description: 'Full name (tên đầy đủ).' })
  fullName!: string;

  @Field(() => OrganizationKindEnum, { description: 'Level and kind (loại tổ chức).' })
  kind!: OrganizationKind;

  @Field(() => Boolean, { description: 'Not dissolved (đang hoạt động).' })
  active!: boolean;
}

@ObjectType({ description: 'An organization in a list (tổ chức trong danh sách).', simpleResolvers: true })
export class OrganizationEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => Organization, { description: 'The organization (tổ chức).' })
  node!: Organization;
}

@ObjectType({ description: 'A page of organizations (danh sách tổ chức).', simpleResolvers: true })
export class OrganizationConnection {
  @Field(() => [OrganizationEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: OrganizationEdge[];

  @Field(() => [Organization], { description: 'The rows (các tổ chức).' })
  nodes!: Organization[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all (tổng số).' })
  totalCount!: number;
}

@ObjectType({
  description: 'Who leads models inside a commune (đơn vị).',
  simpleResolvers: true,
  implements: Node,
})
export class Unit {
  @Field(() => ID, { description: 'Id (mã đơn vị).' })
  id!: string;

  @Field(() => String, { description: 'Name as it is today (tên hiện nay).' })
  name!: string;

  @Field(() => UnitKindEnum, { description: 'Kind (loại đơn vị).' })
  kind!: UnitKind;

  @Field(() => Boolean, { description: 'Neither merged nor dissolved (đang hoạt động).' })
  active!: boolean;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When it was merged or dissolved (ngày sáp nhập, giải thể).',
  })
  endedOn?: string | null;
}

export const UnitConnection = connectionType('Unit', Unit, { en: 'A unit', vi: 'đơn vị' });

@ObjectType({ description: 'Answer to a command on an organization (kết quả).', simpleResolvers: true })
export class OrganizationPayload extends Payload {}

@ObjectType({ description: 'Answer to a command on a unit (kết quả).', simpleResolvers: true })
export class UnitPayload extends Payload {}
