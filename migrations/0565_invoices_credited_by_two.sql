set local role kara_owner;

-- Support wants to take more of an invoice back than one person decides about: it waits for a second one.
create table app.invoice_credit_order (
  company_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  credits integer not null check (credits > 0),
  -- What the pool does not hold any more is credited all the same.
  used_stay boolean not null,
  reason text not null check (length(reason) between 1 and 500),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decision text check (decision in ('approved', 'declined')),
  decided_by uuid,
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  constraint invoice_credit_order_two_people check (decision is distinct from 'approved' or decided_by <> asked_by),
  primary key (company_id, id),
  foreign key (company_id, invoice_id) references app.invoice (company_id, id)
);
-- One waits at a time, so a form that is sent twice asks once.
create unique index invoice_credit_order_one_waiting on app.invoice_credit_order (company_id, invoice_id)
  where decision is null;
create index invoice_credit_order_waiting on app.invoice_credit_order (asked_at) where decision is null;
call app.own('invoice_credit_order', 'invoices', 'company', 'a credit note that two people of support decide about');
call app.guard('invoice_credit_order', 'support', 'siu', 'true');
call app.guard('invoice_credit_order', 'definer', 's', 'true');

alter table app.invoice_credit_note add column invoice_credit_order_id uuid;
alter table app.invoice_credit_note add constraint invoice_credit_note_order
  foreign key (company_id, invoice_credit_order_id) references app.invoice_credit_order (company_id, id);
create unique index invoice_credit_note_once_of_order on app.invoice_credit_note (company_id, invoice_credit_order_id)
  where invoice_credit_order_id is not null;

set local role kara_definer;

-- One after the other, so that all credit notes of an invoice never come to more than it; and what people took back of
-- it alone, in however small parts, stays below what one person decides about.
create or replace function app.refuse_crediting_more() returns trigger
language plpgsql security definer set search_path = app as $$
declare
  bought integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.invoice_id::text, 0));
  select (facts ->> 'credits')::integer into bought from app.invoice
    where company_id = new.company_id and id = new.invoice_id;
  if new.credits + coalesce((select sum(n.credits) from app.invoice_credit_note n
      where n.invoice_id = new.invoice_id), 0) > bought then
    raise exception 'more than the invoice' using errcode = 'check_violation', constraint = 'credit_note_within_invoice';
  end if;
  if new.invoice_credit_order_id is null then
    if new.credits + coalesce((select sum(n.credits) from app.invoice_credit_note n
        where n.invoice_id = new.invoice_id and n.invoice_credit_order_id is null), 0) > 10 then
      raise exception 'two people decide' using errcode = 'check_violation', constraint = 'credit_note_two_people';
    end if;
  elsif not exists (select from app.invoice_credit_order o where o.company_id = new.company_id
      and o.id = new.invoice_credit_order_id and o.invoice_id = new.invoice_id and o.credits = new.credits
      and o.decision = 'approved') then
    raise exception 'nobody approved' using errcode = 'check_violation', constraint = 'credit_note_two_people';
  end if;
  return new;
end $$;
