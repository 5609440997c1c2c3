import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type * as refusals from '../schema/refusal.ts';
import { vocabulary } from './vocabulary.ts';

export const LanguageEnum = vocabulary<'VI' | 'EN'>('Language', 'A language of messages (ngôn ngữ).', {
  VI: 'Vietnamese (tiếng Việt).',
  EN: 'English (tiếng Anh).',
});

/** The argument `language` of a text for people. */
export const Language = () =>
  Arg('language', () => LanguageEnum, {
    nullable: true,
    defaultValue: 'VI',
    description: 'Language of the message (ngôn ngữ).',
  });

@ObjectType({
  description: 'Why a command was not carried out (lý do từ chối), and the way out.',
  simpleResolvers: true,
})
export class Refusal {
  @Field(() => String, {
    description: 'Stable code that programs may branch on (mã lỗi), such as `FORBIDDEN`.',
  })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The rule that refuses (quy tắc), such as `R-03`; none for input of the wrong shape.',
  })
  rule?: string;

  @Field(() => [String], {
    description:
      'The offending input from the command down (vị trí dữ liệu sai), such as `["goals","0","target"]`.',
  })
  path!: string[];
}

@Resolver(() => Refusal)
export class RefusalResolver {
  @FieldResolver(() => String, { description: 'What happened and what to do (thông báo cho người dùng).' })
  message(@Root() refusal: refusals.Refusal, @Language() language: 'VI' | 'EN' | null): string {
    return language === 'EN' ? refusal.message.en : refusal.message.vi;
  }
}
