set local role kara_owner;

-- Whether people book while support compares the name of their electronic ID with that of their account.
alter table app.hub
  add column eid_name_review text not null default 'continue' check (eid_name_review in ('continue', 'wait'));
