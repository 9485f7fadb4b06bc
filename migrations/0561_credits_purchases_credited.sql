set local role kara_owner;

-- Of a purchase, what an invoice was taken back for: nobody pays for it, so no budget counts it.
alter table app.pool_purchase add column credited_halves integer not null default 0
  check (credited_halves between 0 and amount_halves);
call app.guard('pool_purchase', 'definer', 'su', 'true');

set local role none;
update app.pool_purchase p set credited_halves = n.halves
from (select i.company_id, i.purchase_id, sum(c.credits) * 2 as halves from app.invoice_credit_note c
  join app.invoice i on i.company_id = c.company_id and i.id = c.invoice_id group by 1, 2) n
where p.company_id = n.company_id and p.id = n.purchase_id;

set local role kara_definer;

-- Support sees no purchases; it says of one that so much of it is not paid for.
create function app.note_credited(of_company uuid, of_purchase uuid, halves integer) returns boolean
language plpgsql security definer set search_path = app as $$
begin
  update app.pool_purchase set credited_halves = credited_halves + halves
    where company_id = of_company and id = of_purchase and state = 'funded' and halves > 0;
  return found;
end $$;

set local role kara_owner;
revoke all on function app.note_credited from public;
grant execute on function app.note_credited to kara_support;
