set local role kara_owner;

-- In which of its professional's languages a service is held, most fluent first; empty: in all of them. A language that
-- left the profile since is read over, so that the two never contradict each other.
alter table app.service add column languages text[] not null default '{}'
  check (cardinality(languages) <= 8);
