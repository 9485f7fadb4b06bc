set local role kara_owner;

-- What somebody who could not sign in writes to support lies sealed, as what is said in a conversation does. Words that
-- were written before stay as they are; nothing writes any more of them.
alter table app.sso_help_request add column words_sealed bytea;
alter table app.sso_help_request alter column message set default '';
alter table app.sso_help_request add constraint sso_help_request_sealed check (message = '') not valid;
