set local role kara_owner;

-- An owner came in past their company's own sign-in. Such a session is of that company and short, and is signed in
-- nowhere else: no hand-off carries it to another host, for the codes of hand-offs do not know its method.
alter table app.login_session drop constraint login_session_method_check;
alter table app.login_session add constraint login_session_method_check
  check (method in ('password', 'sso', 'eid', 'code', 'demo', 'break_glass'));
alter table app.login_session add constraint login_session_past_sign_in
  check (
    method <> 'break_glass'
    or (company_id is not null and absolute_expires_at <= auth_at + interval '12 hours')
  );
