set local role kara_owner;

-- The way back into a protected account whose every factor is lost. Support sees what it has to judge: a
-- reference, how the person came in, how many addresses of which kind; neither an address nor a name.
create table app.account_recovery (
  id uuid primary key,
  reference text not null unique check (length(reference) <= 20),
  person_id uuid not null references app.person (id),
  method text not null check (method in ('password', 'sso', 'eid', 'code', 'demo')),
  passkeys integer not null check (passkeys >= 0),
  has_electronic_id boolean not null,
  private_addresses integer not null check (private_addresses >= 0),
  work_addresses integer not null check (work_addresses >= 0),
  -- How the person can be reached, in their words.
  words text not null check (length(words) between 1 and 1000),
  asked_at timestamptz not null,
  -- Nothing happens before this.
  waits_until timestamptz not null check (waits_until >= asked_at),
  -- Somebody who reads a private address said that it is they.
  confirmed_at timestamptz,
  outcome text check (outcome in ('done', 'stopped', 'refused', 'shown')),
  ended_at timestamptz,
  check ((outcome is null) = (ended_at is null))
);
-- One at a time, whoever clicks twice.
create index account_recovery_order on app.account_recovery (asked_at) where ended_at is null;
create unique index account_recovery_open on app.account_recovery (person_id) where ended_at is null;
call app.own('account_recovery', 'factors', 'gate', 'a way back into an account whose every factor is lost');
call app.guard('account_recovery', 'gate', 'siu', 'true');
call app.guard('account_recovery', 'worker', 's', 'person_id = (select app.person_id())');
call app.guard('account_recovery', 'support', 'su', 'true');

-- Two people of support have to be convinced, each with a reason of their own. Never taken back: who doubts, refuses.
create table app.account_recovery_approval (
  recovery_id uuid not null references app.account_recovery (id),
  staff_id uuid not null references app.person (id),
  reason text not null check (length(reason) between 1 and 1000),
  approved_at timestamptz not null,
  primary key (recovery_id, staff_id)
);
call app.own('account_recovery_approval', 'factors', 'gate', 'what convinced one of support that an account is to be opened again');
call app.guard('account_recovery_approval', 'gate', 's', 'true');
call app.guard('account_recovery_approval', 'support', 'si', 'true');
create trigger account_recovery_approval_stays before update or delete on app.account_recovery_approval
  for each row execute function app.refuse_change();
