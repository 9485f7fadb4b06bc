set local role kara_owner;

-- Two people are two only when neither can write in the other's name: support asks as itself and decides as itself,
-- once, and what was asked for stays as it was asked.
create function app.keep_corrections_honest() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.requested_by is distinct from app.person_id() or new.decision is not null then
      raise exception 'a correction is asked for in one''s own name' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.decision is not null then
    raise exception 'a correction is decided once' using errcode = 'restrict_violation';
  end if;
  if new.decision is null or new.approved_by is distinct from app.person_id() then
    raise exception 'a correction is decided in one''s own name' using errcode = 'restrict_violation';
  end if;
  if (old.id, old.company_id, old.pseudonym, old.amount_halves, old.reason, old.requested_by, old.requested_at)
    is distinct from
    (new.id, new.company_id, new.pseudonym, new.amount_halves, new.reason, new.requested_by, new.requested_at) then
    raise exception 'a correction is decided as it was asked for' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger credit_adjustment_honest before insert or update on app.credit_adjustment
  for each row when (current_user = 'kara_support') execute function app.keep_corrections_honest();
