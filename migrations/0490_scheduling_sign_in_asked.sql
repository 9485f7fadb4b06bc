-- A time was taken for a client whose company came to require its own sign-in after the request was sent: the time is
-- kept, and the client is asked to come through that sign-in before it is booked at the company's expense.
alter table app.session_request_event drop constraint session_request_event_kind_check;
alter table app.session_request_event add constraint session_request_event_kind_check check (kind in (
  'sent', 'seen', 'times_proposed', 'time_taken', 'times_lost', 'payment_asked', 'sign_in_asked', 'reminded', 'accepted',
  'declined', 'withdrawn', 'expired'));
