set local role kara_owner;

-- The rules under which sessions of a hub are booked, cancelled and missed: each with the range that the product
-- promises to clients and professionals, whatever a company would like.
alter table app.hub
  -- Latest free cancellation before the start, inclusive.
  add column cut_off_hours integer not null default 24 check (cut_off_hours between 12 and 48),
  -- Whoever is not there this long after the start is absent.
  add column grace_minutes integer not null default 10 check (grace_minutes between 5 and 15),
  -- So long a client may object to having been marked as absent.
  add column appeal_days integer not null default 7 check (appeal_days between 7 and 30),
  -- After booking: no mail goes out yet, and cancelling leaves no trace.
  add column undo_minutes integer not null default 3 check (undo_minutes between 0 and 10),
  -- By when a request is answered; after twice that it ends.
  add column reply_days integer not null default 2 check (reply_days between 1 and 3);
