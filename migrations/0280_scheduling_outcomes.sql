set local role kara_owner;

-- Who entered the room and when is recorded once for each side: what a missed session has to agree with.
alter table app.session_event drop constraint session_event_kind_check;
alter table app.session_event add constraint session_event_kind_check check (kind in ('scheduled', 'joined', 'started',
  'completed', 'cancelled', 'late_cancelled', 'moved', 'client_no_show', 'professional_no_show', 'failed', 'appealed',
  'upheld', 'reversed'));
create unique index session_event_first_join on app.session_event (session_id, (detail ->> 'side'))
  where kind = 'joined';

-- A client's word against a missed session. Support decides by what stands here: it sees no name of the client
-- and no company.
create table app.session_appeal (
  session_id uuid primary key,
  person_id uuid not null,
  professional_id uuid not null,
  starts_at timestamptz not null,
  modality text not null check (modality in ('video', 'in_person')),
  contact_tried text not null check (contact_tried in ('phone', 'message', 'in_room')),
  professional_joined_at timestamptz,
  marked_at timestamptz not null,
  words text not null check (length(words) between 1 and 1000),
  appealed_at timestamptz not null,
  decision text check (decision in ('accepted', 'upheld')),
  reason text check (length(reason) <= 1000),
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null)),
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id)
);
create index session_appeal_order on app.session_appeal (appealed_at);
call app.own('session_appeal', 'scheduling', 'care', 'a client''s word against a missed session, and what support decided');
call app.guard('session_appeal', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('session_appeal', 'worker', 's',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');
call app.guard('session_appeal', 'support', 'su', 'true');

create table app.professional_absence (
  session_id uuid primary key references app.session (id),
  professional_id uuid not null references app.professional (id),
  starts_at timestamptz not null,
  noted_at timestamptz not null
);
create index professional_absence_order on app.professional_absence (noted_at);
call app.own('professional_absence', 'scheduling', 'professional', 'a session to which its professional did not come; support looks after it');
call app.guard('professional_absence', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.guard('professional_absence', 'worker', 'si', 'professional_id = (select app.professional_id())');
call app.guard('professional_absence', 'support', 's', 'true');
