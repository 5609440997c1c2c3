import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { WorkKind } from '../../projections/work/queries.ts';
import { personStream } from '../../schema/access/person-stream.ts';
import { appraisalStream } from '../../schema/appraisal/stream.ts';
import { campaignStream } from '../../schema/campaign/stream.ts';
import { commendationStream } from '../../schema/commendation/stream.ts';
import { difficultyStream } from '../../schema/difficulty/stream.ts';
import { dossierStream } from '../../schema/document/stream.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { organizationStream, unitStream } from '../../schema/organization/stream.ts';
import { exemplarStream, recognitionStream, selectionStream } from '../../schema/recognition/stream.ts';
import { reportStream } from '../../schema/report/stream.ts';
import { Person } from '../access/person-types.ts';
import { Action, actionOf } from '../action.ts';
import { AppraisalRound } from '../appraisal/types.ts';
import { Campaign } from '../campaign/types.ts';
import { Commendation } from '../commendation/types.ts';
import type { Context } from '../context.ts';
import { Difficulty } from '../difficulty/types.ts';
import { Dossier } from '../document/types.ts';
import { Model } from '../model/types.ts';
import { Organization, Unit } from '../organization/types.ts';
import { RecognitionDecision } from '../recognition/decision-types.ts';
import { Exemplar } from '../recognition/exemplar-types.ts';
import { Selection } from '../recognition/selection-types.ts';
import { Report } from '../report/types.ts';

/** `actions` of a noun, whose `key` names its stream with whatever else the noun says of itself. */
function actionsOn<Noun extends object, Key extends keyof Noun & string>(
  noun: ClassType<Noun>,
  key: Key,
  streamOf: (id: string, thing: Noun) => string,
  kind?: WorkKind,
): ClassType {
  class Actions {}
  const target = Actions.prototype;
  const descriptor = {
    async value(root: Noun, context: Context) {
      const id = String(root[key]);
      return (await context.actionsOf(streamOf(id, root))).map(actionOf(kind, id));
    },
  };
  Object.defineProperty(target, 'actions', descriptor);
  Root()(target, 'actions', 0);
  Ctx()(target, 'actions', 1);
  FieldResolver(() => [Action], {
    nullable: true,
    description:
      'Every command about it, with why one may not be sent now (việc có thể làm, R-46); null, with an error, while the log cannot be read.',
  })(target, 'actions', descriptor);
  Resolver(() => noun)(Actions);
  return Actions;
}

/** Everything about which something can be done. */
export const ACTIONS = [
  actionsOn(Organization, 'code', organizationStream),
  actionsOn(Unit, 'id', unitStream),
  actionsOn(Campaign, 'id', campaignStream, 'CAMPAIGN'),
  actionsOn(Model, 'id', modelStream, 'MODEL'),
  actionsOn(AppraisalRound, 'id', appraisalStream, 'APPRAISAL_ROUND'),
  actionsOn(RecognitionDecision, 'id', recognitionStream),
  actionsOn(Selection, 'id', selectionStream, 'SELECTION'),
  actionsOn(Exemplar, 'id', exemplarStream, 'EXEMPLAR'),
  actionsOn(Commendation, 'id', commendationStream, 'COMMENDATION'),
  actionsOn(Report, 'id', reportStream, 'REPORT'),
  actionsOn(Difficulty, 'id', difficultyStream, 'DIFFICULTY'),
  actionsOn(Dossier, 'subject', (id, { kind }) => dossierStream({ kind, id })),
  actionsOn(Person, 'id', personStream),
];
