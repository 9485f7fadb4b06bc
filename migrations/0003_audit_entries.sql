set local role kara_owner;

create table app.audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor jsonb not null,
  action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  object_kind text not null,
  object_id text not null,
  detail jsonb not null default '{}',
  company_id uuid,
  person_id uuid,
  professional_id uuid,
  request_id text not null,
  -- What a person does with their care is no business of the company's: such an entry has no company.
  constraint audit_entry_one_side check (company_id is null or (person_id is null and professional_id is null))
);
create index audit_entry_company on app.audit_entry (company_id, at) where company_id is not null;
create index audit_entry_person on app.audit_entry (person_id, at) where person_id is not null;
create index audit_entry_at on app.audit_entry using brin (at);
create trigger audit_entry_append_only before update or delete on app.audit_entry
  for each row execute function app.refuse_change();
call app.own('audit_entry', 'audit', 'side', 'who did what, written in the transaction that did it');
call app.guard('audit_entry', 'visitor gate company person professional worker support', 'i', 'true');
call app.guard('audit_entry', 'company', 's', 'company_id = (select app.company_id())');
call app.guard('audit_entry', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('audit_entry', 'professional', 's', 'professional_id = (select app.professional_id())');
