set local role kara_owner;
grant create on schema app to kara_definer;
set local role kara_definer;

-- Who has taken credits of a period that is not over: a company's job alone learns it, when the rules change.
create function app.people_with_credits(at timestamptz) returns setof uuid
language sql stable security definer set search_path = app begin atomic
  select distinct person_id from app.credit_claim
  where company_id = app.company_id() and lot = 'period' and usable_until > at;
end;

set local role kara_owner;
revoke create on schema app from kara_definer;
revoke all on function app.people_with_credits from public;
grant execute on function app.people_with_credits to kara_worker;
