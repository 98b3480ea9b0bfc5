-- The lists of the API as SQL: what they walk along, and what they search.

-- A list of an authority's matches walks one narrow index, however many matches there are.
alter table match_side add column authority_id uuid, add column probability double precision;
update match_side as side set authority_id = need.authority_id, probability = match.probability
  from match, need where match.id = side.match_id and need.id = side.need_id;
alter table match_side alter column authority_id set not null, alter column probability set not null;
create index match_side_authority_id_probability_match_id_idx on match_side (authority_id, probability desc, match_id desc);

drop index need_category_slug_idx;
create index need_category_slug_updated_at_id_idx on need (category_slug, updated_at desc, id desc);
create index need_sharing_updated_at_id_idx on need (sharing, updated_at desc, id desc);
create index proposal_category_slug_updated_at_id_idx on proposal (category_slug, updated_at desc, id desc);
create index contract_authority_id_created_at_id_idx on contract (authority_id, created_at desc, id desc);
create index contract_category_slug_created_at_id_idx on contract (category_slug, created_at desc, id desc);

-- Lists by a day that may be missing: a row without it counts as the latest, since keyset paging needs a value.
create index need_by_contract_end on need ((coalesce(contract_ends_on, 'infinity')), id);
comment on index need_by_contract_end is 'not in prisma/schema: an expression';
create index need_by_start on need ((coalesce(earliest_start_on, 'infinity')), id);
comment on index need_by_start is 'not in prisma/schema: an expression';
create index contract_by_end on contract ((coalesce(ends_on, 'infinity')), id);
comment on index contract_by_end is 'not in prisma/schema: an expression';

-- Words are searched as they stand, in English and Welsh alike. Those of a need are a table of their own: a need's row
-- is written anew whenever it is matched or grouped, and its words with it, if they were in it.
create table need_search (need_id uuid primary key, words tsvector not null);
comment on table need_search is 'not in prisma/schema: kept by triggers of need; read it only joined with need, for it holds the words of drafts';
create index need_search_words on need_search using gin (words);
comment on index need_search_words is 'not in prisma/schema: of a table that is not';

create function need_words(title text, description text) returns tsvector language sql immutable parallel safe
  return setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', description);

create function note_words_of_new_needs() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into need_search (need_id, words) select id, need_words(title, description) from written;
  return null;
end $$;
create trigger words_of_new_needs after insert on need referencing new table as written
  for each statement execute function note_words_of_new_needs();

create function note_words_of_a_need() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    delete from need_search where need_id = old.id;
  else
    update need_search set words = need_words(new.title, new.description) where need_id = new.id;
  end if;
  return null;
end $$;
create trigger words_of_a_changed_need after update of title, description on need for each row
  when (old.title is distinct from new.title or old.description is distinct from new.description)
  execute function note_words_of_a_need();
create trigger words_of_a_deleted_need after delete on need for each row execute function note_words_of_a_need();

insert into need_search (need_id, words) select id, need_words(title, description) from need;

create index contract_words on contract using gin (to_tsvector('simple', title || ' ' || description || ' ' || coalesce(supplier_name, '')));
comment on index contract_words is 'not in prisma/schema: an expression';
create index proposal_words on proposal using gin (to_tsvector('simple', title));
comment on index proposal_words is 'not in prisma/schema: an expression';

-- The key that seals the cursors of lists, the same for every web server of this installation.
create table cursor_key (key text not null);
comment on table cursor_key is 'not in prisma/schema: one row, read once by each web server';
insert into cursor_key (key) values (gen_random_uuid()::text || gen_random_uuid()::text);
