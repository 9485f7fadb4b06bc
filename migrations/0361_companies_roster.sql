set local role kara_owner;

-- Who works for a company, as the company itself says it: addresses it wrote down. The row says nothing of accounts.
create table app.roster_entry (
  company_id uuid not null references app.company (id),
  id uuid not null,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  listed_at timestamptz not null,
  removed_at timestamptz,
  primary key (company_id, id),
  unique (company_id, email)
);
create index roster_entry_order on app.roster_entry (company_id, listed_at desc);
call app.own('roster_entry', 'companies', 'company', 'an address that a company says belongs to somebody who works there');
call app.guard('roster_entry', 'company', 'siu', 'company_id = (select app.company_id())');
call app.guard('roster_entry', 'gate', 's', 'company_id = (select app.company_id())');
call app.guard('roster_entry', 'definer', 's', 'true');

set local role kara_definer;

-- What the scope's company says of the scope's person, by any of their proven addresses: listed wins over removed.
create function app.roster_standing() returns table (is_listed boolean, at timestamptz)
language sql stable security definer set search_path = app begin atomic
  select r.removed_at is null, coalesce(r.removed_at, r.listed_at)
  from app.roster_entry r join app.person_email m on m.email_norm = r.email and m.verified_at is not null
  where r.company_id = app.company_id() and m.person_id = app.person_id()
  order by r.removed_at is not null, coalesce(r.removed_at, r.listed_at) desc limit 1;
end;

-- Whose employment is not what the scope's company's list says of them, as ids, for jobs that take up each by itself.
create function app.people_apart_from_roster() returns table (person_id uuid)
language sql stable security definer set search_path = app begin atomic
  select e.person_id from app.employee e
  join app.person_email m on m.person_id = e.person_id and m.verified_at is not null
  join app.roster_entry r on r.company_id = e.company_id and r.email = m.email_norm
  where e.company_id = app.company_id()
  group by e.person_id, e.state
  having (e.state = 'active') <> bool_or(r.removed_at is null);
end;

set local role kara_owner;
revoke all on function app.roster_standing, app.people_apart_from_roster from public;
grant execute on function app.roster_standing, app.people_apart_from_roster to kara_worker;
