set local role kara_owner;

-- What a client asks of a professional who takes no bookings on the spot. The row says where it stands;
-- who brought it there and when are the events beside it.
create table app.session_request (
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
  wishes jsonb not null,
  client_time_zone text not null,
  funding text not null check (funding in ('credits', 'self_pay')),
  cost_halves integer not null,
  price_minor integer not null,
  currency text not null,
  state text not null check (state in ('waiting', 'seen', 'times_proposed', 'accepted', 'declined', 'withdrawn',
    'expired')),
  reply_by timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  referred uuid[] not null default '{}',
  session_id uuid unique,
  check ((state in ('accepted', 'declined', 'withdrawn', 'expired')) = (ended_at is not null)),
  check ((state = 'accepted') = (session_id is not null)),
  unique (id, person_id, professional_id)
);
-- A second request to the same professional is the first one.
create unique index session_request_one_open on app.session_request (person_id, professional_id)
  where ended_at is null;
create index session_request_professional on app.session_request (professional_id, created_at desc);
create index session_request_person on app.session_request (person_id, created_at desc);
call app.own('session_request', 'scheduling', 'care', 'an on-request ask of a client, with its state');
call app.guard('session_request', 'person', 'siu', 'person_id = (select app.person_id())');
call app.guard('session_request', 'professional', 'su', 'professional_id = (select app.professional_id())');
-- A job about a professional as a whole (who left a hub, whose time was taken) finds their requests.
call app.guard('session_request', 'worker', 'su', 'professional_id = (select app.professional_id())
  and ((select app.person_id()) is null or person_id = (select app.person_id()))');
call app.guard('session_request', 'definer', 's', 'true');

create table app.proposed_time (
  id uuid primary key,
  session_request_id uuid not null,
  person_id uuid not null,
  professional_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  proposed_at timestamptz not null,
  claim_id uuid,
  lost_at timestamptz,
  check (starts_at < ends_at),
  foreign key (session_request_id, person_id, professional_id)
    references app.session_request (id, person_id, professional_id)
);
create index proposed_time_request on app.proposed_time (session_request_id, starts_at);
create index proposed_time_open on app.proposed_time (professional_id, starts_at) where lost_at is null;
call app.own('proposed_time', 'scheduling', 'care', 'a time that a professional offers for a request; kept in the calendar only when it has a claim');
call app.guard('proposed_time', 'person', 'su', 'person_id = (select app.person_id())');
call app.guard('proposed_time', 'professional', 'siu', 'professional_id = (select app.professional_id())');
call app.guard('proposed_time', 'worker', 'su', 'professional_id = (select app.professional_id())
  and ((select app.person_id()) is null or person_id = (select app.person_id()))');

create table app.session_request_event (
  id uuid primary key,
  session_request_id uuid not null,
  person_id uuid not null,
  professional_id uuid not null,
  kind text not null check (kind in ('sent', 'seen', 'times_proposed', 'time_taken', 'times_lost',
    'payment_asked', 'reminded', 'accepted', 'declined', 'withdrawn', 'expired')),
  at timestamptz not null,
  author jsonb not null,
  detail jsonb not null default '{}',
  foreign key (session_request_id, person_id, professional_id)
    references app.session_request (id, person_id, professional_id)
);
create index session_request_event_request on app.session_request_event (session_request_id, at);
create trigger session_request_event_append_only before update or delete on app.session_request_event
  for each row execute function app.refuse_change();
call app.own('session_request_event', 'scheduling', 'care', 'a recorded change of a request: who, when');
call app.guard('session_request_event', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('session_request_event', 'professional', 'si', 'professional_id = (select app.professional_id())');
call app.guard('session_request_event', 'worker', 'si', 'professional_id = (select app.professional_id())
  and ((select app.person_id()) is null or person_id = (select app.person_id()))');
call app.guard('session_request_event', 'definer', 's', 'true');

-- A booking comes from a held slot or from an accepted request, and from either only once.
alter table app.booking alter column slot_hold_id drop not null;
alter table app.booking add column session_request_id uuid unique;
alter table app.booking add foreign key (session_request_id, person_id, professional_id)
  references app.session_request (id, person_id, professional_id);

-- Whoever asks is known by name to whom they ask, as a client is.
alter policy professional_select on app.person using (
  exists (select 1 from app.client_connection c
    where c.person_id = person.id and c.professional_id = (select app.professional_id()))
  or exists (select 1 from app.session_request r
    where r.person_id = person.id and r.professional_id = (select app.professional_id())));

set local role kara_definer;
-- How long a professional's first answers take, in hours, at the middle of their latest requests; null while
-- there are too few to say. One number, and nobody's request.
create function app.typical_reply_hours(of_professional uuid, since timestamptz) returns double precision
language sql stable security definer set search_path = app begin atomic
  select case when count(*) >= 3 then percentile_cont(0.5) within group (order by hours) end
  from (
    select extract(epoch from min(e.at) - r.created_at) / 3600 as hours
    from app.session_request r join app.session_request_event e on e.session_request_id = r.id
    where r.professional_id = of_professional and r.created_at >= since
      and e.kind in ('times_proposed', 'time_taken', 'declined')
    group by r.id, r.created_at
  ) answered;
end;
set local role kara_owner;
revoke all on function app.typical_reply_hours from public;
grant execute on function app.typical_reply_hours to kara_visitor, kara_person;
