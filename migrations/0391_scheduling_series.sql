set local role kara_owner;

-- Sessions that were booked in one go, each of them a session of its own from then on.
create table app.session_series (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  company_id uuid,
  every_weeks integer not null check (every_weeks between 1 and 2),
  made_by text not null check (made_by in ('client', 'professional')),
  made_at timestamptz not null,
  undo_until timestamptz not null,
  unique (id, person_id, professional_id)
);
create index session_series_person on app.session_series (person_id);
create index session_series_professional on app.session_series (professional_id);
call app.own('session_series', 'scheduling', 'care', 'sessions that were booked in one go: by whom, in which rhythm');
call app.guard('session_series', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('session_series', 'professional', 'si', 'professional_id = (select app.professional_id())');
call app.guard('session_series', 'worker', 's',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');

create table app.series_session (
  session_series_id uuid not null,
  session_id uuid not null unique,
  person_id uuid not null,
  professional_id uuid not null,
  -- Confirmed by the letter of the series, not by one of its own.
  is_told_together boolean not null,
  primary key (session_series_id, session_id),
  foreign key (session_series_id, person_id, professional_id) references app.session_series (id, person_id, professional_id),
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id)
);
call app.own('series_session', 'scheduling', 'care', 'a session of a series');
call app.guard('series_session', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('series_session', 'professional', 'si', 'professional_id = (select app.professional_id())');
call app.guard('series_session', 'worker', 's',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');
