set local role kara_definer;

drop function app.feedback_blocks(timestamptz, integer);

-- Averages for the professional who asks, in blocks: whenever five different clients have spoken since the last block, theirs
-- becomes the next, each with what they said first. No answer is in two blocks. The floor is no choice of the caller: a block
-- of five held against one of six would say what the sixth said.
create function app.feedback_blocks(before timestamptz)
returns table (block integer, people integer, understood numeric, useful numeric, suits numeric)
language plpgsql stable security definer set search_path = app as $$
declare
  one record;
  who uuid[] := '{}';
  sums integer[] := '{0,0,0}';
  floor_people constant integer := 5;
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
