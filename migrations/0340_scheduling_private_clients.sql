set local role kara_owner;

-- What a professional writes to an address outside of every hub: be my client. The link in the letter is no key; it is
-- accepted by whoever proved the address. Of a person it says nothing until they accept.
create table app.client_invite (
  professional_id uuid not null references app.professional (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  email_norm text not null check (length(email_norm) <= 254),
  locale text not null check (locale in ('en', 'is')),
  state text not null check (state in ('waiting', 'accepted', 'declined', 'cancelled')),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  person_id uuid references app.person (id),
  primary key (professional_id, id),
  unique (id),
  check ((state = 'waiting') = (ended_at is null)),
  check ((state = 'accepted') = (person_id is not null))
);
-- A second invite to the same address is the first one, sent again.
create unique index client_invite_one_waiting on app.client_invite (professional_id, email_norm)
  where state = 'waiting';
create index client_invite_address on app.client_invite (email_norm) where state = 'waiting';
call app.own('client_invite', 'scheduling', 'care', 'a professional asks an address to become a client, outside of hubs');
call app.guard('client_invite', 'professional', 'siu', 'professional_id = (select app.professional_id())');
call app.guard('client_invite', 'worker', 's', 'professional_id = (select app.professional_id())');
call app.guard('client_invite', 'person', 'su', 'exists (select 1 from app.person_email e
  where e.person_id = (select app.person_id()) and e.email_norm = client_invite.email_norm
    and e.verified_at is not null)', '(person_id is null or person_id = (select app.person_id()))
  and exists (select 1 from app.person_email e where e.person_id = (select app.person_id())
    and e.email_norm = client_invite.email_norm and e.verified_at is not null)');
call app.guard('client_invite', 'definer', 's', 'true');

-- Since when the two also see each other outside of every hub; null: in hubs only.
alter table app.client_connection add column private_since timestamptz;
call app.guard('client_connection', 'person', 'u', 'person_id = (select app.person_id())');

-- A professional books private clients, and nobody else, and never at a company's cost.
call app.guard('session', 'professional', 'i', 'professional_id = (select app.professional_id())
  and company_id is null and hub_id is null
  and exists (select 1 from app.client_connection c where c.person_id = session.person_id
    and c.professional_id = session.professional_id and c.private_since is not null)');
call app.guard('booking', 'professional', 'i', 'professional_id = (select app.professional_id())
  and funding = ''self_pay'' and credit_hold_id is null and slot_hold_id is null and session_request_id is null');

set local role kara_definer;
-- What the page behind the link shows before anybody has signed in: who asks, and until when. Neither name nor address.
create function app.client_invite_face(of_id uuid)
returns table (professional_id uuid, state text, expires_at timestamptz)
language sql stable security definer set search_path = app begin atomic
  select professional_id, state, expires_at from app.client_invite where id = of_id;
end;
set local role kara_owner;
revoke all on function app.client_invite_face from public;
grant execute on function app.client_invite_face to kara_visitor, kara_person;
