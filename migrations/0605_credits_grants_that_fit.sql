set local role kara_definer;

-- Whether the pool has enough for all whom a grant names and who do not have it yet, with an account or without one:
-- what the company hears of an empty pool must not say which of its people have an account.
create function app.pool_has_for_named(of_grant uuid) returns boolean
language sql stable security definer set search_path = app
  return (select app.pool_balance(g.company_id) >= g.amount_halves::bigint * (
      (select count(*) from app.credit_grant_recipient r where r.company_id = g.company_id and r.grant_id = g.id)
      - (select count(*) from app.credit_claim c where c.company_id = g.company_id and c.lot = 'grant:' || g.id))
    from app.credit_grant g where g.company_id = app.company_id() and g.id = of_grant);

set local role kara_owner;
revoke all on function app.pool_has_for_named from public;
grant execute on function app.pool_has_for_named to kara_worker;
