export const difficultyStream = (difficulty: string) => `difficulty-${difficulty}`;
