set local role kara_owner;

-- A client's bank questions a payment: kept as the processor says, under its number there.
create table app.dispute (
  id uuid primary key,
  charge_id uuid not null references app.charge (id),
  bill_id uuid not null,
  person_id uuid not null,
  professional_id uuid not null,
  -- What the bank took back meanwhile, so that nobody gives it back as well.
  order_id uuid references app.refund_order (id),
  processor_id text not null unique,
  reason text not null check (length(reason) <= 100),
  amount_minor integer not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  state text not null check (state in ('asked', 'needs_response', 'under_review', 'won', 'lost', 'withdrawn')),
  evidence_due_at timestamptz,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  foreign key (bill_id, person_id, professional_id) references app.bill (id, person_id, professional_id)
);
create index dispute_bill on app.dispute (bill_id);
create index dispute_opened on app.dispute (opened_at desc);
call app.own('dispute', 'payments', 'care', 'a payment that its client''s bank questions');
call app.guard('dispute', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('dispute', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('dispute', 'worker', 'siu', 'person_id = (select app.person_id())');
call app.guard('dispute', 'support', 's', 'true');
call app.guard('dispute', 'definer', 's', 'true');

alter table app.refund_order drop constraint refund_order_reason_check;
alter table app.refund_order add constraint refund_order_reason_check
  check (reason in ('professional', 'appeal', 'support', 'paid_twice', 'dropped', 'dispute'));
alter table app.refund drop constraint refund_reason_check;
alter table app.refund add constraint refund_reason_check
  check (reason in ('professional', 'appeal', 'support', 'paid_twice', 'dropped', 'dispute'));
alter table app.money_difference drop constraint money_difference_subject_check;
alter table app.money_difference add constraint money_difference_subject_check
  check (subject in ('charge', 'refund', 'checkout', 'transfer', 'payout', 'dispute'));

set local role kara_definer;

-- What a bank took back is compared as the dispute that it was, not as a refund of ours.
create or replace function app.money_since(charges_since timestamptz, refunds_since timestamptz, at_most integer)
returns table (subject text, id uuid, person_id uuid, professional_id uuid, company_id uuid, bill_id uuid,
  processor_id text, amount_minor integer, currency text, state text, created_at timestamptz)
language sql stable security definer set search_path = app begin atomic
  (select 'charge', c.id, c.person_id, c.professional_id, null::uuid, c.bill_id, c.processor_id, c.amount_minor,
      c.currency, c.state, c.created_at
    from app.charge c
    where c.created_at >= charges_since or c.state in ('started', 'needs_authentication')
    order by c.created_at desc limit at_most)
  union all
  (select 'refund', r.id, r.person_id, r.professional_id, null::uuid, r.bill_id, r.processor_id, r.amount_minor,
      r.currency, r.state, r.created_at
    from app.refund r
    where r.reason <> 'dispute' and (r.created_at >= refunds_since or r.state = 'started')
    order by r.created_at desc limit at_most)
  union all
  (select 'checkout', k.id, null::uuid, null::uuid, k.company_id, null::uuid, k.processor_id, k.amount_minor,
      k.currency, k.state, k.created_at
    from app.checkout k
    where k.created_at >= charges_since or k.state = 'open'
    order by k.created_at desc limit at_most)
  union all
  (select 'dispute', d.id, d.person_id, d.professional_id, null::uuid, d.bill_id, d.processor_id, d.amount_minor,
      d.currency, d.state, d.opened_at
    from app.dispute d
    where d.opened_at >= refunds_since or d.state in ('asked', 'needs_response', 'under_review')
    order by d.opened_at desc limit at_most);
end;
