-- While developing and in journeys the clock can be moved forwards, to reach tomorrow's reminder today.
-- The row that allows it is made by the migrate command, never when APP_ENV is production; there, no
-- process asks for the shift either.
set local role kara_owner;

create table app.clock_shift (
  is_development boolean primary key check (is_development),
  shift_seconds integer not null default 0 check (shift_seconds >= 0)
);
call app.own('clock_shift', 'db', 'technical', 'how far the clock of a development database is moved');
call app.guard('clock_shift', 'definer', 'siu', 'true');

set local role kara_definer;

create function app.clock_shift_seconds() returns integer
language sql stable security definer set search_path = app begin atomic
  select coalesce((select shift_seconds from app.clock_shift), 0);
end;

create function app.allow_clock_shift() returns void
language sql security definer set search_path = app begin atomic
  insert into app.clock_shift (is_development) values (true) on conflict do nothing;
end;

-- Backwards would make what was rung already seem rung in the future, and it would never be rung again.
create function app.shift_clock(to_seconds integer) returns void
language plpgsql security definer set search_path = app as $$
begin
  update app.clock_shift set shift_seconds = to_seconds where shift_seconds <= to_seconds;
  if not found then
    raise exception 'the clock is moved forwards only, and in development only'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
end $$;

set local role kara_owner;
revoke all on function app.clock_shift_seconds, app.allow_clock_shift, app.shift_clock from public;
grant execute on function app.clock_shift_seconds to kara_app;
grant execute on function app.shift_clock to kara_support;
grant execute on function app.allow_clock_shift to kara_owner;
