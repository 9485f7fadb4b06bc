set local role kara_owner;

-- A professional proposes sessions in a rhythm to a client of theirs. Nothing is booked, held or paid before the client
-- accepts; the times are looked at again then.
create table app.series_proposal (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  company_id uuid references app.company (id),
  -- The session that it goes on from: its service, its place and its way of paying.
  session_id uuid not null,
  every_weeks integer not null check (every_weeks between 1 and 2),
  state text not null check (state in ('proposed', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  proposed_at timestamptz not null,
  answer_by timestamptz not null,
  ended_at timestamptz,
  check ((state = 'proposed') = (ended_at is null)),
  unique (id, person_id, professional_id),
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id)
);
-- A client is asked about one series at a time.
create unique index series_proposal_one_open on app.series_proposal (person_id, professional_id) where state = 'proposed';
create index series_proposal_professional on app.series_proposal (professional_id, proposed_at);
call app.own('series_proposal', 'proposals', 'care', 'a professional proposes a series to a client, who accepts it or not');
call app.guard('series_proposal', 'person', 'su', 'person_id = (select app.person_id())');
call app.guard('series_proposal', 'professional', 'su', 'professional_id = (select app.professional_id())');
call app.guard('series_proposal', 'professional', 'i', 'professional_id = (select app.professional_id())
  and exists (select 1 from app.client_connection c where c.person_id = series_proposal.person_id
    and c.professional_id = series_proposal.professional_id)');
call app.guard('series_proposal', 'worker', 'su',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');

create table app.series_proposal_time (
  series_proposal_id uuid not null,
  starts_at timestamptz not null,
  person_id uuid not null,
  professional_id uuid not null,
  primary key (series_proposal_id, starts_at),
  foreign key (series_proposal_id, person_id, professional_id)
    references app.series_proposal (id, person_id, professional_id)
);
call app.own('series_proposal_time', 'proposals', 'care', 'a time of a series that is proposed');
call app.guard('series_proposal_time', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('series_proposal_time', 'professional', 'si', 'professional_id = (select app.professional_id())');
call app.guard('series_proposal_time', 'worker', 's',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');
