set local role kara_owner;

-- Whom a client does not want to see in the list of their professionals any more. It hides a line from one pair of eyes:
-- sessions, receipts and notes stay, and the professional learns nothing of it.
create table app.hidden_professional (
  person_id uuid not null,
  professional_id uuid not null,
  hidden_at timestamptz not null,
  primary key (person_id, professional_id),
  foreign key (person_id, professional_id) references app.client_connection (person_id, professional_id)
);
call app.own('hidden_professional', 'scheduling', 'care', 'a client hides a professional from their own list');
call app.guard('hidden_professional', 'person', 'siud', 'person_id = (select app.person_id())');
