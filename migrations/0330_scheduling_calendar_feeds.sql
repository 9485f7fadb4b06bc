set local role kara_owner;

-- A professional's other calendar, by the address under which its program publishes it. Whoever knows such an
-- address reads the whole calendar, so it is sealed.
create table app.calendar_feed (
  id uuid primary key,
  professional_id uuid not null references app.professional (id),
  name text not null check (length(name) between 1 and 80),
  host text not null check (length(host) between 1 and 253),
  address_sealed bytea not null,
  address_hash text not null,
  etag text check (length(etag) <= 500),
  last_modified text check (length(last_modified) <= 100),
  added_at timestamptz not null,
  tried_at timestamptz,
  read_at timestamptz,
  expanded_at timestamptz,
  problem text check (problem in ('refused', 'unreachable', 'not_a_calendar', 'too_much')),
  failing_since timestamptz,
  -- Not read by then: nothing new is offered, because nobody knows what it holds.
  closes_at timestamptz not null,
  unique (professional_id, address_hash),
  unique (id, professional_id),
  check ((problem is null) = (failing_since is null))
);
call app.own('calendar_feed', 'scheduling', 'professional', 'another calendar of a professional, followed by its sealed address');
call app.guard('calendar_feed', 'professional', 'siud', 'professional_id = (select app.professional_id())');
call app.guard('calendar_feed', 'worker', 'su', 'professional_id = (select app.professional_id())');
call app.guard('calendar_feed', 'definer', 's', 'true');

-- Only when: what the other calendar says about it is never kept.
create table app.external_busy (
  calendar_feed_id uuid not null,
  professional_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (calendar_feed_id, starts_at),
  check (starts_at < ends_at),
  foreign key (calendar_feed_id, professional_id) references app.calendar_feed (id, professional_id) on delete cascade
);
create index external_busy_professional on app.external_busy (professional_id, starts_at, ends_at);
call app.own('external_busy', 'scheduling', 'professional', 'time that is busy in a followed calendar; its free parts are claims in the calendar');
call app.guard('external_busy', 'professional', 'sd', 'professional_id = (select app.professional_id())');
call app.guard('external_busy', 'worker', 'sid', 'professional_id = (select app.professional_id())');
call app.guard('external_busy', 'definer', 's', 'true');

alter table app.calendar_claim drop constraint calendar_claim_kind_check;
alter table app.calendar_claim add constraint calendar_claim_kind_check
  check (kind in ('hold', 'session', 'block', 'external'));

set local role kara_definer;

-- Claims what is free of some spans, around whatever is taken. A rival who takes a part of a gap meanwhile
-- makes the gap smaller, so it is looked at again.
create function app.fill_gaps(
  of_professional uuid, of_kind text, spans tstzmultirange, from_at timestamptz, to_at timestamptz, at timestamptz
) returns void language plpgsql security definer set search_path = app as $$
declare
  gap tstzrange;
  is_whole boolean;
begin
  for attempt in 1..20 loop
    is_whole := true;
    for gap in
      select unnest(spans * tstzmultirange(tstzrange(from_at, to_at, '[)'))
        - coalesce((select range_agg(c.during) from app.calendar_claim c
          where c.professional_id = of_professional and c.starts_at < to_at and c.ends_at > from_at
            and (c.kind <> 'hold' or c.expires_at > at)), '{}'::tstzmultirange)) as part
      order by part
    loop
      is_whole := app.claim_time(gen_random_uuid(), of_professional, of_kind, lower(gap), upper(gap), null, at)
        and is_whole;
    end loop;
    exit when is_whole;
  end loop;
end $$;

-- Time off first, then what other calendars are busy with: what is both is the professional's own.
create or replace function app.fill_blocks(of_professional uuid, from_at timestamptz, to_at timestamptz, at timestamptz)
returns void language plpgsql security definer set search_path = app as $$
declare
  off tstzmultirange;
  busy tstzmultirange;
begin
  select range_agg(tstzrange(o.starts_at, o.ends_at, '[)')) into off from app.time_off_occurrence o
    where o.professional_id = of_professional and o.starts_at < to_at and o.ends_at > from_at;
  if off is not null then perform app.fill_gaps(of_professional, 'block', off, from_at, to_at, at); end if;
  select range_agg(tstzrange(b.starts_at, b.ends_at, '[)')) into busy from app.external_busy b
    where b.professional_id = of_professional and b.starts_at < to_at and b.ends_at > from_at;
  if busy is not null then perform app.fill_gaps(of_professional, 'external', busy, from_at, to_at, at); end if;
end $$;

-- Time off or another calendar was changed between two instants: their claims there are made anew.
create or replace function app.refill_blocks(of_professional uuid, from_at timestamptz, to_at timestamptz, at timestamptz)
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
      where professional_id = of_professional and kind in ('block', 'external')
        and starts_at < to_at and ends_at > from_at
      returning starts_at, ends_at
  )
  select least(min(starts_at), from_at), greatest(max(ends_at), to_at) into first_at, last_at from gone;
  perform app.fill_blocks(of_professional, first_at, last_at, at);
end $$;

-- Time that is given back inside time off, or while another calendar is busy, stays taken.
create or replace function app.release_claim(of_id uuid) returns void
language plpgsql security definer set search_path = app as $$
declare
  gone app.calendar_claim;
begin
  delete from app.calendar_claim where id = of_id returning * into gone;
  if gone.kind in ('hold', 'session') then
    perform app.fill_blocks(gone.professional_id, gone.starts_at, gone.ends_at, '-infinity');
  end if;
end $$;

-- What is taken, as times and never as rows: nobody learns whose time it is. `is_first`: by somebody
-- who was not a client before. `unreadable`: a calendar that is followed was not read for too long; the year
-- beside it only says from when.
create or replace function app.taken_times(of_professionals uuid[], from_at timestamptz, to_at timestamptz, at timestamptz)
returns table (professional_id uuid, kind text, starts_at timestamptz, ends_at timestamptz, is_first boolean)
language sql stable security definer set search_path = app begin atomic
  select professional_id, kind, starts_at, ends_at, is_first from app.calendar_claim
  where professional_id = any (of_professionals) and starts_at < to_at and ends_at > from_at
    and (kind <> 'hold' or expires_at > at)
  union all
  select professional_id, 'unreadable', closes_at, closes_at + interval '1 year', false from app.calendar_feed
  where professional_id = any (of_professionals) and closes_at <= at
  order by 1, 3;
end;

set local role kara_owner;
revoke all on function app.fill_gaps from public;

-- The secret address under which a professional's other calendars read this one.
create table app.calendar_link (
  professional_id uuid primary key references app.professional (id),
  person_id uuid not null references app.person (id),
  token_hash text not null unique,
  made_at timestamptz not null,
  last_read_at timestamptz
);
call app.own('calendar_link', 'scheduling', 'professional', 'the secret address of a professional''s own calendar, as a hash');
call app.guard('calendar_link', 'professional', 'siud', 'professional_id = (select app.professional_id())');
call app.guard('calendar_link', 'definer', 's', 'true');

set local role kara_definer;

-- Whose calendar a secret address is; whoever holds it is let in.
create function app.owner_of_calendar_link(of_hash text) returns table (professional_id uuid, person_id uuid)
language sql stable security definer set search_path = app begin atomic
  select professional_id, person_id from app.calendar_link where token_hash = of_hash;
end;

set local role kara_owner;
revoke all on function app.owner_of_calendar_link from public;
grant execute on function app.owner_of_calendar_link to kara_gate;
