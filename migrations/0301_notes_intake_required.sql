set local role kara_owner;

-- How long before the session the answers are needed; 0: they are welcome until it begins.
alter table app.intake_form add column required_hours integer not null default 0
  check (required_hours between 0 and 168);
alter table app.intake_task add column is_required boolean not null default false;
call app.guard('intake_task', 'worker', 'u',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');
