set local role kara_owner;

-- Why support decided as it did is for the record and read by nobody else. A professional asks for a review and reads none; a
-- client reads their appeal without it.
drop policy professional_select on app.session_review;
revoke select on app.session_review from kara_professional;
revoke select on app.session_appeal from kara_person;
grant select (session_id, person_id, professional_id, starts_at, modality, contact_tried, client_joined_at,
  professional_joined_at, marked_at, words, appealed_at, decision, decided_at) on app.session_appeal to kara_person;
