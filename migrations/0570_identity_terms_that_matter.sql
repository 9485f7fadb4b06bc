set local role kara_owner;

-- A new version asks again where it matters, and is only announced where it does not; what it changes is said in a
-- sentence. Where nothing is said a version asks: so do those that are there already.
alter table app.terms_version
  add column is_material boolean not null default true,
  add column change text check (char_length(change) between 1 and 400);

-- Who has read of a change that asked for nothing.
create table app.terms_dismissal (
  person_id uuid not null references app.person (id),
  audience text not null check (audience in ('client', 'professional', 'company')),
  version text not null,
  dismissed_at timestamptz not null,
  primary key (person_id, audience, version)
);
create trigger terms_dismissal_append_only before update or delete on app.terms_dismissal
  for each row execute function app.refuse_change();
call app.own('terms_dismissal', 'identity', 'person', 'a person has read of a change of the terms that asked for nothing');
call app.guard('terms_dismissal', 'gate', 'si', 'person_id = (select app.person_id())');
call app.guard('terms_dismissal', 'person', 'si', 'person_id = (select app.person_id())');
