import type { z } from 'zod';
import type { CivilDate } from '../civil-date.ts';
import type { Actor } from '../event.ts';
import type { AppraisalEvent } from './events.ts';
import type { marks, member, result, rules } from './fields.ts';
import type { RoundStatus, SessionStatus } from './vocabulary.ts';

export type PanelMember = z.infer<typeof member>;
export type Mark = z.infer<typeof marks>[number];
export type SessionRules = z.infer<typeof rules>;
export type Result = z.infer<typeof result>;

/** A ballot that counts as long as nothing replaces or voids it. */
export interface Ballot {
  model: string;
  member: string;
  approve: boolean;
  marks: readonly Mark[];
  /** Id of the event; an event that was only just decided has none yet. */
  event: string | undefined;
}

/**
 *   AppraisalSessionScheduled ──▶ SCHEDULED ⟲ ──AppraisalSessionOpened──▶ OPEN ──AppraisalSessionClosed──▶ CLOSED
 *                                     └──AppraisalSessionCancelled──▶ CANCELLED ◀──AppraisalSessionCancelled──┘
 */
export interface Session {
  session: string;
  status: SessionStatus;
  scheduledOn: CivilDate;
  /** The day on which the schedule was recorded. */
  recordedOn: CivilDate | undefined;
  place: string;
  /** Scheduled for; once opened, held on. */
  models: readonly string[];
  /** As scheduled, also once opened. */
  listed: readonly string[];
  revoteOf: string | null;
  heldOn: CivilDate | null;
  /** Id of the event that place and day are from, once opened. */
  statedBy: string | undefined;
  /** Who came, also late. */
  attendance: readonly string[];
  /** Who of these has left, and is not back. */
  away: readonly string[];
  /** Per model, who does not vote on it. */
  recused: Readonly<Record<string, readonly string[]>>;
  ballots: readonly Ballot[];
  /** Whether a ballot was ever cast, also one that became void. */
  voted: boolean;
  rules: SessionRules | null;
  results: readonly Result[];
  /** The day on which the closing was recorded. */
  closedOn: CivilDate | undefined;
  noticed: boolean;
}

export interface Notice {
  /** Id of the event that number and day are from. */
  event: string | undefined;
  number: string;
  issuedOn: CivilDate;
  sessions: readonly string[];
  /** Models that it covers. */
  models: readonly string[];
  /** Models that it says have passed. */
  passed: readonly string[];
}

/** The Board's advice to the Committee: what it proposes to recognise. */
export interface Advice {
  number: string;
  issuedOn: CivilDate;
  models: readonly string[];
  /** The account that gave it. */
  givenBy: string | null;
}

export interface Round {
  round: string;
  campaign: string;
  year: number;
  organization: string;
  lineage: readonly string[];
  title: string;
  plan: unknown;
  panel: readonly PanelMember[];
  /** In the order of their first scheduling. */
  sessions: readonly Session[];
  /** Per model, the day of the report for which the head waived R-16. */
  overrides: Readonly<Record<string, CivilDate>>;
  /** Per model, who declared an interest. */
  declared: Readonly<Record<string, readonly string[]>>;
  notices: readonly Notice[];
  /** Step 5: with it the round is over. */
  advice: Advice | null;
  cancelled: boolean;
}

/** Null until it is planned. */
export type RoundState = Round | null;
export type Recorded = AppraisalEvent & { id?: string; actor?: Actor };

/** Where the five steps of the plan have come to. */
export function statusOf({
  panel,
  sessions,
  advice,
  cancelled,
}: {
  panel: readonly unknown[];
  sessions: readonly Pick<Session, 'status' | 'noticed'>[];
  advice: object | null;
  cancelled: boolean;
}): RoundStatus {
  if (cancelled) return 'CANCELLED';
  if (advice) return 'ADVISED';
  if (panel.length === 0) return 'PLANNED';
  const held = sessions.filter(({ status }) => status === 'OPEN' || status === 'CLOSED');
  if (held.length === 0) return 'APPOINTED';
  return held.every(({ noticed }) => noticed) ? 'NOTIFIED' : 'IN_SESSION';
}
