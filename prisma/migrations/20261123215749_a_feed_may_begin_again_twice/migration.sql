-- A database that moved twice holds rows of its first beginning (transaction 3) beside later ones of the same things:
-- moving those to transaction 3 met the unique index, and the feed stood still. So what a later row stands for goes first.
create or replace function begin_feed_again() returns boolean language plpgsql as $$
begin
  if not exists (select from change where xid >= pg_snapshot_xmax(pg_current_snapshot())) then return false; end if;
  -- the last row of each thing tells all that a fresh start needs
  delete from change old where exists (
    select from change later
    where later.kind = old.kind and later.object_id = old.object_id and later.sequence > old.sequence
  );
  update change set xid = '3'::xid8 where xid <> '3'::xid8;
  update feed_key set key = sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea);
  return true;
end $$;
