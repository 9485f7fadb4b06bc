set local role kara_owner;

create table app.request_words (
  session_request_id uuid primary key,
  person_id uuid not null,
  professional_id uuid not null,
  sealed bytea not null,
  written_at timestamptz not null,
  foreign key (session_request_id, person_id, professional_id)
    references app.session_request (id, person_id, professional_id)
);
call app.own('request_words', 'notes', 'care', 'what a client wrote with a request, sealed; only client and professional open it');
call app.guard('request_words', 'person', 'si', 'person_id = (select app.person_id())');
call app.guard('request_words', 'professional', 's', 'professional_id = (select app.professional_id())');
