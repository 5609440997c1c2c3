import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A paper behind a fact (văn bản, hồ sơ).', simpleResolvers: true })
export class Document {
  @Field(() => String, { description: 'Title and kind (trích yếu, loại văn bản).' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Number and symbol (số, ký hiệu).' })
  number?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of issue (ngày ban hành).' })
  issuedOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the content, hexadecimal (mã băm nội dung).',
  })
  sha256?: string;
}

@InputType({ description: 'A paper behind a fact (văn bản, hồ sơ).' })
export class DocumentInput {
  @Field(() => String, { description: 'Title and kind (trích yếu, loại văn bản); at most 300 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Number and symbol (số, ký hiệu).' })
  number?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of issue (ngày ban hành).' })
  issuedOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the content, 64 hexadecimal digits (mã băm nội dung).',
  })
  sha256?: string;
}
