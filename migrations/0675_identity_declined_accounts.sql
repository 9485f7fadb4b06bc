set local role kara_owner;
call app.guard('person', 'definer', 'd', 'true');
call app.guard('person_email', 'definer', 'd', 'true');
call app.guard('employee', 'definer', 'd', 'true');
call app.guard('password_credential', 'definer', 'sd', 'true');
call app.guard('login_session', 'definer', 'sd', 'true');
call app.guard('handoff', 'definer', 'sd', 'true');
call app.guard('known_device', 'definer', 'sd', 'true');
call app.guard('linking', 'definer', 'sd', 'true');
call app.guard('linked_identity', 'definer', 'sd', 'true');
call app.guard('company_admin', 'definer', 's', 'true');
call app.guard('sso_directory_user', 'definer', 'u', 'true');

set local role kara_definer;

-- Takes the account of the scope's person off who declines the terms and never accepted any: as a whole, or not at all.
-- Whatever refers to a person keeps them, terms that they accepted first of all; so does what they were given, and a
-- company that they run.
create function app.drop_begun_account() returns boolean
language plpgsql security definer set search_path = app as $$
declare
  whose uuid := app.person_id();
begin
  if exists (select from app.credit_account where person_id = whose)
    or exists (select from app.company_admin where person_id = whose) then return false; end if;
  update app.sso_directory_user set person_id = null where person_id = whose;
  delete from app.employee where person_id = whose;
  delete from app.handoff where person_id = whose;
  delete from app.login_session where person_id = whose;
  delete from app.known_device where person_id = whose;
  delete from app.linking where person_id = whose;
  delete from app.linked_identity where person_id = whose;
  delete from app.password_credential where person_id = whose;
  delete from app.person_email where person_id = whose;
  delete from app.person where id = whose;
  return found;
exception when foreign_key_violation then
  return false;
end $$;

set local role kara_owner;
revoke all on function app.drop_begun_account from public;
grant execute on function app.drop_begun_account to kara_gate;
