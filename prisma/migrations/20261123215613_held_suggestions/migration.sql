-- A suggestion that a coordinator holds for review does not exist for its members, nor once it ended while it was held:
-- visibleProposals (server/proposals/proposal-access.ts), said here for the second wall and for the change feed.
alter table proposal
  add constraint proposal_held_since check (status <> 'HELD' or held_at is not null);
alter table proposal_member
  add constraint proposal_member_volume_not_negative
    check (committed_users >= 0 and committed_devices >= 0 and committed_value_ex_vat_pence >= 0);

alter policy proposal_seen on proposal using (
  (held_at is null and commonlot_is_member(id))
  or (
    (select commonlot_may('coordinator'))
    and not exists (
      select from commonlot_needs_of(proposal.id) as held(id)
      where (select true from need where need.id = held.id) is not true
    )
  )
);

-- Who sees a proposal sees its agents and what happened to it; who may change it writes them.
alter table proposal_agent enable row level security;
create policy proposal_agent_seen on proposal_agent for select to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
create policy proposal_agent_written on proposal_agent for all to commonlot_app using (
  (select true from proposal where proposal.id = proposal_id)
  and (commonlot_is_member(proposal_id) or (select commonlot_may('coordinator')))
);
alter table proposal_entry enable row level security;
create policy proposal_entry_seen on proposal_entry for select to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
create policy proposal_entry_added on proposal_entry for insert to commonlot_app
  with check (commonlot_is_member(proposal_id) or (select commonlot_may('coordinator')));
revoke update, delete, truncate on proposal_entry from commonlot_app;
-- Which regions are reviewed is no authority's fact; coordinators say so.
alter table reviewed_region enable row level security;
create policy reviewed_region_seen on reviewed_region for select to commonlot_app using ((select commonlot_may('coordinator')));
create policy reviewed_region_written on reviewed_region for all to commonlot_app using ((select commonlot_may('coordinator')));

create or replace view proposal_audience as
select proposal.id, jsonb_build_object(
    'own', case when proposal.held_at is null then coalesce((select jsonb_agg('a:' || member.authority_id)
      from proposal_member member where member.proposal_id = proposal.id), '[]') else '[]' end,
    'needs', coalesce((select jsonb_agg(need_tags.tags) from proposal_need held join need_tags on need_tags.id = held.need_id
      where held.proposal_id = proposal.id), '[]')
  ) as audience
from proposal where proposal.status <> 'SUPERSEDED';
