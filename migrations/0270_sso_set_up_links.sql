set local role kara_owner;

-- A link by which the company's IT connects the sign-in without an account: one company, one task, some days.
create table app.sso_set_up_link (
  company_id uuid not null references app.company (id),
  id uuid not null,
  token_hash text not null unique,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('replaced', 'withdrawn')),
  opened_times integer not null default 0,
  opened_at timestamptz,
  primary key (company_id, id),
  unique (id),
  check ((ended_at is null) = (ended_why is null))
);
-- A new link ends the old one, whoever makes both at once.
create unique index sso_set_up_link_one on app.sso_set_up_link (company_id) where ended_at is null;
create index sso_set_up_link_newest on app.sso_set_up_link (company_id, created_at desc);
call app.own('sso_set_up_link', 'sso', 'company', 'a link by which IT sets up the company''s sign-in, for some days');
call app.guard('sso_set_up_link', 'company', 'siu', 'company_id = (select app.company_id())');
call app.guard('sso_set_up_link', 'gate', 'su', 'company_id = (select app.company_id())');
call app.guard('sso_set_up_link', 'worker', 's', 'company_id = (select app.company_id())');
call app.guard('sso_set_up_link', 'definer', 's', 'true');

set local role kara_definer;
-- A set-up link names nothing but itself; this names the company.
create function app.company_of_sso_set_up_link(wanted text) returns uuid
language sql stable security definer set search_path = app begin atomic
  select company_id from app.sso_set_up_link where token_hash = wanted;
end;
set local role kara_owner;
revoke all on function app.company_of_sso_set_up_link from public;
grant execute on function app.company_of_sso_set_up_link to kara_gate;
