set local role kara_definer;

-- Whether the client has spoken of a session, for the job that would ask them: that they did, and nothing of what they said.
create function app.is_feedback_given(of_session uuid)
returns boolean
language sql stable security definer set search_path = app begin atomic
  select exists (select 1 from app.session_feedback f
    where f.session_id = of_session and f.person_id = app.person_id());
end;

set local role kara_owner;
revoke all on function app.is_feedback_given from public;
grant execute on function app.is_feedback_given to kara_worker;
