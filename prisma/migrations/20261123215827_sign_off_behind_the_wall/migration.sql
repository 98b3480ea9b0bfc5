alter table delegation_rule
  add constraint delegation_rule_from_nothing_up check (from_pence >= 0),
  add constraint delegation_rule_ends_after_its_start check (effective_to is null or effective_to > effective_from);
alter table decision_setting
  add constraint decision_setting_ends_after_its_start check (effective_to is null or effective_to > effective_from);
alter table approval
  add constraint approval_lapsed_for_a_reason check ((lapsed_at is null) = (lapsed_reasons = '{}'));
-- Whatever goes on at the same moment, nobody stands twice for the same approval.
create unique index approval_standing_once on approval (sign_off_id, approver, person_id)
  where decision = 'APPROVED' and lapsed_at is null;
comment on index approval_standing_once is 'not in prisma/schema: it is about standing approvals only';

create function commonlot_owns_sign_off(asked uuid) returns boolean language sql stable security definer
  return exists (select from sign_off where id = asked and authority_id = any (commonlot_authorities()));

-- How a council decides stands in its constitution, which is public: every council reads it, it alone writes it.
alter table decision_setting enable row level security;
create policy decision_setting_seen on decision_setting for select to commonlot_app
  using ((select commonlot_may('council')) or (select commonlot_may('administrator')));
create policy decision_setting_written on decision_setting for all to commonlot_app using (
  authority_id = any ((select commonlot_authorities())::uuid[]) or (select commonlot_may('administrator'))
);
alter table delegation_rule enable row level security;
create policy delegation_rule_seen on delegation_rule for select to commonlot_app
  using ((select commonlot_may('council')) or (select commonlot_may('administrator')));
create policy delegation_rule_written on delegation_rule for all to commonlot_app using (
  authority_id = any ((select commonlot_authorities())::uuid[]) or (select commonlot_may('administrator'))
);
alter table decision_meeting enable row level security;
create policy decision_meeting_seen on decision_meeting for select to commonlot_app
  using ((select commonlot_may('council')) or (select commonlot_may('administrator')));
create policy decision_meeting_written on decision_meeting for all to commonlot_app using (
  authority_id = any ((select commonlot_authorities())::uuid[]) or (select commonlot_may('administrator'))
);

-- Sign-offs: whoever sees the proposal sees which members have approved; the approvals are the authority's own
-- (server/proposals/sign-off/sign-off-access.ts).
alter table sign_off enable row level security;
create policy sign_off_seen on sign_off for select to commonlot_app using (
  authority_id = any ((select commonlot_authorities())::uuid[])
  or (select true from proposal where proposal.id = proposal_id)
);
create policy sign_off_added on sign_off for insert to commonlot_app
  with check (authority_id = any ((select commonlot_authorities())::uuid[]));
create policy sign_off_changed on sign_off for update to commonlot_app
  using (authority_id = any ((select commonlot_authorities())::uuid[]));
alter table approval enable row level security;
create policy approval_seen on approval for select to commonlot_app using (commonlot_owns_sign_off(sign_off_id));
create policy approval_added on approval for insert to commonlot_app with check (commonlot_owns_sign_off(sign_off_id));
