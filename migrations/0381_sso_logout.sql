set local role kara_owner;

-- What a company's provider must be told to sign somebody out over there as well, for as long as the sign-in lives:
-- their name and session at the provider, sealed; beside them keys by which the provider's own word is found.
create table app.sso_provider_session (
  company_id uuid not null,
  sign_in_id uuid not null,
  connection_id uuid not null,
  -- Null over OpenID Connect: there the provider's browser knows who it is.
  subject_hash text,
  -- Null when the provider numbers no sessions.
  index_hash text,
  subject_sealed bytea,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (company_id, sign_in_id),
  foreign key (company_id, connection_id) references app.sso_connection (company_id, id)
);
create index sso_provider_session_subject on app.sso_provider_session (company_id, connection_id, subject_hash);
call app.own('sso_provider_session', 'sso', 'company-gate', 'who a sign-in is at the company''s provider, sealed, while it lives');
call app.guard('sso_provider_session', 'gate', 'sid', 'company_id = (select app.company_id())');
call app.guard('sso_provider_session', 'worker', 'sd', 'company_id = (select app.company_id())');

-- A sign-out that may go on at the company's provider: offered to one browser, asked once, answered once.
create table app.sso_logout (
  company_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  host text not null,
  browser_hash text not null unique,
  -- What the provider's answer must name; null until it is asked.
  request_id text,
  state_hash text unique,
  -- Null over OpenID Connect, where the provider knows its own browser.
  subject_sealed bytea,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  asked_at timestamptz,
  answered_at timestamptz,
  -- Whether the provider said in a way that we can believe that it is done.
  is_confirmed boolean not null default false,
  primary key (company_id, id),
  foreign key (company_id, connection_id) references app.sso_connection (company_id, id),
  check ((request_id is null) = (asked_at is null)),
  check ((state_hash is null) = (asked_at is null)),
  check (not is_confirmed or answered_at is not null)
);
call app.own('sso_logout', 'sso', 'company-gate', 'a sign-out that may go on at the company''s provider, for minutes');
call app.guard('sso_logout', 'gate', 'siud', 'company_id = (select app.company_id())');
call app.guard('sso_logout', 'worker', 'sd', 'company_id = (select app.company_id())');
call app.guard('sso_logout', 'definer', 's', 'true');

set local role kara_definer;
-- The browser, and the provider's answer, come before it is known whose they are.
create function app.company_of_sso_logout(wanted text) returns uuid
language sql stable security definer set search_path = app begin atomic
  select company_id from app.sso_logout where browser_hash = wanted or state_hash = wanted;
end;
set local role kara_owner;
revoke all on function app.company_of_sso_logout from public;
grant execute on function app.company_of_sso_logout to kara_gate;
