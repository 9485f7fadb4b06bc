set local role kara_owner;

-- A sign-in through a company proves employment; whoever runs its identity provider can make one for anybody.
-- An account that is protected opens on a device only after its own factor was shown there.
alter table app.login_session
  -- The account's own factor was shown on this device, now or earlier; null: what is private stays shut.
  add column confirmed_at timestamptz,
  -- The factor was shown in this very session.
  add column factor_at timestamptz;
alter table app.handoff
  add column confirmed_at timestamptz,
  add column factor_at timestamptz;

create table app.known_device (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  token_hash text not null,
  host text not null,
  label text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  confirmed_at timestamptz,
  unique (person_id, token_hash)
);
call app.own('known_device', 'identity', 'gate', 'a browser in which a person has signed in; known by the hash of a secret of its own');
call app.guard('known_device', 'gate', 'siud', 'true');
call app.guard('known_device', 'worker', 's', 'person_id = (select app.person_id())');

alter table app.person
  -- Since when something that no employer can reset protects the account; null: nothing does.
  add column protected_at timestamptz,
  -- The offer to protect the account was read and put off.
  add column protection_declined_at timestamptz;
