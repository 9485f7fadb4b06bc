set local role kara_owner;

-- Whether a professional asks private clients for a card before their first session. Off until switched on.
create table app.card_rule (
  professional_id uuid primary key references app.professional (id),
  is_required boolean not null,
  changed_at timestamptz not null
);
call app.own('card_rule', 'payments', 'published', 'whether a professional asks private clients for a card before their first session');
call app.guard('card_rule', 'person', 's', 'is_required');
call app.guard('card_rule', 'professional', 'siu', 'professional_id = (select app.professional_id())');

set local role kara_definer;

-- Which of these people have a card that can be charged: for a professional who asks private clients for one, of those
-- clients and of nobody else. Nothing of the card itself.
create function app.clients_with_card(of_people uuid[], at timestamptz) returns table (person_id uuid)
language sql stable security definer set search_path = app begin atomic
  select distinct c.person_id from app.card c
  where c.person_id = any (of_people) and c.removed_at is null
    and make_date(c.expires_year, c.expires_month, 1) + interval '1 month' > at
    and exists (select from app.card_rule r where r.professional_id = app.professional_id() and r.is_required)
    and exists (select from app.client_connection k where k.person_id = c.person_id
      and k.professional_id = app.professional_id() and k.private_since is not null);
end;

set local role kara_owner;
call app.guard('card', 'definer', 's', 'true');
call app.guard('client_connection', 'definer', 's', 'true');
call app.guard('card_rule', 'definer', 's', 'true');
revoke all on function app.clients_with_card from public;
grant execute on function app.clients_with_card to kara_professional;
