set local role kara_owner;

-- What a service costs in one hub, by its id, in the smallest coins of its currency; absent: as everywhere.
alter table app.hub_listing add column prices jsonb not null default '{}';

-- What the service cost when its time was held: what was shown is what is paid.
alter table app.slot_hold add column price_minor integer check (price_minor >= 0);

-- As before, and of the prices of each listing.
create or replace function app.offer_version(at timestamptz) returns text
language sql stable set search_path = app begin atomic
  with listed as (select l.professional_id as id, l.booking_mode, l.service_ids, l.prices
    from app.hub_listing l where l.state = 'accepted'),
  fact as (
    select l::text as said from listed l
    union all select p::text from app.professional p where p.id in (select id from listed)
    union all select s::text from app.service s where s.professional_id in (select id from listed)
    union all select h::text from app.working_hours h where h.professional_id in (select id from listed)
    union all select e::text from app.hours_exception e where e.professional_id in (select id from listed)
    union all select a::text from app.availability_setting a where a.professional_id in (select id from listed)
    union all select d::text from app.hub_calendar d where d.professional_id in (select id from listed)
    union all select c::text from app.credit_policy c where c.company_id = (select app.company_id())
    union all select t::text from app.taken_times(array(select id from listed), at, at + interval '26 weeks', at) t
  )
  select count(*) || '.' || coalesce(sum(hashtextextended(said, 0)), 0) from fact;
end;
