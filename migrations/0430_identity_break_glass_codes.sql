set local role kara_owner;

-- The code with which an owner comes in past the company's own sign-in opens that, and nothing else.
alter table app.email_code drop constraint email_code_purpose_check;
alter table app.email_code add constraint email_code_purpose_check
  check (purpose in ('verify', 'sign_in', 'link', 'reset', 'break_glass'));
