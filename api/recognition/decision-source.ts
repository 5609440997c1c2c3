import type { RecognitionSource } from '../loaders.ts';
import type { ModelRecognition, RecognitionDecision } from './decision-types.ts';

/** A row as GraphQL shows it: the paper's fields beside the others, each model with what revoked it. */
export function decisionOf(
  row: RecognitionSource,
): RecognitionDecision & { campaign: string; path: string[] } {
  const { paper, models, declined, revocations, ...rest } = row;
  return {
    ...rest,
    ...paper,
    models: models.map((modelId) => ({ modelId, revocation: revocationOf(row, modelId) })),
    declined: declined.map(({ model, reason }) => ({ modelId: model, reason })),
    revocations: revocations.map(revocationNode),
  };
}

const revocationNode = ({ undone, ...revocation }: RecognitionSource['revocations'][number]) => ({
  ...revocation,
  undoneReason: undone?.reason ?? null,
});

/** What of the decision is revoked today: a revocation that was a mistake revokes nothing. */
function revocationOf({ revocations }: RecognitionSource, model: string) {
  const found = revocations.findLast(({ models, undone }) => undone === null && models.includes(model));
  return found ? revocationNode(found) : null;
}

export function modelRecognitionOf(row: RecognitionSource, model: string): ModelRecognition {
  const revocation = revocationOf(row, model);
  const { number, issuedOn } = row.paper;
  return {
    decision: decisionOf(row),
    ...{ number, issuedOn, body: row.body },
    revoked: revocation !== null,
    revocation,
  };
}
