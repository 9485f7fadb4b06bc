set local role kara_owner;

-- The answer of a refused attempt as it arrived, sealed, for some days: support reads it with a reason, and holds it
-- against a changed set-up. The company's side has no grant: whose sign-in it was is none of its business.
create table app.sso_document (
  company_id uuid not null,
  attempt_id uuid not null,
  document_sealed bytea not null,
  judged_at timestamptz not null,
  kept_until timestamptz not null,
  primary key (company_id, attempt_id),
  foreign key (company_id, attempt_id) references app.sso_attempt (company_id, id)
);
call app.own('sso_document', 'sso', 'company-gate', 'the sealed answer of a refused attempt, for some days');
call app.guard('sso_document', 'gate', 'i', 'company_id = (select app.company_id())');
call app.guard('sso_document', 'support', 's', 'true');
call app.guard('sso_document', 'worker', 'sd', 'company_id = (select app.company_id())');

-- Trouble with a company's sign-in that support knows of; the hub says so where people sign in.
create table app.sso_incident (
  company_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  kind text not null check (kind in ('provider', 'set_up', 'ours')),
  opened_at timestamptz not null,
  opened_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (company_id, id),
  foreign key (company_id, connection_id) references app.sso_connection (company_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index sso_incident_one on app.sso_incident (company_id, connection_id) where ended_at is null;
call app.own('sso_incident', 'sso', 'company', 'trouble with a company''s sign-in, while it lasts');
call app.guard('sso_incident', 'support', 'siu', 'true');
call app.guard('sso_incident', 'gate company', 's', 'company_id = (select app.company_id())');
