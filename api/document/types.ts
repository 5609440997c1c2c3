import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ArchiveItem } from '../../schema/document/archive.ts';
import type { DocumentKind, DossierSubject } from '../../schema/document/vocabulary.ts';
import { Payload } from '../payload.ts';
import { ArchiveItemEnum, DocumentKindEnum, DocumentSourceEnum, DossierSubjectEnum } from './vocabulary.ts';

@ObjectType({ description: 'A paper in a dossier (văn bản trong hồ sơ).', simpleResolvers: true })
export class DossierDocument {
  @Field(() => ID, {
    description: 'Id of a filed paper; of a named one its event and place in it (mã văn bản).',
  })
  id!: string;

  @Field(() => DocumentSourceEnum, { description: 'How it came in (nguồn).' })
  source!: 'FILED' | 'NAMED';

  @Field(() => [DocumentKindEnum], { description: 'What it counts as (loại văn bản).' })
  kinds!: readonly DocumentKind[];

  @Field(() => String, { description: 'Title (trích yếu).' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Number and symbol (số, ký hiệu).' })
  number?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of issue (ngày ban hành).' })
  issuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of its content (mã băm nội dung).' })
  sha256?: string | null;

  @Field(() => String, { nullable: true, description: 'Media type of a filed content (định dạng).' })
  mediaType?: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of a filed content in bytes (dung lượng).' })
  size?: number | null;

  @Field(() => GraphQLDateTime, { description: 'When it was filed or named (thời điểm ghi nhận).' })
  at!: string;

  @Field(() => String, { description: 'Role of who did (vai trò người ghi nhận).' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'Type of the event that names it (loại sự kiện).' })
  eventType?: string | null;

  @Field(() => Boolean, {
    description: 'Neither withdrawn nor of a record that was corrected since (còn hiệu lực, R-38).',
  })
  standing!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn (lý do rút, R-38).' })
  withdrawnReason?: string | null;

  /** Of a named paper: whose upload it must be for the content to be read through it. */
  organization?: string;
}

@ObjectType({ description: 'The papers of one subject (hồ sơ).', simpleResolvers: true })
export class Dossier {
  @Field(() => DossierSubjectEnum, { description: 'What it is kept of (đối tượng).' })
  kind!: DossierSubject;

  @Field(() => ID, { description: 'Id of what it is kept of (mã đối tượng).' })
  subject!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Revision (phiên bản), for `expectedRevision`; none before the first paper is filed.',
  })
  revision?: number | null;
}

@ObjectType({ description: 'One thing that an archive holds (thành phần hồ sơ).', simpleResolvers: true })
export class ArchiveEntry {
  @Field(() => ArchiveItemEnum, { description: 'What (thành phần).' })
  item!: ArchiveItem;

  @Field(() => Boolean, { description: 'Whether it must be there at this stage (phải có).' })
  owed!: boolean;

  @Field(() => Boolean, { description: 'Whether it is there (đã có).' })
  present!: boolean;

  @Field(() => [ID], { description: 'The papers that count for it, as in the dossier (các văn bản).' })
  papers!: string[];
}

@ObjectType({
  description: 'Whether the archive of a model is complete (hồ sơ lưu trữ, tiêu chí 8, R-22).',
  simpleResolvers: true,
})
export class Archive {
  @Field(() => Boolean, { description: 'Nothing that is owed at this stage is missing (đầy đủ).' })
  complete!: boolean;

  @Field(() => [ArchiveEntry], { description: 'Every item, owed or not (các thành phần).' })
  entries!: ArchiveEntry[];
}

@ObjectType({ description: 'Answer to a command on a dossier (kết quả).', simpleResolvers: true })
export class DossierPayload extends Payload {}
