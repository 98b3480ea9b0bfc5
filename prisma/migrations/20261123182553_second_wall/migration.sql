-- The second wall: what an actor may see, said once more by PostgreSQL itself. Requests act as the role commonlot_app, which
-- owns nothing, for the length of one transaction (server/platform/second-wall.ts); the owner, as whom workers and commands
-- act, is not held by it. The first wall is in each room's *-access.ts, and every change there is to be made here as well.

do $$
declare
  app name := 'commonlot_app';
begin
  if not exists (select from pg_roles where rolname = app) then
    begin
      execute format('create role %I nologin', app);
    exception
      when duplicate_object or unique_violation then null; -- another database of this server was faster
      when insufficient_privilege then
        raise exception 'Commonlot needs a database role that owns nothing, and % may not create roles. Have an administrator of this PostgreSQL run: create role % nologin; grant % to %; then start again',
          current_user, app, app, quote_ident(current_user);
    end;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    begin
      execute format('grant %I to %I', app, current_user);
    exception when insufficient_privilege then null; -- granted already, or the next lines say so
    end;
  end if;
  begin
    execute format('set local role %I', app);
    reset role;
  exception when insufficient_privilege then
    raise exception 'Commonlot acts as the database role % for each request, and % may not. Have an administrator of this PostgreSQL run: grant % to %; then start again',
      app, current_user, app, quote_ident(current_user);
  end;
  execute format('grant usage on schema %I to %I', current_schema(), app);
end $$;

grant select, insert, update, delete on all tables in schema public to commonlot_app;
grant usage on all sequences in schema public to commonlot_app;
alter default privileges in schema public grant select, insert, update, delete on tables to commonlot_app;
alter default privileges in schema public grant usage on sequences to commonlot_app;
do $$ begin
  if to_regclass('public._prisma_migrations') is not null then
    revoke all on _prisma_migrations from commonlot_app;
  end if;
end $$;

-- Who acts, as the transaction was told. In a policy each stands in a subselect of its own, so that it is worked out once
-- for a statement and not for every row.
create function commonlot_authorities() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('commonlot.authorities', true), ''), '{}')::uuid[];
create function commonlot_regions() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('commonlot.regions', true), ''), '{}')::text[];
create function commonlot_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('commonlot.person', true), '')::uuid;
-- The rights are words: council (acts for an authority or coordinates), coordinator, every-region, administrator.
create function commonlot_may(what text) returns boolean language sql stable parallel safe
  return what = any (string_to_array(coalesce(current_setting('commonlot.rights', true), ''), ' '));

-- These read past the wall, because a policy that read the other table through its own would go round in a circle.
create function commonlot_owns_need(asked uuid) returns boolean language sql stable security definer
  return exists (select from need where id = asked and authority_id = any (commonlot_authorities()));
create function commonlot_is_member(proposal uuid) returns boolean language sql stable security definer
  return exists (
    select from proposal_member where proposal_id = proposal and authority_id = any (commonlot_authorities())
  );
create function commonlot_needs_of(proposal uuid) returns setof uuid language sql stable security definer
  begin atomic
    select need_id from proposal_need where proposal_id = proposal;
  end;

-- Needs: the rule of visibleNeeds (server/needs/need-access.ts).
alter table need enable row level security;
create policy need_seen on need for select to commonlot_app using (
  authority_id = any ((select commonlot_authorities())::uuid[])
  or (
    status in ('POSTED', 'COMMITTED', 'MET')
    and (select commonlot_may('council'))
    and (
      sharing in ('COUNCILS', 'PUBLISHED')
      or (
        sharing = 'REGION' and (
          (select commonlot_may('every-region'))
          or (select region from authority where authority.id = need.authority_id)
             = any ((select commonlot_regions())::text[])
        )
      )
      or (
        sharing = 'PARTNERS' and exists (
          select from need_partner
          where need_partner.need_id = need.id
            and need_partner.authority_id = any ((select commonlot_authorities())::uuid[])
        )
      )
    )
  )
);
create policy need_added on need for insert to commonlot_app
  with check (authority_id = any ((select commonlot_authorities())::uuid[]));
create policy need_changed on need for update to commonlot_app
  using (authority_id = any ((select commonlot_authorities())::uuid[]));

alter table need_partner enable row level security;
create policy need_partner_seen on need_partner for select to commonlot_app
  using (authority_id = any ((select commonlot_authorities())::uuid[]) or commonlot_owns_need(need_id));
create policy need_partner_written on need_partner for all to commonlot_app using (commonlot_owns_need(need_id));

-- A subquery that gives one value is asked for each row that is read; `exists` could be answered by reading all needs.
alter table requirement enable row level security;
create policy requirement_seen on requirement for select to commonlot_app
  using ((select true from need where need.id = need_id));
create policy requirement_written on requirement for all to commonlot_app using (commonlot_owns_need(need_id));

-- Added and never changed.
alter table sharing_change enable row level security;
create policy sharing_change_seen on sharing_change for select to commonlot_app using (commonlot_owns_need(need_id));
create policy sharing_change_added on sharing_change for insert to commonlot_app
  with check (commonlot_owns_need(need_id));

-- Matches: both needs are seen, and one is one's own or one coordinates (server/matching/match-access.ts).
alter table match enable row level security;
create policy match_seen on match for select to commonlot_app using (
  (select true from need where need.id = need_a_id)
  and (select true from need where need.id = need_b_id)
  and (
    (select commonlot_may('coordinator'))
    or commonlot_owns_need(need_a_id)
    or commonlot_owns_need(need_b_id)
  )
);
alter table match_side enable row level security;
create policy match_side_seen on match_side for select to commonlot_app using (
  (select true from need where need.id = match_side.need_id)
  and (select true from need where need.id = other_need_id)
  and (
    (select commonlot_may('coordinator'))
    or commonlot_owns_need(match_side.need_id)
    or commonlot_owns_need(other_need_id)
  )
);
create policy match_side_decided on match_side for update to commonlot_app using (commonlot_owns_need(need_id));

-- Proposals: those that name one's authority; for a coordinator those whose every need is seen (proposal-access.ts).
alter table proposal enable row level security;
create policy proposal_seen on proposal for select to commonlot_app using (
  commonlot_is_member(id)
  or (
    (select commonlot_may('coordinator'))
    and not exists (
      select from commonlot_needs_of(proposal.id) as held(id)
      where (select true from need where need.id = held.id) is not true
    )
  )
);
create policy proposal_changed on proposal for update to commonlot_app
  using (commonlot_is_member(id) or (select commonlot_may('coordinator')));
alter table proposal_member enable row level security;
create policy proposal_member_seen on proposal_member for select to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
create policy proposal_member_answered on proposal_member for update to commonlot_app
  using (authority_id = any ((select commonlot_authorities())::uuid[]));
alter table proposal_need enable row level security;
create policy proposal_need_seen on proposal_need for select to commonlot_app using (
  (select true from proposal where proposal.id = proposal_id) and (select true from need where need.id = need_id)
);

-- Contracts: one's own, and published ones (server/contracts/contract-access.ts).
alter table contract enable row level security;
create policy contract_seen on contract for select to commonlot_app using (
  authority_id = any ((select commonlot_authorities())::uuid[])
  or (published_on is not null and (select commonlot_may('council')))
);
create policy contract_added on contract for insert to commonlot_app
  with check (authority_id = any ((select commonlot_authorities())::uuid[]));
create policy contract_changed on contract for update to commonlot_app
  using (authority_id = any ((select commonlot_authorities())::uuid[]));

-- Imports: one's own, and all for an administrator (server/importing/import-access.ts).
alter table import enable row level security;
create policy import_seen on import for select to commonlot_app
  using (started_by_id = (select commonlot_person()) or (select commonlot_may('administrator')));
alter table import_problem enable row level security;
create policy import_problem_seen on import_problem for select to commonlot_app
  using ((select true from import where import.id = import_id));

-- What no request reads: which record became what, facts (which requests add), and marks. Failed jobs are an administrator's.
alter table imported_record enable row level security;
alter table reaction_done enable row level security;
alter table event enable row level security;
create policy event_added on event for insert to commonlot_app with check (true);
alter table parked_job enable row level security;
create policy parked_job_seen on parked_job for all to commonlot_app using ((select commonlot_may('administrator')));
