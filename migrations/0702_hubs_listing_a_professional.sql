set local role kara_definer;

-- In which hubs a professional is listed, for support who is asked why a time is not offered in one of them: the names
-- of the hubs, and nothing of what was agreed there.
create function app.hubs_listing(of_professional uuid) returns table (company_id uuid, name text)
language sql stable security definer set search_path = app begin atomic
  select h.company_id, h.name from app.hub_listing l
    join app.hub h on h.company_id = l.company_id and h.id = l.hub_id
  where l.professional_id = of_professional and l.state = 'accepted'
  order by h.name, h.company_id limit 200;
end;

set local role kara_owner;
revoke all on function app.hubs_listing from public;
grant execute on function app.hubs_listing to kara_support;
