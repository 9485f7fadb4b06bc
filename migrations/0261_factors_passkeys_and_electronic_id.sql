set local role kara_owner;

create table app.passkey (
  -- The credential's own id, base64url.
  id text primary key check (length(id) <= 1400),
  person_id uuid not null references app.person (id),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  label text not null check (length(label) between 1 and 80),
  is_synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on app.passkey (person_id);
call app.own('passkey', 'factors', 'gate', 'a passkey that protects a person''s account; only its public half');
call app.guard('passkey', 'gate', 'siud', 'person_id = (select app.person_id())');

create table app.passkey_challenge (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  -- The session that asked; the answer counts in no other.
  session_id text not null,
  purpose text not null check (purpose in ('add', 'confirm')),
  challenge text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  consumed_at timestamptz
);
create index passkey_challenge_session on app.passkey_challenge (session_id, purpose);
call app.own('passkey_challenge', 'factors', 'gate', 'a question that a passkey answers once, within minutes');
call app.guard('passkey_challenge', 'gate', 'siud', 'person_id = (select app.person_id())');

-- One national id opens one account. What is looked up is a keyed hash; the id itself is sealed.
create table app.person_eid (
  person_id uuid primary key references app.person (id),
  scheme text not null check (scheme in ('is')),
  national_id_hash text not null unique,
  national_id_sealed bytea not null,
  name_at_proof text not null check (length(name_at_proof) <= 200),
  acr text,
  proved_at timestamptz not null
);
call app.own('person_eid', 'factors', 'gate', 'the electronic ID that a person has shown; sealed');
call app.guard('person_eid', 'gate', 'siud', 'true');
call app.guard('person_eid', 'person', 's', 'person_id = (select app.person_id())');

create table app.eid_attempt (
  id uuid primary key,
  state_hash text not null unique,
  -- Of the browser that left; the answer counts in no other.
  browser_hash text not null,
  purpose text not null check (purpose in ('confirm', 'add', 'sign_in')),
  person_id uuid references app.person (id),
  session_id text,
  -- Nonce and code verifier.
  secrets_sealed bytea not null,
  return_path text not null check (return_path ~ '^/([^/\\]|$)' and length(return_path) <= 1000),
  outcome text not null default 'open' check (length(outcome) <= 60),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  consumed_at timestamptz
);
create index eid_attempt_expires on app.eid_attempt (expires_at);
call app.own('eid_attempt', 'factors', 'gate', 'one way to the electronic ID and back');
call app.guard('eid_attempt', 'gate', 'siud', 'true');
