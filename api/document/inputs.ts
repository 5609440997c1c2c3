import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { DocumentKind, DossierSubject } from '../../schema/document/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { DocumentKindEnum, DossierSubjectEnum } from './vocabulary.ts';

@InputType({ description: 'What a dossier is kept of (đối tượng của hồ sơ).' })
export class DossierSubjectInput {
  @Field(() => DossierSubjectEnum, { description: 'Kind (loại đối tượng).' })
  kind!: DossierSubject;

  @Field(() => ID, { description: 'Its id (mã đối tượng).' })
  id!: string;
}

@InputType({ description: 'Concerns one paper of a dossier (văn bản).' })
abstract class DossierCommandInput extends CommandInput {
  @Field(() => DossierSubjectInput, { description: 'Whose dossier (hồ sơ của).' })
  subject!: DossierSubjectInput;

  @Field(() => GraphQLUUID, { description: 'Id of the paper, chosen by the sender (mã văn bản).' })
  document!: string;
}

@InputType({ description: 'File a paper whose content was uploaded (lưu văn bản vào hồ sơ, R-22).' })
export class FileDocumentInput extends DossierCommandInput {
  @Field(() => DocumentKindEnum, { description: 'Kind (loại văn bản).' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'Title (trích yếu); at most 300 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Number and symbol (số, ký hiệu).' })
  number?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of issue (ngày ban hành).' })
  issuedOn?: string;

  @Field(() => String, {
    description: 'SHA-256 that `POST /documents` answered for the content (mã băm nội dung).',
  })
  sha256!: string;
}

@InputType({ description: 'Take a paper out of a dossier; it stays in history (rút văn bản, R-38).' })
export class WithdrawDocumentInput extends DossierCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}
