import { Field, ID, ObjectType } from 'type-graphql';
import { type Topic as Listed, OTHER, TOPICS, topicOf, UNCLASSIFIED } from '../../schema/model/topics.ts';
import { FIELDS, type Field as FieldCode } from '../../schema/model/vocabulary.ts';
import { FieldEnum } from './vocabulary.ts';

@ObjectType({
  description: 'A topic of the plan’s list II.2, or another (nội dung cụ thể, R-01).',
  simpleResolvers: true,
})
export class Topic {
  @Field(() => ID, { description: 'Its code, which a registration states (mã).' })
  code!: string;

  @Field(() => FieldEnum, {
    nullable: true,
    description:
      'Field that the plan lists it under; none for OTHER, UNCLASSIFIED and texts of old logs (lĩnh vực).',
  })
  field?: FieldCode | null;

  @Field(() => String, { description: 'In Vietnamese (tiếng Việt).' })
  vi!: string;

  @Field(() => String, { description: 'In English (tiếng Anh).' })
  en!: string;
}

const fieldOf = (code: string) =>
  FIELDS.find((field) => TOPICS[field].some((each) => each.code === code)) ?? null;
const listed = (topic: Listed): Topic => ({ ...topic, field: fieldOf(topic.code) });

/** The plan's list, and OTHER at its end. */
export const topicList = (): Topic[] => [...Object.values(TOPICS).flat(), OTHER].map(listed);

/** Texts of old logs are their own names. */
export const namedTopic = (code: string): Topic =>
  listed(topicOf(code) ?? (code === UNCLASSIFIED.code ? UNCLASSIFIED : { code, vi: code, en: code }));
