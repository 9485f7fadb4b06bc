set local role kara_owner;

-- What a connection has due is planned when it changes. Those that were there before incidents and alerts opened by
-- themselves (0495, 0496) would wait for their next change: their looks are planned here, once.
set local role none;
insert into app.due_work (id, kind, key, queue, due_at, company_id, payload, planned_at)
select gen_random_uuid(), 'sso_connection.failures', c.id::text, 'connections', now(), c.company_id,
  jsonb_build_object('connectionId', c.id), now()
from app.sso_connection c where c.state in ('optional', 'required')
on conflict (kind, key) do nothing;

insert into app.due_work (id, kind, key, queue, due_at, company_id, payload, planned_at)
select gen_random_uuid(), 'sso_connection.certificate_end', c.id::text, 'connections', ends.last_at, c.company_id,
  jsonb_build_object('connectionId', c.id), now()
from app.sso_connection c
cross join lateral (select max((held ->> 'validTo')::timestamptz) as last_at
  from jsonb_array_elements(c.certificates) held) ends
where c.state <> 'disabled' and ends.last_at is not null
on conflict (kind, key) do nothing;
