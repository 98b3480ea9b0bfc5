-- What a proposal works out is seen and written by whoever sees the proposal; who of them may write is said more narrowly
-- in server/proposals/working-out-access.ts. What a member saves is its own to state.
alter table proposal_plan enable row level security;
create policy proposal_plan_shared on proposal_plan for all to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
alter table proposal_lot enable row level security;
create policy proposal_lot_shared on proposal_lot for all to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
alter table cost_part enable row level security;
create policy cost_part_shared on cost_part for all to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));

-- Added and never changed.
alter table specification enable row level security;
create policy specification_seen on specification for select to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
create policy specification_added on specification for insert to commonlot_app
  with check ((select true from proposal where proposal.id = proposal_id));

alter table proposal_lot_need enable row level security;
create policy proposal_lot_need_seen on proposal_lot_need for select to commonlot_app using (
  (select true from proposal_lot where proposal_lot.id = lot_id) and (select true from need where need.id = need_id)
);
create policy proposal_lot_need_added on proposal_lot_need for insert to commonlot_app
  with check ((select true from proposal_lot where proposal_lot.id = lot_id));

alter table savings_case enable row level security;
create policy savings_case_seen on savings_case for select to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
create policy savings_case_written on savings_case for all to commonlot_app
  using (authority_id = any ((select commonlot_authorities())::uuid[]));
alter table saving_assumption enable row level security;
create policy saving_assumption_seen on saving_assumption for select to commonlot_app
  using ((select true from savings_case where savings_case.id = case_id));
create policy saving_assumption_written on saving_assumption for all to commonlot_app using (
  (select authority_id from savings_case where savings_case.id = case_id)
  = any ((select commonlot_authorities())::uuid[])
);
