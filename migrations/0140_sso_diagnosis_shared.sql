set local role kara_owner;

-- A link to the redacted diagnosis of one attempt: the person or support hands it to the company's IT.
create table app.sso_share (
  company_id uuid not null,
  id uuid not null,
  attempt_id uuid not null,
  token_hash text not null unique,
  made_by text not null check (made_by in ('person', 'support')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, attempt_id) references app.sso_attempt (company_id, id)
);
create index sso_share_attempt on app.sso_share (company_id, attempt_id, expires_at desc);
call app.own('sso_share', 'sso', 'company-gate', 'a link to the redacted diagnosis of an attempt, for some days');
call app.guard('sso_share', 'gate', 'si', 'company_id = (select app.company_id())');
call app.guard('sso_share', 'support', 'si', 'true');
call app.guard('sso_share', 'definer', 's', 'true');

create table app.sso_share_view (
  company_id uuid not null,
  id uuid not null,
  share_id uuid not null,
  at timestamptz not null,
  device text not null check (length(device) <= 80),
  primary key (company_id, id),
  foreign key (company_id, share_id) references app.sso_share (company_id, id)
);
create index sso_share_view_share on app.sso_share_view (company_id, share_id, at desc);
call app.own('sso_share_view', 'sso', 'company-gate', 'one time that a shared diagnosis was opened');
call app.guard('sso_share_view', 'gate', 'i', 'company_id = (select app.company_id())');
call app.guard('sso_share_view', 'support', 's', 'true');

-- Somebody who could not sign in asks support for help; where to answer is sealed.
create table app.sso_help_request (
  company_id uuid not null,
  id uuid not null,
  attempt_id uuid not null,
  message text not null check (length(message) <= 1000),
  reply_sealed bytea,
  locale text not null check (locale in ('en', 'is')),
  host text not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, attempt_id) references app.sso_attempt (company_id, id)
);
create index sso_help_request_attempt on app.sso_help_request (company_id, attempt_id);
create index sso_help_request_newest on app.sso_help_request (created_at desc);
call app.own('sso_help_request', 'sso', 'company-gate', 'somebody who could not sign in asks support for help');
call app.guard('sso_help_request', 'gate', 'si', 'company_id = (select app.company_id())');
call app.guard('sso_help_request', 'support', 's', 'true');

-- The cause of a failed attempt was put right: whoever tried may try again.
create table app.sso_resolution (
  company_id uuid not null,
  attempt_id uuid not null,
  resolved_at timestamptz not null,
  resolved_by uuid not null,
  primary key (company_id, attempt_id),
  foreign key (company_id, attempt_id) references app.sso_attempt (company_id, id)
);
call app.own('sso_resolution', 'sso', 'company-gate', 'support found the cause of an attempt put right');
call app.guard('sso_resolution', 'gate', 's', 'company_id = (select app.company_id())');
call app.guard('sso_resolution', 'support', 'si', 'true');

set local role kara_definer;
-- A shared link names nothing but itself; this names the company.
create function app.company_of_sso_share(wanted text) returns uuid
language sql stable security definer set search_path = app begin atomic
  select company_id from app.sso_share where token_hash = wanted;
end;
set local role kara_owner;
revoke all on function app.company_of_sso_share from public;
grant execute on function app.company_of_sso_share to kara_gate;
