-- Who acts for a member of a clinic has a role of its own in the database: it has grants on availability and on nothing
-- else, so that no page and no mistake shows it a client. Roles belong to the cluster, so repetition is tolerated.
do $$
begin
  create role kara_clinic nologin noinherit nobypassrls;
exception when duplicate_object or unique_violation then null;
end $$;
grant kara_clinic to kara_app;

set local role kara_owner;
grant usage on schema app to kara_clinic;

-- The administrator who acts; whose availability it is stands in `app.professional_id`.
create function app.acting_id() returns uuid language sql stable
  return nullif(current_setting('app.acting_id', true), '')::uuid;

create table app.clinic (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  place text not null default '' check (length(place) <= 200),
  opened_by uuid not null references app.professional (id),
  opened_at timestamptz not null,
  closed_at timestamptz
);
call app.own('clinic', 'clinics', 'professional', 'professionals who let administrators keep their availability');
call app.guard('clinic', 'definer', 'su', 'true');

create table app.clinic_invite (
  id uuid primary key,
  clinic_id uuid not null references app.clinic (id),
  -- An address, or a professional: by their own page. Who accepted an address is written beside it.
  email_norm text check (length(email_norm) <= 254),
  invitee_id uuid references app.professional (id),
  locale text not null check (locale in ('en', 'is')),
  state text not null check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  invited_by uuid not null references app.professional (id),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (email_norm is not null or invitee_id is not null),
  check ((state = 'waiting') = (ended_at is null))
);
-- A second invitation of the same professional is the first one, sent again.
create unique index clinic_invite_one_address on app.clinic_invite (clinic_id, email_norm)
  where state = 'waiting' and email_norm is not null;
create unique index clinic_invite_one_professional on app.clinic_invite (clinic_id, invitee_id)
  where state = 'waiting' and email_norm is null;
create index clinic_invite_clinic on app.clinic_invite (clinic_id, sent_at);
create index clinic_invite_address on app.clinic_invite (email_norm) where state = 'waiting';
create index clinic_invite_invitee on app.clinic_invite (invitee_id) where state = 'waiting';
call app.own('clinic_invite', 'clinics', 'professional', 'a clinic asks a professional to become a member');
call app.guard('clinic_invite', 'definer', 's', 'true');

-- A membership is the consent: as long as it lasts, administrators of the clinic keep the member's availability.
create table app.clinic_member (
  id uuid primary key,
  clinic_id uuid not null references app.clinic (id),
  professional_id uuid not null references app.professional (id),
  -- What they accepted; null: they opened the clinic.
  invite_id uuid unique references app.clinic_invite (id),
  is_administrator boolean not null,
  joined_at timestamptz not null,
  left_at timestamptz
);
-- One calendar has one clinic that keeps it.
create unique index clinic_member_one_clinic on app.clinic_member (professional_id) where left_at is null;
create index clinic_member_clinic on app.clinic_member (clinic_id) where left_at is null;
call app.own('clinic_member', 'clinics', 'professional', 'a professional belongs to a clinic since, and until');
call app.guard('clinic_member', 'definer', 'su', 'true');

-- What an administrator changed for a member: the member reads it, is told of it, and may take it back.
create table app.clinic_act (
  id uuid primary key,
  clinic_id uuid not null references app.clinic (id),
  professional_id uuid not null references app.professional (id),
  by_id uuid not null references app.professional (id),
  kind text not null check (kind in ('weekly_hours', 'day_hours', 'time_off_added', 'time_off_changed',
    'time_off_removed', 'away_set', 'away_ended')),
  at timestamptz not null,
  -- The days that it is about, where it is about days.
  days jsonb not null default '[]',
  -- How it was and how it became, so that it can be taken back while it is as it became.
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  told_at timestamptz,
  undone_at timestamptz
);
create index clinic_act_professional on app.clinic_act (professional_id, at desc);
create index clinic_act_untold on app.clinic_act (professional_id) where told_at is null;
call app.own('clinic_act', 'clinics', 'professional', 'what an administrator changed about a member''s availability, and how it was before');

set local role kara_definer;

-- The clinic of the professional of this transaction.
create function app.own_clinic() returns uuid
language sql stable security definer set search_path = app begin atomic
  select clinic_id from app.clinic_member where professional_id = app.professional_id() and left_at is null;
end;

-- The same, where they are its administrator.
create function app.administered_clinic() returns uuid
language sql stable security definer set search_path = app begin atomic
  select clinic_id from app.clinic_member
  where professional_id = app.professional_id() and left_at is null and is_administrator;
end;

-- Whether whoever acts may do so for the professional of this transaction: both are members of one clinic now, and who
-- acts is its administrator.
create function app.acts_for() returns boolean
language sql stable security definer set search_path = app begin atomic
  select exists (select from app.clinic_member m
    join app.clinic_member a on a.clinic_id = m.clinic_id and a.left_at is null and a.is_administrator
    where m.professional_id = app.professional_id() and m.left_at is null and a.professional_id = app.acting_id());
end;

-- The same, and it stays so until the end of the transaction: whoever leaves meanwhile waits, and whoever left before
-- is seen to have left.
create function app.keep_acting_for() returns boolean
language plpgsql security definer set search_path = app as $$
begin
  perform from app.clinic_member
    where left_at is null and professional_id in (app.professional_id(), app.acting_id())
    order by professional_id for share;
  return app.acts_for();
end $$;

-- Those who change who belongs to a clinic take turns.
create function app.lock_own_clinic() returns uuid
language plpgsql security definer set search_path = app as $$
begin
  perform from app.clinic where id = app.own_clinic() for no key update;
  return app.own_clinic();
end $$;

-- Whether the person of this transaction has proved an address; which ones they have is not said.
create function app.proves_address(asked text) returns boolean
language sql stable security definer set search_path = app begin atomic
  select exists (select from app.person_email e
    where e.person_id = app.person_id() and e.email_norm = asked and e.verified_at is not null);
end;

create function app.is_invited_to(asked uuid) returns boolean
language sql stable security definer set search_path = app begin atomic
  select exists (select from app.clinic_invite i where i.clinic_id = asked and i.state = 'waiting'
    and (i.invitee_id = app.professional_id() or app.proves_address(i.email_norm)));
end;

-- By an invitation that they accepted, once; or as the one who opens it.
create function app.may_join(asked uuid, by_invite uuid) returns boolean
language sql stable security definer set search_path = app begin atomic
  select exists (select from app.clinic_invite i
      where i.id = by_invite and i.clinic_id = asked and i.state = 'accepted' and i.invitee_id = app.professional_id())
    or exists (select from app.clinic c where c.id = asked and c.opened_by = app.professional_id()
      and c.closed_at is null and not exists (select from app.clinic_member m where m.clinic_id = c.id));
end;

create function app.is_member_of(asked uuid, of_professional uuid) returns boolean
language sql stable security definer set search_path = app begin atomic
  select exists (select from app.clinic_member m
    where m.clinic_id = asked and m.professional_id = of_professional and m.left_at is null);
end;

-- An open clinic has an administrator after every change; the lock gives two who leave at once an order.
create function app.keep_clinic_administered() returns trigger
language plpgsql security definer set search_path = app as $$
begin
  perform from app.clinic where id = new.clinic_id and closed_at is null for no key update;
  if found and not exists (select from app.clinic_member
      where clinic_id = new.clinic_id and left_at is null and is_administrator) then
    raise exception 'a clinic keeps an administrator' using errcode = 'check_violation',
      constraint = 'clinic_keeps_an_administrator', table = 'clinic_member', schema = 'app';
  end if;
  return null;
end $$;

set local role kara_owner;

-- Who is a member of what never changes; that somebody left is history; an administrator is made by an administrator.
create function app.keep_membership() returns trigger language plpgsql as $$
begin
  if (new.id, new.clinic_id, new.professional_id, new.joined_at) is distinct from
      (old.id, old.clinic_id, old.professional_id, old.joined_at) or old.left_at is not null then
    raise exception 'a membership is history' using errcode = 'restrict_violation';
  end if;
  if new.is_administrator and not old.is_administrator
      and app.administered_clinic() is distinct from new.clinic_id then
    raise exception 'an administrator is made by an administrator' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger clinic_member_is_history before update on app.clinic_member
  for each row execute function app.keep_membership();
create trigger clinic_member_keeps_administrator after update on app.clinic_member
  for each row execute function app.keep_clinic_administered();

revoke all on function app.own_clinic, app.administered_clinic, app.acts_for, app.keep_acting_for, app.lock_own_clinic,
  app.proves_address, app.is_invited_to, app.may_join, app.is_member_of, app.keep_clinic_administered from public;
grant execute on function app.own_clinic, app.administered_clinic, app.lock_own_clinic, app.proves_address,
  app.is_invited_to, app.may_join, app.is_member_of to kara_professional;
grant execute on function app.own_clinic to kara_worker;
grant execute on function app.own_clinic, app.acts_for, app.keep_acting_for to kara_clinic;

call app.guard('clinic', 'professional', 's', 'id = (select app.own_clinic()) or app.is_invited_to(id)');
call app.guard('clinic', 'professional', 'i', 'opened_by = (select app.professional_id())');
call app.guard('clinic', 'professional', 'u', 'id = (select app.administered_clinic())');
-- A job tells a member what changed, or carries an invitation of the clinic's administrator.
call app.guard('clinic', 'worker', 's', 'id = (select app.own_clinic())');

call app.guard('clinic_invite', 'professional', 's', 'clinic_id = (select app.administered_clinic())
  or invitee_id = (select app.professional_id()) or app.proves_address(email_norm)');
call app.guard('clinic_invite', 'professional', 'i',
  'clinic_id = (select app.administered_clinic()) and invited_by = (select app.professional_id()) and state = ''waiting''');
call app.guard('clinic_invite', 'professional', 'u', 'clinic_id = (select app.administered_clinic())
  or invitee_id = (select app.professional_id()) or app.proves_address(email_norm)');
call app.guard('clinic_invite', 'worker', 's', 'invited_by = (select app.professional_id())');

call app.guard('clinic_member', 'professional', 's',
  'clinic_id = (select app.own_clinic()) or professional_id = (select app.professional_id())');
call app.guard('clinic_member', 'professional', 'i', 'professional_id = (select app.professional_id())
  and app.may_join(clinic_id, invite_id)');
call app.guard('clinic_member', 'professional', 'u', 'professional_id = (select app.professional_id())
  or clinic_id = (select app.administered_clinic())', 'professional_id = (select app.professional_id())
  or (clinic_id = (select app.administered_clinic()) and app.is_member_of(clinic_id, professional_id))');
call app.guard('clinic_member', 'worker', 's', 'clinic_id = (select app.own_clinic())');

call app.guard('clinic_act', 'professional worker', 'su', 'professional_id = (select app.professional_id())');
call app.guard('clinic_act', 'clinic', 's', 'professional_id = (select app.professional_id())
  and clinic_id = (select app.own_clinic()) and (select app.acts_for())');
call app.guard('clinic_act', 'clinic', 'i', 'professional_id = (select app.professional_id())
  and by_id = (select app.acting_id()) and clinic_id = (select app.own_clinic()) and (select app.acts_for())');
