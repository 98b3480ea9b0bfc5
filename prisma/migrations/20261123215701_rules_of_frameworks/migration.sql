-- Who sees what of frameworks, as server/frameworks/framework-access.ts says: the catalogue every council and the platform;
-- a call-off its authority, the authority that runs the framework and, once published, every council.
alter table framework add constraint framework_not_overdrawn
  check (called_off_inc_vat_pence between 0 and advertised_inc_vat_pence);
alter table framework_lot add constraint framework_lot_not_overdrawn check (
  called_off_inc_vat_pence >= 0
  and (advertised_inc_vat_pence is null or called_off_inc_vat_pence <= advertised_inc_vat_pence)
);
alter table framework add constraint framework_ends_after_its_award check (ends_on >= awarded_on);
alter table call_off add constraint call_off_ends_after_its_start check (ends_on >= starts_on);

create function commonlot_leads(asked uuid) returns boolean language sql stable security definer
  return exists (
    select from framework where id = asked and lead_authority_id = any (commonlot_authorities())
  );

alter table framework enable row level security;
create policy framework_seen on framework for select to commonlot_app
  using ((select commonlot_may('council')) or (select commonlot_may('administrator')));
alter table framework_lot enable row level security;
create policy framework_lot_seen on framework_lot for select to commonlot_app
  using ((select commonlot_may('council')) or (select commonlot_may('administrator')));
alter table framework_user enable row level security;
create policy framework_user_seen on framework_user for select to commonlot_app
  using ((select commonlot_may('council')) or (select commonlot_may('administrator')));
alter table framework_supplier enable row level security;
create policy framework_supplier_seen on framework_supplier for select to commonlot_app
  using ((select commonlot_may('council')) or (select commonlot_may('administrator')));
alter table framework_change enable row level security;
create policy framework_change_seen on framework_change for select to commonlot_app
  using ((select commonlot_may('council')) or (select commonlot_may('administrator')));
alter table framework_reminder enable row level security;

alter table call_off enable row level security;
create policy call_off_seen on call_off for select to commonlot_app using (
  authority_id = any ((select commonlot_authorities())::uuid[])
  or commonlot_leads(framework_id)
  or (published_on is not null and (select commonlot_may('council')))
);

alter table without_framework enable row level security;
create policy without_framework_seen on without_framework for select to commonlot_app
  using ((select true from proposal where proposal.id = proposal_id));
