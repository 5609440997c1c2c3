import type { Views } from '../projections/model/queries.ts';
import type { Action } from '../schema/actions.ts';
import type { Moment } from '../schema/decider.ts';
import type { Actor } from '../schema/event.ts';
import type { Workbook } from '../schema/model/sheet/grid.ts';
import type { Refusal } from '../schema/refusal.ts';
import type { Loaders } from './loaders.ts';
import type { OpenSealed } from './sealed.ts';

/** A command as the API passes it on; who sends it and from where is added by whoever made the context. */
export interface Command {
  type: string;
  data: unknown;
  commandId: string;
  expectedRevision?: number;
  /** It begins something that the views do not know: its own stream is not read first. */
  founding?: true;
}

export type CommandOutcome =
  | { ok: true; stream: string; revision: number; position: bigint }
  | { ok: false; refusals: Refusal[] };

/** The views hold everything up to `position`; figures of `organization` may have changed. */
export interface ProgressChange {
  organization: string;
  position: string;
  recordedAt: string;
}

/** Spreadsheets that the actor's organization has uploaded. */
export interface SheetFiles {
  /** By SHA-256; undefined for what was not uploaded, or has been cleared away since. */
  read(file: string): Promise<{ workbook: Workbook } | { refusal: Refusal } | undefined>;
  /** All of it is registered: it is not kept for long. */
  imported(file: string): void;
  /** What `make` made of the same key lately; forgotten when it fails. */
  remember<Value>(key: string, make: () => Promise<Value>): Promise<Value>;
  /** The id that these parts have, always the same (UUID v5). */
  idOf(...parts: string[]): string;
}

/** What a request brings to the resolvers: their only way to the world. */
export interface Context {
  db: Views;
  /** Undefined: nobody has said who they are. */
  actor: Actor | undefined;
  /** Why the identity that was stated is none, and how one is stated; never what was stated. */
  identityFault?: string | undefined;
  /** Name of the client program, for the events. */
  clientName: string;
  /** Opens sealed parts, in the order asked; who may read them has been judged by then. */
  openSealed: OpenSealed;
  /** Made anew after every command of the request. */
  loaders: Loaders;
  commit(command: Command): Promise<CommandOutcome>;
  /** `commit` for many commands of one kind: what one of them looked up beside its own stream serves the next for a second. */
  together(): (command: Command) => Promise<CommandOutcome>;
  /** What the actor may do about the thing that lives on a stream, as the log stands. */
  actionsOf(stream: string): Promise<Action[]>;
  /** True as soon as the views show `position`; false when they do not within the time. */
  waitFor(position: bigint, deadlineMs: number): Promise<boolean>;
  /** Whether a view of what stands on streams of this category is at a halt: it is not shown until that is mended. */
  standsStill(category: string): boolean;
  /** Ends when the reader ends. */
  subscribe(organization: string): AsyncIterable<ProgressChange>;
  /** Whether a content was uploaded; with `organization`, whether that organization uploaded it. */
  hasContent(sha256: string, organization?: string): Promise<boolean>;
  moment(): Moment;
  sheets: SheetFiles;
  /** Identities that may be chosen without signing in; none unless this is a machine of one's own. */
  developmentIdentities(): Promise<readonly Actor[]>;
}
