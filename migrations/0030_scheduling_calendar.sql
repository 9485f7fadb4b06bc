set local role kara_owner;

create table app.working_hours (
  professional_id uuid not null references app.professional (id),
  id uuid not null,
  weekday integer not null check (weekday between 1 and 7),
  starts time not null,
  ends time not null,
  check (starts < ends),
  primary key (professional_id, id)
);
call app.own('working_hours', 'scheduling', 'published', 'a weekly range, in the professional''s own time zone');
call app.guard('working_hours', 'visitor person worker', 's', 'true');
call app.guard('working_hours', 'professional', 'siud', 'professional_id = (select app.professional_id())');

create table app.availability_setting (
  professional_id uuid primary key references app.professional (id),
  notice_hours integer not null check (notice_hours between 0 and 168),
  bookable_weeks integer not null check (bookable_weeks between 1 and 26),
  buffer_minutes integer not null check (buffer_minutes between 0 and 60),
  start_step_minutes integer not null check (start_step_minutes between 5 and 60)
);
call app.own('availability_setting', 'scheduling', 'published', 'how early, how far and how densely a professional can be booked');
call app.guard('availability_setting', 'visitor person worker', 's', 'true');
call app.guard('availability_setting', 'professional', 'siu', 'professional_id = (select app.professional_id())');

create table app.calendar_claim (
  id uuid primary key,
  professional_id uuid not null references app.professional (id),
  kind text not null check (kind in ('hold', 'session', 'block')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  during tstzrange not null generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
  expires_at timestamptz,
  check (starts_at < ends_at),
  check ((kind = 'hold') = (expires_at is not null)),
  -- One calendar, one winner: the database refuses every overlap, whichever way it came.
  constraint calendar_claim_no_overlap exclude using gist (professional_id with =, during with &&)
);
create index calendar_claim_plain on app.calendar_claim (professional_id, starts_at, ends_at);
call app.own('calendar_claim', 'scheduling', 'professional', 'time that is taken in a professional''s one calendar, buffers included');
call app.guard('calendar_claim', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('calendar_claim', 'definer', 'siud', 'true');

create table app.slot_hold (
  id uuid primary key,
  claim_id uuid not null,
  company_id uuid not null,
  hub_id uuid not null,
  professional_id uuid not null references app.professional (id),
  service_id uuid not null references app.service (id),
  browser_hash text not null,
  person_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('live', 'used', 'released', 'lapsed')),
  expires_at timestamptz not null,
  extended_at timestamptz,
  created_at timestamptz not null,
  session_id uuid
);
-- One live hold per browser.
create unique index slot_hold_one_live on app.slot_hold (browser_hash) where state = 'live';
call app.own('slot_hold', 'scheduling', 'browser', 'a short reservation while somebody signs in; the browser''s secret is its key');
call app.guard('slot_hold', 'visitor person', 'siu', 'browser_hash = (select app.browser_hash())');
call app.guard('slot_hold', 'worker', 'su', 'professional_id = (select app.professional_id())');

create table app.session (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  company_id uuid references app.company (id),
  hub_id uuid,
  service_id uuid not null,
  service_name jsonb not null,
  minutes integer not null,
  modality text not null check (modality in ('video', 'in_person')),
  place text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  client_time_zone text not null,
  state text not null check (state in ('scheduled', 'in_progress', 'completed', 'cancelled', 'late_cancelled',
    'client_no_show', 'professional_no_show', 'failed')),
  cut_off_at timestamptz not null,
  claim_id uuid not null,
  calendar_sequence integer not null default 0,
  created_at timestamptz not null,
  unique (id, person_id, professional_id)
);
create index session_person on app.session (person_id, starts_at);
create index session_professional on app.session (professional_id, starts_at);
call app.own('session', 'scheduling', 'care', 'a meeting of a client and a professional, with its state');
call app.guard('session', 'person', 'siu', 'person_id = (select app.person_id())');
call app.guard('session', 'professional', 'su', 'professional_id = (select app.professional_id())');
call app.guard('session', 'worker', 'su',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');
call app.guard('session', 'definer', 's', 'true');

create table app.booking (
  id uuid primary key,
  session_id uuid not null unique,
  person_id uuid not null,
  professional_id uuid not null,
  slot_hold_id uuid not null unique,
  funding text not null check (funding in ('credits', 'self_pay')),
  cost_halves integer,
  price_minor integer,
  currency text,
  credit_hold_id uuid,
  booked_at timestamptz not null,
  undo_until timestamptz not null,
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id)
);
create index booking_person on app.booking (person_id);
call app.own('booking', 'scheduling', 'care', 'the act of booking, with its funding; a slot hold is booked once');
call app.guard('booking', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('booking', 'worker', 's',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');

create table app.session_event (
  id uuid primary key,
  session_id uuid not null,
  person_id uuid not null,
  professional_id uuid not null,
  kind text not null check (kind in ('scheduled', 'started', 'completed', 'cancelled', 'late_cancelled', 'moved',
    'client_no_show', 'professional_no_show', 'failed', 'reversed')),
  at timestamptz not null,
  author jsonb not null,
  detail jsonb not null default '{}',
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id)
);
create index session_event_session on app.session_event (session_id, at);
create trigger session_event_append_only before update or delete on app.session_event
  for each row execute function app.refuse_change();
call app.own('session_event', 'scheduling', 'care', 'a recorded change of a session''s state: who, when');
call app.guard('session_event', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('session_event', 'professional', 'si', 'professional_id = (select app.professional_id())');
call app.guard('session_event', 'worker', 'si',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');

create table app.client_connection (
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  since timestamptz not null,
  primary key (person_id, professional_id)
);
create index client_connection_professional on app.client_connection (professional_id);
call app.own('client_connection', 'scheduling', 'care', 'client and professional know each other since');
call app.guard('client_connection', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('client_connection', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('person', 'professional', 's', 'exists (select 1 from app.client_connection c
  where c.person_id = person.id and c.professional_id = (select app.professional_id()))');

set local role kara_definer;

-- Takes time in the one calendar. Holds that have run out make room first; ON CONFLICT backs off where
-- a bare insert would deadlock with its rival. False: the time is taken.
create function app.claim_time(
  new_id uuid, of_professional uuid, of_kind text, from_at timestamptz, to_at timestamptz,
  until timestamptz, at timestamptz
) returns boolean language plpgsql security definer set search_path = app as $$
begin
  delete from app.calendar_claim
    where professional_id = of_professional and kind = 'hold' and expires_at <= at
      and during && tstzrange(from_at, to_at, '[)');
  insert into app.calendar_claim (id, professional_id, kind, starts_at, ends_at, expires_at)
    values (new_id, of_professional, of_kind, from_at, to_at, until)
    on conflict do nothing;
  return found;
end $$;

-- Turns a live hold into a session's claim; false when the hold has run out or is gone.
create function app.keep_claim(of_id uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = app as $$
begin
  update app.calendar_claim set kind = 'session', expires_at = null
    where id = of_id and kind = 'hold' and expires_at > at;
  return found;
end $$;

create function app.extend_claim(of_id uuid, until timestamptz, at timestamptz) returns boolean
language plpgsql security definer set search_path = app as $$
begin
  update app.calendar_claim set expires_at = until where id = of_id and kind = 'hold' and expires_at > at;
  return found;
end $$;

create function app.release_claim(of_id uuid) returns void
language sql security definer set search_path = app begin atomic
  delete from app.calendar_claim where id = of_id;
end;

-- What is taken, as times and never as rows: nobody learns whose time it is.
create function app.taken_times(of_professionals uuid[], from_at timestamptz, to_at timestamptz, at timestamptz)
returns table (professional_id uuid, kind text, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = app begin atomic
  select professional_id, kind, starts_at, ends_at from app.calendar_claim
  where professional_id = any (of_professionals) and starts_at < to_at and ends_at > from_at
    and (kind <> 'hold' or expires_at > at)
  order by professional_id, starts_at;
end;

set local role kara_owner;
revoke all on function app.claim_time, app.keep_claim, app.extend_claim, app.release_claim, app.taken_times
  from public;
grant execute on function app.claim_time, app.release_claim to kara_visitor, kara_person, kara_professional,
  kara_worker;
grant execute on function app.keep_claim to kara_person;
grant execute on function app.extend_claim to kara_visitor, kara_person;
grant execute on function app.taken_times to kara_visitor, kara_person, kara_professional, kara_worker;
