set local role kara_owner;

-- Two clicks at once begin one note: the second finds the empty draft of the first.
create unique index note_one_empty_draft on app.note (professional_id, person_id, session_id, amends_id)
  nulls not distinct where revision = 0;
