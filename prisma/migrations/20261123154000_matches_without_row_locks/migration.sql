-- A match is written with two sides, and each foreign key to need locks the need's row while it looks: half of what
-- writing a match cost (of 2.1 seconds for 5,000 matches, 0.96 were checks). Needs are withdrawn and never deleted, and
-- matches are written from needs just read, so where PostgreSQL can (from 18 on), the keys only say what refers to what.
do $$
declare
  key record;
begin
  if current_setting('server_version_num')::int < 180000 then return; end if;
  for key in
    select conrelid::regclass as held_by, conname as name from pg_constraint
    where contype = 'f' and confrelid = 'need'::regclass and conrelid in ('match'::regclass, 'match_side'::regclass)
  loop
    execute format('alter table %s alter constraint %I not enforced', key.held_by, key.name);
  end loop;
end $$;
