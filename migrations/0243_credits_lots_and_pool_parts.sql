-- A person's credits lie in lots: the allowance of a period, a grant with an end of its own, what was carried
-- over, what came back late. The pool lies in parts, so that many claims of one company do not wait for one row.
set local role kara_owner;

alter table app.credit_account add column lot text not null default 'period';
alter table app.credit_account add column part integer not null default 0 check (part between 0 and 15);
alter table app.credit_account add constraint credit_account_parts check (part = 0 or kind = 'pool');
alter table app.credit_account
  drop constraint credit_account_company_id_person_id_kind_period_start_key;
create unique index credit_account_place on app.credit_account
  (company_id, person_id, kind, period_start, lot, part) nulls not distinct;

alter table app.credit_claim add column lot text not null default 'period' check (length(lot) <= 60);
alter table app.credit_claim add column period_end date;
alter table app.credit_claim add column usable_from timestamptz;
alter table app.credit_claim add column usable_until timestamptz;
-- The owner of the table has no policy of its own.
set local role none;
update app.credit_claim c set
  period_end = c.period_start + p.span, usable_from = c.period_start::timestamp at time zone p.time_zone,
  usable_until = (c.period_start + p.span) at time zone p.time_zone
from (select distinct on (company_id) company_id, time_zone,
    case period when 'month' then interval '1 month' when 'quarter' then interval '3 months'
      else interval '1 year' end as span
  from app.credit_policy order by company_id, version desc) p
where p.company_id = c.company_id;
set local role kara_owner;
alter table app.credit_claim alter column period_end set not null;
alter table app.credit_claim alter column usable_from set not null;
alter table app.credit_claim alter column usable_until set not null;
alter table app.credit_claim add constraint credit_claim_usable check (usable_from < usable_until);
alter table app.credit_claim drop constraint credit_claim_pkey;
alter table app.credit_claim add primary key (company_id, person_id, period_start, lot);
comment on column app.credit_claim.lot is 'period, carried, returned, or grant:<id>';
call app.guard('credit_claim', 'worker', 'i',
  'company_id = (select app.company_id()) and person_id = (select app.person_id())');
call app.guard('credit_claim', 'definer', 'siu', 'true');

alter table app.credit_hold add column reversed_at timestamptz;
alter table app.credit_hold add constraint credit_hold_reversed
  check (reversed_at is null or settled_as = 'spend');

-- A hold takes from the lots that end first, and each of its parts is settled once.
drop index app.credit_movement_settled_once;
create unique index credit_movement_settled_once on app.credit_movement (hold_id, debit_account_id)
  where kind in ('spend', 'release');
create index credit_movement_of_hold on app.credit_movement (hold_id) where hold_id is not null;
create index credit_movement_company on app.credit_movement (company_id, occurred_at);

set local role kara_definer;

-- Movements of one person at one company wait for each other, and for nobody else.
create function app.lock_credits(of_company uuid, of_person uuid) returns void
language sql volatile set search_path = app
  return pg_advisory_xact_lock(hashtextextended(of_company::text || of_person::text, 220));

create function app.open_lot_account(of_company uuid, of_person uuid, of_kind text, of_period date, of_lot text,
  of_part integer) returns uuid language plpgsql security definer set search_path = app as $$
declare
  found_id uuid;
begin
  select id into found_id from app.credit_account
    where company_id = of_company and person_id is not distinct from of_person and kind = of_kind
      and period_start is not distinct from of_period and lot = of_lot and part = of_part;
  if found_id is null then
    insert into app.credit_account (id, company_id, person_id, kind, period_start, lot, part)
      values (gen_random_uuid(), of_company, of_person, of_kind, of_period, of_lot, of_part)
      on conflict do nothing;
    select id into found_id from app.credit_account
      where company_id = of_company and person_id is not distinct from of_person and kind = of_kind
        and period_start is not distinct from of_period and lot = of_lot and part = of_part;
  end if;
  return found_id;
end $$;

-- One movement between two accounts whose rows nobody else can be changing now, or false when the first has less.
create function app.write_movement(new_id uuid, of_company uuid, of_person uuid, debit_id uuid, credit_id uuid,
  amount integer, movement_kind text, why text, caused_by text, by_author jsonb, at timestamptz, of_hold uuid)
returns boolean language plpgsql security definer set search_path = app as $$
begin
  update app.credit_account set balance_halves = balance_halves - amount
    where id = debit_id and (kind = 'source' or balance_halves >= amount);
  if not found then return false; end if;
  update app.credit_account set balance_halves = balance_halves + amount where id = credit_id;
  insert into app.credit_movement (id, company_id, person_id, debit_account_id, credit_account_id, amount_halves,
      kind, reason, cause, author, hold_id, occurred_at)
    values (new_id, of_company, of_person, debit_id, credit_id, amount, movement_kind, why, caused_by, by_author,
      of_hold, at);
  return true;
end $$;

-- Takes from the pool: from one part that nobody is taking from, else from all of them in their order.
create function app.draw_from_pool(new_id uuid, of_company uuid, of_person uuid, credit_id uuid, amount integer,
  movement_kind text, why text, caused_by text, by_author jsonb, at timestamptz)
returns text language plpgsql security definer set search_path = app as $$
declare
  part_id uuid;
  one record;
  total bigint := 0;
  still integer := amount;
  taken integer;
begin
  select id into part_id from app.credit_account
    where company_id = of_company and kind = 'pool' and balance_halves >= amount
    order by (part - hashtext(coalesce(of_person, of_company)::text)) & 15 limit 1 for update skip locked;
  if part_id is not null then
    perform app.write_movement(new_id, of_company, of_person, part_id, credit_id, amount, movement_kind, why,
      caused_by, by_author, at, null);
    return 'moved';
  end if;
  for one in select balance_halves from app.credit_account
    where company_id = of_company and kind = 'pool' order by part for update
  loop total := total + one.balance_halves; end loop;
  if total < amount then return 'short'; end if;
  for one in select id, part, balance_halves from app.credit_account
    where company_id = of_company and kind = 'pool' and balance_halves > 0 order by part
  loop
    exit when still = 0;
    taken := least(still, one.balance_halves);
    perform app.write_movement(
      case when still = amount then new_id else md5(new_id::text || one.part)::uuid end,
      of_company, of_person, one.id, credit_id, taken, movement_kind, why, caused_by, by_author, at, null);
    still := still - taken;
  end loop;
  return 'moved';
end $$;

-- The one way credits move between a person's own lots, out of the pool and back into it. The id is the
-- idempotency key. Answers `moved`, `repeated` or `short`, as app.move_credits does.
create function app.transfer_credits(new_id uuid, of_company uuid, of_person uuid, from_kind text, from_period date,
  from_lot text, to_kind text, to_period date, to_lot text, amount integer, movement_kind text, why text,
  caused_by text, by_author jsonb, at timestamptz, of_hold uuid)
returns text language plpgsql security definer set search_path = app as $$
declare
  debit_id uuid;
  credit_id uuid;
begin
  if of_company is distinct from app.company_id() or of_person is distinct from app.person_id() then
    raise exception 'credits of another owner' using errcode = 'insufficient_privilege';
  end if;
  if from_kind = 'source' or to_kind = 'source' then
    raise exception 'a person neither makes nor destroys credits' using errcode = 'insufficient_privilege';
  end if;
  perform app.lock_credits(of_company, of_person);
  if exists (select from app.credit_movement where id = new_id) then return 'repeated'; end if;
  if to_kind = 'pool' then
    select id into credit_id from app.credit_account where company_id = of_company and kind = 'pool'
      order by (part - hashtext(of_person::text)) & 15 limit 1 for update skip locked;
    credit_id := coalesce(credit_id, app.open_lot_account(of_company, null, 'pool', null, 'period', 0));
  else
    credit_id := app.open_lot_account(of_company, of_person, to_kind, to_period, to_lot, 0);
  end if;
  if from_kind = 'pool' then
    return app.draw_from_pool(new_id, of_company, of_person, credit_id, amount, movement_kind, why, caused_by,
      by_author, at);
  end if;
  debit_id := app.open_lot_account(of_company, of_person, from_kind, from_period, from_lot, 0);
  return case when app.write_movement(new_id, of_company, of_person, debit_id, credit_id, amount, movement_kind, why,
    caused_by, by_author, at, of_hold) then 'moved' else 'short' end;
end $$;

-- The same within the lot of a period.
create or replace function app.move_credits(
  new_id uuid, of_company uuid, of_person uuid, of_period date, from_kind text, to_kind text, amount integer,
  movement_kind text, why text, caused_by text, by_author jsonb, at timestamptz, of_hold uuid
) returns text language sql security definer set search_path = app
  return app.transfer_credits(new_id, of_company, of_person, from_kind, of_period, 'period', to_kind, of_period,
    'period', amount, movement_kind, why, caused_by, by_author, at, of_hold);

-- Sets credits aside for a session, from the lots that are good at its time, those that end first being taken
-- first. Answers the first of these lots' periods; null when they hold less, and then nothing was done.
create function app.hold_credits(new_id uuid, of_company uuid, of_person uuid, amount integer,
  session_at timestamptz, why text, caused_by text, by_author jsonb, at timestamptz)
returns date language plpgsql security definer set search_path = app as $$
declare
  one record;
  still integer := amount;
  taken integer;
  first_period date;
begin
  if of_company is distinct from app.company_id() or of_person is distinct from app.person_id() then
    raise exception 'credits of another owner' using errcode = 'insufficient_privilege';
  end if;
  perform app.lock_credits(of_company, of_person);
  if amount > coalesce((select sum(a.balance_halves)
    from app.credit_claim c join app.credit_account a on a.company_id = c.company_id and a.person_id = c.person_id
      and a.period_start = c.period_start and a.lot = c.lot and a.kind = 'allowance'
    where c.company_id = of_company and c.person_id = of_person
      and c.usable_from <= session_at and session_at < c.usable_until), 0)
  then return null; end if;
  for one in select c.period_start, c.lot, a.id, a.balance_halves
    from app.credit_claim c join app.credit_account a on a.company_id = c.company_id and a.person_id = c.person_id
      and a.period_start = c.period_start and a.lot = c.lot and a.kind = 'allowance'
    where c.company_id = of_company and c.person_id = of_person and a.balance_halves > 0
      and c.usable_from <= session_at and session_at < c.usable_until
    order by c.usable_until, c.period_start, c.lot
  loop
    exit when still = 0;
    taken := least(still, one.balance_halves);
    perform app.write_movement(
      case when still = amount then new_id else md5(new_id::text || one.id)::uuid end, of_company, of_person, one.id,
      app.open_lot_account(of_company, of_person, 'held', one.period_start, one.lot, 0),
      taken, 'hold', why, caused_by, by_author, at, new_id);
    first_period := coalesce(first_period, one.period_start);
    still := still - taken;
  end loop;
  return first_period;
end $$;

-- What becomes of a hold, each of its parts in the lot that it came from: `spend`, `release`, or `reverse` of what
-- was spent. What comes back to a lot that has ended is good for another while, in a lot of its own, which is
-- answered so that its end can be planned.
create function app.settle_hold(of_company uuid, of_person uuid, of_hold uuid, settled text, why text,
  caused_by text, by_author jsonb, at timestamptz, late_days integer)
returns table (late_period date, late_until timestamptz)
language plpgsql security definer set search_path = app as $$
declare
  one record;
  to_account uuid;
  until timestamptz := at + make_interval(days => late_days);
begin
  if of_company is distinct from app.company_id() or of_person is distinct from app.person_id() then
    raise exception 'credits of another owner' using errcode = 'insufficient_privilege';
  end if;
  perform app.lock_credits(of_company, of_person);
  for one in select m.id, m.amount_halves, m.debit_account_id as allowance_id, m.credit_account_id as held_id,
      c.period_start, c.period_end, c.lot, c.usable_until
    from app.credit_movement m join app.credit_account a on a.id = m.debit_account_id
      join app.credit_claim c on c.company_id = a.company_id and c.person_id = a.person_id
        and c.period_start = a.period_start and c.lot = a.lot
    where m.hold_id = of_hold and m.kind = 'hold' and m.company_id = of_company and m.person_id = of_person
    order by m.id
  loop
    to_account := one.allowance_id;
    if settled = 'spend' then
      to_account := app.open_lot_account(of_company, of_person, 'spent', one.period_start, one.lot, 0);
    elsif one.usable_until <= at then
      to_account := app.open_lot_account(of_company, of_person, 'allowance', one.period_start, 'returned', 0);
      insert into app.credit_claim (company_id, person_id, period_start, lot, amount_halves, claimed_at, period_end,
          usable_from, usable_until)
        values (of_company, of_person, one.period_start, 'returned', one.amount_halves, at, one.period_end, at, until)
        on conflict (company_id, person_id, period_start, lot) do update
          set amount_halves = credit_claim.amount_halves + excluded.amount_halves,
            usable_until = excluded.usable_until;
      late_period := one.period_start;
      late_until := until;
      return next;
    end if;
    perform app.write_movement(
      md5(one.id::text || settled)::uuid, of_company, of_person,
      case when settled = 'reverse'
        then app.open_lot_account(of_company, of_person, 'spent', one.period_start, one.lot, 0)
        else one.held_id end,
      to_account, one.amount_halves, case when settled = 'reverse' then 'adjust' else settled end, why, caused_by,
      by_author, at, of_hold);
  end loop;
end $$;

-- Bought credits are laid into all parts of the pool.
create or replace function app.fund_pool(new_id uuid, of_company uuid, amount integer, caused_by text, by_author jsonb,
  at timestamptz) returns boolean language plpgsql security definer set search_path = app as $$
declare
  source_id uuid;
  part_id uuid;
  share integer;
begin
  if of_company is distinct from app.company_id() then
    raise exception 'the pool of another company' using errcode = 'insufficient_privilege';
  end if;
  source_id := app.open_lot_account(of_company, null, 'source', null, 'period', 0);
  perform from app.credit_account where id = source_id for update;
  if exists (select from app.credit_movement where id = new_id) then return false; end if;
  for of_part in 0..15 loop
    share := amount / 16 + case when of_part < amount % 16 then 1 else 0 end;
    continue when share = 0;
    part_id := app.open_lot_account(of_company, null, 'pool', null, 'period', of_part);
    perform app.write_movement(case when of_part = 0 then new_id else md5(new_id::text || of_part)::uuid end,
      of_company, null, source_id, part_id, share, 'grant', 'purchase', caused_by, by_author, at, null);
  end loop;
  return true;
end $$;

drop function app.open_credit_account;

set local role kara_owner;
revoke all on function app.lock_credits, app.open_lot_account, app.write_movement, app.draw_from_pool,
  app.transfer_credits, app.hold_credits, app.settle_hold from public;
grant execute on function app.transfer_credits, app.hold_credits, app.settle_hold to kara_person, kara_worker;

-- Policies: anchored to the company's day or to each person's first claim; what is left may be carried over; how
-- long a leaver keeps what is booked.
alter table app.credit_policy add column anchor text not null default 'company'
  check (anchor in ('company', 'claim'));
alter table app.credit_policy drop constraint credit_policy_rollover_check;
alter table app.credit_policy add constraint credit_policy_rollover_check
  check (rollover in ('none', 'capped', 'until'));
alter table app.credit_policy add column rollover_days integer check (rollover_days between 1 and 366);
alter table app.credit_policy add constraint credit_policy_rollover_until
  check ((rollover = 'until') = (rollover_days is not null));
alter table app.credit_policy add column leaver_days integer not null default 30
  check (leaver_days between 0 and 366);
