import { Field, Int, ObjectType } from 'type-graphql';
import type * as refusals from '../schema/refusal.ts';
import { Refusal } from './refusal.ts';

/** What every mutation answers; each noun adds itself. Refused: `errors` says why and the rest is null. */
@ObjectType({ description: 'Answer to a command (kết quả thực hiện).', simpleResolvers: true })
export abstract class Payload {
  @Field(() => [Refusal], {
    description: 'Why the command was refused; empty when it was carried out (lý do từ chối).',
  })
  errors!: refusals.Refusal[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Revision of the record after the command (phiên bản bản ghi), to send as `expectedRevision` next time.',
  })
  revision?: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Position of the last event in the log (vị trí trong nhật ký); equal or greater means the views hold it.',
  })
  position?: string;

  /** Id of the noun; undefined when refused. */
  id?: string;
}
