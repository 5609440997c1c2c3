import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { planOf } from '../../projections/campaign/queries.ts';
import { differences, type PassedSetting } from '../../schema/campaign/above.ts';
import { lastDay } from '../../schema/campaign/deadline.ts';
import { offerName } from '../../schema/campaign/offer-names.ts';
import { campaignIdOf } from '../../schema/campaign/stream.ts';
import {
  type OfferedChange,
  type OfferedPart,
  TARGET_METRIC_NAMES,
} from '../../schema/campaign/vocabulary.ts';
import { viDate } from '../../schema/wording.ts';
import type { Context } from '../context.ts';
import type { CampaignSource } from '../loaders.ts';
import { requireCampaign } from './milestones.ts';
import { settingWords } from './setting-words.ts';
import { Campaign } from './types.ts';
import { OfferedChangeEnum, OfferedPartEnum } from './vocabulary.ts';

@ObjectType({
  description: 'Where the campaign of the level above differs from this one (nội dung cấp trên giao, R-43).',
  simpleResolvers: true,
})
export class CampaignOffer {
  @Field(() => OfferedPartEnum, { description: 'What it is about (nội dung).' })
  part!: OfferedPart;

  @Field(() => ID, { description: 'Key of the target or milestone, or name of the setting (mã).' })
  key!: string;

  @Field(() => String, {
    description: 'What people call it (tên chỉ tiêu, sản phẩm của mốc, tên thiết lập).',
  })
  name!: string;

  @Field(() => OfferedChangeEnum, { description: 'How it differs (khác biệt).' })
  change!: OfferedChange;

  @Field(() => Boolean, {
    description: 'This campaign asks for less: it is taken over, not declined (bắt buộc tiếp nhận).',
  })
  required!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the campaign above says (nội dung của cấp trên).',
  })
  above?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands here (nội dung hiện có).' })
  own?: string | null;
}

@Resolver(() => Campaign)
export class CampaignOffers {
  @FieldResolver(() => [CampaignOffer], {
    description:
      'What the campaign of the level above offers, or asks for, that does not stand here (cấp trên giao, chưa tiếp nhận, R-43).',
  })
  async offered(@Root() campaign: CampaignSource, @Ctx() context: Context): Promise<CampaignOffer[]> {
    await requireCampaign(context, campaign);
    const parent = campaign.path.at(-2);
    const above = parent && (await context.loaders.campaign.load(campaignIdOf(parent, campaign.year)));
    if (!above || above.status === 'CANCELLED' || campaign.status === 'CANCELLED') return [];
    const [own, theirs] = [planOf(campaign), planOf(above)];
    return differences(own, theirs, campaign.seen).map((each) => ({
      ...each,
      name: offerName(each, [theirs, own]).vi,
      above: wordsOf(theirs, each),
      own: wordsOf(own, each),
    }));
  }
}

/** The entry in short: figures and days before words. */
function wordsOf(
  { targets, milestones, settings }: ReturnType<typeof planOf>,
  { part, key }: { part: OfferedPart; key: string },
): string | null {
  if (part === 'SETTING') return settingWords(key as PassedSetting, settings);
  if (part === 'TARGET') {
    const found = targets.find(({ target }) => target === key);
    return found ? `≥ ${found.minimum} ${TARGET_METRIC_NAMES[found.metric].vi}: ${found.title}` : null;
  }
  const found = milestones.find(({ milestone }) => milestone === key);
  if (!found) return null;
  return `chậm nhất ${viDate(lastDay(found.before, settings.deadlineInclusive))}: ${found.deliverable}`;
}
