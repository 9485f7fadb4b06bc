set local role kara_definer;

drop function app.sponsored_left(uuid, timestamptz, integer);

-- What is left of what companies give to a client of the professional who asks, of those companies alone in whose hubs the
-- two have met, and never more than six credits: enough to plan by, too little to tell what somebody was given. How much is no
-- choice of the caller.
create function app.sponsored_left(of_person uuid, at timestamptz)
returns table (company_id uuid, halves integer)
language sql stable security definer set search_path = app begin atomic
  select met.company_id, least(12, coalesce((select sum(a.balance_halves)
      from app.credit_claim c join app.credit_account a on a.company_id = c.company_id and a.person_id = c.person_id
        and a.period_start = c.period_start and a.lot = c.lot and a.kind = 'allowance'
      where c.company_id = met.company_id and c.person_id = of_person
        and c.usable_from <= at and at < c.usable_until), 0))::integer
  from (select distinct s.company_id from app.session s where s.person_id = of_person
    and s.professional_id = app.professional_id() and s.company_id is not null
    and s.state not in ('cancelled', 'late_cancelled')) met;
end;

set local role kara_owner;
revoke all on function app.sponsored_left from public;
grant execute on function app.sponsored_left to kara_professional;
