import type { CivilDate } from '../civil-date.ts';
import type { RecognitionEvent } from './decision-events.ts';
import { decisionNumberKey, recognitionKey } from './stream.ts';

/** A decision as it was recorded: of recognition, or of revocation. */
export interface Paper {
  /** Id of the event; an event that was only just decided has none yet. */
  event: string | undefined;
  kind: 'ISSUE' | 'REVOCATION';
  number: string;
  issuedOn: CivilDate;
  signatory: string;
  /** Those that it decides on: recognised or declined, or revoked. */
  models: readonly string[];
  /** Another event states it rightly. */
  corrected: boolean;
  /** A revocation that was a mistake: its number stays given, and it decides nothing. */
  undone: boolean;
}

/** A decision of recognition: issued once; models leave it by revocation, one after the other or all at once. */
export interface Recognition {
  recognition: string;
  campaign: string;
  organization: string;
  lineage: readonly string[];
  models: readonly string[];
  revoked: readonly string[];
  /** In the order of recording. */
  papers: readonly Paper[];
}

/** Null until it is issued. */
export type RecognitionState = Recognition | null;

type Recorded = RecognitionEvent & { id?: string };

type Signed = Exclude<Recorded, { type: 'RecognitionReinstated' }>;

function paperOf(event: Signed, kind: Paper['kind'], models: readonly string[]): Paper {
  const { number, issuedOn, signatory } = event.data;
  return { event: event.id, kind, number, issuedOn, signatory, models, corrected: false, undone: false };
}

export function evolveRecognition(state: RecognitionState, event: Recorded): RecognitionState {
  if (event.type === 'RecognitionDecisionIssued') {
    const { recognition, campaign, organization, lineage, models, declined } = event.data;
    const decided = [...models, ...declined.map(({ model }) => model)];
    const papers = [paperOf(event, 'ISSUE', decided)];
    return { recognition, campaign, organization, lineage, models, revoked: [], papers };
  }
  if (state === null) return state;
  if (event.type === 'RecognitionRevoked') {
    const revoked = [...state.revoked, ...event.data.models];
    return { ...state, revoked, papers: [...state.papers, paperOf(event, 'REVOCATION', event.data.models)] };
  }
  if (event.type === 'RecognitionReinstated') {
    const { corrects, models } = event.data;
    const papers = state.papers.map((paper) =>
      paper.event === corrects ? { ...paper, undone: true } : paper,
    );
    return { ...state, revoked: state.revoked.filter((model) => !models.includes(model)), papers };
  }
  const { corrects, paper: kind } = event.data;
  const models = state.papers.find((paper) => paper.event === corrects)?.models ?? [];
  const papers = state.papers.map((paper) =>
    paper.event === corrects ? { ...paper, corrected: true } : paper,
  );
  return { ...state, papers: [...papers, paperOf(event, kind, models)] };
}

/** The papers as they stand: without those that a correction replaced. */
export const standingPapers = ({ papers }: Recognition, kind?: Paper['kind']): Paper[] =>
  papers.filter((paper) => !paper.corrected && (kind === undefined || paper.kind === kind));

export const standingModels = ({ models, revoked }: Recognition): string[] =>
  models.filter((model) => !revoked.includes(model));

/** A revocation that was taken back has none. */
const numberKeys = (state: Recognition): string[] =>
  standingPapers(state).flatMap(({ number, issuedOn, undone }) =>
    undone ? [] : [decisionNumberKey(state.organization, number, issuedOn)],
  );

/** Every name that the decision holds: its models while they stand, and the numbers of its papers. */
export const holdsName = (state: RecognitionState, key: string): boolean =>
  state !== null &&
  (numberKeys(state).includes(key) || standingModels(state).some((model) => recognitionKey(model) === key));

export const ownNumber = (state: Recognition, key: string): boolean => numberKeys(state).includes(key);
