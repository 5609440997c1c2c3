import type { OrganizationEvent } from './events.ts';
import type { OrganizationKind } from './vocabulary.ts';

export interface Organization {
  organization: string;
  name: string;
  fullName: string;
  kind: OrganizationKind;
  parent: string | null;
  /** Ancestors from the root down, itself excluded. */
  lineage: readonly string[];
  active: boolean;
  /** Id of the event that ended it; an event that was only just decided has none yet. */
  endedBy?: string | undefined;
}

/** Null until it is established. */
export type OrganizationState = Organization | null;

export function evolveOrganization(
  state: OrganizationState,
  event: OrganizationEvent & { id?: string },
): OrganizationState {
  if (event.type === 'OrganizationEstablished') return { ...event.data, active: true, endedBy: undefined };
  if (state === null) return state;
  switch (event.type) {
    case 'OrganizationRenamed':
      return { ...state, name: event.data.name, fullName: event.data.fullName };
    case 'OrganizationDissolved':
      return { ...state, active: false, endedBy: event.id };
    case 'OrganizationReinstated':
      return { ...state, active: true, endedBy: undefined };
  }
}
