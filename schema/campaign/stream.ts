/** One campaign per organization and year. */
export const campaignIdOf = (organization: string, year: number) => `${organization}-${year}`;
export const campaignStream = (campaign: string) => `campaign-${campaign}`;
