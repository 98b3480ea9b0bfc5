-- Calendars, notices and replacements behind the second wall (docs/decisions/0019), as server/publishing/publishing-access.ts
-- and server/proposals/proposal-access.ts have it.

alter table calendar_feed enable row level security;
create policy calendar_feed_own on calendar_feed for all to commonlot_app
  using (person_id = (select commonlot_person()));

-- What a notice is to say is as private as the proposal it is about.
alter table notice_statement enable row level security;
create policy notice_statement_seen on notice_statement for select to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
create policy notice_statement_written on notice_statement for all to commonlot_app
  using (commonlot_is_member(proposal_id));

alter table published_notice enable row level security;
create policy published_notice_seen on published_notice for select to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
create policy published_notice_added on published_notice for insert to commonlot_app with check (
  authority_id = any ((select commonlot_authorities())::uuid[]) and commonlot_is_member(proposal_id)
);

-- A notice is about every need of its proposal, also those its publisher may not see: the verb adds them past the wall.
alter table notice_need enable row level security;
create policy notice_need_seen on notice_need for select to commonlot_app using (
  (select true from published_notice where published_notice.id = notice_id)
  and (select true from need where need.id = need_id)
);

-- What followed to a successor is history that no request reads.
alter table replacement_move enable row level security;

alter table published_notice add constraint published_notice_ocid check (ocid ~ '^ocds-[a-z0-9]{6}-.');
