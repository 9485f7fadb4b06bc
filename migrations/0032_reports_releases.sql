set local role kara_owner;

create table app.report_release (
  company_id uuid not null references app.company (id),
  id uuid not null,
  period_start date not null,
  period_end date not null,
  figure text not null check (figure in ('people', 'sessions', 'credits_halves')),
  -- Null: the group was below the floor, and the figure stays hidden for good.
  amount integer,
  floor integer not null check (floor >= 5),
  released_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, period_start, figure)
);
create trigger report_release_append_only before update or delete on app.report_release
  for each row execute function app.refuse_change();
call app.own('report_release', 'reports', 'company', 'a published figure, frozen; all a company ever learns');
call app.guard('report_release', 'company', 's', 'company_id = (select app.company_id())');
call app.guard('report_release', 'worker', 'si', 'company_id = (select app.company_id())');

set local role kara_definer;
-- Counts for one company and period; only the job that releases them may ask.
create function app.count_use(from_at timestamptz, to_at timestamptz)
returns table (people integer, sessions integer, minutes bigint, halves bigint)
language sql stable security definer set search_path = app begin atomic
  select count(distinct s.person_id)::integer, count(*)::integer, coalesce(sum(s.minutes), 0),
    coalesce(sum(b.cost_halves), 0)
  from app.session s left join app.booking b on b.session_id = s.id
  where s.company_id = app.company_id() and s.starts_at >= from_at and s.starts_at < to_at
    and s.state in ('completed', 'late_cancelled', 'client_no_show');
end;
set local role kara_owner;
call app.guard('booking', 'definer', 's', 'true');
revoke all on function app.count_use from public;
grant execute on function app.count_use to kara_worker;
