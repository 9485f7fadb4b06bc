set local role kara_owner;

-- When support has to answer is planned when a paper is entered. Those that were entered before that would wait unseen:
-- their moment is planned here, once. Who was answered meanwhile waits no more; that is asked when the moment comes.
set local role none;
insert into app.due_work (id, kind, key, queue, due_at, professional_id, payload, planned_at)
select gen_random_uuid(), 'review.due', c.professional_id::text, 'hubs',
  min(c.entered_at) + interval '48 hours', c.professional_id, '{}', now()
from app.credential c join app.professional p on p.id = c.professional_id
where c.withdrawn_at is null and (c.answer is null or p.state = 'draft')
group by c.professional_id
on conflict (kind, key) do nothing;
