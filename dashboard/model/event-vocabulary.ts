import type { Messages } from '../messages/vi.ts';

// Enumerations inside event data, which the API hands on as it is: their names are the keys of the messages.
export type MetricUnit = keyof Messages['quantity'];
export type ResourceKind = keyof Messages['resourceKind'];
export type ResourceSource = keyof Messages['resourceSource'];
export type OutreachChannel = keyof Messages['outreachChannel'];
export type Rating = keyof Messages['rating'];
export type RecordKind = keyof Messages['recordKind'];
