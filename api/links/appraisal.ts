import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { NO_EVIDENCE, suggestionsOf } from '../../schema/appraisal/suggestion.ts';
import { readableResults } from '../appraisal/session-source.ts';
import { AppraisalEntry, AppraisalResult } from '../appraisal/session-types.ts';
import { AppraisalSuggestion } from '../appraisal/suggestion-types.ts';
import { AppraisalRound, ModelAppraisal } from '../appraisal/types.ts';
import { Campaign } from '../campaign/types.ts';
import type { Context } from '../context.ts';
import type { ModelSource, ResultSource, RoundSource } from '../loaders.ts';
import { Model } from '../model/types.ts';
import { Organization } from '../organization/types.ts';
import { readableModel, requireRead } from '../scope.ts';

// Where appraisal meets other capabilities: each knows the others by id alone.

@Resolver(() => AppraisalRound)
export class AppraisalRoundLinks {
  @FieldResolver(() => Campaign, { description: 'Its campaign (kế hoạch năm).' })
  campaign(@Root() { campaign }: RoundSource, @Ctx() { loaders }: Context) {
    return loaders.campaign.load(campaign);
  }

  @FieldResolver(() => Organization, { description: 'Its commune (xã, phường, đặc khu).' })
  organization(@Root() { organization }: RoundSource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => [AppraisalResult], {
    description:
      'What its sessions gave each model, in order; for units once the notice is published (kết quả thẩm định, R-20, R-21).',
  })
  async results(@Root() { id, path }: RoundSource, @Ctx() context: Context) {
    requireRead(context, path);
    return readableResults(context, await context.loaders.roundResults.load(id));
  }
}

@Resolver(() => AppraisalResult)
export class AppraisalResultLinks {
  @FieldResolver(() => Model, { nullable: true, description: 'The model (mô hình).' })
  model(@Root() { model }: ResultSource, @Ctx() context: Context) {
    return readableModel(context, model);
  }

  @FieldResolver(() => AppraisalRound, { nullable: true, description: 'Its round (đợt thẩm định).' })
  round(@Root() { round }: ResultSource, @Ctx() { loaders }: Context) {
    return loaders.appraisalRound.load(round);
  }
}

@Resolver(() => AppraisalEntry)
export class AppraisalEntryLinks {
  @FieldResolver(() => Model, { nullable: true, description: 'The model (mô hình).' })
  model(@Root() { model }: { model: string }, @Ctx() context: Context) {
    return readableModel(context, model);
  }
}

@Resolver(() => Model)
export class ModelAppraisals {
  @FieldResolver(() => ModelAppraisal, {
    description: 'Reports sent to panels, and what came of them, with tallies (thẩm định, R-16, R-20, R-21).',
  })
  async appraisal(@Root() { id, path }: ModelSource, @Ctx() context: Context) {
    requireRead(context, path);
    const [submissions, found] = await Promise.all([
      context.loaders.submissions.load(id),
      context.loaders.modelResults.load(id),
    ]);
    const results = readableResults(context, found);
    return { submissions, results, result: results.findLast(({ revoted }) => !revoted) ?? null };
  }

  @FieldResolver(() => [AppraisalSuggestion], {
    description:
      'What the record suggests for criteria 1, 2, 3, 4 and 8, and the events that it rests on; people decide (gợi ý, R-22).',
  })
  async suggestion(@Root() { id, path }: ModelSource, @Ctx() context: Context) {
    requireRead(context, path);
    const { loaders } = context;
    const [known, archive] = await Promise.all([loaders.evidence.load(id), loaders.archive.load(id)]);
    const behind = (reference: string) =>
      known?.events.find(({ event }) => reference.startsWith(event)) ?? null;
    return suggestionsOf(known?.evidence ?? NO_EVIDENCE, archive, behind);
  }
}
