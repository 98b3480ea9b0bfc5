-- What may exist once only while it holds: what is over stays as history and stands in nobody's way.

drop index membership_once;
create unique index membership_once on membership (person_id, role, authority_id, supplier_id) nulls not distinct
  where ended_at is null;
comment on index membership_once is 'not in prisma/schema: partial, nulls not distinct';

create unique index invitation_once on invitation (email, role, authority_id, supplier_id) nulls not distinct
  where accepted_at is null and revoked_at is null;
comment on index invitation_once is 'not in prisma/schema: partial, nulls not distinct';

create unique index domain_claim_once on domain_claim (domain) where ended_at is null;
comment on index domain_claim_once is 'not in prisma/schema: partial';

create unique index join_request_once on join_request (person_id, authority_id) where status = 'OPEN';
comment on index join_request_once is 'not in prisma/schema: partial';

-- An invitation is to a role that its organisation has, as a membership is.
alter table invitation
  add constraint invitation_of_an_authority check (
    (authority_id is not null) = (role in ('VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR'))
  ),
  add constraint invitation_of_a_supplier check (
    (supplier_id is not null) = (role in ('SUPPLIER_MEMBER', 'SUPPLIER_ADMINISTRATOR'))
  ),
  add constraint invitation_answered_once check (accepted_at is null or revoked_at is null);

alter table join_request
  add constraint join_request_role check (role in ('VIEWER', 'OFFICER')),
  add constraint join_request_answered check ((status = 'OPEN') = (answered_at is null));
