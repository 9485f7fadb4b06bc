set local role kara_owner;

-- The room contradicts a professional who says that the client did not come: a person looks, and the session stays as
-- it is meanwhile. Once for each session.
alter table app.session_event drop constraint session_event_kind_check;
alter table app.session_event add constraint session_event_kind_check check (kind in ('scheduled', 'joined', 'started',
  'completed', 'cancelled', 'late_cancelled', 'moved', 'client_no_show', 'professional_no_show', 'failed', 'appealed',
  'upheld', 'reversed', 'absence_reported', 'absence_taken_back', 'review_asked'));
create unique index session_event_review_once on app.session_event (session_id) where kind = 'review_asked';

-- Support decides by what stands here: it sees no name of the client and no company.
create table app.session_review (
  session_id uuid primary key,
  person_id uuid not null,
  professional_id uuid not null,
  starts_at timestamptz not null,
  contact_tried text not null check (contact_tried in ('phone', 'message', 'in_room')),
  client_joined_at timestamptz,
  professional_joined_at timestamptz,
  words text not null check (length(words) between 1 and 1000),
  asked_at timestamptz not null,
  decision text check (decision in ('completed', 'client_no_show', 'failed')),
  reason text check (length(reason) <= 1000),
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null)),
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id)
);
create index session_review_order on app.session_review (asked_at);
call app.own('session_review', 'scheduling', 'care', 'a professional''s word against what the room recorded, and what support decided');
call app.guard('session_review', 'professional', 'si', 'professional_id = (select app.professional_id())');
call app.guard('session_review', 'support', 'su', 'true');

-- A client who did come, and whom support found absent all the same, may appeal: that is seen then.
alter table app.session_appeal add column client_joined_at timestamptz;
