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
}

/** Null until it is established. */
export type OrganizationState = Organization | null;

export function evolveOrganization(state: OrganizationState, event: OrganizationEvent): OrganizationState {
  if (event.type === 'OrganizationEstablished') return { ...event.data, active: true };
  if (state === null) return state;
  if (event.type === 'OrganizationRenamed')
    return { ...state, name: event.data.name, fullName: event.data.fullName };
  return { ...state, active: false };
}
