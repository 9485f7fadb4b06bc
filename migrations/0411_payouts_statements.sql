set local role kara_owner;

-- What a session comes to for its professional, by how it ended; what was taken back comes after it with a minus.
create table app.earning (
  id uuid primary key,
  professional_id uuid not null references app.professional (id),
  -- Nobody: clients paid it themselves, with their cards.
  company_id uuid references app.company (id),
  -- What it is for: `session:<id>`, `bill:<id>`, and `reversal:` before either.
  about text not null unique,
  outcome text not null check (outcome in ('completed', 'late_cancelled', 'client_no_show', 'reversed', 'refunded')),
  service_name jsonb not null,
  minutes integer not null check (minutes > 0),
  session_at timestamptz not null,
  share_hundredths integer not null check (share_hundredths between 0 and 10000),
  amount_minor integer not null,
  tax_minor integer not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  earned_at timestamptz not null,
  statement_id uuid
);
create index earning_professional on app.earning (professional_id, earned_at desc);
call app.own('earning', 'payouts', 'professional', 'what a session comes to for its professional');
call app.guard('earning', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('earning', 'worker', 'siu', 'professional_id = (select app.professional_id())');

-- A month of one professional and one payer: numbered, signed, never changed. Names no client.
create table app.pay_statement (
  id uuid primary key,
  professional_id uuid not null references app.professional (id),
  company_id uuid references app.company (id),
  -- The company, or everybody who paid by card.
  payer text not null,
  month date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total_minor integer not null check (total_minor > 0),
  series text not null,
  number integer not null check (number > 0),
  facts jsonb not null,
  signature text not null,
  check_hash text not null unique,
  issued_at timestamptz not null,
  unique (series, number),
  unique (professional_id, payer, currency, month),
  unique (id, professional_id)
);
create index pay_statement_professional on app.pay_statement (professional_id, issued_at desc);
create trigger pay_statement_append_only before update or delete on app.pay_statement
  for each row execute function app.refuse_change();
call app.own('pay_statement', 'payouts', 'professional', 'a self-billing statement of one month and payer; never changed');
call app.guard('pay_statement', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('pay_statement', 'worker', 'si', 'professional_id = (select app.professional_id())');
call app.guard('pay_statement', 'definer', 's', 'true');

alter table app.earning add foreign key (statement_id, professional_id)
  references app.pay_statement (id, professional_id);

create table app.pay_statement_file (
  statement_id uuid not null,
  professional_id uuid not null,
  locale text not null check (locale in ('en', 'is')),
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (statement_id, locale),
  foreign key (statement_id, professional_id) references app.pay_statement (id, professional_id)
);
create trigger pay_statement_file_append_only before update or delete on app.pay_statement_file
  for each row execute function app.refuse_change();
call app.own('pay_statement_file', 'payouts', 'professional', 'a statement as it was drawn once; every download is this file');
call app.guard('pay_statement_file', 'professional', 'si', 'professional_id = (select app.professional_id())');

set local role kara_definer;

-- What whoever holds a statement may check: it is found by the hash of the code that is printed on it.
create function app.pay_statement_by_check(wanted text) returns table (
  id uuid, number integer, series text, facts jsonb, signature text, issued_at timestamptz
) language sql stable security definer set search_path = app begin atomic
  select s.id, s.number, s.series, s.facts, s.signature, s.issued_at
  from app.pay_statement s where s.check_hash = wanted;
end;

set local role kara_owner;
revoke all on function app.pay_statement_by_check from public;
grant execute on function app.pay_statement_by_check to kara_visitor;
