set local role kara_owner;

-- Where a professional's money goes: an account at the card processor, which alone knows their bank.
create table app.payout_account (
  professional_id uuid primary key references app.professional (id),
  -- The processor's number of it; null until it has answered.
  account_ref text unique,
  state text not null check (state in ('started', 'needs_more', 'in_review', 'ready', 'refused')),
  -- What the processor still wants, as the few things that a person can do about it.
  missing text[] not null default '{}',
  started_at timestamptz not null,
  -- When the processor was last asked how it stands.
  looked_at timestamptz
);
call app.own('payout_account', 'payouts', 'professional', 'where a professional''s money goes, and what is missing for that');
call app.guard('payout_account', 'professional', 'siu', 'professional_id = (select app.professional_id())');
call app.guard('payout_account', 'worker', 'siu', 'professional_id = (select app.professional_id())');
call app.guard('payout_account', 'support', 's', 'true');

-- The money of one statement on its way: to the professional's account, and from there to their bank.
create table app.pay_transfer (
  id uuid primary key,
  statement_id uuid not null unique,
  professional_id uuid not null references app.professional (id),
  -- As it is written on the statement, and behind our name at the bank.
  statement_number text not null,
  month date not null,
  amount_minor integer not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  state text not null check (state in ('waiting', 'started', 'on_the_way', 'paid', 'failed', 'reversed')),
  failure text check (failure in ('account_not_ready', 'our_funds', 'bank_account', 'bank_refused', 'processor')),
  account_ref text,
  transfer_ref text unique,
  payout_ref text unique,
  -- Each attempt has keys of its own at the processor.
  attempt integer not null default 1 check (attempt > 0),
  -- What fails for a reason of the professional's is sent again once by itself.
  sent_again_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((state = 'failed') = (failure is not null)),
  unique (id, professional_id),
  foreign key (statement_id, professional_id) references app.pay_statement (id, professional_id)
);
create index pay_transfer_professional on app.pay_transfer (professional_id, created_at desc);
create index pay_transfer_created on app.pay_transfer (created_at desc);
call app.own('pay_transfer', 'payouts', 'professional', 'the money of one statement on its way to a bank');
call app.guard('pay_transfer', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('pay_transfer', 'worker', 'siu', 'professional_id = (select app.professional_id())');
call app.guard('pay_transfer', 'support', 's', 'true');

create table app.pay_transfer_step (
  id uuid primary key,
  transfer_id uuid not null,
  professional_id uuid not null,
  state text not null check (state in ('waiting', 'started', 'on_the_way', 'paid', 'failed', 'reversed')),
  failure text check (failure in ('account_not_ready', 'our_funds', 'bank_account', 'bank_refused', 'processor')),
  at timestamptz not null,
  foreign key (transfer_id, professional_id) references app.pay_transfer (id, professional_id)
);
create index pay_transfer_step_transfer on app.pay_transfer_step (transfer_id, at);
create trigger pay_transfer_step_append_only before update or delete on app.pay_transfer_step
  for each row execute function app.refuse_change();
call app.own('pay_transfer_step', 'payouts', 'professional', 'how far the money of a statement came, and when; never changed');
call app.guard('pay_transfer_step', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('pay_transfer_step', 'worker', 'si', 'professional_id = (select app.professional_id())');

-- Statements of the months before wait for an account like those that follow.
insert into app.pay_transfer (id, statement_id, professional_id, statement_number, month, amount_minor, currency, state,
  created_at, changed_at)
select gen_random_uuid(), s.id, s.professional_id,
  'U' || upper(right(s.series, 4)) || '-' || lpad(s.number::text, 5, '0'), s.month, s.total_minor, s.currency,
  'waiting', s.issued_at, s.issued_at
from app.pay_statement s;
insert into app.pay_transfer_step (id, transfer_id, professional_id, state, at)
select gen_random_uuid(), t.id, t.professional_id, t.state, t.created_at from app.pay_transfer t;
