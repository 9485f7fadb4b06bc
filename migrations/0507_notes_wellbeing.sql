set local role kara_owner;

-- How somebody says they are: five answers, sealed. One a day at most, so that two clicks make one.
create table app.wellbeing_check (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  taken_on date not null,
  taken_at timestamptz not null,
  sealed bytea not null,
  unique (person_id, taken_on)
);
-- Whom they show it to: one professional at a time, until they take it back.
create table app.wellbeing_share (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  given_at timestamptz not null,
  ended_at timestamptz
);
create unique index wellbeing_share_one on app.wellbeing_share (person_id, professional_id) where ended_at is null;
call app.own('wellbeing_share', 'notes', 'care', 'a client shows a professional how they are, until they take it back');
call app.guard('wellbeing_share', 'person', 'su', 'person_id = (select app.person_id())');
-- With somebody whom they see, and with nobody else.
call app.guard('wellbeing_share', 'person', 'i', 'person_id = (select app.person_id())
  and exists (select 1 from app.client_connection c where c.person_id = wellbeing_share.person_id
    and c.professional_id = wellbeing_share.professional_id)');
call app.guard('wellbeing_share', 'professional', 's', 'professional_id = (select app.professional_id())');
call app.own('wellbeing_check', 'notes', 'care', 'how somebody says they are, sealed; shown to whom they chose');
call app.guard('wellbeing_check', 'person', 'sid', 'person_id = (select app.person_id())');
call app.guard('wellbeing_check', 'professional', 's', 'exists (select 1 from app.wellbeing_share s
  where s.person_id = wellbeing_check.person_id and s.professional_id = (select app.professional_id())
    and s.ended_at is null)');

alter table app.record_opening drop constraint record_opening_kind_check;
alter table app.record_opening add constraint record_opening_kind_check
  check (kind in ('note', 'answers', 'request', 'wellbeing'));
