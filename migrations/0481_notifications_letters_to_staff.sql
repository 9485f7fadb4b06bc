set local role kara_owner;

-- Those who work for the operator are told when something about money needs them.
alter table app.delivery drop constraint delivery_recipient_kind_check;
alter table app.delivery add constraint delivery_recipient_kind_check
  check (recipient_kind in ('client', 'professional', 'admin', 'staff', 'address'));
