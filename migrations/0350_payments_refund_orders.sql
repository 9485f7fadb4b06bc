set local role kara_owner;

-- Money that arrives for a bill that was dropped meanwhile goes back as well.
alter table app.refund drop constraint refund_reason_check;
alter table app.refund add constraint refund_reason_check
  check (reason in ('professional', 'appeal', 'support', 'paid_twice', 'dropped'));

-- Somebody decided that a paid bill's money goes back. A job does it at the processor.
create table app.refund_order (
  id uuid primary key,
  bill_id uuid not null,
  person_id uuid not null,
  professional_id uuid not null,
  amount_minor integer not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  reason text not null check (reason in ('professional', 'appeal', 'support')),
  words text not null default '' check (length(words) <= 500),
  needs_second boolean not null default false,
  state text not null check (state in ('approved', 'waiting', 'declined', 'done', 'failed')),
  -- Nobody: a job that carries out what was decided elsewhere.
  asked_by uuid,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  check ((state = 'waiting') = (decided_at is null)),
  check (reason <> 'support' or length(words) > 0),
  constraint refund_order_two_people
    check (not needs_second or state in ('waiting', 'declined') or decided_by <> asked_by),
  foreign key (bill_id, person_id, professional_id) references app.bill (id, person_id, professional_id)
);
-- A bill goes back once; what was declined or failed may be asked for again.
create unique index refund_order_once on app.refund_order (bill_id) where state in ('waiting', 'approved', 'done');
create index refund_order_asked on app.refund_order (asked_at desc);
call app.own('refund_order', 'payments', 'care', 'a decision that a paid bill''s money goes back');
call app.guard('refund_order', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('refund_order', 'professional', 'si', 'professional_id = (select app.professional_id())');
call app.guard('refund_order', 'worker', 'siu', 'person_id = (select app.person_id())');
call app.guard('refund_order', 'support', 'siu', 'true');

-- What stands behind our name on a bank's statement, as the number it is written from.
create index bill_reference on app.bill
  (((('x' || right(replace(id::text, '-', ''), 12))::bit(48)::bigint) % 78364164096));
call app.guard('bill', 'definer', 's', 'true');

set local role kara_definer;

-- Support finds a bill by the reference that its client reads out from the bank's statement, and sees no name.
create function app.bills_by_reference(wanted bigint) returns table (
  id uuid, person_id uuid, professional_id uuid, reason text, amount_minor integer, currency text, state text,
  created_at timestamptz
) language sql stable security definer set search_path = app begin atomic
  select b.id, b.person_id, b.professional_id, b.reason, b.amount_minor, b.currency, b.state, b.created_at
  from app.bill b
  where ((('x' || right(replace(b.id::text, '-', ''), 12))::bit(48)::bigint) % 78364164096) = wanted
  limit 5;
end;

set local role kara_owner;
revoke all on function app.bills_by_reference from public;
grant execute on function app.bills_by_reference to kara_support;
