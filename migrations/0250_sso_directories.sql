set local role kara_owner;

create table app.sso_directory (
  company_id uuid not null references app.company (id),
  id uuid not null,
  label text not null check (length(label) between 1 and 80),
  kind text not null check (kind in ('entra', 'okta', 'onelogin', 'jumpcloud', 'generic')),
  token_hash text not null unique,
  library_directory_id text,
  created_at timestamptz not null,
  token_made_at timestamptz not null,
  heard_at timestamptz,
  ended_at timestamptz,
  primary key (company_id, id),
  unique (id)
);
call app.own('sso_directory', 'sso', 'company', 'a directory of a company that tells us who works there');
call app.guard('sso_directory', 'company', 'siu', 'company_id = (select app.company_id())');
call app.guard('sso_directory', 'gate', 'su', 'company_id = (select app.company_id())');
call app.guard('sso_directory', 'support definer', 's', 'true');

-- Who has an account is nothing a company may read, so its own side has no grant here.
create table app.sso_directory_user (
  company_id uuid not null,
  directory_id uuid not null,
  library_user_id text not null check (length(library_user_id) <= 200),
  email_hash text not null,
  email_domain text not null,
  person_id uuid,
  is_active boolean not null,
  changed_at timestamptz not null,
  -- Deleted over there: it counts no longer, but still says that the person has left.
  gone_at timestamptz,
  primary key (company_id, directory_id, library_user_id),
  foreign key (company_id, directory_id) references app.sso_directory (company_id, id)
);
create index sso_directory_user_email on app.sso_directory_user (company_id, email_hash);
call app.own('sso_directory_user', 'sso', 'company-gate', 'somebody a company''s directory told us of, by the hash of their address');
call app.guard('sso_directory_user', 'gate', 'siu', 'company_id = (select app.company_id())');
call app.guard('sso_directory_user', 'definer', 's', 'true');

set local role kara_definer;
-- A directory calls with its token alone; this names the company whose directory it is.
create function app.company_of_directory_token(wanted text) returns uuid
language sql stable security definer set search_path = app begin atomic
  select company_id from app.sso_directory where token_hash = wanted and ended_at is null;
end;
-- The company's own side learns how many its directory told us of, and nobody by name.
create function app.count_directory_users(directory uuid) returns table (active bigint, ended bigint)
language sql stable security definer set search_path = app begin atomic
  select count(*) filter (where is_active), count(*) filter (where not is_active)
  from app.sso_directory_user
  where directory_id = directory and company_id = (select app.company_id());
end;
set local role kara_owner;
revoke all on function app.company_of_directory_token, app.count_directory_users from public;
grant execute on function app.company_of_directory_token to kara_gate;
grant execute on function app.count_directory_users to kara_company, kara_gate;
