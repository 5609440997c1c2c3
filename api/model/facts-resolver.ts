import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { afterCutOff } from '../../schema/campaign/cut-off.ts';
import { inspectionOn, remedyDaysLate } from '../../schema/model/overdue.ts';
import type { Context } from '../context.ts';
import type { ModelSource } from '../loaders.ts';
import { canRead } from '../scope.ts';
import { ModelAmendment, shownAmendment } from './amendment.ts';
import { Conclusion, Discovery, Inspection, Review } from './facts.ts';
import { Remedy } from './parts.ts';
import { Model } from './types.ts';

/** What was recorded of a model while it ran, as corrected. */
@Resolver(() => Model)
export class ModelFacts {
  @FieldResolver(() => [Remedy], { description: 'Remedies that inspections required (yêu cầu khắc phục).' })
  remedies(@Root() { remedies }: ModelSource, @Ctx() context: Context) {
    const { today } = context.moment();
    return remedies.map(({ remedy, ...rest }) => ({
      ...rest,
      key: remedy,
      confirmed: rest.state === 'CONFIRMED',
      daysLate: remedyDaysLate(today, rest),
    }));
  }

  @FieldResolver(() => [Inspection], {
    description: 'Inspections planned and carried out (kiểm tra, khảo sát, R-13).',
  })
  inspections(@Root() { inspections, status }: ModelSource, @Ctx() context: Context) {
    const { today } = context.moment();
    const ended = status === 'DROPPED' || status === 'CONCLUDED';
    return inspections.map(({ inspection, ...rest }) => ({
      ...rest,
      ...inspectionOn(today, rest, ended),
      key: inspection,
      findings: rest.findings.map((finding) => ({ ...finding, evidence: finding.evidence ?? [] })),
    }));
  }

  @FieldResolver(() => [Review], { description: 'Reviews that stand, the latest last (rà soát, R-14).' })
  async reviews(@Root() { reviews, campaign }: ModelSource, @Ctx() { loaders }: Context) {
    const standing = reviews.filter(({ withdrawn }) => !withdrawn);
    if (standing.length === 0) return [];
    const settings = (await loaders.campaign.load(campaign))?.settings ?? { reviewCutOff: null };
    return standing.map((review) => ({ ...review, afterCutOff: afterCutOff(settings, review.recordedOn) }));
  }

  @FieldResolver(() => ModelAmendment, {
    nullable: true,
    description:
      'The proposal to change the registration that waits for the Board, or was declined last (đề nghị điều chỉnh, R-09).',
  })
  amendment(@Root() model: ModelSource) {
    return shownAmendment(model);
  }

  @FieldResolver(() => Conclusion, { nullable: true, description: 'How it was concluded (tổng kết).' })
  conclusion(@Root() { conclusion }: ModelSource) {
    return conclusion;
  }

  @FieldResolver(() => Discovery, {
    nullable: true,
    description: 'How the Board found it, where nobody registered it (phát hiện, R-27).',
  })
  discovery(@Root() { discovery }: ModelSource) {
    return discovery;
  }

  @FieldResolver(() => [Model], {
    description:
      'Models registered as copies of it, where one may read them (mô hình nhân rộng từ đây, R-04).',
  })
  async replications(@Root() { id }: ModelSource, @Ctx() context: Context) {
    const copies = await context.loaders.replications.load(id);
    return copies.filter(({ path }) => canRead(context, path));
  }
}
