set local role kara_owner;

-- What an attempt was compared by is kept for thirty days; that it was, when and how it ended stays, for the counts.
call app.guard('sso_attempt', 'worker', 'u', 'company_id = (select app.company_id())');
call app.guard('sso_attempt_step', 'worker', 'su', 'company_id = (select app.company_id())');

-- One visit for all that a company began on one day. Attempts from before are planned here, those past their days for now.
set local role none;
insert into app.due_work (id, kind, key, queue, due_at, company_id, payload, planned_at)
select gen_random_uuid(), 'sso_attempt.forget', began.company_id || '|' || began.day, 'sessions',
  (began.day::timestamp at time zone 'UTC') + interval '31 days', began.company_id, '{}'::jsonb, now()
from (select distinct company_id, (started_at at time zone 'UTC')::date as day from app.sso_attempt) began
on conflict (kind, key) do nothing;
