set local role kara_definer;

-- How many accounts a required company sign-in would concern, for the company's own side: in tens, and nothing below
-- ten (the floor of groups), so that no look at it tells whether one colleague has an account.
create function app.accounts_on_domains() returns integer
language sql stable security definer set search_path = app begin atomic
  select case when count(distinct m.person_id) < 10 then 0
    else (count(distinct m.person_id) / 10 * 10)::integer end
  from app.person_email m join app.company_domain d
    on d.company_id = app.company_id() and d.state = 'verified' and split_part(m.email_norm, '@', 2) = d.name
  where m.verified_at is not null;
end;

set local role kara_owner;
revoke all on function app.accounts_on_domains from public;
grant execute on function app.accounts_on_domains to kara_company;
