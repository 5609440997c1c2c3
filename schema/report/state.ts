import type { ReportEvent } from './events.ts';
import type { Sections } from './fields.ts';
import type { Period } from './period.ts';
import type { ReportKind, ReportStatus } from './vocabulary.ts';

/**
 *   ReportDrafted ──▶ DRAFT ──ReportReviewed──▶ REVIEWED ──ReportSubmitted──▶ SUBMITTED ──ReportAcknowledged──▶ ACKNOWLEDGED
 *                     ▲  ⟲ ReportWritten            │                              └──ReportReturned──▶ RETURNED
 *                     └────────ReportWritten────────┘
 *   Either of the two ──ReportDiscarded──▶ DISCARDED: it replaces nothing, and its place is free for another.
 *   From SUBMITTED on nothing in it changes; ReportSuperseded says that a later version stands.
 */
export interface Report {
  report: string;
  campaign: string;
  year: number;
  organization: string;
  lineage: readonly string[];
  unit: string | null;
  kind: ReportKind;
  period: Period;
  replaces: string | null;
  status: ReportStatus;
  sections: Sections;
  number: string | null;
  issuedOn: string | null;
  supersededBy: string | null;
}

/** Null until it is drafted. */
export type ReportState = Report | null;

export function evolveReport(state: ReportState, event: ReportEvent): ReportState {
  if (event.type === 'ReportDrafted') {
    const blank = { sections: {}, number: null, issuedOn: null, supersededBy: null };
    return { ...event.data, ...blank, status: 'DRAFT' };
  }
  if (state === null) return state;
  switch (event.type) {
    case 'ReportWritten':
      return { ...state, status: 'DRAFT', sections: event.data.sections, period: event.data.period };
    case 'ReportReviewed':
      return { ...state, status: 'REVIEWED' };
    case 'ReportSubmitted': {
      const { number, issuedOn } = event.data;
      return { ...state, status: 'SUBMITTED', number, issuedOn };
    }
    case 'ReportAcknowledged':
      return { ...state, status: 'ACKNOWLEDGED' };
    case 'ReportReturned':
      return { ...state, status: 'RETURNED' };
    case 'ReportDiscarded':
      return { ...state, status: 'DISCARDED' };
    case 'ReportSuperseded':
      return { ...state, supersededBy: event.data.by };
  }
}
