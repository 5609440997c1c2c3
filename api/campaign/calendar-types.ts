import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../connection-type.ts';
import { CalendarChangeEnum, type CalendarChangeKind } from './vocabulary.ts';

@ObjectType({
  description: 'Who changed the calendar when and why (thay đổi lịch, R-31).',
  simpleResolvers: true,
})
export class CalendarChange {
  @Field(() => GraphQLUUID, { description: 'Id of the event (mã sự kiện).' })
  event!: string;

  @Field(() => ID, { description: 'Key of the milestone (mã mốc).' })
  milestone!: string;

  @Field(() => String, { description: 'Its deliverable as it then stood (sản phẩm).' })
  deliverable!: string;

  @Field(() => CalendarChangeEnum, { description: 'What changed (nội dung thay đổi).' })
  change!: CalendarChangeKind;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '“Trước ngày” before the change; of a correction the day of delivery (ngày cũ).',
  })
  dateBefore?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The same after it (ngày mới).' })
  dateAfter?: string | null;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => String, { description: 'Account that changed it (tài khoản).' })
  account!: string;

  @Field(() => String, { description: 'Role acting (vai trò).' })
  role!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded (thời điểm ghi nhận).' })
  recordedAt!: string;
}

export const CalendarChangeConnection = connectionType('CalendarChange', CalendarChange, {
  en: 'A change of the calendar',
  vi: 'thay đổi lịch',
});

@ObjectType({
  description:
    'How those who owe what a milestone asks stand with it (tình hình nộp). Each counts once: in time, late only, missing, or not due yet, as in the reporting rates (R-45).',
  simpleResolvers: true,
})
abstract class ManyDeliveries {
  @Field(() => Int, { description: 'How many owe it (số phải nộp).' })
  expected!: number;

  @Field(() => Int, { description: 'Delivered on time (số nộp đúng hạn).' })
  onTime!: number;

  @Field(() => Int, { description: 'Delivered late only (số nộp muộn).' })
  late!: number;

  @Field(() => Int, { description: 'Not delivered though the last day has passed (số quá hạn chưa nộp).' })
  missing!: number;

  @Field(() => Int, { description: 'Not delivered, and the last day has not passed (số chưa nộp, còn hạn).' })
  notDue!: number;
}

@ObjectType({
  description: 'How the units of a commune stand with what each of them owes (tình hình nộp của các đơn vị).',
  simpleResolvers: true,
})
export class UnitDeliveries extends ManyDeliveries {}

@ObjectType({
  description: 'How the communes stand with what a plan above them asks (tình hình nộp của các xã).',
  simpleResolvers: true,
})
export class PlaceDeliveries extends ManyDeliveries {}
