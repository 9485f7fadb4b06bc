set local role kara_owner;

-- Who made an edit of time off for the professional; null: they did so themselves.
alter table app.time_off_change add column made_by uuid references app.professional (id);

-- An administrator of a clinic keeps the availability of a member: hours, single dates, time off, being away. Nothing
-- else is granted to this role, and every policy asks whether the membership lasts.
call app.guard('professional', 'clinic', 's', 'id = (select app.professional_id()) and (select app.acts_for())');
call app.guard('working_hours', 'clinic', 'siud',
  'professional_id = (select app.professional_id()) and (select app.acts_for())');
call app.guard('availability_setting', 'clinic', 'siu',
  'professional_id = (select app.professional_id()) and (select app.acts_for())');
call app.guard('hours_exception', 'clinic', 'siud',
  'professional_id = (select app.professional_id()) and (select app.acts_for())');
-- Time off to which the member wrote a note is theirs alone: that the time is taken shows, why does not.
call app.guard('time_off', 'clinic', 'siu',
  'professional_id = (select app.professional_id()) and note = '''' and (select app.acts_for())');
call app.guard('time_off_occurrence', 'clinic', 'sid',
  'professional_id = (select app.professional_id()) and (select app.acts_for())');
call app.guard('time_off_change', 'clinic', 'si', 'professional_id = (select app.professional_id())
  and made_by = (select app.acting_id()) and (select app.acts_for())');
-- Stopping for good is nobody else's to say, nor to take back.
call app.guard('time_away', 'clinic', 's', 'professional_id = (select app.professional_id()) and (select app.acts_for())');
call app.guard('time_away', 'clinic', 'iud',
  'professional_id = (select app.professional_id()) and not is_for_good and (select app.acts_for())');

call app.guard('outbox_event', 'clinic', 'i', 'true');
call app.guard('audit_entry', 'clinic', 'i', 'true');
grant execute on function app.plan_work, app.cancel_work, app.refill_blocks, app.taken_times to kara_clinic;
