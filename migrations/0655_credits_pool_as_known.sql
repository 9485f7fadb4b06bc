set local role kara_owner;

-- From when the pool had enough for all whom a grant names. From then on its credits count as gone, whoever of them has
-- an account; those of older grants do from their first day.
alter table app.credit_grant add column set_aside_at timestamptz;
update app.credit_grant set set_aside_at = created_at where audience = 'named';

set local role kara_definer;

-- What a company may take its pool to hold: as if all that it granted to named people had left it for good, whatever of
-- it was fetched, and whatever came back from whoever left. What it hears of its pool follows from this and not from the
-- balance, which would tell who of them has an account.
create function app.pool_as_known() returns bigint
language sql stable security definer set search_path = app begin atomic
  with named as (
    select g.id, g.amount_halves from app.credit_grant g
    where g.company_id = app.company_id() and g.set_aside_at is not null)
  select app.pool_balance(app.company_id())
    + coalesce((select sum(case when m.credit_account_id = a.id then m.amount_halves else -m.amount_halves end)
      from named join app.credit_account a
        on a.company_id = app.company_id() and a.lot = 'grant:' || named.id and a.person_id is not null
      join app.credit_movement m on m.person_id = a.person_id and a.id in (m.credit_account_id, m.debit_account_id)
      join app.credit_account other
        on other.id in (m.credit_account_id, m.debit_account_id) and other.id <> a.id and other.kind = 'pool'), 0)::bigint
    - coalesce((select sum(named.amount_halves::bigint) from named join app.credit_grant_recipient r
      on r.company_id = app.company_id() and r.grant_id = named.id), 0)::bigint;
end;

-- Counts a grant to named people as gone when the pool has enough for all of them; false when it has less. A grant that
-- was set aside once stays so.
create function app.set_aside_for_named(of_grant uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = app as $$
declare
  given app.credit_grant;
  needed bigint;
begin
  -- One after another: two grants must not count on the same credits.
  perform from app.credit_grant where company_id = app.company_id() and audience = 'named' order by id for update;
  select * into given from app.credit_grant
    where company_id = app.company_id() and id = of_grant and audience = 'named';
  if not found then return false; end if;
  if given.set_aside_at is not null then return true; end if;
  select given.amount_halves::bigint * count(*) into needed from app.credit_grant_recipient
    where company_id = given.company_id and grant_id = given.id;
  if app.pool_as_known() < needed then return false; end if;
  update app.credit_grant set set_aside_at = at where company_id = given.company_id and id = given.id;
  return true;
end $$;

drop function app.pool_has_for_named;

set local role kara_owner;
revoke all on function app.pool_as_known, app.set_aside_for_named from public;
grant execute on function app.pool_as_known, app.set_aside_for_named to kara_worker;
