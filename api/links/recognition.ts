import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import * as rules from '../../schema/recognition/checklist.ts';
import { Campaign } from '../campaign/types.ts';
import type { Context } from '../context.ts';
import type { ExemplarSource, ModelSource } from '../loaders.ts';
import { Model } from '../model/types.ts';
import { Unit } from '../organization/types.ts';
import { canReadRating } from '../rating.ts';
import { modelRecognitionOf } from '../recognition/decision-source.ts';
import {
  DeclinedModel,
  ModelRecognition,
  RecognisedModel,
  RecognitionDecision,
  Revocation,
} from '../recognition/decision-types.ts';
import { ChecklistEntry, ExemplarRating, Leadership } from '../recognition/exemplar-parts.ts';
import { Exemplar } from '../recognition/exemplar-types.ts';
import { selectionOf } from '../recognition/selection-source.ts';
import {
  Selection,
  SelectionBallot,
  SelectionCandidate,
  SelectionRecusal,
} from '../recognition/selection-types.ts';
import { readableModel, requireRead } from '../scope.ts';

// Where recognition meets other capabilities: each knows the others by id alone.

const modelsOf = async (ids: readonly string[], context: Context) =>
  (await Promise.all(ids.map((id) => readableModel(context, id)))).filter((model) => model !== null);

const theModel = { nullable: true, description: 'The model (mô hình).' };

@Resolver(() => RecognisedModel)
export class RecognisedModelLinks {
  @FieldResolver(() => Model, theModel)
  model(@Root() { modelId }: RecognisedModel, @Ctx() context: Context) {
    return readableModel(context, modelId);
  }
}

@Resolver(() => DeclinedModel)
export class DeclinedModelLinks {
  @FieldResolver(() => Model, theModel)
  model(@Root() { modelId }: DeclinedModel, @Ctx() context: Context) {
    return readableModel(context, modelId);
  }
}

@Resolver(() => Revocation)
export class RevocationLinks {
  @FieldResolver(() => [Model], { description: 'Models whose recognition it revokes (các mô hình).' })
  models(@Root() { models }: Revocation, @Ctx() context: Context) {
    return modelsOf(models, context);
  }
}

@Resolver(() => RecognitionDecision)
export class RecognitionDecisionLinks {
  @FieldResolver(() => Campaign, { description: 'Its campaign (kế hoạch năm).' })
  campaign(@Root() { campaign }: { campaign: string }, @Ctx() { loaders }: Context) {
    return loaders.campaign.load(campaign);
  }
}

@Resolver(() => SelectionCandidate)
export class SelectionCandidateLinks {
  @FieldResolver(() => Model, theModel)
  model(@Root() { modelId }: SelectionCandidate, @Ctx() context: Context) {
    return readableModel(context, modelId);
  }
}

@Resolver(() => SelectionRecusal)
export class SelectionRecusalLinks {
  @FieldResolver(() => Model, theModel)
  model(@Root() { modelId }: SelectionRecusal, @Ctx() context: Context) {
    return readableModel(context, modelId);
  }
}

@Resolver(() => SelectionBallot)
export class SelectionBallotLinks {
  @FieldResolver(() => [Model], { description: 'Models that it names (các mô hình được chọn).' })
  models(@Root() { modelIds }: SelectionBallot, @Ctx() context: Context) {
    return modelsOf(modelIds, context);
  }
}

@Resolver(() => Selection)
export class SelectionLinks {
  @FieldResolver(() => Campaign, { description: 'Its campaign (kế hoạch năm).' })
  campaign(@Root() { campaign }: { campaign: string }, @Ctx() { loaders }: Context) {
    return loaders.campaign.load(campaign);
  }
}

@Resolver(() => Leadership)
export class LeadershipLinks {
  @FieldResolver(() => [Model], { description: 'Models directed this year (mô hình đã chỉ đạo).' })
  models(@Root() { models }: Leadership, @Ctx() context: Context) {
    return modelsOf(models, context);
  }
}

/** Without the rating of the unit, where that is not for who asks. */
async function checklistOf(exemplar: ExemplarSource, context: Context): Promise<rules.ChecklistEntry[]> {
  const model = await context.loaders.model.load(exemplar.model);
  const rated = await canReadRating(context, exemplar);
  const decision = model?.recognition;
  const recognised = !!decision && !decision.declined && !decision.revoked && model.status !== 'DROPPED';
  const selected = recognised && model.selections.length > 0;
  const entries = rules.checklist(exemplar, { recognised, selected });
  return rated ? entries : entries.filter(({ item }) => item !== 'RATING');
}

@Resolver(() => Exemplar)
export class ExemplarLinks {
  @FieldResolver(() => Campaign, { description: 'Its campaign (kế hoạch năm).' })
  campaign(@Root() { campaign }: ExemplarSource, @Ctx() { loaders }: Context) {
    return loaders.campaign.load(campaign);
  }

  @FieldResolver(() => Model, theModel)
  model(@Root() { model }: ExemplarSource, @Ctx() context: Context) {
    return readableModel(context, model);
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The collective, or the individual’s unit (đơn vị).',
  })
  unit(@Root() { unit }: ExemplarSource, @Ctx() { loaders }: Context) {
    return loaders.unit.load(unit);
  }

  @FieldResolver(() => ExemplarRating, {
    nullable: true,
    description:
      'Rating of the unit; of another unit an officer or a panel reads none (xếp loại của đơn vị).',
  })
  async rating(@Root() exemplar: ExemplarSource, @Ctx() context: Context) {
    return (await canReadRating(context, exemplar)) ? exemplar.rating : null;
  }

  @FieldResolver(() => ExemplarRating, {
    nullable: true,
    description: 'The provisional one that was confirmed since (mức tạm trước khi xác nhận).',
  })
  async provisionalRating(@Root() exemplar: ExemplarSource, @Ctx() context: Context) {
    return (await canReadRating(context, exemplar)) ? exemplar.provisionalRating : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      'The rating was confirmed lower than a nomination needs: to be withdrawn, or decided by the city (không còn đủ tiêu chí, R-26). False where the rating is not for who asks.',
  })
  async belowCriterion(@Root() exemplar: ExemplarSource, @Ctx() context: Context) {
    return exemplar.belowCriterion && (await canReadRating(context, exemplar));
  }

  @FieldResolver(() => [ChecklistEntry], {
    description:
      'What qualifies it and what its dossier holds, there or missing (danh mục kiểm tra, R-26, R-28).',
  })
  checklist(@Root() exemplar: ExemplarSource, @Ctx() context: Context) {
    return checklistOf(exemplar, context);
  }

  @FieldResolver(() => Boolean, { description: 'Nothing on the checklist is missing (hồ sơ đã đủ).' })
  async complete(@Root() exemplar: ExemplarSource, @Ctx() context: Context) {
    return (await checklistOf(exemplar, context)).every(({ present }) => present);
  }
}

@Resolver(() => Model)
export class ModelRecognitionLinks {
  @FieldResolver(() => ModelRecognition, {
    nullable: true,
    description: 'The newest decision that recognises it, and whether it stands (công nhận, R-23, R-24).',
  })
  async recognition(@Root() { id, path }: ModelSource, @Ctx() context: Context) {
    requireRead(context, path);
    const [newest] = await context.loaders.modelRecognitions.load(id);
    return newest ? modelRecognitionOf(newest, id) : null;
  }

  @FieldResolver(() => [Selection], {
    description: 'Selections that it was a candidate of, the latest first (các cuộc bình xét, R-25).',
  })
  async selections(@Root() { id, path }: ModelSource, @Ctx() context: Context) {
    requireRead(context, path);
    return (await context.loaders.modelSelections.load(id)).map(selectionOf);
  }

  @FieldResolver(() => [Exemplar], {
    description: 'Nominations that rest on it, the latest first (đề nghị điển hình, R-26).',
  })
  exemplars(@Root() { id, path }: ModelSource, @Ctx() context: Context) {
    requireRead(context, path);
    return context.loaders.modelExemplars.load(id);
  }
}
