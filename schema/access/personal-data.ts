import type { Actor } from '../event.ts';

/** Where a person stands, for judging who may know who it is. */
export interface PersonPlace {
  organization: string;
  lineage: readonly string[];
  unit: string | null;
}

const ownOrganization = (actor: Actor, place: PersonPlace) => actor.organization === place.organization;
const ownUnit = (actor: Actor, place: PersonPlace) =>
  ownOrganization(actor, place) && actor.unit !== undefined && actor.unit === place.unit;

/**
 * R-41, whether the actor may know who it is. Whoever works with people in the organization, the officer of the unit that
 * the person belongs to, and the city officer for the communes of the city. Not: auditors, who check by hashes;
 * administrators; leaders of levels above; officers of other units.
 */
export function mayReadName(actor: Actor, place: PersonPlace): boolean {
  switch (actor.role) {
    case 'BOARD_OFFICER':
    case 'COMMITTEE_MEMBER':
    case 'COMMITTEE_SIGNATORY':
    case 'CHAIR':
    case 'PANEL_MEMBER':
    case 'LEADER':
      return ownOrganization(actor, place);
    case 'CITY_OFFICER':
      return ownOrganization(actor, place) || place.lineage.includes(actor.organization);
    case 'UNIT_OFFICER':
      return ownUnit(actor, place);
    default:
      return false;
  }
}

/** R-41, phone and note: whoever has to reach the person. */
export function mayReadContact(actor: Actor, place: PersonPlace): boolean {
  switch (actor.role) {
    case 'BOARD_OFFICER':
      return ownOrganization(actor, place);
    case 'UNIT_OFFICER':
      return ownUnit(actor, place);
    default:
      return false;
  }
}

/** R-41, ratings: whoever weighs them in a nomination, and the own unit, which proposes. */
export function mayReadRating(actor: Actor, place: PersonPlace): boolean {
  switch (actor.role) {
    case 'BOARD_OFFICER':
    case 'COMMITTEE_MEMBER':
    case 'COMMITTEE_SIGNATORY':
      return ownOrganization(actor, place);
    case 'UNIT_OFFICER':
      return ownUnit(actor, place);
    default:
      return false;
  }
}
