set local role kara_owner;

-- In which of the languages of a service a session is held; null: that was not asked, because there is one.
alter table app.session add column language text check (language ~ '^[a-z]{2,3}$');

-- The same of a request; and the one time that its client chose, where a time is asked for instead of booked.
alter table app.session_request
  add column language text check (language ~ '^[a-z]{2,3}$'),
  add column wished_at timestamptz;

set local role kara_definer;

-- With what sessions of a professional are paid, and nothing else of their bookings: a professional knows of a session
-- whether credits pay for it, as they know it of a request, and not what it costs in them or how many are left.
create function app.paid_with(of_sessions uuid[]) returns table (session_id uuid, funding text)
language sql stable security definer set search_path = app begin atomic
  select b.session_id, b.funding from app.booking b
  where b.session_id = any (of_sessions) and b.professional_id = (select app.professional_id());
end;

set local role kara_owner;
revoke all on function app.paid_with from public;
grant execute on function app.paid_with to kara_professional;
