set local role kara_owner;

drop function app.broken_seals;

set local role kara_definer;

-- Of the closed months that are named, those that are not as they were sealed. Each begins with the hash under which the
-- month before it was sealed, so that a month can be gone through without all that lie before it.
create function app.broken_seals(of_company uuid, months date[]) returns setof date
language sql stable security definer set search_path = app begin atomic
  select s.month
  from (select month, head, coalesce(lag(head) over (order by month), '') as previous
    from app.credit_seal where company_id = of_company) s
    cross join lateral app.chain_of_month(of_company, s.month, s.previous) c
  where s.month = any (months) and c.head is distinct from s.head
  order by s.month;
end;

set local role kara_owner;
revoke all on function app.broken_seals from public;
grant execute on function app.broken_seals to kara_worker;
