set local role kara_owner;

-- How a company's directory is getting on, for support: how often it brought something and when, how often it was turned
-- away and why. No person and no number of people stands here.
alter table app.sso_directory
  add column push_count bigint not null default 0 check (push_count >= 0),
  add column pushed_at timestamptz,
  add column refusal_count bigint not null default 0 check (refusal_count >= 0),
  add column refused_at timestamptz,
  add column refused_for text check (refused_for in ('token', 'request', 'answer', 'unavailable')),
  add constraint sso_directory_refused_when check ((refused_at is null) = (refused_for is null));

set local role kara_definer;
-- A call under a token that is worth nothing still names a directory: its company's support should see that it knocks.
create function app.company_of_directory(wanted uuid) returns uuid
language sql stable security definer set search_path = app begin atomic
  select company_id from app.sso_directory where id = wanted and ended_at is null;
end;
set local role kara_owner;
revoke all on function app.company_of_directory from public;
grant execute on function app.company_of_directory to kara_gate;
