-- Roles, the settings that name an owner, and the two procedures with which every table is put
-- behind row-level security. Roles belong to the cluster, so their creation tolerates repetition.

do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'kara_owner', 'kara_definer', 'kara_visitor', 'kara_gate', 'kara_company', 'kara_person',
    'kara_professional', 'kara_worker', 'kara_support'
  ] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin noinherit nobypassrls', wanted);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  foreach wanted in array array['kara_app', 'kara_queue', 'kara_sso'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I login noinherit nobypassrls', wanted);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
end $$;

grant kara_owner, kara_definer to current_user;
grant kara_visitor, kara_gate, kara_company, kara_person, kara_professional, kara_worker, kara_support
  to kara_app;

create schema app authorization kara_owner;
create schema bullmq authorization kara_queue;
create schema sso authorization kara_sso;
create extension btree_gist schema app;
revoke all on schema public from public;

-- A function that acts with more rights than its caller is open to nobody until a migration says to whom.
-- The owner hands those grants out, although the function belongs to the definer.
alter default privileges for role kara_definer revoke execute on functions from public;
alter default privileges for role kara_definer in schema app
  grant execute on functions to kara_owner with grant option;

set local role kara_owner;

grant usage on schema app to kara_app, kara_definer, kara_visitor, kara_gate, kara_company, kara_person,
  kara_professional, kara_worker, kara_support;

-- A setting that was made in an earlier transaction of the connection reads as the empty string.
create function app.company_id() returns uuid language sql stable
  return nullif(current_setting('app.company_id', true), '')::uuid;
create function app.person_id() returns uuid language sql stable
  return nullif(current_setting('app.person_id', true), '')::uuid;
create function app.professional_id() returns uuid language sql stable
  return nullif(current_setting('app.professional_id', true), '')::uuid;
create function app.browser_hash() returns text language sql stable
  return nullif(current_setting('app.browser_hash', true), '');

-- Puts a table behind row-level security and says whose it is:
-- `module · axis · what a row is`. The isolation test reads this comment.
create procedure app.own(tbl text, module text, axis text, what text) language plpgsql as $$
begin
  execute format('alter table app.%I enable row level security', tbl);
  execute format('alter table app.%I force row level security', tbl);
  execute format('comment on table app.%I is %L', tbl, module || ' · ' || axis || ' · ' || what);
end $$;

-- Grants verbs (s, i, u, d) on a table to a role, each with its policy. `predicate` limits which rows
-- are seen and written; `new_rows`, when given, limits what may be written instead.
create procedure app.guard(tbl text, roles text, verbs text, predicate text, new_rows text default null)
language plpgsql as $$
declare
  named text;
  verb text;
  command text;
begin
  foreach named in array string_to_array(roles, ' ') loop
    foreach verb in array string_to_array(verbs, null) loop
      command := case verb when 's' then 'select' when 'i' then 'insert' when 'u' then 'update'
        when 'd' then 'delete' end;
      execute format('grant %s on app.%I to kara_%s', command, tbl, named);
      execute format('create policy %I on app.%I for %s to kara_%s %s %s', named || '_' || command, tbl,
        command, named,
        case when verb = 'i' then '' else format('using (%s)', predicate) end,
        case when verb in ('i', 'u') then format('with check (%s)', coalesce(new_rows, predicate)) else '' end);
    end loop;
  end loop;
end $$;

-- The database itself refuses to change what is history.
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

set local role none;
create function app.applied_migrations() returns table (name text)
  language sql stable security definer set search_path = public
  as 'select name from public.kara_migration';
grant execute on function app.applied_migrations to kara_app;
