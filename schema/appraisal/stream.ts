export const appraisalStream = (round: string) => `appraisal-${round}`;
