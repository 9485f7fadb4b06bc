set local role kara_owner;

-- Changes with everything that a hub's public pages say about professionals: who is listed, their profiles,
-- services and hours, the credit policy, and what is taken in their calendars. It runs with the rights of
-- its caller, who sees no row through it that they could not read anyway, and answers with a number only.
create function app.offer_version(at timestamptz) returns text
language sql stable set search_path = app begin atomic
  with listed as (select l.professional_id as id, l.booking_mode from app.hub_listing l where l.state = 'accepted'),
  fact as (
    select l::text as said from listed l
    union all select p::text from app.professional p where p.id in (select id from listed)
    union all select s::text from app.service s where s.professional_id in (select id from listed)
    union all select h::text from app.working_hours h where h.professional_id in (select id from listed)
    union all select a::text from app.availability_setting a where a.professional_id in (select id from listed)
    union all select c::text from app.credit_policy c where c.company_id = (select app.company_id())
    union all select t::text from app.taken_times(array(select id from listed), at, at + interval '26 weeks', at) t
  )
  select count(*) || '.' || coalesce(sum(hashtextextended(said, 0)), 0) from fact;
end;
revoke all on function app.offer_version from public;
grant execute on function app.offer_version to kara_visitor;
