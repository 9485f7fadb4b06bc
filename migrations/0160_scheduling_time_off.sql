set local role kara_owner;

create table app.hours_exception (
  professional_id uuid not null references app.professional (id),
  day date not null,
  ranges jsonb not null,
  primary key (professional_id, day)
);
call app.own('hours_exception', 'scheduling', 'published', 'hours of one date instead of the weekly ones; none: closed that day');
call app.guard('hours_exception', 'visitor person worker', 's', 'true');
call app.guard('hours_exception', 'professional', 'siud', 'professional_id = (select app.professional_id())');

create table app.time_off (
  id uuid primary key,
  professional_id uuid not null references app.professional (id),
  first_day date not null,
  starts time not null,
  ends time not null,
  day_span integer not null check (day_span between 0 and 366),
  time_zone text not null,
  rule text not null default '' check (length(rule) <= 200),
  last_day date,
  skipped_days jsonb not null default '[]',
  note text not null default '' check (length(note) <= 200),
  created_at timestamptz not null,
  removed_at timestamptz,
  check (day_span > 0 or starts < ends)
);
create index time_off_professional on app.time_off (professional_id) where removed_at is null;
call app.own('time_off', 'scheduling', 'professional', 'time off, once or by a rule, in the wall clock of its zone; the note is the professional''s own');
call app.guard('time_off', 'professional worker', 'siu', 'professional_id = (select app.professional_id())');

create table app.time_off_occurrence (
  time_off_id uuid not null references app.time_off (id),
  professional_id uuid not null references app.professional (id),
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (time_off_id, day),
  check (starts_at < ends_at)
);
create index time_off_occurrence_professional on app.time_off_occurrence (professional_id, starts_at, ends_at);
call app.own('time_off_occurrence', 'scheduling', 'professional', 'one stretch of time off as instants; its free parts are blocks in the calendar');
call app.guard('time_off_occurrence', 'professional worker', 'sid', 'professional_id = (select app.professional_id())');
call app.guard('time_off_occurrence', 'definer', 's', 'true');

create table app.time_off_change (
  id uuid primary key,
  professional_id uuid not null references app.professional (id),
  before jsonb not null,
  added jsonb not null,
  made_at timestamptz not null,
  undone_at timestamptz
);
create index time_off_change_professional on app.time_off_change (professional_id, made_at desc);
call app.own('time_off_change', 'scheduling', 'professional', 'an edit of time off with what was there before, so that it can be undone');
call app.guard('time_off_change', 'professional', 'siu', 'professional_id = (select app.professional_id())');

alter table app.availability_setting
  add column sessions_per_day_max integer check (sessions_per_day_max between 1 and 24),
  add column sessions_per_week_max integer check (sessions_per_week_max between 1 and 100),
  add column new_clients_per_week_max integer check (new_clients_per_week_max between 1 and 50);

create table app.hub_calendar (
  company_id uuid not null references app.company (id),
  professional_id uuid not null references app.professional (id),
  notice_hours integer check (notice_hours between 0 and 168),
  bookable_weeks integer check (bookable_weeks between 1 and 26),
  is_away boolean not null default false,
  back_on date,
  primary key (company_id, professional_id)
);
call app.own('hub_calendar', 'scheduling', 'company-professional', 'what differs for one professional in one hub: notice, bookable period, away');
call app.guard('hub_calendar', 'visitor person worker', 's', 'company_id = (select app.company_id())');
call app.guard('hub_calendar', 'professional', 'siud', 'professional_id = (select app.professional_id())');

alter table app.calendar_claim add column is_first boolean not null default false;

-- A session that came about without a slot being chosen (an accepted request, a series) has no hold.
alter table app.booking alter column slot_hold_id drop not null;

-- It is made again below, of more.
drop function app.offer_version;

set local role kara_definer;

-- Blocks what is free of the professional's time off between two instants, around whatever is taken. A
-- rival who takes a part of a gap meanwhile makes the gap smaller, so it is looked at again.
create function app.fill_blocks(of_professional uuid, from_at timestamptz, to_at timestamptz, at timestamptz)
returns void language plpgsql security definer set search_path = app as $$
declare
  gap tstzrange;
  is_whole boolean;
begin
  for attempt in 1..20 loop
    is_whole := true;
    for gap in
      select unnest(
        coalesce((select range_agg(tstzrange(greatest(o.starts_at, from_at), least(o.ends_at, to_at), '[)'))
          from app.time_off_occurrence o
          where o.professional_id = of_professional and o.starts_at < to_at and o.ends_at > from_at),
          '{}'::tstzmultirange)
        - coalesce((select range_agg(c.during) from app.calendar_claim c
          where c.professional_id = of_professional and c.starts_at < to_at and c.ends_at > from_at
            and (c.kind <> 'hold' or c.expires_at > at)), '{}'::tstzmultirange)) as part
      order by part
    loop
      is_whole := app.claim_time(gen_random_uuid(), of_professional, 'block', lower(gap), upper(gap), null, at)
        and is_whole;
    end loop;
    exit when is_whole;
  end loop;
end $$;

-- Time off was changed between two instants: its blocks there are made anew.
create function app.refill_blocks(of_professional uuid, from_at timestamptz, to_at timestamptz, at timestamptz)
returns void language plpgsql security definer set search_path = app as $$
declare
  first_at timestamptz;
  last_at timestamptz;
begin
  if of_professional is distinct from app.professional_id() then
    raise exception 'the calendar of another professional' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(of_professional::text, 1));
  with gone as (
    delete from app.calendar_claim
      where professional_id = of_professional and kind = 'block' and starts_at < to_at and ends_at > from_at
      returning starts_at, ends_at
  )
  select least(min(starts_at), from_at), greatest(max(ends_at), to_at) into first_at, last_at from gone;
  perform app.fill_blocks(of_professional, first_at, last_at, at);
end $$;

-- Time that is given back inside time off stays off.
create or replace function app.release_claim(of_id uuid) returns void
language plpgsql security definer set search_path = app as $$
declare
  gone app.calendar_claim;
begin
  delete from app.calendar_claim where id = of_id returning * into gone;
  if gone.kind <> 'block' then
    perform app.fill_blocks(gone.professional_id, gone.starts_at, gone.ends_at, '-infinity');
  end if;
end $$;

-- Whether somebody has no session with a professional yet, beside the one that is spoken of.
create function app.is_first_session(of_client uuid, of_professional uuid, of_session uuid) returns boolean
language sql stable security definer set search_path = app begin atomic
  select not exists (select from app.session s where s.person_id = of_client
    and s.professional_id = of_professional and s.id is distinct from of_session
    and s.state in ('scheduled', 'in_progress', 'completed'));
end;

-- Turns a live hold into a session's claim; false when the hold has run out or is gone.
create or replace function app.keep_claim(of_id uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = app as $$
begin
  update app.calendar_claim set kind = 'session', expires_at = null,
      is_first = app.is_first_session(app.person_id(), professional_id, null)
    where id = of_id and kind = 'hold' and expires_at > at;
  return found;
end $$;

-- Takes time for a session that nobody held a time for; false when it is taken.
create function app.claim_session(
  new_id uuid, of_session uuid, of_professional uuid, of_client uuid, from_at timestamptz, to_at timestamptz,
  at timestamptz
) returns boolean language plpgsql security definer set search_path = app as $$
begin
  if not app.claim_time(new_id, of_professional, 'session', from_at, to_at, null, at) then return false; end if;
  update app.calendar_claim set is_first = app.is_first_session(of_client, of_professional, of_session)
    where id = new_id;
  return true;
end $$;

-- What is taken, as times and never as rows: nobody learns whose time it is. `is_first`: by somebody
-- who was not a client before.
drop function app.taken_times;
create function app.taken_times(of_professionals uuid[], from_at timestamptz, to_at timestamptz, at timestamptz)
returns table (professional_id uuid, kind text, starts_at timestamptz, ends_at timestamptz, is_first boolean)
language sql stable security definer set search_path = app begin atomic
  select professional_id, kind, starts_at, ends_at, is_first from app.calendar_claim
  where professional_id = any (of_professionals) and starts_at < to_at and ends_at > from_at
    and (kind <> 'hold' or expires_at > at)
  order by professional_id, starts_at;
end;

set local role kara_owner;

-- Changes with everything that a hub's public pages say about professionals: who is listed, their profiles,
-- services and hours, the credit policy, and what is taken in their calendars. It runs with the rights of
-- its caller, who sees no row through it that they could not read anyway, and answers with a number only.
create function app.offer_version(at timestamptz) returns text
language sql stable set search_path = app begin atomic
  with listed as (select l.professional_id as id, l.booking_mode from app.hub_listing l where l.state = 'accepted'),
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

revoke all on function app.offer_version, app.fill_blocks, app.refill_blocks, app.is_first_session, app.claim_session,
  app.taken_times from public;
grant execute on function app.offer_version to kara_visitor;
grant execute on function app.refill_blocks to kara_professional, kara_worker;
grant execute on function app.claim_session to kara_person, kara_professional, kara_worker;
grant execute on function app.taken_times to kara_visitor, kara_person, kara_professional, kara_worker;
