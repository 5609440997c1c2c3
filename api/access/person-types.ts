import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ErasureGround } from '../../schema/access/person-vocabulary.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { ErasureGroundEnum } from './person-vocabulary.ts';

@ObjectType({
  description: 'Proof of a sealed part without its content; stays after an erasure (niêm phong, R-41).',
  simpleResolvers: true,
})
export class PersonSeal {
  @Field(() => GraphQLUUID, { description: 'The event that holds it (mã sự kiện).' })
  event!: string;

  @Field(() => String, { description: 'Type of the event (loại sự kiện).' })
  type!: string;

  @Field(() => String, { description: 'SHA-256 of the ciphertext, hexadecimal (mã băm bản mã).' })
  ct!: string;

  @Field(() => String, {
    description: 'Salted SHA-256 of the content, hexadecimal (mã băm có muối của nội dung).',
  })
  commit!: string;
}

@ObjectType({
  description: 'The rating of a person in a year (xếp loại cá nhân, R-26).',
  simpleResolvers: true,
})
export class PersonYearRating {
  @Field(() => Int, { description: 'Year that was rated (năm).' })
  year!: number;

  @Field(() => String, { description: 'Office that rated (nơi xếp loại).' })
  ratedBy!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the rating (ngày xếp loại).' })
  ratedOn!: string;
}

@ObjectType({
  description: 'A person, by position; who it is can be read by those who need it, and erased (người, R-41).',
  simpleResolvers: true,
  implements: Node,
})
export class Person {
  @Field(() => ID, { description: 'Id, at random (mã).' })
  id!: string;

  @Field(() => String, { description: 'Office or position (chức danh).' })
  position!: string;

  @Field(() => GraphQLDateTime, { description: 'When recorded (thời điểm ghi nhận).' })
  recordedAt!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the personal data was erased (thời điểm xóa dữ liệu cá nhân).',
  })
  erasedAt?: string | null;

  @Field(() => ErasureGroundEnum, { nullable: true, description: 'Why it was erased (căn cứ xóa).' })
  erasureGround?: ErasureGround | null;

  @Field(() => GraphQLDateTime, { description: 'When last changed (thời điểm cập nhật).' })
  updatedAt!: string;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'A person in a list (người trong danh sách).', simpleResolvers: true })
export class PersonEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => Person, { description: 'The person (người).' })
  node!: Person;
}

@ObjectType({ description: 'A page of persons (danh sách người).', simpleResolvers: true })
export class PersonConnection {
  @Field(() => [PersonEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: PersonEdge[];

  @Field(() => [Person], { description: 'The rows (những người).' })
  nodes!: Person[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Answer to a command on a person (kết quả).', simpleResolvers: true })
export class PersonPayload extends Payload {}
