set local role kara_owner;

-- How much of a professional one hub gets; null: as much as fits. When nothing is left of it, the hub may go on by
-- request.
alter table app.hub_calendar
  add column sessions_per_week_max integer check (sessions_per_week_max between 1 and 100),
  add column new_clients_per_month_max integer check (new_clients_per_month_max between 1 and 100),
  add column is_on_request_when_full boolean not null default false;

-- In whose hub the time was taken; null: outside of hubs, or time off.
alter table app.calendar_claim add column company_id uuid references app.company (id);

-- Both are made again below, of more.
drop function app.offer_version;

set local role kara_definer;

update app.calendar_claim c set company_id = s.company_id from app.session s
  where s.claim_id = c.id and s.company_id is not null;

drop function app.taken_times;

-- The time of a session or a hold counts in its hub, whoever wrote it and however the time was claimed.
create function app.claim_for_hub() returns trigger language plpgsql security definer set search_path = app as $$
begin
  update app.calendar_claim set company_id = new.company_id
    where id = new.claim_id and company_id is distinct from new.company_id;
  return null;
end $$;

-- What is taken, as times and never as rows: nobody learns whose time it is. `is_first`: by somebody
-- who was not a client before. In which hub is told to that hub, and to the professional.
create function app.taken_times(of_professionals uuid[], from_at timestamptz, to_at timestamptz, at timestamptz)
returns table (professional_id uuid, kind text, starts_at timestamptz, ends_at timestamptz, is_first boolean,
  company_id uuid)
language sql stable security definer set search_path = app begin atomic
  select c.professional_id, c.kind, c.starts_at, c.ends_at, c.is_first,
    case when c.company_id = app.company_id() or c.professional_id = app.professional_id() then c.company_id end
  from app.calendar_claim c
  where c.professional_id = any (of_professionals) and c.starts_at < to_at and c.ends_at > from_at
    and (c.kind <> 'hold' or c.expires_at > at)
  union all
  select f.professional_id, 'unreadable', f.closes_at, f.closes_at + interval '1 year', false, null::uuid
  from app.calendar_feed f
  where f.professional_id = any (of_professionals) and f.closes_at <= at
  order by 1, 3;
end;

set local role kara_owner;
revoke all on function app.claim_for_hub, app.taken_times from public;
grant execute on function app.taken_times to kara_visitor, kara_person, kara_professional, kara_worker;
create trigger session_counts_in_hub after insert or update of claim_id on app.session
  for each row execute function app.claim_for_hub();
create trigger slot_hold_counts_in_hub after insert on app.slot_hold
  for each row execute function app.claim_for_hub();

-- Changes with everything that a hub's public pages say about professionals: who is listed, their profiles,
-- services and hours, the credit policy, and what is taken in their calendars. It runs with the rights of
-- its caller, who sees no row through it that they could not read anyway, and answers with a number only.
create function app.offer_version(at timestamptz) returns text
language sql stable set search_path = app begin atomic
  with listed as (select l.professional_id as id, l.booking_mode, l.service_ids
    from app.hub_listing l where l.state = 'accepted'),
  fact as (
    select l::text as said from listed l
    union all select p::text from app.professional p where p.id in (select id from listed)
    union all select s::text from app.service s where s.professional_id in (select id from listed)
    union all select h::text from app.working_hours h where h.professional_id in (select id from listed)
    union all select e::text from app.hours_exception e where e.professional_id in (select id from listed)
    union all select a::text from app.availability_setting a where a.professional_id in (select id from listed)
    union all select d::text from app.hub_calendar d where d.professional_id in (select id from listed)
    union all select c::text from app.credit_policy c where c.company_id = (select app.company_id())
    union all select t::text from app.taken_times(array(select id from listed), at, at + interval '26 weeks', at) t
  )
  select count(*) || '.' || coalesce(sum(hashtextextended(said, 0)), 0) from fact;
end;
revoke all on function app.offer_version from public;
grant execute on function app.offer_version to kara_visitor;
