set local role kara_owner;

create table app.credit_policy (
  company_id uuid not null references app.company (id),
  id uuid not null,
  version integer not null,
  allowance_halves integer not null check (allowance_halves between 1 and 400),
  period text not null check (period in ('month', 'quarter', 'year')),
  period_starts_on date not null,
  time_zone text not null,
  rollover text not null check (rollover in ('none', 'capped')),
  rollover_cap_halves integer check ((rollover = 'capped') = (rollover_cap_halves is not null)),
  pro_rata boolean not null,
  pool_empty text not null check (pool_empty in ('self_pay', 'wait')),
  leaver_rule text not null check (leaver_rule in ('keep', 'cancel', 'offer_self_pay')),
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (company_id, id),
  unique (company_id, version)
);
call app.own('credit_policy', 'credits', 'company', 'one version of a company''s rules for granting credits');
call app.guard('credit_policy', 'company', 'si', 'company_id = (select app.company_id())');
call app.guard('credit_policy', 'visitor person worker', 's', 'company_id = (select app.company_id())');

create table app.pool_purchase (
  company_id uuid not null references app.company (id),
  id uuid not null,
  amount_halves integer not null check (amount_halves > 0),
  funding text not null check (funding in ('invoice', 'card')),
  po_number text not null default '',
  state text not null check (state in ('pending', 'funded', 'failed')),
  created_at timestamptz not null,
  created_by uuid not null,
  funded_at timestamptz,
  primary key (company_id, id)
);
call app.own('pool_purchase', 'credits', 'company', 'credits a company bought or was given');
call app.guard('pool_purchase', 'company worker', 'siu', 'company_id = (select app.company_id())');

create table app.credit_account (
  id uuid primary key,
  company_id uuid not null references app.company (id),
  person_id uuid,
  kind text not null check (kind in ('source', 'pool', 'allowance', 'held', 'spent', 'expired')),
  period_start date,
  balance_halves bigint not null default 0,
  constraint credit_account_never_negative check (balance_halves >= 0 or kind = 'source'),
  constraint credit_account_side check ((kind in ('source', 'pool')) = (person_id is null)),
  constraint credit_account_period check ((person_id is null) = (period_start is null)),
  unique nulls not distinct (company_id, person_id, kind, period_start)
);
create index credit_account_person on app.credit_account (person_id, company_id);
call app.own('credit_account', 'credits', 'care', 'a place that credits lie in; the company cannot read it');
call app.guard('credit_account', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('credit_account', 'worker', 's',
  'company_id = (select app.company_id()) and (person_id is null or person_id = (select app.person_id()))');
call app.guard('credit_account', 'definer', 'siu', 'true');

create table app.credit_movement (
  id uuid primary key,
  company_id uuid not null references app.company (id),
  person_id uuid,
  debit_account_id uuid not null references app.credit_account (id),
  credit_account_id uuid not null references app.credit_account (id),
  amount_halves integer not null check (amount_halves > 0),
  kind text not null check (kind in ('grant', 'claim', 'hold', 'spend', 'release', 'expire', 'adjust')),
  reason text not null,
  cause text not null,
  author jsonb not null,
  hold_id uuid,
  occurred_at timestamptz not null,
  check (debit_account_id <> credit_account_id)
);
-- A hold is settled once: spent or released, never both, never twice.
create unique index credit_movement_settled_once on app.credit_movement (hold_id)
  where kind in ('spend', 'release');
create index credit_movement_person on app.credit_movement (person_id, occurred_at desc);
create index credit_movement_at on app.credit_movement using brin (occurred_at);
create trigger credit_movement_append_only before update or delete on app.credit_movement
  for each row execute function app.refuse_change();
call app.own('credit_movement', 'credits', 'care', 'a transfer between two accounts; never changed');
call app.guard('credit_movement', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('credit_movement', 'worker', 's',
  'company_id = (select app.company_id()) and (person_id is null or person_id = (select app.person_id()))');
call app.guard('credit_movement', 'definer', 'si', 'true');

create table app.credit_claim (
  company_id uuid not null references app.company (id),
  person_id uuid not null,
  period_start date not null,
  amount_halves integer not null check (amount_halves > 0),
  claimed_at timestamptz not null,
  primary key (company_id, person_id, period_start)
);
call app.own('credit_claim', 'credits', 'care', 'an employee''s one taking of the allowance of a period');
call app.guard('credit_claim', 'person', 'si',
  'person_id = (select app.person_id())',
  'person_id = (select app.person_id()) and company_id = (select app.company_id())');
call app.guard('credit_claim', 'worker', 's',
  'company_id = (select app.company_id()) and person_id = (select app.person_id())');

create table app.credit_hold (
  id uuid primary key,
  company_id uuid not null references app.company (id),
  person_id uuid not null,
  session_id uuid not null unique,
  period_start date not null,
  amount_halves integer not null check (amount_halves > 0),
  held_at timestamptz not null,
  settled_at timestamptz,
  settled_as text check (settled_as in ('spend', 'release'))
);
create index credit_hold_person on app.credit_hold (person_id);
call app.own('credit_hold', 'credits', 'care', 'credits set aside for a session until it is spent or released');
call app.guard('credit_hold', 'person worker', 'siu',
  'company_id = (select app.company_id()) and person_id = (select app.person_id())');

set local role kara_definer;

-- The one way credits move: opens the accounts when they are new, changes both balances in the order
-- of their ids (so that two transfers cannot wait for each other) and writes the movement. The id is
-- the idempotency key. Answers `moved`, `repeated` (it had moved before; nothing was done) or `short`
-- (the account has less than that; nothing was done).
create function app.move_credits(
  new_id uuid, of_company uuid, of_person uuid, of_period date, from_kind text, to_kind text, amount integer,
  movement_kind text, why text, caused_by text, by_author jsonb, at timestamptz, of_hold uuid
) returns text language plpgsql security definer set search_path = app as $$
declare
  debit_id uuid;
  credit_id uuid;
begin
  if of_company is distinct from app.company_id() or of_person is distinct from app.person_id() then
    raise exception 'credits of another owner' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from app.credit_movement where id = new_id) then return 'repeated'; end if;
  debit_id := app.open_credit_account(of_company, of_person, of_period, from_kind);
  credit_id := app.open_credit_account(of_company, of_person, of_period, to_kind);
  perform from app.credit_account where id in (debit_id, credit_id) order by id for update;
  if exists (select from app.credit_movement where id = new_id) then return 'repeated'; end if;
  update app.credit_account set balance_halves = balance_halves - amount
    where id = debit_id and (kind = 'source' or balance_halves >= amount);
  if not found then return 'short'; end if;
  update app.credit_account set balance_halves = balance_halves + amount where id = credit_id;
  insert into app.credit_movement (id, company_id, person_id, debit_account_id, credit_account_id, amount_halves,
      kind, reason, cause, author, hold_id, occurred_at)
    values (new_id, of_company, of_person, debit_id, credit_id, amount, movement_kind, why, caused_by, by_author,
      of_hold, at);
  return 'moved';
end $$;

create function app.open_credit_account(of_company uuid, of_person uuid, of_period date, of_kind text)
returns uuid language plpgsql security definer set search_path = app as $$
declare
  found_id uuid;
  owner uuid := case when of_kind in ('source', 'pool') then null else of_person end;
  start date := case when of_kind in ('source', 'pool') then null else of_period end;
begin
  select id into found_id from app.credit_account
    where company_id = of_company and person_id is not distinct from owner and kind = of_kind
      and period_start is not distinct from start;
  if found_id is not null then return found_id; end if;
  insert into app.credit_account (id, company_id, person_id, kind, period_start)
    values (gen_random_uuid(), of_company, owner, of_kind, start)
    on conflict do nothing;
  select id into found_id from app.credit_account
    where company_id = of_company and person_id is not distinct from owner and kind = of_kind
      and period_start is not distinct from start;
  return found_id;
end $$;

-- The only movement a company causes itself: credits it bought enter its pool.
create function app.fund_pool(new_id uuid, of_company uuid, amount integer, caused_by text, by_author jsonb,
  at timestamptz) returns boolean language plpgsql security definer set search_path = app as $$
declare
  debit_id uuid;
  credit_id uuid;
begin
  if of_company is distinct from app.company_id() then
    raise exception 'the pool of another company' using errcode = 'insufficient_privilege';
  end if;
  debit_id := app.open_credit_account(of_company, null, null, 'source');
  credit_id := app.open_credit_account(of_company, null, null, 'pool');
  perform from app.credit_account where id in (debit_id, credit_id) order by id for update;
  insert into app.credit_movement (id, company_id, person_id, debit_account_id, credit_account_id, amount_halves,
      kind, reason, cause, author, occurred_at)
    values (new_id, of_company, null, debit_id, credit_id, amount, 'grant', 'purchase', caused_by, by_author, at)
    on conflict (id) do nothing;
  if not found then return false; end if;
  update app.credit_account set balance_halves = balance_halves - amount where id = debit_id;
  update app.credit_account set balance_halves = balance_halves + amount where id = credit_id;
  return true;
end $$;

set local role kara_owner;
revoke all on function app.move_credits, app.open_credit_account, app.fund_pool from public;
grant execute on function app.move_credits to kara_person, kara_worker;
grant execute on function app.fund_pool to kara_company, kara_worker;
