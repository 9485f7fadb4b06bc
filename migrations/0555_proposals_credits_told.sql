set local role kara_owner;

-- The client who is asked about more credits reads of it in a letter, and the job that writes it looks whether it still waits.
call app.guard('credit_proposal', 'worker', 's',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');
