set local role kara_owner;
create index sso_attempt_browser on app.sso_attempt (browser_hash, started_at desc);

set local role kara_definer;
-- Which company a browser tried to sign in through, where no hub says so: of the attempt that is asked for, else of its
-- newest one. Whoever does not hold the browser's own secret gets no answer.
create function app.company_of_own_attempt(wanted text, browser text) returns uuid
language sql stable security definer set search_path = app begin atomic
  select company_id from app.sso_attempt where browser_hash = browser
  order by (reference = wanted) desc, started_at desc limit 1;
end;

set local role kara_owner;
revoke all on function app.company_of_own_attempt from public;
grant execute on function app.company_of_own_attempt to kara_gate;
