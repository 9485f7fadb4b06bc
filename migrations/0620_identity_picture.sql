set local role kara_owner;

-- The key of a person's own picture in the store of files; empty: a monogram is drawn.
alter table app.person add column picture text not null default '' check (char_length(picture) <= 200);
