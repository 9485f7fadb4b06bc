-- The tables of the SAML library, as its own migrations leave them (version 26.2.0, key and value encrypted
-- by it), in a schema and under a role that touch nothing else. The library runs with manual migration, so
-- these definitions are the only ones; the last index is ours, for its cascading deletes.

grant kara_sso to current_user;
set local role kara_sso;

create table sso.jackson_store (
  key varchar(1500) primary key,
  value text not null,
  iv varchar(64),
  tag varchar(64),
  "createdAt" timestamp not null default current_timestamp,
  "modifiedAt" timestamp,
  namespace varchar(256)
);
create index _jackson_store_namespace on sso.jackson_store (namespace);

create table sso.jackson_index (
  id serial primary key,
  key varchar(1500) not null,
  "storeKey" varchar(1500) not null references sso.jackson_store (key) on delete cascade
);
create index _jackson_index_key on sso.jackson_index (key);
create index _jackson_index_key_store on sso.jackson_index (key, "storeKey");
create index jackson_index_store on sso.jackson_index ("storeKey");

create table sso.jackson_ttl (
  key varchar(1500) primary key,
  "expiresAt" bigint not null
);
create index _jackson_ttl_expires_at on sso.jackson_ttl ("expiresAt");
