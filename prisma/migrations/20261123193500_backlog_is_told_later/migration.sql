-- Matches that a large import makes are noted for the change feed when they all are there: noting each as it is made took
-- half as long again as storing it. Until then their ids wait here.
create table change_due (match_id uuid not null);
comment on table change_due is 'not in prisma/schema: a heap without a key, read by SQL only';

create or replace function note_new_rows() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_argv[0] = 'MATCH' and current_setting('commonlot.feed_later', true) = 'yes' then
    insert into change_due select id from new_rows;
    return null;
  end if;
  execute format($insert$
    insert into change (kind, object_id, seen_before, seen_after)
    select $1, made.id, '{"own": [], "needs": [[]]}', coalesce(now_shown.audience, '{"own": [], "needs": [[]]}')
    from new_rows as made left join %I as now_shown on now_shown.id = made.id
  $insert$, lower(tg_argv[0]) || '_audience') using tg_argv[0];
  return null;
end $$;

create or replace function note_rows() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_argv[0] = 'MATCH' and current_setting('commonlot.feed_later', true) = 'yes' then
    insert into change_due select id from new_rows;
  else
    perform note_changes(tg_argv[0], array(select id from new_rows));
  end if;
  return null;
end $$;

-- Notes some of what waits, and answers how much that was.
create function note_what_is_due(most int) returns int language plpgsql security definer set search_path from current as $$
declare
  ids uuid[];
begin
  with taken as (
    delete from change_due where ctid in (select ctid from change_due limit most for update skip locked) returning match_id
  )
  select array_agg(match_id) into ids from taken;
  perform note_changes('MATCH', ids);
  return coalesce(cardinality(ids), 0);
end $$;

revoke all on change_due from commonlot_app;
