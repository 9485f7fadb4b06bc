set local role kara_owner;

-- In person no room records who came: a client says that the professional did not, or takes that back.
alter table app.session_event drop constraint session_event_kind_check;
alter table app.session_event add constraint session_event_kind_check check (kind in ('scheduled', 'joined', 'started',
  'completed', 'cancelled', 'late_cancelled', 'moved', 'client_no_show', 'professional_no_show', 'failed', 'appealed',
  'upheld', 'reversed', 'absence_reported', 'absence_taken_back'));
create unique index session_event_absence_once on app.session_event (session_id, kind)
  where kind in ('absence_reported', 'absence_taken_back');
