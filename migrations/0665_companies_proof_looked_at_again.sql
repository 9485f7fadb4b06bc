set local role kara_owner;

-- Since when the record that proves a domain is not found any more; null where it was there when last looked for, and
-- where the domain is not proven.
alter table app.company_domain add column missing_since timestamptz;

-- The next look is planned whenever the proof is found. Domains that were proven before that are looked at in a week,
-- like those that are proven today.
set local role none;
insert into app.due_work (id, kind, key, queue, due_at, company_id, payload, planned_at)
select gen_random_uuid(), 'company_domain.looked_at_again', d.id::text, 'connections', now() + interval '7 days',
  d.company_id, jsonb_build_object('domainId', d.id), now()
from app.company_domain d where d.state = 'verified'
on conflict (kind, key) do nothing;
