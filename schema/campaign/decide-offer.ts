import type { Decision, Moment, Need } from '../decider.ts';
import type { Refusal } from '../refusal.ts';
import { type Difference, differences, NOTHING_SEEN, type Offer, offerOf } from './above.ts';
import * as refuse from './above-refusals.ts';
import type { CampaignCommand } from './commands.ts';
import { removeMilestone, removeTarget, setMilestone, setTarget } from './decide-calendar.ts';
import type { CampaignFacts } from './decide-planning.ts';
import type { CampaignEvent } from './events.ts';
import { offerName } from './offer-names.ts';
import { mergeSettings } from './settings.ts';
import type { Campaign } from './state.ts';
import { campaignStream } from './stream.ts';

type Data<Type extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Type }>['data'];
type Keys = Pick<Data<'TakeCampaignOffer'>, 'targets' | 'milestones' | 'settings'>;

/** The campaign of the same year one level above; nothing where nothing stands above. */
export function aboveNeed({
  lineage,
  year,
}: {
  lineage: readonly string[];
  year: number;
}): Record<string, Need> {
  const above = lineage.at(-1);
  return above === undefined
    ? {}
    : { above: { decider: 'campaign', stream: campaignStream(`${above}-${year}`) } };
}

/** What the level above offers now. */
export const offered = (state: Campaign, { above }: CampaignFacts): Difference[] =>
  above ? differences(state, above, state.seen ?? NOTHING_SEEN) : [];

/** The campaign that offers something, wherever something is offered. */
const offering = ({ above }: CampaignFacts) => above as Campaign;

/** Something is offered at all. */
export const somethingOffered = (state: Campaign, facts: CampaignFacts): Refusal[] =>
  offered(state, facts).length > 0 ? [] : [refuse.nothingOffered()];

/** Those that the command names; all of them where it names none. */
function chosen(
  found: readonly Difference[],
  { targets, milestones, settings }: Keys,
  plans: Parameters<typeof offerName>[1],
): {
  chosen: { difference: Difference; path: (string | number)[] }[];
  refusals: Refusal[];
} {
  const named = (['targets', 'milestones', 'settings'] as const).flatMap(
    (list) =>
      ({ targets, milestones, settings })[list]?.map((key, index) => ({ list, key, path: [list, index] })) ??
      [],
  );
  const part = { targets: 'TARGET', milestones: 'MILESTONE', settings: 'SETTING' } as const;
  if (named.length === 0)
    return { chosen: found.map((difference) => ({ difference, path: ['campaign'] })), refusals: [] };
  const matched = named.map((each) => ({
    ...each,
    difference: found.find(({ part: of, key }) => of === part[each.list] && key === each.key),
  }));
  return {
    chosen: matched.flatMap(({ difference, path }) => (difference ? [{ difference, path }] : [])),
    refusals: matched.flatMap(({ difference, list, key, path }) =>
      difference
        ? []
        : [
            refuse.notOffered(
              path,
              key,
              found.filter(({ part: of }) => of === part[list]).map((each) => offerName(each, plans)),
            ),
          ],
    ),
  };
}

/** what differs from the campaign above is taken over, all of it or by key. */
export function takeOffer(
  { campaign, ...keys }: Data<'TakeCampaignOffer'>,
  state: Campaign,
  facts: CampaignFacts,
  moment: Moment,
): Decision<CampaignEvent> {
  const above = offering(facts);
  const { chosen: taken, refusals } = chosen(offered(state, facts), keys, [above, state]);
  if (refusals.length > 0) return { refusals };
  const found = taken.map(({ difference }) => difference);
  const offer = offerOf(above, found);
  const made = changes(state, above.campaign, offer, found, moment);
  const refused = made.flatMap((each) => ('refusals' in each ? each.refusals : []));
  if (refused.length > 0) return { refusals: refused };
  return {
    events: [
      { type: 'CampaignOfferTaken', data: { campaign, above: above.campaign, ...offer } },
      ...made.flatMap((each) => ('events' in each ? each.events : [])),
    ],
  };
}

/** What a milestone does not say above it does not say here any more; by people it is left as it is. */
const WHOLE = { deliveredBy: undefined, owing: undefined };

/** What the campaign becomes by it, as if people had set it. */
function changes(
  state: Campaign,
  above: string,
  { targets, milestones, settings }: Offer,
  found: readonly Difference[],
  moment: Moment,
): Decision<CampaignEvent>[] {
  const { campaign } = state;
  const reason = `Theo kế hoạch cấp trên ${above}`;
  const removed = (part: Difference['part']) =>
    found.filter((each) => each.part === part && each.change === 'REMOVED').map(({ key }) => key);
  const set = mergeSettings(state.settings, settings);
  return [
    ...targets.map((target) => setTarget({ campaign, ...target, reason }, state)),
    ...removed('TARGET').map((target) => removeTarget({ campaign, target, reason }, state)),
    ...milestones.map((milestone) =>
      setMilestone({ campaign, ...WHOLE, ...milestone, reason }, state, moment),
    ),
    ...removed('MILESTONE').map((milestone) =>
      removeMilestone({ campaign, milestone, reason }, state, moment),
    ),
    ...(Object.keys(settings).length > 0
      ? [
          {
            events: [{ type: 'CampaignSettingsChanged' as const, data: { campaign, settings: set, reason } }],
          },
        ]
      : []),
  ];
}

/** kept as it is, with a reason, where it asks for no less; offered again once the level above changes it again. */
export function declineOffer(
  { campaign, reason, ...keys }: Data<'DeclineCampaignOffer'>,
  state: Campaign,
  facts: CampaignFacts,
): Decision<CampaignEvent> {
  const above = offering(facts);
  const { chosen: declined, refusals } = chosen(offered(state, facts), keys, [above, state]);
  refusals.push(
    ...declined
      .filter(({ difference }) => difference.required)
      .map(({ difference, path }) => refuse.requiredOffer(path, offerName(difference, [above, state]))),
  );
  if (refusals.length > 0) return { refusals };
  const offer = offerOf(
    above,
    declined.map(({ difference }) => difference),
  );
  return {
    events: [{ type: 'CampaignOfferDeclined', data: { campaign, above: above.campaign, ...offer, reason } }],
  };
}
