set local role kara_owner;

create table app.intake_form (
  professional_id uuid not null references app.professional (id),
  id uuid not null,
  version integer not null,
  questions jsonb not null,
  created_at timestamptz not null,
  replaced_at timestamptz,
  primary key (professional_id, id),
  unique (id),
  unique (professional_id, version)
);
call app.own('intake_form', 'notes', 'published', 'what a professional asks before the first session');
call app.guard('intake_form', 'person worker', 's', 'true');
call app.guard('intake_form', 'professional', 'siu', 'professional_id = (select app.professional_id())');

create table app.care_key (
  id uuid primary key,
  person_id uuid not null,
  professional_id uuid not null,
  wrapped bytea not null,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  unique (person_id, professional_id)
);
call app.own('care_key', 'notes', 'care', 'the wrapped data key of one care relationship');
call app.guard('care_key', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('care_key', 'professional', 'si', 'professional_id = (select app.professional_id())');

create table app.intake_task (
  session_id uuid primary key,
  person_id uuid not null,
  professional_id uuid not null,
  form_id uuid not null references app.intake_form (id),
  state text not null check (state in ('open', 'later', 'answered')),
  due_at timestamptz not null,
  created_at timestamptz not null,
  answered_at timestamptz,
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id)
);
create index intake_task_person on app.intake_task (person_id) where state <> 'answered';
call app.own('intake_task', 'notes', 'care', 'an intake form waiting for its answers');
call app.guard('intake_task', 'person', 'siu', 'person_id = (select app.person_id())');
call app.guard('intake_task', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('intake_task', 'worker', 'si',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');

create table app.intake_answer (
  id uuid primary key,
  session_id uuid not null references app.intake_task (session_id),
  person_id uuid not null,
  professional_id uuid not null,
  sealed bytea not null,
  answered_at timestamptz not null,
  unique (session_id)
);
call app.own('intake_answer', 'notes', 'care', 'sealed answers; only client and professional open them');
call app.guard('intake_answer', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('intake_answer', 'professional', 's', 'professional_id = (select app.professional_id())');
