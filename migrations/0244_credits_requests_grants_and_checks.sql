set local role kara_owner;

-- A claim that found the pool empty waits here until the company has bought more.
create table app.credit_waiting_claim (
  company_id uuid not null references app.company (id),
  person_id uuid not null,
  asked_at timestamptz not null,
  primary key (company_id, person_id)
);
call app.own('credit_waiting_claim', 'credits', 'care', 'a claim that waits for an empty pool to be filled');
call app.guard('credit_waiting_claim', 'person worker', 'sid',
  'company_id = (select app.company_id()) and person_id = (select app.person_id())');
call app.guard('credit_waiting_claim', 'definer', 's', 'true');

-- What the company decides about. Nothing of it says who asked, or when: a batch of cards has one time.
create table app.credit_request_card (
  company_id uuid not null references app.company (id),
  id uuid not null,
  amount_halves integer not null check (amount_halves between 1 and 40),
  reason text not null check (reason in ('more_time', 'crisis', 'new_matter', 'other')),
  shown_at timestamptz not null,
  decision text check (decision in ('granted', 'declined')),
  decided_at timestamptz,
  decided_by uuid,
  check ((decision is null) = (decided_at is null)),
  primary key (company_id, id)
);
call app.own('credit_request_card', 'credits', 'company', 'an ask for more credits, without who or when');
call app.guard('credit_request_card', 'company', 'su', 'company_id = (select app.company_id())');
call app.guard('credit_request_card', 'worker', 's', 'company_id = (select app.company_id())');
call app.guard('credit_request_card', 'definer', 'si', 'true');

create table app.credit_request (
  id uuid primary key,
  company_id uuid not null references app.company (id),
  person_id uuid not null,
  professional_id uuid,
  amount_halves integer not null check (amount_halves between 1 and 40),
  reason text not null check (reason in ('more_time', 'crisis', 'new_matter', 'other')),
  asked_at timestamptz not null,
  card_id uuid,
  answer text check (answer in ('granted', 'declined', 'withdrawn')),
  answered_at timestamptz
);
create unique index credit_request_one_open on app.credit_request (company_id, person_id) where answer is null;
create unique index credit_request_card_once on app.credit_request (card_id) where card_id is not null;
call app.own('credit_request', 'credits', 'care', 'a person''s ask for more credits');
call app.guard('credit_request', 'person worker', 'siu',
  'company_id = (select app.company_id()) and person_id = (select app.person_id())');
call app.guard('credit_request', 'definer', 'su', 'true');

-- Credits for many or for one, with an end of their own.
create table app.credit_grant (
  company_id uuid not null references app.company (id),
  id uuid not null,
  amount_halves integer not null check (amount_halves between 1 and 400),
  audience text not null check (audience in ('everyone', 'named')),
  note text not null default '' check (length(note) <= 140),
  usable_until timestamptz not null,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (company_id, id)
);
call app.own('credit_grant', 'credits', 'company', 'credits that a company grants outside of its policy');
call app.guard('credit_grant', 'company', 'si', 'company_id = (select app.company_id())');
call app.guard('credit_grant', 'person worker', 's', 'company_id = (select app.company_id())');
call app.guard('credit_grant', 'definer', 'su', 'true');

create table app.credit_grant_recipient (
  company_id uuid not null,
  grant_id uuid not null,
  email_norm text not null check (email_norm = lower(email_norm) and length(email_norm) <= 254),
  primary key (company_id, grant_id, email_norm),
  foreign key (company_id, grant_id) references app.credit_grant (company_id, id)
);
call app.own('credit_grant_recipient', 'credits', 'company', 'an address that a grant is meant for');
call app.guard('credit_grant_recipient', 'company', 'si', 'company_id = (select app.company_id())');
call app.guard('credit_grant_recipient', 'definer', 's', 'true');

-- Support knows a person of the ledger by a name that leads nowhere else.
create table app.credit_pseudonym (
  company_id uuid not null references app.company (id),
  person_id uuid not null,
  pseudonym text not null,
  salt text not null,
  primary key (company_id, person_id)
);
create unique index credit_pseudonym_name on app.credit_pseudonym (company_id, pseudonym);
call app.own('credit_pseudonym', 'credits', 'care', 'under which name support sees somebody''s credits');
call app.guard('credit_pseudonym', 'definer', 'si', 'true');

create table app.credit_adjustment (
  id uuid primary key,
  company_id uuid not null references app.company (id),
  pseudonym text,
  amount_halves integer not null check (amount_halves <> 0),
  reason text not null check (length(reason) between 10 and 500),
  requested_by uuid not null,
  requested_at timestamptz not null,
  approved_by uuid,
  decided_at timestamptz,
  decision text check (decision in ('applied', 'declined')),
  check (decision is null or decided_at is not null),
  -- A second person above ten credits; smaller ones need none.
  constraint credit_adjustment_two_people check (decision is distinct from 'applied' or abs(amount_halves) <= 20
    or (approved_by is not null and approved_by <> requested_by))
);
call app.own('credit_adjustment', 'credits', 'technical', 'a correction of somebody''s credits, by support');
call app.guard('credit_adjustment', 'support', 'siu', 'true');
call app.guard('credit_adjustment', 'definer', 's', 'true');

create table app.credit_alarm (
  id uuid primary key,
  company_id uuid not null references app.company (id),
  kind text not null check (kind in ('balance', 'sum', 'seal')),
  detail text not null,
  raised_at timestamptz not null,
  unique (company_id, kind, detail)
);
call app.own('credit_alarm', 'credits', 'technical', 'something of a ledger that does not hold');
call app.guard('credit_alarm', 'support', 's', 'true');
call app.guard('credit_alarm', 'worker', 'si', 'company_id = (select app.company_id())');

-- A month of a company's ledger, closed: the hash of all of its movements after that of the month before.
create table app.credit_seal (
  company_id uuid not null references app.company (id),
  month date not null,
  movements integer not null,
  head text not null,
  sealed_at timestamptz not null,
  primary key (company_id, month)
);
create trigger credit_seal_append_only before update or delete on app.credit_seal
  for each row execute function app.refuse_change();
call app.own('credit_seal', 'credits', 'technical', 'a closed month of a ledger, and the hash that proves it');
call app.guard('credit_seal', 'worker', 'si', 'company_id = (select app.company_id())');
call app.guard('credit_seal', 'support definer', 's', 'true');

set local role kara_definer;

create function app.waiting_claims() returns setof uuid
language sql stable security definer set search_path = app begin atomic
  select person_id from app.credit_waiting_claim where company_id = app.company_id();
end;

-- Turns asks into cards: those that are old enough, when enough of them are together or one has waited too long. All
-- cards of a batch come at one time, under ids that no order can be read from.
create function app.release_request_cards(at timestamptz, hours_min integer, cards_min integer, days_max integer)
returns integer language plpgsql security definer set search_path = app as $$
declare
  ripe uuid[];
  oldest timestamptz;
  one uuid;
  card uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(app.company_id()::text, 221));
  select array_agg(id), min(asked_at) into ripe, oldest from app.credit_request
    where company_id = app.company_id() and answer is null and card_id is null
      and asked_at <= at - make_interval(hours => hours_min);
  if coalesce(array_length(ripe, 1), 0) < cards_min
    and (oldest is null or oldest > at - make_interval(days => days_max))
  then return 0; end if;
  foreach one in array ripe loop
    card := gen_random_uuid();
    insert into app.credit_request_card (company_id, id, amount_halves, reason, shown_at)
      select company_id, card, amount_halves, reason, at from app.credit_request where id = one;
    update app.credit_request set card_id = card where id = one;
  end loop;
  return array_length(ripe, 1);
end $$;

create function app.waiting_requests() returns integer
language sql stable security definer set search_path = app
  return (select count(*)::integer from app.credit_request
    where company_id = app.company_id() and answer is null and card_id is null);

create function app.request_of_card(of_card uuid) returns table (request_id uuid, person_id uuid)
language sql stable security definer set search_path = app begin atomic
  select r.id, r.person_id from app.credit_request r
  where r.company_id = app.company_id() and r.card_id = of_card and r.answer is null;
end;

-- Grants to the people of a company who are meant and have nothing of this grant yet, so many at a time: the pool is
-- gathered into one part, and the rest is done for all of them at once. Answers whom; null when the pool has less.
create function app.grant_to_many(of_grant uuid, people_max integer, by_author jsonb, at timestamptz)
returns uuid[] language plpgsql security definer set search_path = app as $$
declare
  given app.credit_grant;
  people uuid[];
  first_part uuid;
  one record;
  needed bigint;
  have bigint := 0;
  taken integer;
begin
  select * into given from app.credit_grant
    where company_id = app.company_id() and id = of_grant and usable_until > at for update;
  if not found then return '{}'; end if;
  select array_agg(person_id) into people from (
    select e.person_id from app.employee e
    where e.company_id = given.company_id and e.state = 'active'
      and (given.audience = 'everyone' and e.joined_at <= given.created_at
        or exists (select from app.person_email m join app.credit_grant_recipient r on r.email_norm = m.email_norm
          where m.person_id = e.person_id and m.verified_at is not null and r.company_id = given.company_id
            and r.grant_id = given.id))
      and not exists (select from app.credit_claim c where c.company_id = given.company_id
        and c.person_id = e.person_id and c.lot = 'grant:' || given.id)
    order by e.person_id limit people_max) chosen;
  if people is null then return '{}'; end if;
  needed := array_length(people, 1)::bigint * given.amount_halves;
  for one in select id, balance_halves from app.credit_account
    where company_id = given.company_id and kind = 'pool' order by part for update
  loop
    first_part := coalesce(first_part, one.id);
    have := have + one.balance_halves;
  end loop;
  if have < needed then return null; end if;
  select balance_halves into have from app.credit_account where id = first_part;
  for one in select id, balance_halves from app.credit_account
    where company_id = given.company_id and kind = 'pool' and id <> first_part and balance_halves > 0 order by part
  loop
    exit when have >= needed;
    taken := least(needed - have, one.balance_halves);
    perform app.write_movement(gen_random_uuid(), given.company_id, null, one.id, first_part, taken, 'adjust',
      'gathered', 'grant:' || given.id, by_author, at, null);
    have := have + taken;
  end loop;
  insert into app.credit_claim (company_id, person_id, period_start, lot, amount_halves, claimed_at, period_end,
      usable_from, usable_until)
    select given.company_id, person, given.created_at::date, 'grant:' || given.id, given.amount_halves, at,
      greatest(given.usable_until::date, given.created_at::date + 1), given.created_at, given.usable_until
    from unnest(people) person;
  insert into app.credit_account (id, company_id, person_id, kind, period_start, lot, balance_halves)
    select gen_random_uuid(), given.company_id, person, 'allowance', given.created_at::date, 'grant:' || given.id,
      given.amount_halves
    from unnest(people) person;
  update app.credit_account set balance_halves = balance_halves - needed where id = first_part;
  insert into app.credit_movement (id, company_id, person_id, debit_account_id, credit_account_id, amount_halves, kind,
      reason, cause, author, occurred_at)
    select md5(given.id::text || a.person_id)::uuid, given.company_id, a.person_id, first_part, a.id,
      given.amount_halves, 'grant', 'company_grant', 'grant:' || given.id, by_author, at
    from app.credit_account a
    where a.company_id = given.company_id and a.person_id = any (people) and a.lot = 'grant:' || given.id
      and a.kind = 'allowance';
  return people;
end $$;

-- The ledger as support sees it: who is a name that leads nowhere.
create function app.name_credit_people(of_company uuid) returns void
language sql volatile security definer set search_path = app begin atomic
  insert into app.credit_pseudonym (company_id, person_id, pseudonym, salt)
    select distinct company_id, person_id, upper(substr(md5(gen_random_uuid()::text), 1, 8)), gen_random_uuid()::text
    from app.credit_account where company_id = of_company and person_id is not null
    on conflict do nothing;
end;

create function app.pseudonymous_ledger(of_company uuid, of_pseudonym text, before_at timestamptz, rows_max integer)
returns table (id uuid, pseudonym text, from_kind text, to_kind text, lot text, period_start date,
  amount_halves integer, kind text, reason text, author_kind text, occurred_at timestamptz)
language sql stable security definer set search_path = app begin atomic
  select m.id, p.pseudonym, d.kind, c.kind, coalesce(nullif(c.lot, 'period'), d.lot),
    coalesce(c.period_start, d.period_start), m.amount_halves, m.kind, m.reason, m.author ->> 'kind', m.occurred_at
  from app.credit_movement m
    join app.credit_account d on d.id = m.debit_account_id join app.credit_account c on c.id = m.credit_account_id
    left join app.credit_pseudonym p on p.company_id = m.company_id and p.person_id = m.person_id
  where m.company_id = of_company and (of_pseudonym is null or p.pseudonym = of_pseudonym)
    and (before_at is null or m.occurred_at < before_at)
  order by m.occurred_at desc, m.id desc limit rows_max;
end;

create function app.pseudonymous_balances(of_company uuid, rows_max integer)
returns table (pseudonym text, available bigint, held bigint, spent bigint, expired bigint)
language sql stable security definer set search_path = app begin atomic
  select p.pseudonym, coalesce(sum(a.balance_halves) filter (where a.kind = 'allowance'), 0)::bigint,
    coalesce(sum(a.balance_halves) filter (where a.kind = 'held'), 0)::bigint,
    coalesce(sum(a.balance_halves) filter (where a.kind = 'spent'), 0)::bigint,
    coalesce(sum(a.balance_halves) filter (where a.kind = 'expired'), 0)::bigint
  from app.credit_pseudonym p join app.credit_account a on a.company_id = p.company_id and a.person_id = p.person_id
  where p.company_id = of_company
  group by p.pseudonym order by p.pseudonym limit rows_max;
end;

create function app.pool_balance(of_company uuid) returns bigint
language sql stable security definer set search_path = app
  return (select coalesce(sum(balance_halves), 0)::bigint from app.credit_account
    where company_id = of_company and kind = 'pool');

-- Carries out a correction that has been decided: between the pool and the newest lot of somebody, or between the
-- outside and the pool. The row itself refuses to be applied by one person alone above the limit.
create function app.apply_adjustment(of_adjustment uuid, by_author jsonb, at timestamptz) returns text
language plpgsql security definer set search_path = app as $$
declare
  wanted app.credit_adjustment;
  somebody uuid;
  lot_row app.credit_claim;
  pool_id uuid;
  other_id uuid;
  amount integer;
begin
  select * into wanted from app.credit_adjustment where id = of_adjustment and decision = 'applied';
  if not found then raise exception 'not decided' using errcode = 'insufficient_privilege'; end if;
  if exists (select from app.credit_movement where id = of_adjustment) then return 'repeated'; end if;
  amount := abs(wanted.amount_halves);
  pool_id := app.open_lot_account(wanted.company_id, null, 'pool', null, 'period', 0);
  if wanted.pseudonym is null then
    other_id := app.open_lot_account(wanted.company_id, null, 'source', null, 'period', 0);
  else
    select person_id into somebody from app.credit_pseudonym
      where company_id = wanted.company_id and pseudonym = wanted.pseudonym;
    select * into lot_row from app.credit_claim
      where company_id = wanted.company_id and person_id = somebody and usable_until > at
      order by usable_until desc limit 1;
    if lot_row.person_id is null then return 'no_lot'; end if;
    perform app.lock_credits(wanted.company_id, somebody);
    other_id := app.open_lot_account(wanted.company_id, somebody, 'allowance', lot_row.period_start, lot_row.lot, 0);
  end if;
  if wanted.amount_halves > 0 and somebody is not null then
    return app.draw_from_pool(of_adjustment, wanted.company_id, somebody, other_id, amount, 'adjust',
      'support', 'adjustment:' || of_adjustment, by_author, at);
  end if;
  if wanted.amount_halves < 0 and somebody is null then
    return app.draw_from_pool(of_adjustment, wanted.company_id, null, other_id, amount, 'adjust',
      'support', 'adjustment:' || of_adjustment, by_author, at);
  end if;
  return case when app.write_movement(of_adjustment, wanted.company_id, somebody, other_id, pool_id, amount, 'adjust',
    'support', 'adjustment:' || of_adjustment, by_author, at, null) then 'moved' else 'short' end;
end $$;

-- Every account whose balance is not the sum of its movements, and what all of them together should not hold.
create function app.ledger_problems() returns table (kind text, detail text)
language sql stable security definer set search_path = app begin atomic
  select 'balance', format('%s holds %s, its movements say %s', a.id, a.balance_halves, coalesce(s.total, 0))
  from app.credit_account a left join (
    select account_id, sum(amount) as total from (
      select credit_account_id as account_id, amount_halves as amount from app.credit_movement
        where company_id = app.company_id()
      union all
      select debit_account_id, -amount_halves from app.credit_movement where company_id = app.company_id()) both_sides
    group by account_id) s on s.account_id = a.id
  where a.company_id = app.company_id() and a.balance_halves <> coalesce(s.total, 0)
  union all
  select 'sum', format('all accounts hold %s', sum(balance_halves))
  from app.credit_account where company_id = app.company_id() having sum(balance_halves) <> 0;
end;

-- The chain over the movements of a company's month: each hash takes in the one before, a person only by a salted
-- commitment.
create function app.chain_of_month(of_company uuid, of_month date, previous text)
returns table (movements integer, head text) language plpgsql stable security definer set search_path = app as $$
declare
  one record;
begin
  movements := 0;
  head := previous;
  for one in select m.*, encode(sha256(convert_to(p.salt || m.person_id, 'UTF8')), 'hex') as somebody
    from app.credit_movement m
      left join app.credit_pseudonym p on p.company_id = m.company_id and p.person_id = m.person_id
    where m.company_id = of_company and m.occurred_at >= of_month::timestamp at time zone 'UTC'
      and m.occurred_at < (of_month + interval '1 month') at time zone 'UTC'
    order by m.occurred_at, m.id
  loop
    movements := movements + 1;
    head := encode(sha256(convert_to(concat_ws('|', head, one.id, one.somebody, one.debit_account_id,
      one.credit_account_id, one.amount_halves, one.kind, one.reason, one.cause, one.author::text,
      extract(epoch from one.occurred_at)), 'UTF8')), 'hex');
  end loop;
  return next;
end $$;

-- The months of the company's ledger up to, not including, one; and the first sealed month that is not as sealed.
create function app.unsealed_months(before_month date) returns setof date
language sql stable security definer set search_path = app begin atomic
  select distinct date_trunc('month', occurred_at at time zone 'UTC')::date as month from app.credit_movement
  where company_id = app.company_id() and occurred_at < before_month::timestamp at time zone 'UTC'
    and date_trunc('month', occurred_at at time zone 'UTC')::date not in (
      select s.month from app.credit_seal s where s.company_id = app.company_id())
  order by month;
end;

create function app.broken_seals(of_company uuid) returns setof date
language plpgsql stable security definer set search_path = app as $$
declare
  one record;
  previous text := '';
  found_head text;
begin
  for one in select * from app.credit_seal where company_id = of_company order by month loop
    select c.head into found_head from app.chain_of_month(of_company, one.month, previous) c;
    if found_head is distinct from one.head then return next one.month; end if;
    previous := one.head;
  end loop;
end $$;

set local role kara_owner;
revoke all on function app.waiting_claims, app.release_request_cards, app.waiting_requests, app.request_of_card,
  app.grant_to_many, app.name_credit_people, app.pseudonymous_ledger, app.pseudonymous_balances, app.pool_balance,
  app.apply_adjustment, app.ledger_problems, app.chain_of_month, app.unsealed_months, app.broken_seals from public;
grant execute on function app.waiting_claims, app.release_request_cards, app.waiting_requests, app.request_of_card,
  app.grant_to_many, app.name_credit_people, app.ledger_problems, app.chain_of_month, app.unsealed_months,
  app.broken_seals, app.pool_balance to kara_worker;
grant execute on function app.name_credit_people, app.pseudonymous_ledger, app.pseudonymous_balances,
  app.pool_balance, app.apply_adjustment, app.broken_seals to kara_support;
