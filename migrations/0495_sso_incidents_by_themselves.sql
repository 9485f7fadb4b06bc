set local role kara_owner;

-- An incident opens by itself when no certificate verifies a company's answers any more, and ends by itself with the
-- next sign-in that works: then nobody's name stands at its beginning, nor at its end.
alter table app.sso_incident alter column opened_by drop not null;
alter table app.sso_incident drop constraint sso_incident_kind_check;
alter table app.sso_incident add constraint sso_incident_kind_check
  check (kind in ('provider', 'set_up', 'ours', 'certificate'));
alter table app.sso_incident drop constraint sso_incident_check;
alter table app.sso_incident add constraint sso_incident_ended check (ended_by is null or ended_at is not null);
alter table app.sso_incident add constraint sso_incident_by_itself
  check ((opened_by is null) = (kind = 'certificate'));

-- What support announced, support alone takes down.
call app.guard('sso_incident', 'worker', 'si', 'company_id = (select app.company_id())',
  'company_id = (select app.company_id()) and opened_by is null');
call app.guard('sso_incident', 'gate', 'u', 'company_id = (select app.company_id()) and opened_by is null');

-- A job counts how many sign-ins failed, and why.
call app.guard('sso_attempt', 'worker', 's', 'company_id = (select app.company_id())');
create index sso_attempt_of_connection on app.sso_attempt (company_id, connection_id, started_at);
