/**
 * What cannot be made again from events, apart from them: a copy of the log, however old, holds no key. Keys hang on each
 * other: the master key, which lies in no database, wraps those of the shelves; the key of a shelf wraps those of the persons
 * on it, so that the master key can be changed without touching everybody. `subject_key` is one row per person; ERASED is a
 * state that is recorded, never the lack of a row. `owed`, `owed_since`: somebody was erased, and the keys that could still
 * open what is left of the row on the disk are not changed yet. `sealed` holds ciphertexts by their hash; `settled` once the
 * event that names one is known to be in the log. `content` says which papers were uploaded by whom, and not removed since:
 * events name some by a hash alone, and of what is no longer in the folder nothing else would tell that it was there.
 */
export const CREATE_VAULT = `
create schema if not exists vault;
create table if not exists vault.master (
  one boolean primary key default true check (one),
  fingerprint bytea not null
);
alter table vault.master add column if not exists owed_since timestamptz;
create table if not exists vault.shelf (
  id      uuid primary key,
  key     bytea not null,
  owed    boolean not null default false,
  made_at timestamptz not null default clock_timestamp()
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
alter table vault.subject_key add column if not exists shelf uuid;
create index if not exists subject_key_shelf on vault.subject_key (shelf);
create table if not exists vault.sealed (
  ct        bytea primary key,
  subject   uuid not null,
  stream    text not null,
  box       bytea not null,
  sealed_at timestamptz not null default now(),
  settled   boolean not null default false
);
create table if not exists vault.content (
  hash         text collate "C" not null,
  organization text collate "C" not null,
  noted_at     timestamptz not null default now(),
  primary key (hash, organization)
);
create index if not exists sealed_subject on vault.sealed (subject);
create index if not exists sealed_unsettled on vault.sealed (sealed_at) where not settled;
alter table vault.shelf set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table vault.subject_key set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);`;
