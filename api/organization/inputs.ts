import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { OrganizationKind, UnitKind } from '../../schema/organization/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { OrganizationKindEnum, UnitKindEnum } from './vocabulary.ts';

@InputType({ description: 'Concerns one organization (tổ chức).' })
abstract class OrganizationCommandInput extends CommandInput {
  @Field(() => ID, {
    description: 'Official code of the organization (mã tổ chức), such as `31` or `10507`.',
  })
  organization!: string;
}

@InputType({ description: 'Enter an organization into the tree (thêm tổ chức).' })
export class EstablishOrganizationInput extends OrganizationCommandInput {
  @Field(() => String, { description: 'Short name (tên), such as `Thành Đông`.' })
  name!: string;

  @Field(() => String, { description: 'Full name (tên đầy đủ), such as `Phường Thành Đông`.' })
  fullName!: string;

  @Field(() => OrganizationKindEnum, { description: 'Level and kind (loại tổ chức).' })
  kind!: OrganizationKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the organization above; none for the root (mã cấp trên).',
  })
  parent?: string;
}

@InputType({ description: 'Give an organization a new name (đổi tên tổ chức).' })
export class RenameOrganizationInput extends OrganizationCommandInput {
  @Field(() => String, { description: 'New short name (tên mới).' })
  name!: string;

  @Field(() => String, { description: 'New full name (tên đầy đủ mới).' })
  fullName!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day of the new name (ngày có hiệu lực).' })
  effectiveOn!: string;
}

@InputType({ description: 'End an organization (giải thể, sáp nhập tổ chức).' })
export class DissolveOrganizationInput extends OrganizationCommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The organization that takes over (mã tổ chức tiếp nhận).',
  })
  into?: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day without it (ngày có hiệu lực).' })
  effectiveOn!: string;
}

@InputType({ description: 'Concerns one unit (đơn vị).' })
abstract class UnitCommandInput extends CommandInput {
  @Field(() => GraphQLUUID, { description: 'Id of the unit (mã đơn vị).' })
  unit!: string;
}

@InputType({ description: 'Establish a unit in a commune (thành lập đơn vị).' })
export class EstablishUnitInput extends UnitCommandInput {
  @Field(() => ID, { description: 'Code of its commune (mã xã, phường, đặc khu).' })
  organization!: string;

  @Field(() => String, { description: 'Name (tên đơn vị).' })
  name!: string;

  @Field(() => UnitKindEnum, { description: 'Kind (loại đơn vị).' })
  kind!: UnitKind;
}

@InputType({
  description: 'Give a unit a new name; history keeps the old one at its dates (đổi tên đơn vị).',
})
export class RenameUnitInput extends UnitCommandInput {
  @Field(() => String, { description: 'New name (tên mới).' })
  name!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day of the new name (ngày có hiệu lực).' })
  effectiveOn!: string;
}

@InputType({ description: 'Merge a unit into another (sáp nhập đơn vị).' })
export class MergeUnitInput extends UnitCommandInput {
  @Field(() => GraphQLUUID, { description: 'The unit that takes over (đơn vị tiếp nhận).' })
  into!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day after the merger (ngày có hiệu lực).' })
  effectiveOn!: string;
}

@InputType({ description: 'Dissolve a unit (giải thể đơn vị).' })
export class DissolveUnitInput extends UnitCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day without it (ngày có hiệu lực).' })
  effectiveOn!: string;
}

@InputType({
  description: 'A merger or dissolution that was a mistake (khôi phục đơn vị đã ghi nhầm là kết thúc).',
})
export class ReinstateUnitInput extends UnitCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({
  description: 'A dissolution or merger that was a mistake (khôi phục tổ chức đã ghi nhầm là kết thúc).',
})
export class ReinstateOrganizationInput extends OrganizationCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}
