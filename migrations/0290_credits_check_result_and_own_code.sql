set local role kara_owner;

-- When a company's ledger was last checked, and how much did not hold. Older results stand as alarms.
create table app.credit_check (
  company_id uuid primary key references app.company (id),
  checked_at timestamptz not null,
  problems integer not null check (problems >= 0)
);
call app.own('credit_check', 'credits', 'technical', 'when a ledger was last checked, and what was found');
call app.guard('credit_check', 'support', 's', 'true');
call app.guard('credit_check', 'worker', 'siu', 'company_id = (select app.company_id())');

set local role kara_definer;

-- The name under which support sees somebody's movements at a company, for that person to read out.
create function app.own_credit_code() returns text
language plpgsql volatile security definer set search_path = app as $$
declare
  own_code text;
begin
  if app.company_id() is null or app.person_id() is null
    or not exists (select from app.credit_account
      where company_id = app.company_id() and person_id = app.person_id())
  then return null; end if;
  insert into app.credit_pseudonym (company_id, person_id, pseudonym, salt)
    values (app.company_id(), app.person_id(), upper(substr(md5(gen_random_uuid()::text), 1, 8)),
      gen_random_uuid()::text)
    on conflict do nothing;
  select pseudonym into own_code from app.credit_pseudonym
    where company_id = app.company_id() and person_id = app.person_id();
  return own_code;
end $$;

set local role kara_owner;
revoke all on function app.own_credit_code from public;
grant execute on function app.own_credit_code to kara_person;
