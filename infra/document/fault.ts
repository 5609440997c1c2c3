/** Why an upload is not kept: it runs something, is not whole, or is locked so that nobody can look into it. */
export type Fault = 'ACTIVE' | 'DAMAGED' | 'LOCKED';
