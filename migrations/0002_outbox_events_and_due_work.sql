set local role kara_owner;

create table app.outbox_event (
  id uuid primary key,
  type text not null check (type ~ '^[a-z_]+\.[a-z_]+$'),
  company_id uuid,
  person_id uuid,
  professional_id uuid,
  payload jsonb not null,
  request_id text not null,
  occurred_at timestamptz not null,
  relayed_at timestamptz
);
create index outbox_event_unrelayed on app.outbox_event (id) where relayed_at is null;
call app.own('outbox_event', 'outbox', 'technical', 'something a module announced, not yet or already rung');
call app.guard('outbox_event', 'visitor gate company person professional worker support', 'i', 'true');
call app.guard('outbox_event', 'definer', 'su', 'true');

create table app.outbox_delivery (
  event_id uuid not null references app.outbox_event (id),
  subscriber text not null,
  queue text not null,
  rung_at timestamptz not null,
  done_at timestamptz,
  tries integer not null default 0,
  dead_at timestamptz,
  error text,
  primary key (event_id, subscriber)
);
create index outbox_delivery_open on app.outbox_delivery (rung_at) where done_at is null and dead_at is null;
create index outbox_delivery_dead on app.outbox_delivery (dead_at) where dead_at is not null;
call app.own('outbox_delivery', 'outbox', 'technical', 'one subscriber''s share of an event; done exactly once');
call app.guard('outbox_delivery', 'worker', 'su', 'true');
call app.guard('outbox_delivery', 'support', 'su', 'true');
call app.guard('outbox_delivery', 'definer', 'siu', 'true');

create table app.due_work (
  id uuid primary key,
  kind text not null,
  key text not null,
  queue text not null,
  due_at timestamptz not null,
  company_id uuid,
  person_id uuid,
  professional_id uuid,
  payload jsonb not null,
  planned_at timestamptz not null,
  rung_at timestamptz,
  tries integer not null default 0,
  dead_at timestamptz,
  error text,
  unique (kind, key)
);
create index due_work_next on app.due_work (due_at) where dead_at is null;
call app.own('due_work', 'outbox', 'technical', 'work that has its time; deleted in the transaction that does it');
call app.guard('due_work', 'worker', 'sud', 'true');
call app.guard('due_work', 'support', 'su', 'true');
call app.guard('due_work', 'definer', 'siud', 'true');

grant create on schema app to kara_definer;
set local role kara_definer;

-- Plans or moves work. Every role may plan; none may read what others planned.
create function app.plan_work(
  new_id uuid, new_kind text, new_key text, new_queue text, new_due_at timestamptz, of_company uuid,
  of_person uuid, of_professional uuid, new_payload jsonb, at timestamptz
) returns void language sql security definer set search_path = app begin atomic
  insert into app.due_work (id, kind, key, queue, due_at, company_id, person_id, professional_id, payload, planned_at)
  values (new_id, new_kind, new_key, new_queue, new_due_at, of_company, of_person, of_professional, new_payload, at)
  on conflict (kind, key) do update
    set due_at = excluded.due_at, payload = excluded.payload, planned_at = excluded.planned_at,
        rung_at = null, tries = 0, dead_at = null, error = null;
end;

create function app.cancel_work(of_kind text, of_key text) returns void
language sql security definer set search_path = app begin atomic
  delete from app.due_work where kind = of_kind and key = of_key;
end;

-- The relay's three questions. SKIP LOCKED lets several relays share the work.
create function app.claim_events(how_many integer) returns setof app.outbox_event
language sql security definer set search_path = app begin atomic
  select * from app.outbox_event where relayed_at is null order by id limit how_many for update skip locked;
end;

create function app.mark_relayed(event_ids uuid[], subscribers jsonb, at timestamptz) returns void
language sql security definer set search_path = app begin atomic
  insert into app.outbox_delivery (event_id, subscriber, queue, rung_at)
    select (share ->> 'eventId')::uuid, share ->> 'subscriber', share ->> 'queue', at
    from jsonb_array_elements(subscribers) share
    on conflict do nothing;
  update app.outbox_event set relayed_at = at where id = any (event_ids);
end;

create function app.claim_due(at timestamptz, ring_again_before timestamptz, how_many integer)
returns setof app.due_work language sql security definer set search_path = app begin atomic
  update app.due_work set rung_at = at
  where id in (
    select id from app.due_work
    where due_at <= at and dead_at is null and (rung_at is null or rung_at < ring_again_before)
    order by due_at limit how_many for update skip locked
  )
  returning *;
end;

create function app.claim_unfinished(at timestamptz, ring_again_before timestamptz, how_many integer)
returns table (event_id uuid, subscriber text, queue text)
language sql security definer set search_path = app begin atomic
  update app.outbox_delivery d set rung_at = at
  where (d.event_id, d.subscriber) in (
    select o.event_id, o.subscriber from app.outbox_delivery o
    where o.done_at is null and o.dead_at is null and o.rung_at < ring_again_before
    order by o.rung_at limit how_many for update skip locked
  )
  returning d.event_id, d.subscriber, d.queue;
end;

create function app.event_by_id(wanted uuid) returns setof app.outbox_event
language sql stable security definer set search_path = app begin atomic
  select * from app.outbox_event where id = wanted;
end;

set local role kara_owner;
revoke all on function app.plan_work, app.cancel_work, app.claim_events, app.mark_relayed, app.claim_due,
  app.claim_unfinished, app.event_by_id from public;
grant execute on function app.plan_work, app.cancel_work to kara_visitor, kara_gate, kara_company,
  kara_person, kara_professional, kara_worker, kara_support;
grant execute on function app.claim_events, app.mark_relayed, app.claim_due, app.claim_unfinished,
  app.event_by_id to kara_worker;
