import { GraphQLDateTime, GraphQLJSON, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../page.ts';

@ObjectType({
  description: 'Who caused an event, in which capacity (người thực hiện, R-39).',
  simpleResolvers: true,
})
export class EventActor {
  @Field(() => String, { description: 'Account (tài khoản).' })
  account!: string;

  @Field(() => String, { description: 'Role acting (vai trò).' })
  role!: string;

  @Field(() => String, { description: 'Code of the organization acted for (mã tổ chức).' })
  organization!: string;

  @Field(() => String, { nullable: true, description: 'Id of the unit acted for (mã đơn vị).' })
  unit?: string | null;
}

@ObjectType({
  description: 'One event of a model (sự kiện), never changed or deleted (R-38).',
  simpleResolvers: true,
})
export class TimelineEntry {
  @Field(() => GraphQLUUID, { description: 'Id of the event (mã sự kiện).' })
  id!: string;

  @Field(() => String, { description: 'Type, such as `ModelRegistered` (loại sự kiện).' })
  type!: string;

  @Field(() => Int, { description: 'Version of its shape (phiên bản cấu trúc).' })
  version!: number;

  @Field(() => Int, { description: 'Its place in the model’s stream, from 0 (thứ tự).' })
  revision!: number;

  @Field(() => String, { description: 'Its position in the whole log (vị trí trong nhật ký).' })
  position!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded (thời điểm ghi nhận, R-32).' })
  recordedAt!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it occurred (ngày diễn ra).' })
  occurredOn!: string;

  @Field(() => EventActor, { description: 'Who caused it (người thực hiện, R-39).' })
  actor!: EventActor;

  @Field(() => GraphQLUUID, { description: 'The command that caused it (mã lệnh).' })
  commandId!: string;

  @Field(() => String, { description: 'The client program (ứng dụng).' })
  client!: string;

  @Field(() => GraphQLJSON, { description: 'What it says, in the newest shape (nội dung).' })
  data!: unknown;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'The event that corrects it (được đính chính bởi, R-38).',
  })
  correctedBy?: string | null;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'An event in a list (sự kiện trong danh sách).', simpleResolvers: true })
export class TimelineEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => TimelineEntry, { description: 'The event (sự kiện).' })
  node!: TimelineEntry;
}

@ObjectType({ description: 'A page of events (dòng thời gian).', simpleResolvers: true })
export class TimelineConnection {
  @Field(() => [TimelineEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: TimelineEdge[];

  @Field(() => [TimelineEntry], { description: 'The rows (các sự kiện).' })
  nodes!: TimelineEntry[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}
