/** Where a link in a paper may lead: to a page, to somebody's mail or telephone, to a place in the paper. */
const SAFE = /^\s*(?:https?:\/\/|www\.|mailto:|tel:|sms:|#|$)/i;
export const isSafeLink = (target: string): boolean => SAFE.test(target);

/** What programs fetch on opening, or start: any link with a scheme, to a computer, or out of the paper. */
export const leadsOut = (target: string): boolean => /^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]|\.\.)/i.test(target);
