set local role kara_owner;

create table app.person (
  id uuid primary key,
  display_name text not null check (length(display_name) between 1 and 120),
  locale text not null check (locale in ('en', 'is')),
  time_zone text not null,
  created_at timestamptz not null
);
call app.own('person', 'identity', 'person', 'a human account, independent of any company');
call app.guard('person', 'gate', 'siu', 'true');
call app.guard('person', 'person', 'su', 'id = (select app.person_id())');
call app.guard('person', 'worker', 's', 'id = (select app.person_id())');
call app.guard('person', 'definer', 's', 'true');

create table app.person_email (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  email text not null check (length(email) <= 254),
  email_norm text not null check (email_norm = lower(email_norm)),
  kind text not null check (kind in ('private', 'work')),
  verified_at timestamptz,
  created_at timestamptz not null
);
create unique index person_email_one_account on app.person_email (email_norm) where verified_at is not null;
create index person_email_person on app.person_email (person_id);
call app.own('person_email', 'identity', 'person', 'an address of a person and whether it was proven');
call app.guard('person_email', 'gate', 'siud', 'true');
call app.guard('person_email', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('person_email', 'worker', 's', 'person_id = (select app.person_id())');
call app.guard('person_email', 'definer', 's', 'true');

create table app.password_credential (
  person_id uuid primary key references app.person (id),
  hash text not null,
  set_at timestamptz not null
);
call app.own('password_credential', 'identity', 'gate', 'the argon2id hash of a person''s password');
call app.guard('password_credential', 'gate', 'siud', 'true');

create table app.login_session (
  id text primary key,
  person_id uuid not null references app.person (id),
  host text not null,
  method text not null check (method in ('password', 'sso', 'eid', 'code', 'demo')),
  company_id uuid,
  created_at timestamptz not null,
  auth_at timestamptz not null,
  expires_at timestamptz not null,
  absolute_expires_at timestamptz not null,
  idle_seconds integer not null check (idle_seconds > 0),
  device text not null default ''
);
create index login_session_person on app.login_session (person_id);
call app.own('login_session', 'identity', 'gate', 'a signed-in browser on one host; the id is a hash of the token');
call app.guard('login_session', 'gate', 'siud', 'true');

create table app.email_code (
  id uuid primary key,
  email_norm text not null,
  purpose text not null check (purpose in ('verify', 'sign_in', 'link', 'reset')),
  code_hash text not null,
  payload jsonb not null default '{}',
  tries_left integer not null check (tries_left >= 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  consumed_at timestamptz
);
create index email_code_address on app.email_code (email_norm, created_at);
call app.own('email_code', 'identity', 'gate', 'a one-time code sent to an address');
call app.guard('email_code', 'gate', 'siud', 'true');

create table app.handoff (
  code_hash text primary key,
  person_id uuid not null references app.person (id),
  to_host text not null,
  method text not null check (method in ('password', 'sso', 'eid', 'code', 'demo')),
  company_id uuid,
  auth_at timestamptz not null,
  ends_at timestamptz not null,
  idle_seconds integer not null check (idle_seconds > 0),
  return_path text not null check (return_path ~ '^/([^/\\]|$)'),
  -- Hash of a secret of the browser that asked on the other host; a code with one opens only there.
  browser_hash text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  consumed_at timestamptz
);
create index handoff_person on app.handoff (person_id);
call app.own('handoff', 'identity', 'gate', 'a one-time code that carries a sign-in from one host to another');
call app.guard('handoff', 'gate', 'siud', 'true');

create table app.linked_identity (
  connection_id uuid not null,
  subject text not null,
  company_id uuid not null references app.company (id),
  person_id uuid not null references app.person (id),
  linked_at timestamptz not null,
  primary key (connection_id, subject)
);
create index linked_identity_person on app.linked_identity (person_id);
call app.own('linked_identity', 'identity', 'gate', 'a subject of a company''s identity provider and the account it opens');
call app.guard('linked_identity', 'gate', 'siud', 'true');
call app.guard('linked_identity', 'person', 's', 'person_id = (select app.person_id())');

create table app.staff_member (
  person_id uuid primary key references app.person (id),
  role text not null check (role in ('support')),
  created_at timestamptz not null,
  ended_at timestamptz
);
call app.own('staff_member', 'identity', 'gate', 'a person who works for the operator');
call app.guard('staff_member', 'gate', 's', 'true');
-- Whoever works for the operator is appointed by the operator, on the console's side only.
call app.guard('staff_member', 'support', 'si', 'true');

create table app.terms_version (
  id uuid primary key,
  audience text not null check (audience in ('client', 'professional', 'company')),
  version text not null,
  locale text not null check (locale in ('en', 'is')),
  title text not null,
  body text not null,
  effective_at timestamptz not null,
  unique (audience, version, locale)
);
create trigger terms_version_append_only before update or delete on app.terms_version
  for each row execute function app.refuse_change();
call app.own('terms_version', 'identity', 'published', 'one release of the terms in one language');
call app.guard('terms_version', 'visitor gate company person professional worker', 's', 'true');

create table app.terms_acceptance (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  terms_version_id uuid not null references app.terms_version (id),
  audience text not null,
  version text not null,
  company_id uuid,
  accepted_at timestamptz not null,
  unique (person_id, audience, version)
);
create trigger terms_acceptance_append_only before update or delete on app.terms_acceptance
  for each row execute function app.refuse_change();
call app.own('terms_acceptance', 'identity', 'person', 'a person''s recorded consent to a release of the terms');
call app.guard('terms_acceptance', 'gate', 'si', 'person_id = (select app.person_id())');
call app.guard('terms_acceptance', 'person', 'si', 'person_id = (select app.person_id())');
