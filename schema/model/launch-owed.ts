import type { CampaignState } from '../campaign/state.ts';
import type { ModelKind } from './vocabulary.ts';

/** a new model is launched, and a replicated one where the campaign says so. */
export const launchOwed = (kind: ModelKind, campaign: CampaignState | undefined): boolean =>
  kind === 'NEW' || (kind === 'REPLICATED' && campaign?.settings.replicatedMustLaunch === true);
