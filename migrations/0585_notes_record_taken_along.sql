set local role kara_owner;

-- The client reads that their professional took the whole record along, which is more than opening a note.
alter table app.record_opening drop constraint record_opening_kind_check;
alter table app.record_opening add constraint record_opening_kind_check
  check (kind in ('note', 'answers', 'request', 'wellbeing', 'resealing', 'taken_along'));
