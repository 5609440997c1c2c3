export const commendationStream = (commendation: string) => `commendation-${commendation}`;
