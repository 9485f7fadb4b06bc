set local role kara_owner;

-- What changed a professional's offer, by the transaction that did it. Only ever added to: whoever books waits for
-- nobody here, and two who change the same calendar do not wait for each other.
create table app.offer_change (
  professional_id uuid not null references app.professional (id),
  made_in bigint not null,
  made_at timestamptz not null default now(),
  primary key (professional_id, made_in)
);
call app.own('offer_change', 'scheduling', 'published', 'a transaction that changed what a professional offers; what is kept from before it is not used');
call app.guard('offer_change', 'visitor', 's', 'true');
call app.guard('offer_change', 'worker', 'sd', 'professional_id = (select app.professional_id())');
call app.guard('offer_change', 'definer', 'si', 'true');

-- The next free starts of a professional in a hub, as they were computed from one snapshot of the database. They
-- hold for whoever sees no change that this snapshot did not, until the clock changes something by itself.
create table app.next_free (
  company_id uuid not null references app.company (id),
  professional_id uuid not null references app.professional (id),
  minutes integer not null,
  time_zone text not null,
  -- Minutes since 1970, in order; no free start before `complete_until` is missing.
  start_minutes integer[] not null,
  complete_until timestamptz not null,
  notice_hours integer not null,
  bookable_weeks integer not null,
  looked_at timestamptz not null,
  turns_at timestamptz,
  snapshot text not null,
  snapshot_from bigint not null,
  -- Numbers of transactions mean something while one server runs; changes are remembered for some days.
  server_since timestamptz not null,
  kept_at timestamptz not null,
  primary key (company_id, professional_id, minutes)
);
call app.own('next_free', 'scheduling', 'company-professional', 'the next free starts of a professional in a hub, kept for its directory');
call app.guard('next_free', 'visitor', 'siu', 'company_id = (select app.company_id())');

create index calendar_claim_holds on app.calendar_claim (professional_id, expires_at) where kind = 'hold';

set local role kara_definer;

create function app.note_offer_change() returns trigger
language plpgsql security definer set search_path = app as $$
begin
  insert into app.offer_change (professional_id, made_in)
    values (coalesce(new.professional_id, old.professional_id), pg_current_xact_id()::text::bigint)
    on conflict do nothing;
  return null;
end $$;

-- When an offer changes by itself: a hold runs out, or a followed calendar was not read for too long.
create function app.offer_turns_at(of_professionals uuid[], at timestamptz)
returns table (professional_id uuid, turns_at timestamptz)
language sql stable security definer set search_path = app begin atomic
  select t.professional_id, min(t.turns_at) from (
    select c.professional_id, c.expires_at as turns_at from app.calendar_claim c
    where c.professional_id = any (of_professionals) and c.kind = 'hold' and c.expires_at > at
    union all
    select f.professional_id, f.closes_at from app.calendar_feed f
    where f.professional_id = any (of_professionals) and f.closes_at > at
  ) t group by 1;
end;

set local role kara_owner;
revoke all on function app.note_offer_change, app.offer_turns_at from public;
grant execute on function app.offer_turns_at to kara_visitor;

do $$
declare
  named text;
begin
  foreach named in array array['calendar_claim', 'calendar_feed', 'working_hours', 'hours_exception',
    'availability_setting', 'hub_calendar'] loop
    execute format('create trigger offer_changes after insert or update or delete on app.%I
      for each row execute function app.note_offer_change()', named);
  end loop;
end $$;
