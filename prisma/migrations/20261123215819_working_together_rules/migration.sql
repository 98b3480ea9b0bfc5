-- Behind the second wall (docs/decisions/0019): those who take part in a proposal, and coordinators who see it. Authorities
-- that declined or withdrew still see the proposal and no longer what is said in it (server/proposals/discussion-access.ts).
create function commonlot_takes_part(asked uuid) returns boolean language sql stable security definer
  return exists (
    select from proposal_member
    where proposal_id = asked and authority_id = any (commonlot_authorities()) and commitment not in ('DECLINED', 'WITHDRAWN')
  );
-- A definer's function reads past the wall, so a coordinator's question whether the proposal is theirs stands in the policy.
do $$
declare
  part text;
  takes_part text := '(select true from proposal where proposal.id = proposal_id)
    and (commonlot_takes_part(proposal_id) or (select commonlot_may(''coordinator'')))';
begin
  foreach part in array array[
    'proposal_message', 'proposal_decision', 'proposal_document', 'agreement_clause', 'conflict_review', 'engagement_note'
  ] loop
    execute format('alter table %I enable row level security', part);
    execute format('create policy %I on %I for select to commonlot_app using (%s)', part || '_seen', part, takes_part);
    execute format('create policy %I on %I for insert to commonlot_app with check (%s)', part || '_added', part, takes_part);
  end loop;
  foreach part in array array['proposal_message', 'proposal_document', 'agreement_clause'] loop
    execute format('create policy %I on %I for update to commonlot_app using (%s)', part || '_changed', part, takes_part);
  end loop;
end $$;

alter table proposal_document_content enable row level security;
create policy proposal_document_content_seen on proposal_document_content for select to commonlot_app
  using ((select true from proposal_document where id = document_id));
create policy proposal_document_content_added on proposal_document_content for insert to commonlot_app
  with check ((select true from proposal_document where id = document_id));
create policy proposal_document_content_removed on proposal_document_content for delete to commonlot_app
  using ((select true from proposal_document where id = document_id));

alter table agreement_approval enable row level security;
create policy agreement_approval_seen on agreement_approval for select to commonlot_app
  using ((select true from agreement_clause where id = clause_id));
create policy agreement_approval_given on agreement_approval for insert to commonlot_app with check (
  (select true from agreement_clause where id = clause_id)
  and authority_id = any ((select commonlot_authorities())::uuid[])
);
create policy agreement_approval_renewed on agreement_approval for update to commonlot_app
  using (authority_id = any ((select commonlot_authorities())::uuid[]));

-- Records of what was decided, assessed and said to suppliers are only ever added to, whoever asks.
create function working_together_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Records of a proposal are only ever added to: % of % was refused', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege', hint = 'Record what changed as a new entry.';
end $$;
create trigger proposal_decision_append_only before update or delete on proposal_decision
  for each statement execute function working_together_refuse_change();
create trigger conflict_review_append_only before update or delete on conflict_review
  for each statement execute function working_together_refuse_change();
create trigger engagement_note_append_only before update or delete on engagement_note
  for each statement execute function working_together_refuse_change();

-- Files are compressed already: PostgreSQL need not try again.
alter table proposal_document_content alter column content set storage external;
