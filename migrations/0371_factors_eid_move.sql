set local role kara_owner;

-- Somebody showed an electronic ID for one account that opens another account of theirs: it moves once they have
-- proven the other one too, by a code to its address. One national id opens one account, before and after.
create table app.eid_move (
  id uuid primary key,
  -- To this account.
  person_id uuid not null references app.person (id),
  -- From this one; told to nobody before its own address has answered.
  owner_id uuid not null references app.person (id) check (owner_id <> person_id),
  national_id_hash text not null,
  -- Sealed for the account to which it moves.
  national_id_sealed bytea not null,
  name_at_proof text not null check (length(name_at_proof) <= 200),
  acr text,
  return_path text not null check (return_path ~ '^/([^/\\]|$)' and length(return_path) <= 1000),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  moved_at timestamptz
);
create index eid_move_expires on app.eid_move (expires_at);
call app.own('eid_move', 'factors', 'gate', 'an electronic ID on its way from one account of a person to another of theirs; sealed');
call app.guard('eid_move', 'gate', 'siud', 'person_id = (select app.person_id())');
