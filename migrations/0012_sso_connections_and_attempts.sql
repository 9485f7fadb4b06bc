set local role kara_owner;

create table app.sso_connection (
  company_id uuid not null references app.company (id),
  id uuid not null,
  protocol text not null check (protocol in ('saml', 'oidc')),
  state text not null check (state in ('draft', 'tested', 'optional', 'required', 'disabled')),
  label text not null check (length(label) between 1 and 80),
  idp_entity_id text not null,
  idp_metadata text not null,
  sso_url text not null,
  certificates jsonb not null,
  entity_id text not null,
  acs_url text not null,
  library_client_id text,
  library_client_secret bytea,
  created_at timestamptz not null,
  tested_at timestamptz,
  state_changed_at timestamptz not null,
  primary key (company_id, id),
  unique (id),
  unique (entity_id)
);
create unique index sso_connection_one_per_issuer on app.sso_connection (idp_entity_id)
  where state <> 'disabled';
call app.own('sso_connection', 'sso', 'company', 'one company''s link to an identity provider');
call app.guard('sso_connection', 'company', 'siu', 'company_id = (select app.company_id())');
call app.guard('sso_connection', 'gate worker', 's', 'company_id = (select app.company_id())');
call app.guard('sso_connection', 'support definer', 's', 'true');

create table app.sso_attempt (
  company_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  reference text not null unique,
  purpose text not null check (purpose in ('sign_in', 'test')),
  host text not null,
  browser_hash text not null,
  return_path text not null check (return_path ~ '^/([^/\\]|$)'),
  request_id text,
  relay_state text,
  step text not null,
  outcome text not null check (outcome in ('open', 'succeeded', 'refused', 'abandoned')),
  code text,
  owner text check (owner in ('user', 'company_it', 'hr', 'support', 'engineers', 'vendor')),
  email_domain text,
  expected jsonb,
  received jsonb,
  claims jsonb,
  handoff_hash text unique,
  handoff_expires_at timestamptz,
  handoff_consumed_at timestamptz,
  subject text,
  identity_sealed bytea,
  started_at timestamptz not null,
  returned_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz not null,
  primary key (company_id, id),
  unique (id),
  foreign key (company_id, connection_id) references app.sso_connection (company_id, id)
);
create index sso_attempt_company on app.sso_attempt (company_id, started_at desc);
create index sso_attempt_started on app.sso_attempt (started_at desc);
create index sso_attempt_request on app.sso_attempt (connection_id, request_id);
call app.own('sso_attempt', 'sso', 'company-gate', 'one try to sign in through a company''s identity provider');
call app.guard('sso_attempt', 'gate', 'siu', 'company_id = (select app.company_id())');
call app.guard('sso_attempt', 'company', 's', 'company_id = (select app.company_id()) and purpose = ''test''');
call app.guard('sso_attempt', 'support definer', 's', 'true');

create table app.sso_attempt_step (
  company_id uuid not null,
  attempt_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  step text not null,
  outcome text not null check (outcome in ('ok', 'refused', 'info')),
  detail jsonb not null default '{}',
  primary key (company_id, attempt_id, seq),
  foreign key (company_id, attempt_id) references app.sso_attempt (company_id, id)
);
call app.own('sso_attempt_step', 'sso', 'company-gate', 'one step of an attempt, in time order');
call app.guard('sso_attempt_step', 'gate', 'si', 'company_id = (select app.company_id())');
call app.guard('sso_attempt_step', 'support', 's', 'true');
call app.guard('sso_attempt_step', 'company', 's',
  'company_id = (select app.company_id()) and exists (select 1 from app.sso_attempt a
    where a.company_id = sso_attempt_step.company_id and a.id = sso_attempt_step.attempt_id and a.purpose = ''test'')');

create table app.sso_assertion_seen (
  company_id uuid not null,
  connection_id uuid not null,
  assertion_id text not null,
  seen_at timestamptz not null,
  forget_at timestamptz not null,
  primary key (connection_id, assertion_id),
  foreign key (company_id, connection_id) references app.sso_connection (company_id, id)
);
call app.own('sso_assertion_seen', 'sso', 'company-gate', 'an assertion that was presented once and never again');
call app.guard('sso_assertion_seen', 'gate', 'sid', 'company_id = (select app.company_id())');

set local role kara_definer;
-- The assertion arrives at an address that names the connection; this names the company.
create function app.company_of_connection(wanted uuid) returns uuid
language sql stable security definer set search_path = app begin atomic
  select company_id from app.sso_connection where id = wanted;
end;
create function app.company_of_attempt_handoff(wanted text) returns uuid
language sql stable security definer set search_path = app begin atomic
  select company_id from app.sso_attempt where handoff_hash = wanted;
end;
set local role kara_owner;
revoke all on function app.company_of_connection, app.company_of_attempt_handoff from public;
grant execute on function app.company_of_connection, app.company_of_attempt_handoff to kara_gate;
