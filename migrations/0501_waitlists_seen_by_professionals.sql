set local role kara_owner;

alter table app.waitlist_entry
  -- Who began to wait before professionals saw their lists was promised that nobody sees it.
  add column is_shown boolean not null default false,
  -- A time that the professional named to this one person. It is not kept: who takes it first has it.
  add column offered_for timestamptz,
  drop constraint waitlist_entry_end_reason_check,
  add constraint waitlist_entry_end_reason_check
    check (end_reason in ('left', 'booked', 'expired', 'gone', 'taken_off'));
alter table app.waitlist_entry alter column is_shown set default true;

-- A professional sees who waits for them, offers one of them a time, and may take somebody off. Who is not their client
-- yet is shown without a name: that is decided where names are asked for.
call app.guard('waitlist_entry', 'professional', 'su', 'professional_id = (select app.professional_id()) and is_shown');
