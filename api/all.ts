import './reflect.ts';
import type { GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync, type ClassType, type NonEmptyArray } from 'type-graphql';
import { PersonMutations } from './access/person-mutations.ts';
import { PersonPayloadResolver, PersonResolver, PersonYearRatingResolver } from './access/person-resolver.ts';
import { IdentityResolver } from './access/resolver.ts';
import { ActionDueResolver, ActionResolver } from './action.ts';
import { AppraisalMutations } from './appraisal/mutations.ts';
import { AppraisalEntryResolver, AppraisalPayloadResolver, AppraisalResolver } from './appraisal/resolver.ts';
import { AppraisalSuggestionResolver } from './appraisal/suggestion-resolver.ts';
import { CampaignAboveResolver } from './campaign/above.ts';
import { CampaignMutations } from './campaign/mutations.ts';
import { CampaignOffers } from './campaign/offers.ts';
import { CampaignPayloadResolver, CampaignResolver } from './campaign/resolver.ts';
import { CommendationMutations } from './commendation/mutations.ts';
import {
  CommendationPayloadResolver,
  CommendationResolver,
  RewardResolver,
} from './commendation/resolver.ts';
import { StageCountsResolver } from './counts.ts';
import { DifficultyMutations } from './difficulty/mutations.ts';
import { DifficultyPayloadResolver, DifficultyResolver } from './difficulty/resolver.ts';
import { DossierMutations } from './document/mutations.ts';
import { DossierDocumentResolver, DossierPayloadResolver, DossierResolver } from './document/resolver.ts';
import { authChecker } from './guard.ts';
import { ACTIONS } from './links/actions.ts';
import {
  AppraisalEntryLinks,
  AppraisalResultLinks,
  AppraisalRoundLinks,
  ModelAppraisals,
} from './links/appraisal.ts';
import { CommendationLinks, ModelCommendations, UnitCommendations } from './links/commendation.ts';
import { DifficultyLinks, ModelDifficulties, UnitDifficulties } from './links/difficulty.ts';
import { ModelDocuments } from './links/document.ts';
import { InboxResolver } from './links/inbox.ts';
import { MilestoneLinks, PlaceDeliveriesLinks, UnitDeliveriesLinks } from './links/milestone.ts';
import { PersonLinks, PlanPersons, SubjectPerson } from './links/person.ts';
import { ReportingGroupLinks, ReportingRatesResolver } from './links/rates.ts';
import * as recognitionLinks from './links/recognition.ts';
import { PlaceCountsLinks, ReportFiguresResolver, ReportLinks, TimelineEntryLinks } from './links/report.ts';
import { CampaignLinks, EventActorLinks, IdentityLinks, ModelLinks, OrganizationLinks } from './links.ts';
import { ModelFacts } from './model/facts-resolver.ts';
import { ModelMutations } from './model/mutations.ts';
import { ModelConnectionResolver, ModelPayloadResolver, ModelResolver } from './model/resolver.ts';
import { ReviewListResolver } from './model/review-list.ts';
import {
  RegistrationSheetResolver,
  SheetAccountResolver,
  SheetQuestionResolver,
} from './model/sheet-resolver.ts';
import { NodeResolver } from './node.ts';
import { OrganizationMutations, UnitMutations } from './organization/mutations.ts';
import {
  OrganizationPayloadResolver,
  OrganizationResolver,
  OrganizationUnits,
  UnitPayloadResolver,
  UnitResolver,
} from './organization/resolver.ts';
import { ProgressGroupResolver, ProgressResolver } from './progress.ts';
import { PublicPageResolver, PublicResolver } from './public/resolver.ts';
import {
  RecognitionDecisionPayloadResolver,
  RecognitionDecisionResolver,
} from './recognition/decision-resolver.ts';
import {
  ChecklistEntryResolver,
  ExemplarPayloadResolver,
  ExemplarResolver,
} from './recognition/exemplar-resolver.ts';
import {
  ExemplarMutations,
  RecognitionDecisionMutations,
  SelectionMutations,
} from './recognition/mutations.ts';
import { SelectionPayloadResolver, SelectionResolver } from './recognition/selection-resolver.ts';
import { RefusalResolver } from './refusal.ts';
import { ReportMutations } from './report/mutations.ts';
import { FrozenAtResolver, ReportPayloadResolver, ReportResolver } from './report/resolver.ts';
import { WorkResolver } from './work/resolver.ts';
import { YearBeforeResolver } from './year-before.ts';

/** Every resolver there is: a new capability adds its own here. */
const resolvers: NonEmptyArray<ClassType> = [
  RefusalResolver,
  NodeResolver,
  IdentityResolver,
  IdentityLinks,
  EventActorLinks,
  OrganizationResolver,
  OrganizationUnits,
  OrganizationLinks,
  OrganizationMutations,
  OrganizationPayloadResolver,
  UnitResolver,
  UnitMutations,
  UnitPayloadResolver,
  CampaignAboveResolver,
  CampaignOffers,
  CampaignResolver,
  CampaignLinks,
  MilestoneLinks,
  UnitDeliveriesLinks,
  PlaceDeliveriesLinks,
  CampaignMutations,
  CampaignPayloadResolver,
  ModelResolver,
  ModelFacts,
  ReviewListResolver,
  ModelLinks,
  ModelMutations,
  ModelConnectionResolver,
  ModelPayloadResolver,
  RegistrationSheetResolver,
  SheetAccountResolver,
  SheetQuestionResolver,
  CommendationResolver,
  CommendationLinks,
  CommendationMutations,
  RewardResolver,
  CommendationPayloadResolver,
  ModelCommendations,
  UnitCommendations,
  AppraisalResolver,
  AppraisalRoundLinks,
  AppraisalResultLinks,
  AppraisalEntryResolver,
  AppraisalEntryLinks,
  AppraisalMutations,
  AppraisalPayloadResolver,
  ModelAppraisals,
  RecognitionDecisionResolver,
  RecognitionDecisionMutations,
  RecognitionDecisionPayloadResolver,
  SelectionResolver,
  SelectionMutations,
  SelectionPayloadResolver,
  ExemplarResolver,
  ExemplarMutations,
  ExemplarPayloadResolver,
  ChecklistEntryResolver,
  ...Object.values(recognitionLinks),
  ReportResolver,
  ReportLinks,
  PlaceCountsLinks,
  TimelineEntryLinks,
  ReportingRatesResolver,
  ReportingGroupLinks,
  InboxResolver,
  ReportMutations,
  ReportPayloadResolver,
  FrozenAtResolver,
  ReportFiguresResolver,
  AppraisalSuggestionResolver,
  DifficultyResolver,
  DifficultyLinks,
  DifficultyMutations,
  DifficultyPayloadResolver,
  ModelDifficulties,
  UnitDifficulties,
  DossierResolver,
  DossierDocumentResolver,
  DossierMutations,
  DossierPayloadResolver,
  ModelDocuments,
  PersonResolver,
  PersonLinks,
  PlanPersons,
  SubjectPerson,
  PersonMutations,
  PersonPayloadResolver,
  PersonYearRatingResolver,
  ProgressResolver,
  ProgressGroupResolver,
  StageCountsResolver,
  YearBeforeResolver,
  ActionResolver,
  ActionDueResolver,
  ...ACTIONS,
  PublicResolver,
  PublicPageResolver,
  WorkResolver,
];

/** The executable schema. Resolvers reach the world through their `Context` alone. */
export function buildApi(): GraphQLSchema {
  built ??= buildSchemaSync({
    resolvers,
    authChecker,
    authMode: 'error',
    validate: false,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    // Subscriptions bring their own source; the interface asks for one all the same.
    pubSub: { publish() {}, subscribe: () => ({ async *[Symbol.asyncIterator]() {} }) },
  });
  for (const [name, description] of Object.entries(ROOTS)) {
    const type = built.getType(name);
    if (type) type.description = description;
  }
  return built;
}

const ROOTS = {
  Query: 'What may be asked (truy vấn).',
  Mutation: 'Commands: each answers with what it refuses, or with the thing as it then stands (lệnh).',
  Subscription: 'What is told when it happens, at `/graphql/stream` (theo dõi trực tiếp).',
};

/** One for the process: nothing changes it. */
let built: GraphQLSchema | undefined;
