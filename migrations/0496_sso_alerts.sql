set local role kara_owner;

-- More sign-ins of a company fail than is usual there. Support is told once, when it begins, and sees when it ended.
create table app.sso_alert (
  company_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  failed integer not null check (failed > 0),
  succeeded integer not null check (succeeded >= 0),
  usual_failed integer not null check (usual_failed >= 0),
  usual_succeeded integer not null check (usual_succeeded >= 0),
  opened_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, connection_id) references app.sso_connection (company_id, id),
  check (ended_at >= opened_at)
);
create unique index sso_alert_one on app.sso_alert (company_id, connection_id) where ended_at is null;
call app.own('sso_alert', 'sso', 'company', 'more sign-ins of a company fail than usual, while it lasts');
call app.guard('sso_alert', 'worker', 'siu', 'company_id = (select app.company_id())');
call app.guard('sso_alert', 'support', 's', 'true');
