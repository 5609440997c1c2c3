/** One campaign per organization and year. */
export const campaignIdOf = (organization: string, year: number) => `${organization}-${year}`;
/** The organization whose campaign it is. */
export const organizationOf = (campaign: string) => campaign.slice(0, campaign.lastIndexOf('-'));
export const campaignStream = (campaign: string) => `campaign-${campaign}`;
