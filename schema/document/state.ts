import type { Actor } from '../event.ts';
import type { DossierEvent, Subject } from './events.ts';

export interface DossierDocument {
  title: string;
  sha256: string;
  /** Account; undefined on an event that was only just decided. */
  filedBy: string | undefined;
  withdrawn: boolean;
}

export interface Dossier {
  subject: Subject;
  /** By document id. */
  documents: Readonly<Record<string, DossierDocument>>;
}

/** Null until the first document is filed. */
export type DossierState = Dossier | null;

/** One that is there with its subject, before the first paper. */
export const unfiled = (subject: Subject): Dossier => ({ subject, documents: {} });

export function evolveDossier(state: DossierState, event: DossierEvent & { actor?: Actor }): DossierState {
  if (event.type === 'DocumentFiled') {
    const { subject, document } = event.data;
    const { id, title, sha256 } = document;
    const filed = { title, sha256, filedBy: event.actor?.account, withdrawn: false };
    return { subject, documents: { ...state?.documents, [id]: filed } };
  }
  const known = state?.documents[event.data.document];
  if (!state || !known) return state;
  return {
    ...state,
    documents: { ...state.documents, [event.data.document]: { ...known, withdrawn: true } },
  };
}
