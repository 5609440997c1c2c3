import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ExemplarStatus } from '../../projections/recognition/queries.ts';
import type { SubjectKind } from '../../schema/model/vocabulary.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import {
  CityDecision,
  DossierSending,
  FiledDocument,
  Leadership,
  PersonalCriteria,
  ReportConfirmation,
} from './exemplar-parts.ts';
import { ExemplarStatusEnum } from './vocabulary.ts';

@ObjectType({
  description: 'A nomination to the city (điển hình “Dân vận khéo”, R-26).',
  simpleResolvers: true,
  implements: Node,
})
export class Exemplar {
  @Field(() => ID, { description: 'Id (mã).' })
  id!: string;

  @Field(() => Int, { description: 'Year of its campaign (năm).' })
  year!: number;

  @Field(() => SubjectKindEnum, { description: 'Collective or individual (tập thể, cá nhân).' })
  subject!: SubjectKind;

  @Field(() => Boolean, { description: 'A leader or manager (lãnh đạo, quản lý).' })
  leader!: boolean;

  @Field(() => String, { description: 'The collective, or the position (tên tập thể, chức vụ).' })
  title!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The person, where recorded (cá nhân, R-41).' })
  person?: string | null;

  @Field(() => ExemplarStatusEnum, { description: 'Where it stands (trạng thái).' })
  status!: ExemplarStatus;

  @Field(() => String, { nullable: true, description: 'An individual’s direct part (phần việc trực tiếp).' })
  part?: string | null;

  @Field(() => PersonalCriteria, { nullable: true, description: 'Of an individual (tiêu chí cá nhân).' })
  criteria?: PersonalCriteria | null;

  @Field(() => Leadership, { nullable: true, description: 'Of a leader (tiêu chí lãnh đạo).' })
  leadership?: Leadership | null;

  @Field(() => [FiledDocument], { description: 'Papers of the dossier (hồ sơ).' })
  filed!: FiledDocument[];

  @Field(() => [ReportConfirmation], { description: 'Of the report as last filed (các xác nhận).' })
  confirmations!: ReportConfirmation[];

  @Field(() => DossierSending, { nullable: true, description: 'How it was sent (gửi hồ sơ).' })
  sending?: DossierSending | null;

  @Field(() => CityDecision, { nullable: true, description: 'What the city decided (kết quả, R-29).' })
  outcome?: CityDecision | null;

  @Field(() => [CityDecision], { description: 'What was recorded before (kết quả trước đính chính, R-38).' })
  earlierOutcomes!: CityDecision[];

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn (lý do rút).' })
  withdrawnReason?: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was nominated (thời điểm đề nghị).' })
  nominatedAt!: string;

  @Field(() => GraphQLDateTime, { description: 'When last changed (thời điểm cập nhật).' })
  updatedAt!: string;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'A nomination in a list (đề nghị trong danh sách).', simpleResolvers: true })
export class ExemplarEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => Exemplar, { description: 'The nomination (đề nghị).' })
  node!: Exemplar;
}

@ObjectType({ description: 'A page of nominations (danh sách đề nghị điển hình).', simpleResolvers: true })
export class ExemplarConnection {
  @Field(() => [ExemplarEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: ExemplarEdge[];

  @Field(() => [Exemplar], { description: 'The rows (các đề nghị).' })
  nodes!: Exemplar[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Answer to a command on a nomination (kết quả).', simpleResolvers: true })
export class ExemplarPayload extends Payload {}
