-- The change feed (docs/decisions/0022): one row for each thing a transaction changed, with who could see the thing
-- before and who can see it after. Triggers write it, so that no way of writing is forgotten, bulk statements included.

create table change (
  -- The transaction: `event.sequence` is handed out before the commit, and a reader would pass over slow transactions.
  xid xid8 not null default pg_current_xact_id(),
  sequence bigint generated always as identity,
  kind text not null check (kind in ('NEED', 'MATCH', 'PROPOSAL', 'CONTRACT')),
  object_id uuid not null,
  seen_before jsonb not null,
  seen_after jsonb not null,
  at timestamptz(3) not null default now(),
  primary key (xid, sequence)
);
comment on table change is 'not in prisma/schema: xid8, and read by SQL only';
create unique index change_once_a_transaction on change (kind, object_id, xid);

-- What makes a cursor unreadable to who holds it. One row.
create table feed_key (
  id boolean primary key default true check (id),
  key bytea not null
);
comment on table feed_key is 'not in prisma/schema: one row, read by SQL only';
insert into feed_key (key) values (sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));

-- Whom a thing reaches, as tags: `*` every authority and coordinator, `r:` a region, `a:` an authority. `needs` is one
-- list of tags for each need it rests on; `own` are the authorities whose own business it is. The rules are those of
-- server/*/*-access.ts; test/api/changes/feed.test.ts holds the two together.
create view need_tags as
select need.id, jsonb_build_array('a:' || need.authority_id) || case
    when need.status not in ('POSTED', 'COMMITTED', 'MET') then '[]'
    when need.sharing in ('COUNCILS', 'PUBLISHED') then '["*"]'
    when need.sharing = 'REGION' then jsonb_build_array('r:' || authority.region)
    when need.sharing = 'PARTNERS' then coalesce(
      (select jsonb_agg('a:' || partner.authority_id) from need_partner partner where partner.need_id = need.id), '[]')
    else '[]'
  end as tags, need.authority_id
from need join authority on authority.id = need.authority_id;

create view need_audience as
select id, jsonb_build_object('own', '[]'::jsonb, 'needs', jsonb_build_array(tags)) as audience from need_tags;

create view match_audience as
select match.id, jsonb_build_object(
    'own', jsonb_build_array('a:' || a.authority_id, 'a:' || b.authority_id), 'needs', jsonb_build_array(a.tags, b.tags)
  ) as audience
from match join need_tags a on a.id = match.need_a_id join need_tags b on b.id = match.need_b_id
where match.status = 'CURRENT';

create view proposal_audience as
select proposal.id, jsonb_build_object(
    'own', coalesce((select jsonb_agg('a:' || member.authority_id) from proposal_member member
      where member.proposal_id = proposal.id), '[]'),
    'needs', coalesce((select jsonb_agg(need_tags.tags) from proposal_need held join need_tags on need_tags.id = held.need_id
      where held.proposal_id = proposal.id), '[]')
  ) as audience
from proposal where proposal.status <> 'SUPERSEDED';

create view contract_audience as
select id, jsonb_build_object('own', '[]'::jsonb, 'needs', jsonb_build_array(
    jsonb_build_array('a:' || authority_id) || case when published_on is null then '[]' else '["*"]'::jsonb end
  )) as audience
from contract;

-- Is a thing of that kind shown to a reader with these tags?
create function is_shown(kind text, audience jsonb, reader text[], is_coordinator boolean) returns boolean
language sql immutable parallel safe as $$
  select (kind = 'PROPOSAL' and audience -> 'own' ?| reader) or (
    (kind in ('NEED', 'CONTRACT') or is_coordinator or audience -> 'own' ?| reader)
    and not exists (select from jsonb_array_elements(audience -> 'needs') as tags where not tags ?| reader)
  )
$$;

create function note_changes(what text, ids uuid[]) returns void language plpgsql as $$
begin
  if coalesce(cardinality(ids), 0) = 0 then return; end if;
  -- the view is named in the text, so that each kind has a plan of its own
  execute format($insert$
    insert into change (kind, object_id, seen_before, seen_after)
    select $1, named.id, coalesce(before.seen_after, nobody), coalesce(now_shown.audience, nobody)
    from (select distinct id from unnest($2) as given(id)) as named
    cross join (values ('{"own": [], "needs": [[]]}'::jsonb)) as constants(nobody)
    left join %I as now_shown on now_shown.id = named.id
    left join lateral (
      select change.seen_after from change
      where change.kind = $1 and change.object_id = named.id and change.xid <> pg_current_xact_id()
      order by change.sequence desc limit 1
    ) as before on true
    on conflict (kind, object_id, xid) do update set seen_after = excluded.seen_after
  $insert$, lower(what) || '_audience') using what, ids;
end $$;

-- Who sees a need decides who sees its matches and, for coordinators, its proposals.
create function note_what_rests_on(need_ids uuid[]) returns void language plpgsql as $$
begin
  if coalesce(cardinality(need_ids), 0) = 0 then return; end if;
  perform note_changes('MATCH', array(
    select id from match where need_a_id = any(need_ids) and status = 'CURRENT'
    union select id from match where need_b_id = any(need_ids) and status = 'CURRENT'
  ));
  -- two needs of a proposal may be shared anew at the same time: the second to come looks when the first is done
  perform from proposal where id in (select proposal_id from proposal_need where need_id = any(need_ids))
    order by id for no key update;
  perform note_changes('PROPOSAL', array(select proposal_id from proposal_need where need_id = any(need_ids)));
end $$;

create function note_changed_needs() returns trigger language plpgsql as $$
declare
  edited uuid[];
  shared_anew uuid[];
begin
  -- matched_at, grouped_at and the like are the engine's own notes
  select
    array_agg(after.id) filter (where (after.version, after.category_slug, after.updated_at)
      is distinct from (before.version, before.category_slug, before.updated_at)),
    array_agg(after.id) filter (where (after.status, after.sharing) is distinct from (before.status, before.sharing))
    into edited, shared_anew
    from new_rows after join old_rows before using (id);
  perform note_changes('NEED', edited || shared_anew);
  perform note_what_rests_on(shared_anew);
  return null;
end $$;

-- What was just made has no row yet, in this or another transaction: half the cost, which counts where an import makes
-- hundreds of thousands of matches (measured: 0.05 ms each instead of 0.1).
create function note_new_rows() returns trigger language plpgsql as $$
begin
  execute format($insert$
    insert into change (kind, object_id, seen_before, seen_after)
    select $1, made.id, '{"own": [], "needs": [[]]}', coalesce(now_shown.audience, '{"own": [], "needs": [[]]}')
    from new_rows as made left join %I as now_shown on now_shown.id = made.id
  $insert$, lower(tg_argv[0]) || '_audience') using tg_argv[0];
  return null;
end $$;

create function note_rows() returns trigger language plpgsql as $$
begin
  perform note_changes(tg_argv[0], array(select id from new_rows));
  return null;
end $$;

create function note_old_rows() returns trigger language plpgsql as $$
begin
  perform note_changes(tg_argv[0], array(select id from old_rows));
  return null;
end $$;

create function note_added_partners() returns trigger language plpgsql as $$
begin
  perform note_changes('NEED', array(select need_id from new_rows));
  perform note_what_rests_on(array(select need_id from new_rows));
  return null;
end $$;

create function note_removed_partners() returns trigger language plpgsql as $$
begin
  perform note_changes('NEED', array(select need_id from old_rows));
  perform note_what_rests_on(array(select need_id from old_rows));
  return null;
end $$;

create function note_decided_matches() returns trigger language plpgsql as $$
begin
  perform note_changes('MATCH', array(select match_id from new_rows));
  return null;
end $$;

create function note_proposals_joined() returns trigger language plpgsql as $$
begin
  perform note_changes('PROPOSAL', array(select proposal_id from new_rows));
  return null;
end $$;

create function note_proposals_left() returns trigger language plpgsql as $$
begin
  perform note_changes('PROPOSAL', array(select proposal_id from old_rows));
  return null;
end $$;

-- What there is already, so that its going can be told; before the triggers, in four statements.
do $$
begin
  perform note_changes('NEED', array(select id from need));
  perform note_changes('CONTRACT', array(select id from contract));
  perform note_changes('MATCH', array(select id from match where status = 'CURRENT'));
  perform note_changes('PROPOSAL', array(select id from proposal where status <> 'SUPERSEDED'));
end $$;

create trigger note_inserted after insert on need referencing new table as new_rows
  for each statement execute function note_new_rows('NEED');
create trigger note_updated after update on need referencing old table as old_rows new table as new_rows
  for each statement execute function note_changed_needs();
create trigger note_deleted after delete on need referencing old table as old_rows
  for each statement execute function note_old_rows('NEED');

create trigger note_inserted after insert on need_partner referencing new table as new_rows
  for each statement execute function note_added_partners();
create trigger note_deleted after delete on need_partner referencing old table as old_rows
  for each statement execute function note_removed_partners();

create trigger note_inserted after insert on match referencing new table as new_rows
  for each statement execute function note_new_rows('MATCH');
create trigger note_updated after update on match referencing new table as new_rows
  for each statement execute function note_rows('MATCH');
create trigger note_deleted after delete on match referencing old table as old_rows
  for each statement execute function note_old_rows('MATCH');
create trigger note_updated after update on match_side referencing new table as new_rows
  for each statement execute function note_decided_matches();

create trigger note_inserted after insert on proposal referencing new table as new_rows
  for each statement execute function note_new_rows('PROPOSAL');
create trigger note_updated after update on proposal referencing new table as new_rows
  for each statement execute function note_rows('PROPOSAL');
create trigger note_deleted after delete on proposal referencing old table as old_rows
  for each statement execute function note_old_rows('PROPOSAL');
create trigger note_inserted after insert on proposal_member referencing new table as new_rows
  for each statement execute function note_proposals_joined();
create trigger note_updated after update on proposal_member referencing new table as new_rows
  for each statement execute function note_proposals_joined();
create trigger note_deleted after delete on proposal_member referencing old table as old_rows
  for each statement execute function note_proposals_left();
create trigger note_inserted after insert on proposal_need referencing new table as new_rows
  for each statement execute function note_proposals_joined();
create trigger note_deleted after delete on proposal_need referencing old table as old_rows
  for each statement execute function note_proposals_left();

create trigger note_inserted after insert on contract referencing new table as new_rows
  for each statement execute function note_new_rows('CONTRACT');
create trigger note_updated after update on contract referencing new table as new_rows
  for each statement execute function note_rows('CONTRACT');
create trigger note_deleted after delete on contract referencing old table as old_rows
  for each statement execute function note_old_rows('CONTRACT');

-- Forgets what a later row of the same thing stands for, 90 days on: no cursor that old is taken any more.
create function forget_old_changes(older_than timestamptz) returns bigint language sql as $$
  with gone as (
    delete from change old where old.at < older_than and exists (
      select from change later
      where later.kind = old.kind and later.object_id = old.object_id and later.sequence > old.sequence
    ) returning 1
  ) select count(*) from gone
$$;

-- A database that was restored into another cluster holds numbers of transactions which that one has yet to reach:
-- they would wait for ever. All become the past, and with another key no cursor from before is taken.
create function begin_feed_again() returns boolean language plpgsql as $$
begin
  if not exists (select from change where xid >= pg_snapshot_xmax(pg_current_snapshot())) then return false; end if;
  -- the last row of each thing tells all that a fresh start needs
  update change set xid = '3'::xid8 where not exists (
    select from change later
    where later.kind = change.kind and later.object_id = change.object_id and later.sequence > change.sequence
  );
  delete from change where xid <> '3'::xid8;
  update feed_key set key = sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea);
  return true;
end $$;
