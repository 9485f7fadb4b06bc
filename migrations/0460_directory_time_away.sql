set local role kara_owner;

-- When a professional takes no new bookings anywhere: between two days, until they say so, or for good. At most one at
-- a time; who set it and who took it back stands in the audit.
create table app.time_away (
  professional_id uuid primary key references app.professional (id),
  id uuid not null unique,
  from_day date not null,
  -- The first day on which they can be booked again; null: not known, or never.
  back_on date,
  is_for_good boolean not null default false,
  -- Not found in hubs meanwhile, instead of shown with the day of their return.
  is_hidden boolean not null default false,
  message text not null default '' check (length(message) <= 500),
  set_at timestamptz not null,
  check (back_on is null or from_day < back_on),
  check (not is_for_good or (is_hidden and back_on is null))
);
call app.own('time_away', 'directory', 'published', 'from when until when a professional takes no new bookings, and what clients read meanwhile');
call app.guard('time_away', 'visitor person company worker', 's', 'true');
call app.guard('time_away', 'professional', 'siud', 'professional_id = (select app.professional_id())');
create trigger offer_changes after insert or update or delete on app.time_away
  for each row execute function app.note_offer_change();

-- Changes with everything that a hub's public pages say about professionals: who is listed, their profiles,
-- services and hours, who is away or comes back that day, the credit policy, and what is taken in their calendars. It
-- runs with the rights of its caller, who sees no row through it that they could not read anyway, and answers with a
-- number only.
create or replace function app.offer_version(at timestamptz) returns text
language sql stable set search_path = app begin atomic
  with listed as (select l.professional_id as id, l.booking_mode, l.service_ids, l.prices
    from app.hub_listing l where l.state = 'accepted'),
  fact as (
    select l::text as said from listed l
    union all select p::text from app.professional p where p.id in (select id from listed)
    union all select s::text from app.service s where s.professional_id in (select id from listed)
    union all select h::text from app.working_hours h where h.professional_id in (select id from listed)
    union all select e::text from app.hours_exception e where e.professional_id in (select id from listed)
    union all select a::text from app.availability_setting a where a.professional_id in (select id from listed)
    union all select d::text from app.hub_calendar d where d.professional_id in (select id from listed)
    union all select w::text || (w.from_day <= (at at time zone p.time_zone)::date)
        || (coalesce(w.back_on, 'infinity') <= (at at time zone p.time_zone)::date)
      from app.time_away w join app.professional p on p.id = w.professional_id where p.id in (select id from listed)
    union all select c::text from app.credit_policy c where c.company_id = (select app.company_id())
    union all select t::text from app.taken_times(array(select id from listed), at, at + interval '26 weeks', at) t
  )
  select count(*) || '.' || coalesce(sum(hashtextextended(said, 0)), 0) from fact;
end;
