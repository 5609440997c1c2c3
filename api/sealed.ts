/** An event with a sealed part, by where it stands. */
export interface SealedAt {
  stream: string;
  revision: number;
}

/** A sealed part as it is found; `UNREADABLE` is a fault of the vault, told to whoever runs it. */
export type OpenedPart =
  | { state: 'OPEN'; data: Record<string, unknown> }
  | { state: 'ERASED' }
  | { state: 'UNREADABLE'; event: string; reason: string };

export type OpenSealed = (wanted: readonly SealedAt[]) => Promise<OpenedPart[]>;
