/** What a target counts (chỉ tiêu). */
export const TARGET_METRICS = ['MODELS', 'NEW_OR_REPLICATED_MODELS'] as const;
export type TargetMetric = (typeof TARGET_METRICS)[number];

/** At which stage a model counts towards a target. STANDING: accepted and not dropped. */
export const TARGET_STAGES = ['REGISTERED', 'STANDING', 'IMPLEMENTING', 'RECOGNISED'] as const;
export type TargetStage = (typeof TARGET_STAGES)[number];

export const CAMPAIGN_STATUSES = ['PLANNED', 'OPEN', 'CLOSED'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** The milestone that makes a registration late. */
export const UNIT_REGISTRATION = 'UNIT_REGISTRATION';
