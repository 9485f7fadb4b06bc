set local role kara_owner;

create table app.card_customer (
  person_id uuid primary key references app.person (id),
  processor_id text not null unique,
  created_at timestamptz not null
);
call app.own('card_customer', 'payments', 'person', 'the number under which the card processor knows a person');
call app.guard('card_customer', 'person worker', 'si', 'person_id = (select app.person_id())');

create table app.card_setup (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  processor_id text unique,
  return_to text not null,
  state text not null check (state in ('open', 'done', 'abandoned')),
  created_at timestamptz not null,
  settled_at timestamptz
);
create index card_setup_person on app.card_setup (person_id, created_at);
call app.own('card_setup', 'payments', 'person', 'a visit to the card processor''s page to save a card');
call app.guard('card_setup', 'person worker', 'siu', 'person_id = (select app.person_id())');

-- What is kept of a card: enough to recognise it. Its number is typed at the processor and stays there.
create table app.card (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  processor_id text not null unique,
  brand text not null,
  last_four text not null,
  expires_year integer not null,
  expires_month integer not null check (expires_month between 1 and 12),
  is_primary boolean not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  detached_at timestamptz,
  unique (id, person_id)
);
create unique index card_one_primary on app.card (person_id) where is_primary and removed_at is null;
call app.own('card', 'payments', 'person', 'a card that a person saved at the card processor');
call app.guard('card', 'person worker', 'siu', 'person_id = (select app.person_id())');

create table app.tax_rate (
  country text not null check (country ~ '^[A-Z]{2}$'),
  field text not null,
  valid_from date not null,
  rate_hundredths integer not null check (rate_hundredths between 0 and 10000),
  exemption text not null default '',
  primary key (country, field, valid_from)
);
call app.own('tax_rate', 'payments', 'published', 'the tax that is inside the price of a service, in hundredths of a per cent');
call app.guard('tax_rate', 'person professional worker', 's', 'true');

create table app.bill (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  session_id uuid not null unique,
  reason text not null check (reason in ('completed', 'late_cancelled', 'client_no_show')),
  service_name jsonb not null,
  minutes integer not null,
  session_at timestamptz not null,
  amount_minor integer not null check (amount_minor > 0),
  tax_minor integer not null check (tax_minor >= 0),
  tax_rate_hundredths integer not null check (tax_rate_hundredths >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  sponsored_halves integer not null default 0 check (sponsored_halves >= 0),
  charging text not null check (charging in ('automatic', 'manual')),
  charge_at timestamptz,
  state text not null check (state in ('open', 'paid', 'skipped', 'refunded')),
  created_at timestamptz not null,
  settled_at timestamptz,
  unique (id, person_id, professional_id)
);
create index bill_person on app.bill (person_id, created_at desc);
create index bill_professional on app.bill (professional_id, created_at desc);
call app.own('bill', 'payments', 'care', 'what a client owes for one session');
call app.guard('bill', 'person', 'su', 'person_id = (select app.person_id())');
call app.guard('bill', 'professional', 'su', 'professional_id = (select app.professional_id())');
call app.guard('bill', 'worker', 'su', 'person_id = (select app.person_id())');
call app.guard('bill', 'worker', 'i',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');

create table app.charge (
  id uuid primary key,
  bill_id uuid not null,
  person_id uuid not null,
  professional_id uuid not null,
  card_id uuid not null,
  processor_id text unique,
  amount_minor integer not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  started_by text not null check (started_by in ('client', 'house')),
  state text not null check (state in ('started', 'needs_authentication', 'succeeded', 'failed', 'abandoned')),
  failure text,
  created_at timestamptz not null,
  settled_at timestamptz,
  foreign key (bill_id, person_id, professional_id) references app.bill (id, person_id, professional_id),
  foreign key (card_id, person_id) references app.card (id, person_id)
);
-- A bill has one attempt at a time: two clicks find the same one.
create unique index charge_one_at_a_time on app.charge (bill_id) where state in ('started', 'needs_authentication');
create index charge_person on app.charge (person_id, created_at desc);
call app.own('charge', 'payments', 'care', 'one attempt to take a bill''s amount from a card');
call app.guard('charge', 'person', 'siu', 'person_id = (select app.person_id())');
call app.guard('charge', 'worker', 'siu', 'person_id = (select app.person_id())');

create table app.refund (
  id uuid primary key,
  charge_id uuid not null references app.charge (id),
  bill_id uuid not null,
  person_id uuid not null,
  professional_id uuid not null,
  amount_minor integer not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  reason text not null check (reason in ('professional', 'appeal', 'paid_twice', 'support')),
  processor_id text unique,
  state text not null check (state in ('started', 'succeeded', 'failed')),
  created_at timestamptz not null,
  settled_at timestamptz,
  foreign key (bill_id, person_id, professional_id) references app.bill (id, person_id, professional_id)
);
-- A charge goes back once.
create unique index refund_once on app.refund (charge_id) where state <> 'failed';
call app.own('refund', 'payments', 'care', 'money of a charge on its way back to the card');
call app.guard('refund', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('refund', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('refund', 'worker', 'siu', 'person_id = (select app.person_id())');

-- Health services are outside of value added tax in Iceland (act 50/1988, article 2); coaching is not.
set local role none;
insert into app.tax_rate (country, field, valid_from, rate_hundredths, exemption) values
  ('IS', 'psychologist', '2015-01-01', 0, 'health_service'),
  ('IS', 'physiotherapist', '2015-01-01', 0, 'health_service'),
  ('IS', 'coach', '2015-01-01', 2400, ''),
  ('EE', 'psychologist', '2015-01-01', 0, 'health_service'),
  ('EE', 'physiotherapist', '2015-01-01', 0, 'health_service'),
  ('EE', 'coach', '2025-07-01', 2400, ''),
  ('DK', 'psychologist', '2015-01-01', 0, 'health_service'),
  ('DK', 'physiotherapist', '2015-01-01', 0, 'health_service'),
  ('DK', 'coach', '2015-01-01', 2500, '');
