set local role kara_owner;

-- What is held, asked for or booked keeps the rules of its hub as they were then; outside of hubs these are the
-- defaults. Everything that is there was made under them.
alter table app.slot_hold
  add column cut_off_hours integer not null default 24 check (cut_off_hours between 12 and 48),
  add column grace_minutes integer not null default 10 check (grace_minutes between 5 and 15),
  add column appeal_days integer not null default 7 check (appeal_days between 7 and 30),
  add column undo_minutes integer not null default 3 check (undo_minutes between 0 and 10);
alter table app.session
  add column cut_off_hours integer not null default 24 check (cut_off_hours between 12 and 48),
  add column grace_minutes integer not null default 10 check (grace_minutes between 5 and 15),
  add column appeal_days integer not null default 7 check (appeal_days between 7 and 30),
  add column undo_minutes integer not null default 3 check (undo_minutes between 0 and 10);
alter table app.session_request
  add column cut_off_hours integer not null default 24 check (cut_off_hours between 12 and 48),
  add column grace_minutes integer not null default 10 check (grace_minutes between 5 and 15),
  add column appeal_days integer not null default 7 check (appeal_days between 7 and 30),
  add column undo_minutes integer not null default 3 check (undo_minutes between 0 and 10),
  add column reply_days integer not null default 2 check (reply_days between 1 and 3);
