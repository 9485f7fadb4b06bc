set local role kara_owner;

-- Somebody stands before a hub that requires the electronic ID, whose provider does not answer: it is asked again and
-- again by a job, and they get one letter when it does.
create table app.eid_wait (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  company_id uuid not null references app.company (id),
  asked_at timestamptz not null,
  outcome text check (outcome in ('answered', 'shown', 'given_up')),
  ended_at timestamptz,
  check ((outcome is null) = (ended_at is null))
);
create unique index eid_wait_open on app.eid_wait (person_id, company_id) where ended_at is null;
call app.own('eid_wait', 'factors', 'gate', 'somebody who wants to know when the electronic ID answers again');
call app.guard('eid_wait', 'gate', 'siu', 'person_id = (select app.person_id())');
