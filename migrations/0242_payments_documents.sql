set local role kara_owner;

-- As whom a professional is paid and issues receipts.
create table app.payee (
  professional_id uuid primary key references app.professional (id),
  legal_name text not null check (length(legal_name) between 1 and 120),
  national_id text not null default '',
  address text not null default '',
  tax_number text not null default '',
  charging text not null check (charging in ('automatic', 'manual')),
  account_id text unique,
  has_payouts boolean not null default false,
  updated_at timestamptz not null
);
call app.own('payee', 'payments', 'professional', 'as whom a professional is paid and issues receipts');
call app.guard('payee', 'professional', 'siu', 'professional_id = (select app.professional_id())');
call app.guard('payee', 'worker', 'siu', 'professional_id = (select app.professional_id())');

-- How a person wants to be named on receipts. The national ID is sealed: a copy of the database does not show it.
create table app.payer (
  person_id uuid primary key references app.person (id),
  name text not null default '' check (length(name) <= 120),
  address text not null default '',
  sealed_national_id bytea,
  shows_sponsor boolean not null default false,
  updated_at timestamptz not null
);
call app.own('payer', 'payments', 'person', 'how a person wants to be named on receipts');
call app.guard('payer', 'person', 'siu', 'person_id = (select app.person_id())');
call app.guard('payer', 'worker', 's', 'person_id = (select app.person_id())');

create table app.document_series (
  series text primary key,
  last_number integer not null check (last_number > 0)
);
call app.own('document_series', 'payments', 'technical', 'the last number that an issuer of documents has used');
call app.guard('document_series', 'definer', 'siu', 'true');

create table app.payment_document (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  kind text not null check (kind in ('receipt', 'credit_note', 'confirmation')),
  about text not null unique,
  series text not null,
  number integer not null check (number > 0),
  facts jsonb not null,
  signature text not null,
  check_hash text not null unique,
  issued_at timestamptz not null,
  unique (series, number),
  unique (id, person_id)
);
create index payment_document_person on app.payment_document (person_id, issued_at desc);
create trigger payment_document_append_only before update or delete on app.payment_document
  for each row execute function app.refuse_change();
call app.own('payment_document', 'payments', 'care', 'a numbered and signed receipt, credit note or confirmation; never changed');
call app.guard('payment_document', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('payment_document', 'worker', 'si', 'person_id = (select app.person_id())');
call app.guard('payment_document', 'definer', 's', 'true');

create table app.document_file (
  document_id uuid not null,
  person_id uuid not null,
  locale text not null check (locale in ('en', 'is')),
  variant text not null,
  sealed_bytes bytea not null,
  made_at timestamptz not null,
  primary key (document_id, locale, variant),
  foreign key (document_id, person_id) references app.payment_document (id, person_id)
);
create trigger document_file_append_only before update or delete on app.document_file
  for each row execute function app.refuse_change();
call app.own('document_file', 'payments', 'care', 'a document as it was drawn once; every download is this file');
call app.guard('document_file', 'person', 'si', 'person_id = (select app.person_id())');

set local role kara_definer;

-- The next number of an issuer. The row stays locked until the document that uses it is there or the transaction
-- is gone, so that no number is ever missing.
create function app.next_document_number(of_series text) returns integer
language sql security definer set search_path = app begin atomic
  insert into app.document_series (series, last_number) values (of_series, 1)
    on conflict (series) do update set last_number = document_series.last_number + 1
  returning last_number;
end;

-- What whoever holds a document may check: it is found by the hash of the code that is printed on it.
create function app.document_by_check(wanted text) returns table (
  id uuid, kind text, series text, number integer, facts jsonb, signature text, issued_at timestamptz, is_taken_back boolean
) language sql stable security definer set search_path = app begin atomic
  select d.id, d.kind, d.series, d.number, d.facts, d.signature, d.issued_at,
    exists (select from app.payment_document n where n.kind = 'credit_note' and n.facts ->> 'corrects' = d.id::text)
  from app.payment_document d where d.check_hash = wanted;
end;

set local role kara_owner;
revoke all on function app.next_document_number, app.document_by_check from public;
grant execute on function app.next_document_number to kara_person, kara_worker;
grant execute on function app.document_by_check to kara_visitor;
