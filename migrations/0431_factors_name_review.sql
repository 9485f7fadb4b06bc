set local role kara_owner;

-- Somebody showed an electronic ID whose name is not that of the account. The ID counts meanwhile; support compares
-- the two names, which stand in neither of these tables: the role of support has no grant on where they do.
create table app.eid_name_review (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  asked_at timestamptz not null,
  outcome text check (outcome in ('approved', 'refused', 'withdrawn')),
  ended_at timestamptz,
  check ((outcome is null) = (ended_at is null))
);
create unique index eid_name_review_open on app.eid_name_review (person_id) where ended_at is null;
create index eid_name_review_order on app.eid_name_review (asked_at) where ended_at is null;
call app.own('eid_name_review', 'factors', 'gate', 'an electronic ID whose name is not that of the account, until support has compared them');
call app.guard('eid_name_review', 'gate', 'siu', 'person_id = (select app.person_id())');
call app.guard('eid_name_review', 'support', 'su', 'true');

-- Who of support read the two names, when and why. Never changed.
create table app.eid_name_opening (
  review_id uuid not null references app.eid_name_review (id),
  staff_id uuid not null references app.person (id),
  opened_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  primary key (review_id, staff_id, opened_at)
);
call app.own('eid_name_opening', 'factors', 'gate', 'who of support read the two names of a review, and why');
call app.guard('eid_name_opening', 'support', 'si', 'true');
create trigger eid_name_opening_stays before update or delete on app.eid_name_opening
  for each row execute function app.refuse_change();
