set local role kara_owner;

-- How many people a company wants behind each figure at least. Ten are behind it anyway; a company may ask for more.
-- Steps of five, because figures are rounded down to five: what is shown is never below the floor it stands under.
create table app.report_floor (
  company_id uuid not null references app.company (id),
  id uuid not null,
  floor integer not null check (floor between 10 and 100 and floor % 5 = 0),
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (company_id, id)
);
create index report_floor_in_order on app.report_floor (company_id, decided_at);
create trigger report_floor_append_only before update or delete on app.report_floor
  for each row execute function app.refuse_change();
call app.own('report_floor', 'reports', 'company', 'how many people a company wants behind each figure of its report');
call app.guard('report_floor', 'company', 'si', 'company_id = (select app.company_id())');
call app.guard('report_floor', 'worker', 's', 'company_id = (select app.company_id())');

-- The floor of what has happened since a day: the one that stood when the day began, or the highest that was set later.
-- A higher floor therefore holds at once, and a lower one for months that begin after it was set.
create function app.report_floor_since(of_company uuid, day date) returns integer
language sql stable set search_path = app begin atomic
  with since as (select (day::timestamp at time zone c.time_zone) as at from app.company c where c.id = of_company)
  select greatest(10,
    (select f.floor from app.report_floor f, since where f.company_id = of_company and f.decided_at <= since.at
      order by f.decided_at desc, f.id desc limit 1),
    (select max(f.floor) from app.report_floor f, since where f.company_id = of_company and f.decided_at > since.at));
end;
revoke all on function app.report_floor_since from public;
grant execute on function app.report_floor_since to kara_company, kara_worker;

-- Whoever releases a month: no figure stands under a lower floor than its company asked for, and none shows fewer people.
create function app.keep_report_floor() returns trigger language plpgsql set search_path = app as $$
begin
  if new.floor < app.report_floor_since(new.company_id, new.period_start) then
    raise exception 'a figure below the floor of its company' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger report_release_floor before insert on app.report_release
  for each row execute function app.keep_report_floor();
alter table app.report_release add constraint report_release_people_above_floor
  check (figure <> 'people' or amount >= floor);
