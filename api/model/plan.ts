import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Document, DocumentInput } from '../document.ts';

const TEXTS = {
  forces: 'Coordinating forces (lực lượng phối hợp).',
  goals: 'Goals (mục tiêu).',
  criteria: 'Criteria (tiêu chí).',
  expectedResults: 'Expected results (kết quả dự kiến).',
  methods: 'Methods (cách làm).',
  schedule: 'Schedule (tiến độ).',
  resources: 'Resources (nguồn lực).',
  leader: 'Position of the leader in charge (lãnh đạo phụ trách).',
  officer: 'Position of the officer who follows it (cán bộ theo dõi).',
};
const PERSONS = {
  leaderPerson: 'Who the leader in charge is, recorded as a person (lãnh đạo phụ trách, R-41).',
  officerPerson: 'Who the officer is, recorded as a person (cán bộ theo dõi, R-41).',
};
const DAYS = {
  surveyOn: 'Survey (ngày khảo sát).',
  inspectionOn: 'Inspection (ngày kiểm tra).',
  wrapUpOn: 'Wrap-up (ngày sơ kết, tổng kết).',
  reportOn: 'Report (ngày báo cáo).',
};

@ObjectType({ description: 'The implementation plan (kế hoạch thực hiện, R-10).', simpleResolvers: true })
export class Plan {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Launch, where the model is launched (ngày ra mắt).',
  })
  launchOn?: string | null;

  @Field(() => Document, { nullable: true, description: 'The plan as a document (văn bản kế hoạch).' })
  document?: Document | null;
}

@InputType({
  description:
    'The implementation plan (kế hoạch thực hiện, R-10). A missing item is refused by name, so all are optional here.',
})
export class PlanInput {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Launch, needed for NEW (ngày ra mắt).',
  })
  launchOn?: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The plan as a document (văn bản kế hoạch).' })
  document?: DocumentInput;
}

for (const [name, description] of Object.entries(TEXTS)) {
  Field(() => String, { description })(Plan.prototype, name);
  Field(() => String, { nullable: true, description })(PlanInput.prototype, name);
}
for (const [name, description] of Object.entries(DAYS)) {
  Field(() => GraphQLLocalDate, { description })(Plan.prototype, name);
  Field(() => GraphQLLocalDate, { nullable: true, description })(PlanInput.prototype, name);
}
for (const [name, description] of Object.entries(PERSONS))
  Field(() => GraphQLUUID, { nullable: true, description })(PlanInput.prototype, name);
