set local role kara_owner;

-- What takes an invoice back, wholly or in part: numbered and signed as invoices are, never changed.
create table app.invoice_credit_note (
  company_id uuid not null references app.company (id),
  id uuid not null,
  invoice_id uuid not null,
  series text not null,
  number integer not null check (number > 0),
  credits integer not null check (credits > 0),
  -- Credits that left the pool again; the rest had been given out and stays with whoever has it.
  taken_back_halves integer not null check (taken_back_halves between 0 and credits * 2),
  -- The invoice had been paid: money goes back.
  is_owed_back boolean not null,
  facts jsonb not null,
  signature text not null,
  check_hash text not null unique,
  reason text not null check (length(reason) between 1 and 500),
  issued_at timestamptz not null,
  issued_by uuid not null,
  primary key (company_id, id),
  unique (id),
  foreign key (company_id, invoice_id) references app.invoice (company_id, id),
  unique (series, number)
);
create index invoice_credit_note_invoice on app.invoice_credit_note (company_id, invoice_id);
create trigger invoice_credit_note_append_only before update or delete on app.invoice_credit_note
  for each row execute function app.refuse_change();
call app.own('invoice_credit_note', 'invoices', 'company', 'a numbered and signed reversal of an invoice; never changed');
call app.guard('invoice_credit_note', 'company', 's', 'company_id = (select app.company_id())');
call app.guard('invoice_credit_note', 'worker', 's', 'company_id = (select app.company_id())');
call app.guard('invoice_credit_note', 'support', 'si', 'true');
call app.guard('invoice_credit_note', 'definer', 's', 'true');

-- That the money of a credit note was transferred to the company.
create table app.invoice_payback (
  company_id uuid not null,
  credit_note_id uuid not null,
  paid_at timestamptz not null,
  reference text not null check (length(reference) between 1 and 60),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (company_id, credit_note_id),
  foreign key (company_id, credit_note_id) references app.invoice_credit_note (company_id, id)
);
create trigger invoice_payback_append_only before update or delete on app.invoice_payback
  for each row execute function app.refuse_change();
call app.own('invoice_payback', 'invoices', 'company', 'that the money of a credit note went back by transfer; never changed');
call app.guard('invoice_payback', 'company', 's', 'company_id = (select app.company_id())');
call app.guard('invoice_payback', 'support', 'si', 'true');

create table app.invoice_credit_note_file (
  company_id uuid not null,
  credit_note_id uuid not null,
  locale text not null check (locale in ('en', 'is')),
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (company_id, credit_note_id, locale),
  foreign key (company_id, credit_note_id) references app.invoice_credit_note (company_id, id)
);
create trigger invoice_credit_note_file_append_only before update or delete on app.invoice_credit_note_file
  for each row execute function app.refuse_change();
call app.own('invoice_credit_note_file', 'invoices', 'company',
  'a credit note as it was drawn once; every download is this file');
call app.guard('invoice_credit_note_file', 'company', 'si', 'company_id = (select app.company_id())');

set local role kara_definer;

-- One after the other, so that all credit notes of an invoice never come to more than it.
create function app.refuse_crediting_more() returns trigger
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
  return new;
end $$;

-- The free credits of a company, held still until the transaction is over.
create function app.hold_pool_still(of_company uuid) returns bigint
language plpgsql security definer set search_path = app as $$
begin
  perform from app.credit_account where company_id = of_company and kind = 'pool' order by part for update;
  return app.pool_balance(of_company);
end $$;

-- The credits of a credit note leave the pool, once: as many as the note says.
create function app.take_back_credited(of_note uuid, by_author jsonb, at timestamptz) returns text
language plpgsql security definer set search_path = app as $$
declare
  note app.invoice_credit_note;
begin
  select * into note from app.invoice_credit_note where id = of_note;
  if not found then raise exception 'no such credit note' using errcode = 'insufficient_privilege'; end if;
  if exists (select from app.credit_movement where id = of_note) then return 'repeated'; end if;
  if note.taken_back_halves = 0 then return 'moved'; end if;
  return app.draw_from_pool(of_note, note.company_id, null,
    app.open_lot_account(note.company_id, null, 'source', null, 'period', 0),
    note.taken_back_halves, 'adjust', 'credit_note', 'credit_note:' || of_note, by_author, at);
end $$;

-- What whoever holds an invoice may check, and how much of it was taken back since.
drop function app.invoice_by_check;
create function app.invoice_by_check(wanted text) returns table (
  id uuid, number integer, facts jsonb, signature text, issued_at timestamptz, taken_back_minor bigint
) language sql stable security definer set search_path = app begin atomic
  select i.id, i.number, i.facts, i.signature, i.issued_at,
    coalesce((select sum((n.facts -> 'total' ->> 'amountMinor')::bigint) from app.invoice_credit_note n
      where n.company_id = i.company_id and n.invoice_id = i.id), 0)::bigint
  from app.invoice i where i.check_hash = wanted;
end;

create function app.credit_note_by_check(wanted text) returns table (
  id uuid, number integer, facts jsonb, signature text, issued_at timestamptz
) language sql stable security definer set search_path = app begin atomic
  select n.id, n.number, n.facts, n.signature, n.issued_at from app.invoice_credit_note n where n.check_hash = wanted;
end;

set local role kara_owner;
create trigger invoice_credit_note_within before insert on app.invoice_credit_note
  for each row execute function app.refuse_crediting_more();
revoke all on function app.refuse_crediting_more, app.hold_pool_still, app.take_back_credited, app.invoice_by_check,
  app.credit_note_by_check from public;
grant execute on function app.hold_pool_still, app.take_back_credited, app.next_document_number to kara_support;
grant execute on function app.invoice_by_check, app.credit_note_by_check to kara_visitor;
