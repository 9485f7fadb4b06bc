set local role kara_owner;

create table app.company (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  country text not null check (country ~ '^[A-Z]{2}$'),
  locale text not null check (locale in ('en', 'is')),
  time_zone text not null,
  created_by uuid, -- an account is independent of any company, so no foreign key
  created_at timestamptz not null
);
-- A second click on "Create company" makes no second company.
create unique index company_one_per_creator_and_name on app.company (created_by, lower(name));
call app.own('company', 'companies', 'company', 'the paying organisation');
call app.guard('company', 'company', 'siu', 'id = (select app.company_id())');
call app.guard('company', 'visitor worker', 's', 'id = (select app.company_id())');
call app.guard('company', 'support definer', 's', 'true');

create table app.company_admin (
  company_id uuid not null references app.company (id),
  person_id uuid not null,
  role text not null check (role in ('owner', 'hr', 'it', 'finance', 'reports')),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, person_id)
);
create index company_admin_person on app.company_admin (person_id);
call app.own('company_admin', 'companies', 'company', 'a person who runs a company''s side');
call app.guard('company_admin', 'company', 'siu', 'company_id = (select app.company_id())');
call app.guard('company_admin', 'worker', 's', 'company_id = (select app.company_id())');
call app.guard('company_admin', 'gate person', 's', 'person_id = (select app.person_id())');

create table app.company_domain (
  company_id uuid not null references app.company (id),
  id uuid not null,
  name text not null check (name = lower(name) and length(name) between 3 and 253),
  token text not null,
  state text not null check (state in ('pending', 'verified', 'failed')),
  found text[] not null default '{}',
  created_at timestamptz not null,
  checked_at timestamptz,
  verified_at timestamptz,
  primary key (company_id, id),
  unique (company_id, name)
);
-- A domain belongs to one company from the moment its proof is found.
create unique index company_domain_one_owner on app.company_domain (name) where state = 'verified';
call app.own('company_domain', 'companies', 'company', 'an email domain and the proof that it is the company''s');
call app.guard('company_domain', 'company', 'siud', 'company_id = (select app.company_id())');
call app.guard('company_domain', 'worker', 'su', 'company_id = (select app.company_id())');
call app.guard('company_domain', 'gate', 's', 'company_id = (select app.company_id())');
call app.guard('company_domain', 'definer', 's', 'true');

create table app.employee (
  company_id uuid not null references app.company (id),
  person_id uuid not null,
  state text not null check (state in ('active', 'left')),
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (company_id, person_id)
);
create index employee_person on app.employee (person_id);
call app.own('employee', 'companies', 'person', 'a person''s membership in a company; the company cannot read it');
call app.guard('employee', 'gate', 'siu',
  'company_id = (select app.company_id()) and person_id = (select app.person_id())');
call app.guard('employee', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('employee', 'worker', 'su',
  'company_id = (select app.company_id()) and person_id = (select app.person_id())');
call app.guard('employee', 'definer', 's', 'true');

-- A person may read the names of the companies that they run or work for.
call app.guard('company', 'gate person', 's',
  'id = (select app.company_id())
   or exists (select 1 from app.company_admin a where a.company_id = company.id
     and a.person_id = (select app.person_id()) and a.ended_at is null)
   or exists (select 1 from app.employee e where e.company_id = company.id
     and e.person_id = (select app.person_id()) and e.state = ''active'')');

set local role kara_definer;
-- Routes a work address to its company before anybody has signed in.
create function app.company_of_domain(wanted text) returns table (company_id uuid, company_name text)
language sql stable security definer set search_path = app begin atomic
  select d.company_id, c.name from app.company_domain d join app.company c on c.id = d.company_id
  where d.name = wanted and d.state = 'verified';
end;
set local role kara_owner;
revoke all on function app.company_of_domain from public;
grant execute on function app.company_of_domain to kara_gate, kara_visitor, kara_person, kara_support,
  kara_company, kara_worker;
