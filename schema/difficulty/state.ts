import type { Document } from '../fields.ts';
import type { DifficultyEvent } from './events.ts';
import type { DifficultyStatus } from './vocabulary.ts';

export interface DifficultyStatement {
  title: string;
  detail: string;
  wish: string | null;
  evidence: readonly Document[];
}

/**
 *   DifficultyRaised ──▶ OPEN ──DifficultyForwarded──▶ FORWARDED ⟲
 *                         │                               │
 *                         └─────DifficultyAnswered────────┤
 *                         ▲                               ▼
 *                         ├──DifficultyReopened──── ANSWERED ⟲ (another answer in its place)
 *                         │                               │ DifficultyClosed
 *                         └──DifficultyReopened──── CLOSED ◀
 */
export interface Difficulty {
  difficulty: string;
  campaign: string;
  organization: string;
  lineage: readonly string[];
  unit: string;
  status: DifficultyStatus;
  /** Passed on to others since it was last opened. */
  forwarded: boolean;
  statement: DifficultyStatement;
  /** Id of the event that the statement is from; an event that was only just decided has none yet. */
  statedBy: string | undefined;
  /** The answer that stands; null until there is one since it was last opened. */
  answer: { text: string; document: Document | null; event: string | undefined } | null;
}

/** Null until it is raised. */
export type DifficultyState = Difficulty | null;

export function evolveDifficulty(
  state: DifficultyState,
  event: DifficultyEvent & { id?: string },
): DifficultyState {
  if (event.type === 'DifficultyRaised') {
    const { difficulty, campaign, organization, lineage, unit } = event.data;
    return {
      ...{ difficulty, campaign, organization, lineage, unit },
      status: 'OPEN',
      forwarded: false,
      statement: statementOf(event.data),
      statedBy: event.id,
      answer: null,
    };
  }
  if (state === null) return state;
  switch (event.type) {
    case 'DifficultyCorrected':
      return { ...state, statement: statementOf(event.data), statedBy: event.id };
    case 'DifficultyForwarded':
      return { ...state, status: 'FORWARDED', forwarded: true };
    case 'DifficultyAnswered': {
      const { answer, document } = event.data;
      return { ...state, status: 'ANSWERED', answer: { text: answer, document, event: event.id } };
    }
    case 'DifficultyClosed':
      return { ...state, status: 'CLOSED' };
    case 'DifficultyReopened':
      return { ...state, status: 'OPEN', forwarded: false, answer: null };
  }
}

export const statementOf = ({ title, detail, wish, evidence }: DifficultyStatement): DifficultyStatement => ({
  title,
  detail,
  wish,
  evidence,
});
