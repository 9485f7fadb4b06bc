set local role kara_owner;

-- A part of a bill may go back, and then another one. How much is on its way or gone stands on the bill and on the
-- charge it is taken from, so that the database holds both below what was paid, whoever races.
alter table app.bill add column going_back_minor integer not null default 0;
alter table app.charge add column going_back_minor integer not null default 0;
-- A payment that goes back by itself, because nothing was owed for it, is an order as well.
alter table app.refund_order add column charge_id uuid references app.charge (id);
alter table app.refund_order drop constraint refund_order_reason_check;
alter table app.refund_order add constraint refund_order_reason_check
  check (reason in ('professional', 'appeal', 'support', 'paid_twice', 'dropped'));
alter table app.refund add column order_id uuid references app.refund_order (id);

set local role none;
update app.bill b set going_back_minor = least(b.amount_minor, (select coalesce(sum(o.amount_minor), 0)
  from app.refund_order o where o.bill_id = b.id and o.state in ('waiting', 'approved', 'done')));
update app.charge c set going_back_minor = least(c.amount_minor, (select coalesce(sum(r.amount_minor), 0)
  from app.refund r where r.charge_id = c.id and r.state <> 'failed'));
update app.refund r set order_id = o.id from app.refund_order o
  where o.bill_id = r.bill_id and o.reason = r.reason and r.state <> 'failed' and o.state in ('approved', 'done');

set local role kara_owner;
alter table app.bill add constraint bill_going_back check (going_back_minor between 0 and amount_minor);
alter table app.charge add constraint charge_going_back check (going_back_minor between 0 and amount_minor);
drop index app.refund_order_once;
create index refund_order_bill on app.refund_order (bill_id);
create unique index refund_order_of_charge on app.refund_order (charge_id) where state in ('approved', 'done');
-- An order is carried out once; what has no order is of before, and takes its charge whole.
drop index app.refund_once;
create unique index refund_once on app.refund (charge_id) where state <> 'failed' and order_id is null;
create unique index refund_once_of_order on app.refund (order_id) where state <> 'failed';
call app.guard('bill', 'definer', 'u', 'true');
call app.guard('charge', 'definer', 'u', 'true');

set local role kara_definer;

-- A second payment goes back beside the bill, which stays paid.
create function app.count_refund_order() returns trigger
language plpgsql security definer set search_path = app as $$
declare
  change integer := 0;
begin
  if new.reason <> 'paid_twice' and new.state in ('waiting', 'approved', 'done') then
    change := new.amount_minor;
  end if;
  if tg_op = 'UPDATE' and old.reason <> 'paid_twice' and old.state in ('waiting', 'approved', 'done') then
    change := change - old.amount_minor;
  end if;
  if change <> 0 then
    update app.bill set going_back_minor = going_back_minor + change where id = new.bill_id;
  end if;
  return null;
end $$;

create function app.count_refund() returns trigger
language plpgsql security definer set search_path = app as $$
declare
  change integer := 0;
begin
  if new.state <> 'failed' then
    change := new.amount_minor;
  end if;
  if tg_op = 'UPDATE' and old.state <> 'failed' then
    change := change - old.amount_minor;
  end if;
  if change <> 0 then
    update app.charge set going_back_minor = going_back_minor + change where id = new.charge_id;
  end if;
  return null;
end $$;

-- The bills that a reference on a bank's statement can mean, with what of them goes back or went.
drop function app.bills_by_reference;
create function app.bills_by_reference(wanted bigint) returns table (
  id uuid, person_id uuid, professional_id uuid, reason text, amount_minor integer, currency text, state text,
  created_at timestamptz, going_back_minor integer
) language sql stable security definer set search_path = app begin atomic
  select b.id, b.person_id, b.professional_id, b.reason, b.amount_minor, b.currency, b.state, b.created_at,
    b.going_back_minor
  from app.bill b
  where ((('x' || right(replace(b.id::text, '-', ''), 12))::bit(48)::bigint) % 78364164096) = wanted
  limit 5;
end;

-- What whoever holds a document may check, with how much of it credit notes took back.
drop function app.document_by_check;
create function app.document_by_check(wanted text) returns table (
  id uuid, kind text, series text, number integer, facts jsonb, signature text, issued_at timestamptz,
  is_taken_back boolean, taken_back_minor bigint
) language sql stable security definer set search_path = app begin atomic
  select d.id, d.kind, d.series, d.number, d.facts, d.signature, d.issued_at, n.notes > 0, n.minor
  from app.payment_document d
  cross join lateral (select count(*) as notes,
      coalesce(sum((c.facts -> 'total' ->> 'amountMinor')::bigint), 0)::bigint as minor
    from app.payment_document c where c.kind = 'credit_note' and c.facts ->> 'corrects' = d.id::text) n
  where d.check_hash = wanted;
end;

set local role kara_owner;
revoke all on function app.count_refund_order, app.count_refund, app.bills_by_reference, app.document_by_check
  from public;
grant execute on function app.bills_by_reference to kara_support;
grant execute on function app.document_by_check to kara_visitor;
create trigger refund_order_counts after insert or update of state, amount_minor on app.refund_order
  for each row execute function app.count_refund_order();
create trigger refund_counts after insert or update of state, amount_minor on app.refund
  for each row execute function app.count_refund();
