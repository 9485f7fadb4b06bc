set local role kara_owner;

-- A notice of an answer from support leads to what was said, which asks who somebody is; the way back that a letter to an
-- address brings opens it by itself, and is never kept.
alter table app.notice drop constraint notice_place_check;
alter table app.notice add constraint notice_place_check
  check (place ~ '^/((home|work|control|console)([/?]|$)|support/chat$)' and length(place) <= 300);
