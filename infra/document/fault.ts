/**
 * Why an upload is not kept: it runs something, is not whole, is locked with a password, or is written in a way that nobody can
 * look into here.
 */
export type Fault = 'ACTIVE' | 'DAMAGED' | 'LOCKED' | 'CODED';
