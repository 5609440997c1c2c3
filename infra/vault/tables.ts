/**
 * What cannot be made again from events, apart from them: a copy of the log, however old, holds no key. `subject_key` is
 * one row per person, its key wrapped with the master key; ERASED is a state that is recorded, never the lack of a row.
 * `sealed` holds ciphertexts by their hash; `settled` once the event that names one is known to be in the log.
 */
export const CREATE_VAULT = `
create schema if not exists vault;
create table if not exists vault.master (
  one boolean primary key default true check (one),
  fingerprint bytea not null
);
create table if not exists vault.subject_key (
  subject    uuid primary key,
  key        bytea,
  state      text not null check (state in ('ACTIVE', 'ERASED')),
  made_at    timestamptz not null default now(),
  erased_at  timestamptz,
  check ((state = 'ACTIVE') = (key is not null)),
  check ((state = 'ERASED') = (erased_at is not null))
);
create table if not exists vault.sealed (
  ct        bytea primary key,
  subject   uuid not null,
  stream    text not null,
  box       bytea not null,
  sealed_at timestamptz not null default now(),
  settled   boolean not null default false
);
create index if not exists sealed_subject on vault.sealed (subject);
create index if not exists sealed_unsettled on vault.sealed (sealed_at) where not settled;`;

/** Two processes that start at once must not both create. */
export const VAULT_LOCK = 'select pg_advisory_xact_lock(1802002799, 2)';
