set local role kara_owner;

create table app.checkout (
  company_id uuid not null references app.company (id),
  id uuid not null,
  purchase_id uuid not null,
  processor_id text unique,
  amount_minor integer not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  state text not null check (state in ('open', 'paid', 'failed', 'abandoned')),
  failure text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, purchase_id) references app.pool_purchase (company_id, id)
);
call app.own('checkout', 'payments', 'company', 'a visit to the card processor''s page to pay for credits');
call app.guard('checkout', 'company worker', 'siu', 'company_id = (select app.company_id())');

create table app.processor_event (
  id text primary key,
  type text not null,
  company_id uuid,
  received_at timestamptz not null,
  handled_at timestamptz
);
call app.own('processor_event', 'payments', 'technical', 'a signed message of the card processor, handled once');
call app.guard('processor_event', 'worker', 'siu', 'true');
call app.guard('processor_event', 'support', 's', 'true');
