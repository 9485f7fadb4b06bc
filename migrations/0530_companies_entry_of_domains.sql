set local role kara_owner;

-- How people of a domain come in: through the company's own sign-in, where there is one; by an account with a password;
-- or by one with a password and only if the company wrote them down. Every domain so far is of the first kind.
alter table app.company_domain add column entry text not null default 'sign_in'
  check (entry in ('sign_in', 'password', 'roster'));

set local role kara_definer;
drop function app.company_of_domain;
create function app.company_of_domain(wanted text)
returns table (company_id uuid, company_name text, entry text)
language sql stable security definer set search_path = app begin atomic
  select d.company_id, c.name, d.entry from app.company_domain d join app.company c on c.id = d.company_id
  where d.name = wanted and d.state = 'verified';
end;

-- A required company sign-in concerns nobody whose domain comes in another way.
create or replace function app.accounts_on_domains() returns integer
language sql stable security definer set search_path = app begin atomic
  select case when count(distinct m.person_id) < 10 then 0
    else (count(distinct m.person_id) / 10 * 10)::integer end
  from app.person_email m join app.company_domain d
    on d.company_id = app.company_id() and d.state = 'verified' and d.entry = 'sign_in'
    and split_part(m.email_norm, '@', 2) = d.name
  where m.verified_at is not null;
end;

set local role kara_owner;
revoke all on function app.company_of_domain from public;
grant execute on function app.company_of_domain to kara_gate, kara_visitor, kara_person, kara_support,
  kara_company, kara_worker;
