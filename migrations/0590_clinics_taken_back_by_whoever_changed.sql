set local role kara_owner;

-- An administrator takes back what they changed themselves, while it stands.
call app.guard('clinic_act', 'clinic', 'u', 'professional_id = (select app.professional_id())
  and by_id = (select app.acting_id()) and clinic_id = (select app.own_clinic()) and (select app.acts_for())');
call app.guard('time_off_change', 'clinic', 'u', 'professional_id = (select app.professional_id())
  and made_by = (select app.acting_id()) and (select app.acts_for())');
call app.guard('time_off_change', 'definer', 's', 'true');

-- The latest edit of time off that is not undone, whoever made it: who acts for a member sees their own edits only, and
-- must not take one back over a later one of the member.
set local role kara_definer;
create function app.newest_time_off_change() returns uuid
language sql stable security definer set search_path = app begin atomic
  select id from app.time_off_change where professional_id = app.professional_id() and undone_at is null
    order by made_at desc, id desc limit 1;
end;
set local role kara_owner;
revoke all on function app.newest_time_off_change from public;
grant execute on function app.newest_time_off_change to kara_professional, kara_clinic;
