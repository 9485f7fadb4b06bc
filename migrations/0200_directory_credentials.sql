set local role kara_owner;

alter table app.professional drop constraint professional_state_check;
alter table app.professional add constraint professional_state_check
  check (state in ('draft', 'approved', 'hidden', 'declined'));
-- A job hides whose licence ran out. Clients go on seeing with whom they have sessions.
call app.guard('professional', 'worker', 'u', 'id = (select app.professional_id())');
drop policy person_select on app.professional;
call app.guard('professional', 'person', 's', 'state = ''approved'' or exists (select from app.client_connection c
  where c.professional_id = professional.id and c.person_id = (select app.person_id()))');

create table app.credential (
  professional_id uuid not null references app.professional (id),
  id uuid not null,
  kind text not null check (kind in ('licence', 'certificate', 'insurance')),
  number text not null check (length(number) between 1 and 60),
  issuer text not null check (length(issuer) between 1 and 120),
  expires_on date,
  document text not null default '',
  entered_at timestamptz not null,
  answer text check (answer in ('confirmed', 'refused')),
  answered_at timestamptz,
  answered_by uuid,
  reason text not null default '' check (length(reason) <= 2000),
  withdrawn_at timestamptz,
  primary key (professional_id, id),
  unique (id),
  check ((answer is null) = (answered_at is null))
);
call app.own('credential', 'directory', 'professional', 'a licence, certificate or insurance as it was entered, and support''s answer to it');
call app.guard('credential', 'professional worker', 's', 'professional_id = (select app.professional_id())');
-- Nobody confirms their own: what was answered is out of the professional's hands.
call app.guard('credential', 'professional', 'iu', 'professional_id = (select app.professional_id()) and answer is null');
call app.guard('credential', 'support', 'su', 'true');

create table app.application_step (
  professional_id uuid not null references app.professional (id),
  id uuid not null,
  kind text not null check (kind in ('asked', 'answered', 'approved', 'declined', 'hidden', 'shown')),
  message text not null default '' check (length(message) <= 2000),
  at timestamptz not null,
  created_by uuid,
  primary key (professional_id, id)
);
create trigger application_step_append_only before update or delete on app.application_step
  for each row execute function app.refuse_change();
call app.own('application_step', 'directory', 'professional', 'one word between a professional and support about being found');
call app.guard('application_step', 'professional worker', 's', 'professional_id = (select app.professional_id())');
call app.guard('application_step', 'professional', 'i', 'professional_id = (select app.professional_id()) and kind = ''answered''');
call app.guard('application_step', 'worker', 'i', 'professional_id = (select app.professional_id()) and kind = ''hidden''');
call app.guard('application_step', 'support', 'si', 'true');
