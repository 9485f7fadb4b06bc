set local role kara_owner;

-- What a client says of one session: understood, useful, the right way of working; 1 is not at all and 5 entirely.
-- Nobody reads a row but the client; the professional gets averages of five people at least.
create table app.session_feedback (
  session_id uuid primary key,
  person_id uuid not null,
  professional_id uuid not null,
  understood integer not null check (understood between 1 and 5),
  useful integer not null check (useful between 1 and 5),
  suits integer not null check (suits between 1 and 5),
  given_at timestamptz not null,
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id)
);
create index session_feedback_professional on app.session_feedback (professional_id, given_at);
create trigger session_feedback_append_only before update or delete on app.session_feedback
  for each row execute function app.refuse_change();
call app.own('session_feedback', 'feedback', 'care', 'what a client says of a session; shown to nobody alone');
call app.guard('session_feedback', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('session_feedback', 'definer', 's', 'true');

set local role kara_definer;

-- Averages for the professional who asks, in blocks: whenever so many different clients have spoken since the last block,
-- theirs becomes the next, each with what they said first. No answer is in two blocks, so that no difference between two of
-- them says anything of one person; and never fewer than five, whatever is asked for.
create function app.feedback_blocks(before timestamptz, people_min integer)
returns table (block integer, people integer, understood numeric, useful numeric, suits numeric)
language plpgsql stable security definer set search_path = app as $$
declare
  one record;
  who uuid[] := '{}';
  sums integer[] := '{0,0,0}';
  floor_people integer := greatest(coalesce(people_min, 5), 5);
begin
  block := 0;
  for one in select f.person_id, f.understood, f.useful, f.suits from app.session_feedback f
    where f.professional_id = app.professional_id() and f.given_at < before
    order by f.given_at, f.session_id
  loop
    if one.person_id = any (who) then continue; end if;
    who := who || one.person_id;
    sums := array[sums[1] + one.understood, sums[2] + one.useful, sums[3] + one.suits];
    if cardinality(who) = floor_people then
      block := block + 1;
      people := floor_people;
      understood := round(sums[1]::numeric / floor_people, 1);
      useful := round(sums[2]::numeric / floor_people, 1);
      suits := round(sums[3]::numeric / floor_people, 1);
      return next;
      who := '{}';
      sums := '{0,0,0}';
    end if;
  end loop;
end $$;

set local role kara_owner;
revoke all on function app.feedback_blocks from public;
grant execute on function app.feedback_blocks to kara_professional;
