set local role kara_owner;

-- As whom a company stands on its invoices.
create table app.billing_details (
  company_id uuid primary key references app.company (id),
  legal_name text not null check (length(legal_name) between 1 and 120),
  registration_number text not null default '' check (length(registration_number) <= 30),
  tax_number text not null default '' check (length(tax_number) <= 30),
  address text not null default '' check (length(address) <= 240),
  po_number text not null default '' check (length(po_number) <= 60),
  decided_at timestamptz not null,
  decided_by uuid not null
);
call app.own('billing_details', 'invoices', 'company', 'as whom a company stands on its invoices');
call app.guard('billing_details', 'company', 'siu', 'company_id = (select app.company_id())');
call app.guard('billing_details', 'worker', 's', 'company_id = (select app.company_id())');

create table app.invoice (
  company_id uuid not null references app.company (id),
  id uuid not null,
  purchase_id uuid not null,
  series text not null,
  number integer not null check (number > 0),
  facts jsonb not null,
  signature text not null,
  check_hash text not null unique,
  issued_at timestamptz not null,
  due_on date not null,
  primary key (company_id, id),
  unique (id),
  foreign key (company_id, purchase_id) references app.pool_purchase (company_id, id),
  unique (company_id, purchase_id),
  unique (series, number)
);
create trigger invoice_append_only before update or delete on app.invoice
  for each row execute function app.refuse_change();
call app.own('invoice', 'invoices', 'company', 'a numbered and signed invoice for credits; never changed');
call app.guard('invoice', 'company', 's', 'company_id = (select app.company_id())');
call app.guard('invoice', 'worker', 'si', 'company_id = (select app.company_id())');
call app.guard('invoice', 'support', 's', 'true');
call app.guard('invoice', 'definer', 's', 'true');

create table app.invoice_payment (
  company_id uuid not null,
  invoice_id uuid not null,
  paid_by text not null check (paid_by in ('card', 'transfer')),
  paid_at timestamptz not null,
  reference text not null default '' check (length(reference) <= 60),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (company_id, invoice_id),
  foreign key (company_id, invoice_id) references app.invoice (company_id, id)
);
create trigger invoice_payment_append_only before update or delete on app.invoice_payment
  for each row execute function app.refuse_change();
call app.own('invoice_payment', 'invoices', 'company', 'that an invoice was paid, and how; never changed');
call app.guard('invoice_payment', 'company', 's', 'company_id = (select app.company_id())');
call app.guard('invoice_payment', 'worker', 'si', 'company_id = (select app.company_id())');
call app.guard('invoice_payment', 'support', 'si', 'true');

create table app.invoice_file (
  company_id uuid not null,
  invoice_id uuid not null,
  locale text not null check (locale in ('en', 'is')),
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (company_id, invoice_id, locale),
  foreign key (company_id, invoice_id) references app.invoice (company_id, id)
);
create trigger invoice_file_append_only before update or delete on app.invoice_file
  for each row execute function app.refuse_change();
call app.own('invoice_file', 'invoices', 'company', 'an invoice as it was drawn once; every download is this file');
call app.guard('invoice_file', 'company', 'si', 'company_id = (select app.company_id())');

set local role kara_definer;

-- What whoever holds an invoice may check: it is found by the hash of the code that is printed on it.
create function app.invoice_by_check(wanted text) returns table (
  id uuid, series text, number integer, facts jsonb, signature text, issued_at timestamptz
) language sql stable security definer set search_path = app begin atomic
  select i.id, i.series, i.number, i.facts, i.signature, i.issued_at from app.invoice i where i.check_hash = wanted;
end;

set local role kara_owner;
revoke all on function app.invoice_by_check from public;
grant execute on function app.invoice_by_check to kara_visitor;
