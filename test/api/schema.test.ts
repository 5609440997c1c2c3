import { readFileSync } from 'node:fs';
import {
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  getNamedType,
  graphql,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildApi } from '../../api/all.ts';
import type { Context } from '../../api/context.ts';
import { schemaText } from '../../infra/generate/schema.ts';
import { ROLES, type Role } from '../../schema/access/roles.ts';
import { deciders } from '../../schema/all.ts';
import type { CommandCodec } from '../../schema/decider.ts';

const schema = buildApi();
/** Those that people send: a command without roles is internal and has no mutation. */
const commands: Record<string, CommandCodec> = Object.fromEntries(
  Object.values(deciders)
    .flatMap((decider) => Object.entries<CommandCodec>(decider.commands))
    .filter(([, { roles }]) => roles.length > 0),
);
/** Mutations that send many commands of one type. */
const MANY_AT_ONCE: Record<string, string> = { importRegistrationSheet: 'RegisterModel' };
const mutations = schema.getMutationType()?.getFields() ?? {};
const mutationOf = (command: string) => command.charAt(0).toLowerCase() + command.slice(1);
const ownTypes = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('the public schema', () => {
  test('is what schema/api.graphql says: run `npm run generate` after a change', () => {
    expect(schemaText()).toBe(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
  });

  test('describes every type, field, argument and value, in English with the Vietnamese term', () => {
    expect(ownTypes.flatMap(undescribed)).toEqual([]);
  });
});

describe('commands and mutations', () => {
  test('are the same: each command of the deciders has its mutation, and no mutation lacks its command', () => {
    const expected = [...Object.keys(commands).map(mutationOf), ...Object.keys(MANY_AT_ONCE)];
    expect(Object.keys(mutations).sort()).toEqual(expected.sort());
  });

  test.each(Object.entries(commands))(
    '%s: the input has the fields of the command, and asks for no more',
    (type, codec) => {
      const input = getNamedType(mutations[mutationOf(type)]?.args[0]?.type) as GraphQLInputObjectType;
      const { commandId, expectedRevision, ...data } = input.getFields();
      expect([commandId?.type.toString(), expectedRevision?.type.toString()]).toEqual(['UUID!', 'Int']);
      expect(shapeOfInput(data)).toEqual(
        shapeOfData(z.toJSONSchema(codec.data, { io: 'input', unrepresentable: 'any' })),
      );
    },
  );
});

describe('who is not let in', () => {
  const OPEN = ['developmentIdentities', 'public'];
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (type) =>
      Object.values(type?.getFields() ?? {}).map((field) => [`${type?.name}.${field.name}`, field] as const),
  );

  test.each(roots.filter(([, { name }]) => !OPEN.includes(name)))(
    '%s: nobody in particular',
    async (_, field) => {
      expect(await codesOf(field, undefined)).toEqual(['UNAUTHENTICATED']);
    },
  );

  test.each(Object.entries(commands))(
    '%s: every role that the command does not list',
    async (type, { roles }) => {
      const field = mutations[mutationOf(type)] as (typeof roots)[number][1];
      const others = ([...ROLES, 'SYSTEM'] as Role[]).filter((role) => !roles.includes(role));
      expect(others.length).toBeGreaterThan(0);
      for (const role of others) expect(await refusalsOf(field, role), role).toEqual(['FORBIDDEN']);
    },
  );

  test.each(Object.entries(MANY_AT_ONCE))('%s: every role that %s does not list', async (name, type) => {
    const field = mutations[name] as (typeof roots)[number][1];
    const others = ROLES.filter((role) => !commands[type]?.roles.includes(role));
    for (const role of others) expect(await refusalsOf(field, role), role).toEqual(['FORBIDDEN']);
  });

  test('registrationSheet: every role that registers nothing', async () => {
    const field = schema.getQueryType()?.getFields().registrationSheet as (typeof roots)[number][1];
    const others = ROLES.filter((role) => !commands.RegisterModel?.roles.includes(role));
    for (const role of others) expect(await refusalsOf(field, role), role).toEqual(['FORBIDDEN']);
  });

  async function codesOf(field: (typeof roots)[number][1], role: Role | undefined): Promise<unknown[]> {
    const { errors = [] } = await answerOf(field, role);
    return errors.map(({ message, extensions }) => extensions.code ?? message);
  }

  /** As every refusal is told: in the answer, in both languages. */
  async function refusalsOf(field: (typeof roots)[number][1], role: Role): Promise<unknown[]> {
    const { data, errors = [] } = await answerOf(
      field,
      role,
      '{ errors { code vi: message en: message(language: EN) } }',
    );
    if (errors.length > 0) return errors.map(({ message }) => message);
    const refusals = data?.[field.name] as { errors: { code: string; vi: string; en: string }[] };
    for (const { vi, en } of refusals.errors)
      expect([vi.length > 20, en.length > 20, vi === en]).toEqual([true, true, false]);
    return refusals.errors.map(({ code }) => code);
  }

  /** The whole way of a request, with a context in which any touch of the world is a failure of the test. */
  async function answerOf(
    field: (typeof roots)[number][1],
    role: Role | undefined,
    asked = '{ __typename }',
  ) {
    const root = roots.find(([, each]) => each === field)?.[0].split('.')[0];
    const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, sampleOf(type)]));
    const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const named = getNamedType(field.type);
    const selection = isCompositeType(named) ? asked : '';
    const keyword = root?.toLowerCase();
    const source = `${keyword} ${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`;
    const actor = role && { account: 'somebody', role, organization: '11824' };
    const known = { actor, identityFault: undefined };
    const contextValue = new Proxy(known as Context, {
      get(target, name) {
        // A promise? is asked of whatever is passed on.
        if (name in target || name === 'then') return target[name as keyof Context];
        throw new Error(`${field.name} reached for ${String(name)}`);
      },
    });
    return graphql({ schema, source, variableValues: variables, contextValue });
  }
});

test('R-48 the public root leads to types of its own alone, and to no id of a thing', () => {
  const seen = new Set<string>();
  const open = (name: string): void => {
    const type = schema.getType(name);
    if (seen.has(name) || !isObjectType(type)) return;
    seen.add(name);
    expect(type.getInterfaces(), name).toEqual([]);
    for (const field of Object.values(type.getFields())) {
      expect(getNamedType(field.type).name, `${name}.${field.name}`).not.toBe('UUID');
      open(getNamedType(field.type).name);
    }
  };
  open('Public');
  expect(seen.size).toBeGreaterThan(8);
  expect([...seen].filter((name) => !name.startsWith('Public'))).toEqual(['PageInfo']);
});

describe('fields', () => {
  /** Each is tried in the tests of reading: who may, who may not. */
  const GUARDED = [
    'AppraisalRound.ballots',
    'AppraisalRound.results',
    'Campaign.offered',
    'Campaign.targets',
    'ChecklistEntry.message',
    'DeclinedModel.model',
    'Exemplar.campaign',
    'Exemplar.belowCriterion',
    'Exemplar.checklist',
    'Exemplar.provisionalRating',
    'Exemplar.rating',
    'Exemplar.complete',
    'Exemplar.model',
    'Exemplar.unit',
    'ExemplarPayload.exemplar',
    'Leadership.models',
    'Model.appraisal',
    'Model.archive',
    'Model.commendations',
    'Model.difficulties',
    'Model.documents',
    'Model.exemplars',
    'Model.recognition',
    'Model.selections',
    'Model.suggestion',
    'Model.timeline',
    'Organization.campaign',
    'Organization.campaignYears',
    'Organization.counts',
    'Organization.currentYear',
    'Organization.units',
    'Person.name',
    'Person.personalData',
    'Person.note',
    'Person.phone',
    'Person.seals',
    'Person.timeline',
    'PersonYearRating.rating',
    'RecognisedModel.model',
    'RecognitionDecision.campaign',
    'RecognitionDecisionPayload.recognitionDecision',
    'ReviewRow.model',
    'Revocation.models',
    'Selection.ballots',
    'Selection.campaign',
    'Selection.recusals',
    'Selection.revote',
    'Selection.revoteOf',
    'SelectionBallot.models',
    'SelectionCandidate.model',
    'SelectionPayload.selection',
    'SelectionRecusal.model',
    'Reward.coefficientHundredths',
    'Unit.commendations',
    'Unit.counts',
    'Unit.difficulties',
    'Unit.difficultyCounts',
  ];
  /** Their parent was guarded, or they tell names alone, or they hide what may not be read. */
  const OPEN = [
    'Action.due',
    'Action.dues',
    'ActionDue.aboutTitle',
    'AppraisalEntry.model',
    'AppraisalEntry.recusals',
    'AppraisalEntry.voted',
    'AppraisalRound.overrides',
    'AppraisalRound.recusals',
    'AppraisalRound.revision',
    'AppraisalRound.sessions',
    'AppraisalRound.updatedAt',
    'StageCounts.appraised',
    'AppraisalResult.model',
    'AppraisalResult.round',
    'AppraisalRound.actions',
    'AppraisalRound.campaign',
    'AppraisalRound.organization',
    'AppraisalRoundPayload.appraisalRound',
    'AppraisalSuggestion.reason',
    'Campaign.actions',
    'Campaign.calendarChanges',
    'Campaign.calendarHistory',
    'Campaign.milestones',
    'Campaign.organization',
    'CampaignPayload.campaign',
    'Commendation.actions',
    'Commendation.model',
    'Commendation.organization',
    'Commendation.unit',
    'CommendationPayload.commendation',
    'Difficulty.actions',
    'Difficulty.ageInDays',
    'Difficulty.model',
    'Difficulty.organization',
    'Difficulty.unit',
    'DifficultyPayload.difficulty',
    'Dossier.documents',
    'DossierDocument.url',
    'DossierPayload.dossier',
    'EventActor.actingFor',
    'EventActor.actingRole',
    'EventActor.actingUnit',
    'FrozenAt.position',
    'Identity.organization',
    'Identity.unit',
    'InboxItem.asks',
    'InboxItem.commendation',
    'InboxItem.exemplar',
    'InboxItem.organization',
    'InboxItem.report',
    'InboxItem.unit',
    'Milestone.exempt',
    'Milestone.places',
    'Milestone.units',
    'Dossier.actions',
    'Exemplar.actions',
    'RecognitionDecision.actions',
    'Selection.actions',
    'Model.actions',
    'Model.amendment',
    'Model.campaign',
    'Model.commended',
    'Model.conclusion',
    'Model.continuedBy',
    'Model.discovery',
    'Model.earlierModel',
    'Model.goals',
    'Model.inspections',
    'Model.leftOut',
    'Model.namedTopics',
    'Model.nextStep',
    'Model.organization',
    'Model.recognisedOn',
    'Model.recognitionNumber',
    'Model.recognitionRevokedOn',
    'Model.remedies',
    'Model.replications',
    'Model.reviews',
    'Model.selected',
    'Model.revision',
    'Model.status',
    'Model.updatedAt',
    'Model.sourceModel',
    'Model.subject',
    'Model.unit',
    'ModelConnection.totalCount',
    'ModelPayload.model',
    'Organization.actions',
    'Organization.communeCount',
    'Organization.id',
    'Organization.lineage',
    'Organization.parent',
    'Organization.unitCount',
    'OrganizationPayload.organization',
    'Person.actions',
    'Person.erased',
    'Person.organization',
    'Person.ratings',
    'Person.unit',
    'PersonPayload.person',
    'PlaceCounts.name',
    'PlaceDeliveries.placesMissing',
    'PlaceDeliveries.placesNotDue',
    'Plan.leaderPerson',
    'Plan.officerPerson',
    'Progress.awards',
    'Progress.communesMeetingTargets',
    'Progress.communesWithCampaign',
    'Progress.groups',
    'Progress.organization',
    'Progress.position',
    'Progress.recordedAt',
    'Progress.resources',
    'Progress.results',
    'Progress.simulated',
    'Progress.targets',
    'Progress.total',
    'Progress.weeks',
    'Progress.yearBefore',
    'ProgressGroup.organization',
    'ProgressGroup.targetsMet',
    'ProgressGroup.topic',
    'ProgressGroup.unit',
    'Public.page',
    'Public.pages',
    'PublicPage.decisions',
    'PublicPage.exemplars',
    'PublicPage.models',
    'PublicPage.targets',
    'Refusal.message',
    'RegistrationSheet.account',
    'RegistrationSheet.rows',
    'Report.actions',
    'Report.figures',
    'Report.laterFacts',
    'Report.listedModels',
    'Report.models',
    'Report.organization',
    'Report.recomputed',
    'Report.superseded',
    'Report.unit',
    'Report.versions',
    'ReportPayload.report',
    'ReportingGroup.organization',
    'ReportingGroup.unit',
    'ReportingRates.groups',
    'ReportingRates.organization',
    'SheetAccount.cells',
    'SheetQuestion.message',
    'Subject.person',
    'TimelineEntry.afterReport',
    'Unit.actions',
    'Unit.merged',
    'Unit.nameOn',
    'Unit.organization',
    'Unit.standing',
    'UnitDeliveries.unitsLate',
    'UnitDeliveries.unitsMissing',
    'UnitDeliveries.unitsNotDue',
    'UnitDeliveries.unitsOnTime',
    'UnitPayload.unit',
    'WorkItem.aboutTitle',
    'WorkItem.organization',
    'WorkItem.reason',
    'WorkItem.subject',
    'WorkItem.unit',
    'YearBefore.groups',
    'YearBefore.resources',
    'YearBefore.results',
    'YearBefore.total',
  ];

  test('that look something up are known: a new one says here whether it needs a guard', () => {
    const roots = ['Query', 'Mutation', 'Subscription'];
    const resolved = ownTypes
      .filter((type) => isObjectType(type) && !roots.includes(type.name))
      .flatMap((type) =>
        Object.values(isObjectType(type) ? type.getFields() : {}).map((field) => [type.name, field] as const),
      )
      .filter(([, { resolve }]) => resolve !== undefined)
      .map(([type, { name }]) => `${type}.${name}`);
    expect(resolved.sort()).toEqual([...GUARDED, ...OPEN].sort());
  });

  test('never rely on @Authorized, which a simple resolver does not ask', () => {
    const guarded = getMetadataStorage().authorizedFields.map(({ fieldName }) => fieldName);
    const rootFields = [
      schema.getQueryType(),
      schema.getMutationType(),
      schema.getSubscriptionType(),
    ].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(guarded.length).toBeGreaterThan(0);
    expect(guarded.filter((name) => !rootFields.includes(name))).toEqual([]);
  });
});

function undescribed(type: GraphQLNamedType): string[] {
  const missing = (name: string, text: string | null | undefined) => (text?.trim() ? [] : [name]);
  const own = missing(type.name, type.description);
  const parts = isEnumType(type)
    ? type.getValues().flatMap(({ name, description }) => missing(`${type.name}.${name}`, description))
    : isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap(({ name, description, args }) => [
          ...missing(`${type.name}.${name}`, description),
          ...args.flatMap((arg) => missing(`${type.name}.${name}(${arg.name})`, arg.description)),
        ])
      : isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap(({ name, description }) =>
            missing(`${type.name}.${name}`, description),
          )
        : [];
  return [...own, ...parts];
}

/** Names, nesting, lists and what must be given; a default stands for a value. */
function shapeOfInput(fields: ReturnType<GraphQLInputObjectType['getFields']>): unknown {
  const shapes = Object.values(fields).map(({ name, type }) => {
    const bare = isNonNullType(type) ? type.ofType : type;
    const list = isListType(bare);
    const named = getNamedType(type);
    const inner = isInputObjectType(named) ? shapeOfInput(named.getFields()) : 'value';
    return [`${name}${isNonNullType(type) ? '' : '?'}`, list ? [inner] : inner];
  });
  return Object.fromEntries(shapes);
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

function shapeOfData(data: unknown): unknown {
  const { properties, required = [], items, anyOf } = data as JsonSchema;
  const choice = anyOf?.find((each) => each.properties ?? each.items);
  if (choice) return shapeOfData(choice);
  if (items) return [shapeOfData(items)];
  if (!properties) return 'value';
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      `${name}${required.includes(name) ? '' : '?'}`,
      shapeOfData(property),
    ]),
  );
}

/** Some value that the type takes. */
function sampleOf(type: unknown): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [];
  if (!isInputType(type)) return null;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]));
  }
  const samples: Record<string, unknown> = {
    UUID: '00000000-0000-4000-8000-000000000001',
    LocalDate: '2026-03-04',
    DateTime: '2026-03-04T03:00:00.000Z',
    Int: 1,
    SafeInt: 1,
    Boolean: true,
  };
  return samples[getNamedType(type).name] ?? '11824-2026';
}
