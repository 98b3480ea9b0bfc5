-- Rules that Prisma has no words for, kept by the database as well as by the verbs.

-- A pair of needs has one row, in one order.
alter table match add constraint match_pair_in_order check (need_a_id < need_b_id);

-- Dates of a need do not contradict each other, and money is not negative.
alter table need
  add constraint need_start_in_order check (latest_start_on >= earliest_start_on),
  add constraint need_contract_end_in_order check (latest_extendable_end_on >= contract_ends_on),
  add constraint need_value_not_negative check (value_ex_vat_pence >= 0);

-- Someone has a role once for each organisation; the roles of an authority name one, and so do those of a supplier.
create unique index membership_once on membership (person_id, role, authority_id, supplier_id) nulls not distinct;
comment on index membership_once is 'not in prisma/schema: nulls not distinct';
alter table membership
  add constraint membership_of_an_authority check (
    (authority_id is not null) = (role in ('VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR'))
  ),
  add constraint membership_of_a_supplier check (
    (supplier_id is not null) = (role in ('SUPPLIER_MEMBER', 'SUPPLIER_ADMINISTRATOR'))
  );

-- A report adds up.
alter table import add constraint import_adds_up check (read = created + updated + unchanged + left_out + rejected);
