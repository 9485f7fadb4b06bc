set local role kara_owner;

-- What somebody who could not sign in wrote to support is kept for thirty days, as a conversation with support is.
call app.guard('sso_help_request', 'worker', 'sd', 'company_id = (select app.company_id())');

-- Each is forgotten by work that is planned when it is written. For those that were written before, it is planned here.
set local role none;
insert into app.due_work (id, kind, key, queue, due_at, company_id, payload, planned_at)
select gen_random_uuid(), 'sso_help_request.forget', r.id::text, 'sessions', r.created_at + interval '30 days',
  r.company_id, '{}'::jsonb, now()
from app.sso_help_request r
on conflict (kind, key) do nothing;
