set local role kara_owner;

-- More that can wait and be done without; and what is shown in the product shortly before a session.
alter table app.notice_turned_off drop constraint notice_turned_off_notice_check;
alter table app.notice_turned_off add constraint notice_turned_off_notice_check check (notice in (
  'reminder_day', 'reminder_hour', 'session_soon', 'feedback_asked', 'wellbeing_due', 'credit_claimed',
  'credit_expiring', 'client_invite_accepted', 'calendar_readable'
));
