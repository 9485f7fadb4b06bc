set local role kara_owner;

-- GAD-7 stands beside WHO-5: each is answered, shown and deleted for itself.
alter table app.wellbeing_check
  add column measure text not null default 'who5' check (measure in ('who5', 'gad7')),
  drop constraint wellbeing_check_person_id_taken_on_key,
  add constraint wellbeing_check_once_a_day unique (person_id, measure, taken_on);
alter table app.wellbeing_check alter column measure drop default;

-- Who was shown one measure before is shown that one, and no other.
alter table app.wellbeing_share
  add column measure text not null default 'who5' check (measure in ('who5', 'gad7'));
alter table app.wellbeing_share alter column measure drop default;
drop index app.wellbeing_share_one;
create unique index wellbeing_share_one on app.wellbeing_share (person_id, professional_id, measure)
  where ended_at is null;

drop policy professional_select on app.wellbeing_check;
call app.guard('wellbeing_check', 'professional', 's', 'exists (select 1 from app.wellbeing_share s
  where s.person_id = wellbeing_check.person_id and s.measure = wellbeing_check.measure
    and s.professional_id = (select app.professional_id()) and s.ended_at is null)');
