set local role kara_owner;

-- A professional may take no cards here: clients pay them directly, as the two agree.
alter table app.payee drop constraint payee_charging_check;
alter table app.payee add constraint payee_charging_check check (charging in ('automatic', 'manual', 'outside'));
alter table app.bill drop constraint bill_charging_check;
alter table app.bill add constraint bill_charging_check check (charging in ('automatic', 'manual', 'outside'));
call app.guard('payee', 'definer', 's', 'true');

set local role kara_definer;

-- Of these professionals, those who take no cards: what a client must know before booking, and nothing else of them.
create function app.taking_no_cards(of_professionals uuid[]) returns table (professional_id uuid)
language sql stable security definer set search_path = app begin atomic
  select p.professional_id from app.payee p
  where p.professional_id = any (of_professionals) and p.charging = 'outside';
end;

set local role kara_owner;
revoke all on function app.taking_no_cards from public;
grant execute on function app.taking_no_cards to kara_person;
