set local role kara_definer;

-- Who still meets the scope's professional in the hub of the scope's company, each with their next session, for the
-- jobs that tell each of them by themself.
create function app.clients_ahead_in_hub(at timestamptz)
returns table (session_id uuid, person_id uuid)
language sql stable security definer set search_path = app begin atomic
  select distinct on (s.person_id) s.id, s.person_id from app.session s
  where s.company_id = app.company_id() and s.professional_id = app.professional_id()
    and s.state = 'scheduled' and s.starts_at > at
  order by s.person_id, s.starts_at;
end;

set local role kara_owner;
revoke all on function app.clients_ahead_in_hub from public;
grant execute on function app.clients_ahead_in_hub to kara_worker;
