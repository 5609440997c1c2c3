import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { fieldName } from '../../schema/field-names.ts';
import { differences } from '../../schema/model/amendment.ts';
import type { Registration } from '../../schema/model/registration.ts';
import type { ModelSource } from '../loaders.ts';

@ObjectType({
  description: 'A value that a proposal would change (giá trị thay đổi, R-09).',
  simpleResolvers: true,
})
export class AmendmentDifference {
  @Field(() => String, { description: 'Which, as inputs are named (mục): `goals.so-ho.target`.' })
  path!: string;

  @Field(() => String, { description: 'What the field is called in Vietnamese (tên mục).' })
  vi!: string;

  @Field(() => String, { description: 'What the field is called in English (tên mục bằng tiếng Anh).' })
  en!: string;

  @Field(() => String, { nullable: true, description: 'As it stands; none where there is none (hiện hành).' })
  before?: string | null;

  @Field(() => String, { nullable: true, description: 'As proposed; none where it goes (đề nghị).' })
  after?: string | null;
}

@ObjectType({
  description: 'Why the Board did not accept a proposal (không chấp nhận điều chỉnh).',
  simpleResolvers: true,
})
export class AmendmentDecline {
  @Field(() => GraphQLDateTime, { description: 'When (thời điểm).' })
  at!: string;

  @Field(() => [String], { description: 'Why, one by one (các lý do).' })
  reasons!: string[];
}

@ObjectType({
  description:
    'A change of the registration that a unit proposed: it holds once the Board accepts it (đề nghị điều chỉnh, R-09).',
  simpleResolvers: true,
})
export class ModelAmendment {
  @Field(() => GraphQLUUID, { description: 'The event that proposed it (sự kiện).' })
  event!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was proposed (thời điểm đề nghị).' })
  proposedAt!: string;

  @Field(() => Boolean, { description: 'Waits for the Board (đang chờ Ban).' })
  open!: boolean;

  @Field(() => Boolean, {
    description:
      'It says that the registration was wrong, not that something else is to be done (đính chính, R-38).',
  })
  correction!: boolean;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => [String], { description: 'Names of the inputs that it changes (các mục thay đổi).' })
  changed!: string[];

  @Field(() => [AmendmentDifference], {
    description:
      'What differs from the registration as it stands, value by value (khác với đăng ký hiện hành).',
  })
  differences!: AmendmentDifference[];

  @Field(() => AmendmentDecline, {
    nullable: true,
    description: 'Where the Board did not accept it (không chấp nhận).',
  })
  declined?: AmendmentDecline | null;
}

/** The registration as it stands. */
function standing(model: ModelSource): Registration {
  const { name, field, topics, kind, place, problem, priorities, leftOut } = model;
  const optional = {
    otherTopic: model.otherTopic,
    situation: model.situation,
    advantages: model.advantages,
    difficulties: model.surveyedDifficulties,
    solution: model.solution,
    forces: model.forces,
    earlierModel: model.earlierModel,
    earlierDescription: model.earlierDescription,
    sourceModel: model.sourceModel,
    sourceDescription: model.sourceDescription,
    launchPlannedOn: model.launchPlannedOn,
  };
  const subject = {
    kind: model.subjectKind,
    title: model.subjectTitle,
    basis: model.subjectBasis ?? undefined,
    person: model.subjectPerson ?? undefined,
  };
  const goals = model.goals.map(({ achieved: _, reached: __, previousTarget, ...goal }) => ({
    ...goal,
    previousTarget: previousTarget ?? undefined,
  }));
  const stated = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
  // Of a registered model all of it is there.
  return {
    name,
    field,
    topics,
    kind,
    subject,
    place,
    problem,
    priorities,
    goals,
    leftOut,
    ...stated,
  } as Registration;
}

export function shownAmendment(model: ModelSource): ModelAmendment | null {
  if (!model.amendment) return null;
  const { registration, ...amendment } = model.amendment;
  return {
    ...amendment,
    open: amendment.declined === null,
    differences: differences(standing(model), registration).map((each) => ({
      ...each,
      ...fieldName(
        each.path.split('.').filter((_, index, { length }) => index === 0 || index === length - 1),
      ),
    })),
  };
}
