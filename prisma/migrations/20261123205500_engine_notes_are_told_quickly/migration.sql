-- Rows before and after are joined by a plan made for how many they are: PL/pgSQL keeps the plan of the first statement
-- it ran, which for one need is a nested loop, and that took four minutes for the 30,000 of an import.
create or replace function note_changed_needs() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  edited uuid[];
  shared_anew uuid[];
begin
  -- matched_at, grouped_at and the like are the engine's own notes
  execute $changed$
    select
      array_agg(after.id) filter (where (after.version, after.category_slug, after.updated_at)
        is distinct from (before.version, before.category_slug, before.updated_at)),
      array_agg(after.id) filter (where (after.status, after.sharing) is distinct from (before.status, before.sharing))
    from new_rows after join old_rows before using (id)
  $changed$ into edited, shared_anew;
  perform note_changes('NEED', edited || shared_anew);
  perform note_what_rests_on(shared_anew);
  return null;
end $$;
