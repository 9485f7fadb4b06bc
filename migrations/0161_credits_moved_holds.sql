set local role kara_owner;

-- A session that moves into another period gives its hold back and takes a new one: of all its holds one is open.
alter table app.credit_hold drop constraint credit_hold_session_id_key;
create unique index credit_hold_one_open on app.credit_hold (session_id) where settled_at is null;
create index credit_hold_session on app.credit_hold (session_id);
