set local role kara_owner;

-- How early and how far ahead people of a hub book. Neither widens what a professional offers; these values, which are
-- also those of every hub until it says otherwise, narrow nothing.
alter table app.hub
  add column notice_hours integer not null default 0 check (notice_hours between 0 and 168),
  add column bookable_weeks integer not null default 26 check (bookable_weeks between 1 and 26);

-- The rules of the hub as its professional knows them: from when they accepted, or from when they read of a change.
alter table app.hub_listing add column known_rules jsonb;
update app.hub_listing l set known_rules = jsonb_build_object('cutOffHours', h.cut_off_hours, 'graceMinutes',
  h.grace_minutes, 'appealDays', h.appeal_days, 'undoMinutes', h.undo_minutes, 'replyDays', h.reply_days,
  'noticeHours', h.notice_hours, 'bookableWeeks', h.bookable_weeks)
from app.hub h where h.company_id = l.company_id and h.id = l.hub_id and l.state = 'accepted';

call app.guard('hub_listing', 'definer', 's', 'true');

set local role kara_definer;

-- Another reach of a hub is another offer of everybody who is listed in it.
create function app.note_hub_reach_change() returns trigger
language plpgsql security definer set search_path = app as $$
begin
  insert into app.offer_change (professional_id, made_in)
    select l.professional_id, pg_current_xact_id()::text::bigint from app.hub_listing l
    where l.company_id = new.company_id and l.hub_id = new.id and l.state = 'accepted'
    on conflict do nothing;
  return null;
end $$;

set local role kara_owner;
revoke all on function app.note_hub_reach_change from public;

create trigger offer_changes after update of notice_hours, bookable_weeks on app.hub
  for each row when ((old.notice_hours, old.bookable_weeks) is distinct from (new.notice_hours, new.bookable_weeks))
  execute function app.note_hub_reach_change();

-- Changes with everything that a hub's public pages say about professionals: who is listed, their profiles,
-- services and hours, who is away or comes back that day, the credit policy, how early and how far ahead the hub
-- books, and what is taken in their calendars. It runs with the rights of its caller, who sees no row through it that
-- they could not read anyway, and answers with a number only.
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
    union all select (b.notice_hours, b.bookable_weeks)::text from app.hub b where b.company_id = (select app.company_id())
    union all select t::text from app.taken_times(array(select id from listed), at, at + interval '26 weeks', at) t
  )
  select count(*) || '.' || coalesce(sum(hashtextextended(said, 0)), 0) from fact;
end;
