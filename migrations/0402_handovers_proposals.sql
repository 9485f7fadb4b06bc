set local role kara_owner;

-- A professional who stops proposes a colleague to one client, in one hub or outside of all. Nothing moves before the
-- client consents; the colleague learns of it, and of the client, only then.
create table app.handover (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  colleague_id uuid not null references app.professional (id),
  company_id uuid references app.company (id),
  hub_id uuid,
  state text not null check (state in ('proposed', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  proposed_at timestamptz not null,
  answer_by timestamptz not null,
  ended_at timestamptz,
  check ((state = 'proposed') = (ended_at is null)),
  check ((company_id is null) = (hub_id is null))
);
-- A client is asked about one colleague at a time.
create unique index handover_one_open on app.handover (person_id, professional_id) where state = 'proposed';
create index handover_professional on app.handover (professional_id, proposed_at);
call app.own('handover', 'handovers', 'care', 'a professional who stops proposes a colleague to a client, who consents or not');
call app.guard('handover', 'person', 'su', 'person_id = (select app.person_id())');
call app.guard('handover', 'professional', 's', 'professional_id = (select app.professional_id())
  or (state = ''accepted'' and colleague_id = (select app.professional_id()))');
call app.guard('handover', 'professional', 'i', 'professional_id = (select app.professional_id())
  and exists (select 1 from app.client_connection c where c.person_id = handover.person_id
    and c.professional_id = handover.professional_id)');
call app.guard('handover', 'professional', 'u', 'professional_id = (select app.professional_id())');
call app.guard('handover', 'worker', 'su',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');
