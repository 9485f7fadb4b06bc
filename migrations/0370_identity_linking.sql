set local role kara_owner;

-- A company's sign-in has said who somebody is, and joining that to an account would take something over or make a
-- second account in silence: it waits for the person's word, in the browser that brought it, for half an hour.
create table app.linking (
  id uuid primary key,
  company_id uuid not null references app.company (id),
  connection_id uuid not null,
  attempt_id uuid not null,
  subject text not null check (length(subject) <= 512),
  email_norm text not null check (length(email_norm) <= 254),
  display_name text not null check (length(display_name) between 1 and 120),
  locale text not null check (locale in ('en', 'is')),
  time_zone text not null,
  -- The company knows them by another address than the one they wrote; another account is signed in here; an account
  -- was begun with this address, which never proved it.
  question text not null check (question in ('other_address', 'signed_in', 'unproven')),
  -- The account that would be joined; null: what the address alone decides.
  person_id uuid references app.person (id),
  browser_hash text not null,
  return_path text not null check (return_path ~ '^/([^/\\]|$)' and length(return_path) <= 1000),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  answer text check (answer in ('join', 'separate')),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index linking_expires on app.linking (expires_at);
call app.own('linking', 'identity', 'gate', 'who a company''s sign-in named, until the person says which account is theirs');
call app.guard('linking', 'gate', 'siud', 'true');

-- A keyed hash of the address with which somebody began; it is compared with the one that came back.
alter table app.sso_attempt add column typed_hash text;
