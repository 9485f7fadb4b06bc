set local role kara_owner;

-- Who waits for a time of a professional. It takes no time: whoever is told first and takes it first has it.
create table app.waitlist_entry (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  company_id uuid not null,
  hub_id uuid not null,
  service_id uuid not null,
  minutes integer not null,
  before_at timestamptz,
  client_time_zone text not null,
  joined_at timestamptz not null,
  expires_at timestamptz not null,
  -- The first time that fits and is free, as it was last seen.
  free_at timestamptz,
  told_at timestamptz,
  told_count integer not null default 0,
  ended_at timestamptz,
  end_reason text check (end_reason in ('left', 'booked', 'expired', 'gone')),
  check ((ended_at is null) = (end_reason is null))
);
create unique index waitlist_entry_one_open on app.waitlist_entry (person_id, professional_id) where ended_at is null;
create index waitlist_entry_professional on app.waitlist_entry (professional_id) where ended_at is null;
call app.own('waitlist_entry', 'scheduling', 'care', 'somebody who waits for an earlier time of a professional');
call app.guard('waitlist_entry', 'person', 'siu', 'person_id = (select app.person_id())');
call app.guard('waitlist_entry', 'worker', 'su',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');
call app.guard('waitlist_entry', 'definer', 's', 'true');

set local role kara_definer;

-- Who waits for the professional of a job: enough to look at each of them by itself.
create function app.waiting_for_times() returns table (id uuid, person_id uuid, company_id uuid)
language sql stable security definer set search_path = app begin atomic
  select id, person_id, company_id from app.waitlist_entry
  where professional_id = app.professional_id() and ended_at is null
  order by joined_at limit 500;
end;

set local role kara_owner;
revoke all on function app.waiting_for_times from public;
grant execute on function app.waiting_for_times to kara_worker;
