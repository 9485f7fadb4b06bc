set local role kara_owner;

-- What somebody asks support to decide comes in undecided; the roles that ask had no such limit.
alter policy professional_insert on app.session_review
  with check (professional_id = (select app.professional_id()) and decision is null);
alter policy person_insert on app.session_appeal
  with check (person_id = (select app.person_id()) and decision is null);
