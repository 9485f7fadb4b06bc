set local role kara_owner;

-- A card that is closed takes no money back: support transfers it, and writes down what the bank's statement says.
create table app.refund_transfer (
  order_id uuid primary key references app.refund_order (id),
  bill_id uuid not null,
  person_id uuid not null,
  professional_id uuid not null,
  paid_at timestamptz not null,
  reference text not null check (length(reference) between 1 and 60),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  foreign key (bill_id, person_id, professional_id) references app.bill (id, person_id, professional_id)
);
create trigger refund_transfer_append_only before update or delete on app.refund_transfer
  for each row execute function app.refuse_change();
call app.own('refund_transfer', 'payments', 'care', 'that money went back by a transfer, which its card would not take');
call app.guard('refund_transfer', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('refund_transfer', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('refund_transfer', 'worker', 's', 'person_id = (select app.person_id())');
call app.guard('refund_transfer', 'support', 'si', 'true');

alter table app.refund add column way text not null default 'card' check (way in ('card', 'transfer'));

set local role kara_definer;

-- What a bank took back is compared as the dispute that it was, and the processor knows of no transfer.
create or replace function app.refunds_to_compare(since timestamptz, at_most integer) returns setof app.compared_money
language sql stable security definer set search_path = app begin atomic
  select 'refund', r.id, r.person_id, r.professional_id, null::uuid, r.bill_id, r.processor_id, r.amount_minor,
    r.currency, r.state, r.created_at
  from app.refund r
  where r.reason <> 'dispute' and r.way = 'card' and (r.created_at >= since or r.state = 'started')
  order by r.created_at desc limit at_most;
end;
