set local role kara_owner;

-- A company asks an address to help run its side, in one role. The link in the letter is no key: the role is taken by
-- whoever proved the address, so nothing in it is secret and nothing of it is stored.
create table app.admin_invite (
  company_id uuid not null references app.company (id),
  id uuid not null,
  email_norm text not null check (length(email_norm) <= 254),
  role text not null check (role in ('owner', 'hr', 'it', 'finance', 'reports')),
  locale text not null check (locale in ('en', 'is')),
  state text not null check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  invited_by uuid not null, -- an account is independent of any company, so no foreign key
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  person_id uuid, -- who accepted
  primary key (company_id, id),
  unique (id),
  check ((state = 'waiting') = (ended_at is null)),
  check ((state = 'accepted') = (person_id is not null))
);
-- One address waits for one role: a new invitation takes the place of the one before it.
create unique index admin_invite_one_waiting on app.admin_invite (company_id, email_norm) where state = 'waiting';
create index admin_invite_sent on app.admin_invite (company_id, sent_at);
call app.own('admin_invite', 'companies', 'company', 'a company asks an address to help run its side, in a role');
call app.guard('admin_invite', 'company', 's', 'company_id = (select app.company_id())');
call app.guard('admin_invite', 'company', 'i', 'company_id = (select app.company_id()) and state = ''waiting''');
-- An owner sends again and takes back; an answer is given by whoever proved the address, for themself.
call app.guard('admin_invite', 'company', 'u', 'company_id = (select app.company_id())',
  'company_id = (select app.company_id()) and case state
    when ''accepted'' then person_id = (select app.person_id()) and app.proves_address(email_norm)
    when ''declined'' then app.proves_address(email_norm)
    else true end');
call app.guard('admin_invite', 'worker', 's', 'company_id = (select app.company_id())');
call app.guard('admin_invite', 'person', 's', 'app.proves_address(email_norm)');
call app.guard('admin_invite', 'definer', 's', 'true');
grant execute on function app.proves_address to kara_company;

-- What was answered or taken back is history, and what was asked of whom never changes.
create function app.keep_admin_invite() returns trigger language plpgsql as $$
begin
  if (new.company_id, new.id, new.email_norm, new.role, new.created_at) is distinct from
      (old.company_id, old.id, old.email_norm, old.role, old.created_at) or old.ended_at is not null then
    raise exception 'an invitation is history' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger admin_invite_is_history before update on app.admin_invite
  for each row execute function app.keep_admin_invite();

set local role kara_definer;

-- What the page behind the link shows before anybody has signed in: which company asks for what, and until when; never
-- whom.
create function app.admin_invite_face(of_id uuid)
returns table (company_id uuid, company_name text, role text, invited_by uuid, state text, expires_at timestamptz)
language sql stable security definer set search_path = app begin atomic
  select i.company_id, c.name, i.role, i.invited_by, i.state, i.expires_at
  from app.admin_invite i join app.company c on c.id = i.company_id where i.id = of_id;
end;

set local role kara_owner;
revoke all on function app.admin_invite_face from public;
grant execute on function app.admin_invite_face to kara_visitor, kara_person;
