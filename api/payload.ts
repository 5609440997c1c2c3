import { Field, Int, ObjectType } from 'type-graphql';
import type * as refusals from '../schema/refusal.ts';
import { Refusal } from './refusal.ts';

/**
 * What every mutation answers; each noun adds itself. Refused: `errors` says why and the rest is null. Carried out, but not
 * shown by the views in time: `visible` is false and the noun null.
 */
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

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether reads show it already (đã hiển thị): false says that it is recorded and will be shown soon, or once a view that stands still is mended, and the record itself is null; null when refused.',
  })
  visible?: boolean;

  /** Id of the noun; undefined when refused, and when the views do not show yet what was done. */
  id?: string;
}
