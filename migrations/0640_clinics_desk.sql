set local role kara_owner;

-- An invitation is to become a member, or to sit at the desk: a desk is kept by a person, found by their own address.
alter table app.clinic_invite add column is_desk boolean not null default false;
alter table app.clinic_invite add constraint clinic_invite_desk_by_address
  check (not is_desk or email_norm is not null);
drop index app.clinic_invite_one_address;
create unique index clinic_invite_one_address on app.clinic_invite (clinic_id, email_norm, is_desk)
  where state = 'waiting' and email_norm is not null;

-- Somebody who is no professional keeps the availability of the members. The id of the row is who acts, in the role
-- `kara_clinic`, and in everything that was changed.
create table app.clinic_desk (
  id uuid primary key,
  clinic_id uuid not null references app.clinic (id),
  person_id uuid not null references app.person (id),
  invite_id uuid not null unique references app.clinic_invite (id),
  -- As they want to be called here: members read it beside every change.
  name text not null check (length(name) between 1 and 120),
  since timestamptz not null,
  until timestamptz
);
create unique index clinic_desk_one_clinic on app.clinic_desk (person_id) where until is null;
create index clinic_desk_clinic on app.clinic_desk (clinic_id);
call app.own('clinic_desk', 'clinics', 'person', 'somebody at the desk of a clinic, since, and until');
call app.guard('clinic_desk', 'definer', 'su', 'true');
call app.guard('professional', 'definer', 's', 'true');

set local role kara_definer;

-- The clinic at whose desk the person of this transaction sits.
create function app.desk_clinic() returns uuid
language sql stable security definer set search_path = app begin atomic
  select clinic_id from app.clinic_desk where person_id = app.person_id() and until is null;
end;

-- By an invitation to the desk that they accepted, of a clinic that is open.
create function app.may_take_desk(asked uuid, by_invite uuid) returns boolean
language sql stable security definer set search_path = app begin atomic
  select exists (select from app.clinic_invite i join app.clinic c on c.id = i.clinic_id and c.closed_at is null
    where i.id = by_invite and i.clinic_id = asked and i.is_desk and i.state = 'accepted'
      and app.proves_address(i.email_norm));
end;

-- An invitation to the desk makes nobody a member.
create or replace function app.may_join(asked uuid, by_invite uuid) returns boolean
language sql stable security definer set search_path = app begin atomic
  select exists (select from app.clinic_invite i
      where i.id = by_invite and i.clinic_id = asked and i.state = 'accepted' and not i.is_desk
        and i.invitee_id = app.professional_id())
    or exists (select from app.clinic c where c.id = asked and c.opened_by = app.professional_id()
      and c.closed_at is null and not exists (select from app.clinic_member m where m.clinic_id = c.id));
end;

-- Whether whoever acts may do so for the professional of this transaction: they belong to a clinic now, and who acts is
-- its administrator, or sits at its desk.
create or replace function app.acts_for() returns boolean
language sql stable security definer set search_path = app begin atomic
  select exists (select from app.clinic_member m
    where m.professional_id = app.professional_id() and m.left_at is null and (
      exists (select from app.clinic_member a where a.clinic_id = m.clinic_id and a.left_at is null
        and a.is_administrator and a.professional_id = app.acting_id())
      or exists (select from app.clinic_desk d where d.clinic_id = m.clinic_id and d.until is null
        and d.id = app.acting_id())));
end;

-- The same, and it stays so until the end of the transaction: whoever leaves meanwhile waits, and whoever left before
-- is seen to have left.
create or replace function app.keep_acting_for() returns boolean
language plpgsql security definer set search_path = app as $$
begin
  perform from app.clinic_desk where until is null and id = app.acting_id() for share;
  perform from app.clinic_member
    where left_at is null and professional_id in (app.professional_id(), app.acting_id())
    order by professional_id for share;
  return app.acts_for();
end $$;

-- Who changed something is a professional, or sat at a desk: two tables, which no one reference names.
create function app.keep_known_keeper() returns trigger
language plpgsql security definer set search_path = app as $$
declare
  keeper uuid := to_jsonb(new) ->> tg_argv[0];
begin
  if keeper is not null and not exists (select from app.professional where id = keeper)
      and not exists (select from app.clinic_desk where id = keeper) then
    raise exception 'whoever changed this is not known' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;

set local role kara_owner;

-- Who sat at which desk since when never changes, and that they stopped is history.
create function app.keep_desk() returns trigger language plpgsql as $$
begin
  if (new.id, new.clinic_id, new.person_id, new.invite_id, new.name, new.since) is distinct from
      (old.id, old.clinic_id, old.person_id, old.invite_id, old.name, old.since) or old.until is not null then
    raise exception 'a desk is history' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger clinic_desk_is_history before update on app.clinic_desk
  for each row execute function app.keep_desk();

alter table app.clinic_act drop constraint clinic_act_by_id_fkey;
create trigger clinic_act_by_somebody before insert or update of by_id on app.clinic_act
  for each row execute function app.keep_known_keeper('by_id');
alter table app.time_off_change drop constraint time_off_change_made_by_fkey;
create trigger time_off_change_by_somebody before insert or update of made_by on app.time_off_change
  for each row execute function app.keep_known_keeper('made_by');

revoke all on function app.desk_clinic, app.may_take_desk, app.keep_known_keeper from public;
grant execute on function app.desk_clinic, app.may_take_desk, app.is_invited_to, app.proves_address to kara_person;

call app.guard('clinic_desk', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('clinic_desk', 'person', 'i',
  'person_id = (select app.person_id()) and until is null and app.may_take_desk(clinic_id, invite_id)');
call app.guard('clinic_desk', 'person', 'u', 'person_id = (select app.person_id())');
-- Members know who keeps their availability; administrators end it.
call app.guard('clinic_desk', 'professional', 's', 'clinic_id = (select app.own_clinic())');
call app.guard('clinic_desk', 'professional', 'u', 'clinic_id = (select app.administered_clinic())');
call app.guard('clinic_desk', 'clinic', 's', 'clinic_id = (select app.own_clinic()) and (select app.acts_for())');
call app.guard('clinic_desk', 'worker', 's', 'clinic_id = (select app.own_clinic())');

-- Whoever sits at the desk knows the clinic, and who belongs to it.
call app.guard('clinic', 'person', 's', 'id = (select app.desk_clinic()) or app.is_invited_to(id)');
call app.guard('clinic_member', 'person', 's', 'clinic_id = (select app.desk_clinic()) and left_at is null');
call app.guard('clinic_invite', 'person', 'su', 'is_desk and app.proves_address(email_norm)');
