set local role kara_owner;

-- A session may be paid in two parts: what is left of the client's credits, and a card for the rest. The price
-- is noted of every booking, because a later change of the service never touches what was booked.
alter table app.booking drop constraint booking_funding_check;
alter table app.booking add constraint booking_funding_check check (funding in ('credits', 'self_pay', 'split'));
alter table app.booking add column due_minor integer not null default 0 check (due_minor >= 0);

set local role none;
update app.booking set due_minor = coalesce(price_minor, 0);
set local role kara_owner;
