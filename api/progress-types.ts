import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type * as words from '../schema/model/vocabulary.ts';
import { StageCounts } from './counts.ts';
import { FieldEnum, ModelKindEnum } from './model/vocabulary.ts';

@ObjectType({
  description: 'How the movement goes in one organization and everything below it (tiến độ phong trào).',
  simpleResolvers: true,
})
export class Progress {
  @Field(() => Int, { description: 'The year counted (năm).' })
  year!: number;
}

@ObjectType({
  description: 'The same place one year before (cùng kỳ năm trước).',
  simpleResolvers: true,
})
export class YearBefore {
  @Field(() => Int, { description: 'The year before (năm trước).' })
  year!: number;

  @Field(() => GraphQLLocalDate, {
    description: 'Today’s day and month in the year before (cùng ngày năm trước); 28/02 for 29/02.',
  })
  sameDay!: string;
}

@ObjectType({ description: 'One part of the whole, as grouped (nhóm).', simpleResolvers: true })
export class ProgressGroup {
  @Field(() => FieldEnum, { nullable: true, description: 'Its field, when grouped by it (lĩnh vực).' })
  field?: words.Field | null;

  @Field(() => ModelKindEnum, { nullable: true, description: 'Its kind, when grouped by it (loại).' })
  kind?: words.ModelKind | null;

  @Field(() => StageCounts, { description: 'Its models by stage (số mô hình).' })
  counts!: StageCounts;
}

@ObjectType({
  description: 'What happened in one week, Monday to Sunday (hoạt động trong tuần).',
  simpleResolvers: true,
})
export class WeekActivity {
  @Field(() => GraphQLLocalDate, { description: 'Its Monday (thứ Hai đầu tuần).' })
  weekStart!: string;

  @Field(() => Int, { description: 'Registrations (lượt đăng ký).' })
  registrations!: number;

  @Field(() => Int, { description: 'Launches (lượt ra mắt).' })
  launches!: number;

  @Field(() => Int, { description: 'Progress reports (báo cáo tiến độ).' })
  reports!: number;

  @Field(() => Int, { description: 'Contributions (lượt đóng góp).' })
  contributions!: number;

  @Field(() => Int, { description: 'Inspections (lượt kiểm tra).' })
  inspections!: number;

  @Field(() => Int, { description: 'Everything else (hoạt động khác).' })
  other!: number;
}

@ObjectType({
  description: 'Figures of an organization may have changed (số liệu thay đổi).',
  simpleResolvers: true,
})
export class ProgressChange {
  @Field(() => ID, { description: 'The organization asked about (mã tổ chức).' })
  organization!: string;

  @Field(() => String, { description: 'The views hold everything up to here (vị trí trong nhật ký).' })
  position!: string;

  @Field(() => GraphQLDateTime, { description: 'When the last event was recorded (thời điểm ghi nhận).' })
  recordedAt!: string;
}
