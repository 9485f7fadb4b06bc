set local role kara_owner;

-- By service: within how many hours before it begins a time in this hub is asked for instead of booked; null: always.
-- A service that is not named is booked as the hub's listing says.
alter table app.hub_calendar add column asked_first jsonb not null default '{}' check (jsonb_typeof(asked_first) = 'object');

-- Which of their services somebody shows first matters from now on, and not its length alone.
create trigger offer_changes after insert or update or delete on app.service
  for each row execute function app.note_offer_change();
