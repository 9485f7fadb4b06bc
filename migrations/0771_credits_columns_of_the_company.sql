set local role kara_owner;

-- In a hub people read the rules and the floor that hold for them. Who decided them, and how many people the company says
-- it has, is nothing that they are asked by, and is granted to the company's own side alone.
revoke select on app.credit_policy from kara_visitor, kara_person;
grant select (company_id, id, version, allowance_halves, period, period_starts_on, time_zone, anchor, pro_rata, rollover,
  rollover_cap_halves, rollover_days, pool_empty, promise, leaver_rule, leaver_days, created_at)
  on app.credit_policy to kara_visitor, kara_person;
revoke select on app.report_floor from kara_visitor;
grant select (company_id, id, floor, decided_at) on app.report_floor to kara_visitor;

-- Reads of the policy no more than which version holds; what its rows say besides is no part of an offer.
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
    union all select w::text || (w.from_day <= (at at time zone p.time_zone)::date)
        || (coalesce(w.back_on, 'infinity') <= (at at time zone p.time_zone)::date)
      from app.time_away w join app.professional p on p.id = w.professional_id where p.id in (select id from listed)
    union all select (c.id, c.version)::text from app.credit_policy c where c.company_id = (select app.company_id())
    union all select (b.notice_hours, b.bookable_weeks)::text from app.hub b where b.company_id = (select app.company_id())
    union all select t::text from app.taken_times(array(select id from listed), at, at + interval '26 weeks', at) t
  )
  select count(*) || '.' || coalesce(sum(hashtextextended(said, 0)), 0) from fact;
end;
