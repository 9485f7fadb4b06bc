set local role kara_owner;

-- Waiting for a time takes none of the calendar: its rows belong to a module of their own.
call app.own('waitlist_entry', 'waitlists', 'care', 'somebody who waits for an earlier time of a professional');
