set local role kara_owner;

-- One sign-in opens a session on one host; carried to our other hosts it opens more. Signing out ends them all, so
-- each remembers the sign-in that it came from. Sessions from before know of none and end alone.
alter table app.login_session add column sign_in_id uuid;
create index login_session_sign_in on app.login_session (sign_in_id);
alter table app.handoff add column sign_in_id uuid;
