export const modelStream = (model: string) => `model-${model}`;
