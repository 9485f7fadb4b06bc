set local role kara_owner;

create table app.error_report (
  reference text primary key,
  at timestamptz not null,
  request_id text not null,
  host text not null,
  route text not null,
  kind text not null,
  code text not null,
  company_id uuid
);
create index error_report_at on app.error_report (at desc);
call app.own('error_report', 'support', 'technical', 'what stood behind an error page; a reference code opens it');
call app.guard('error_report', 'visitor gate company person professional worker', 'i', 'true');
call app.guard('error_report', 'support', 's', 'true');
