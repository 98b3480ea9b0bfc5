-- A token speaks for one person, one authority or one supplier.
alter table api_token
  add constraint api_token_speaks_for_one check (num_nonnulls(person_id, authority_id, supplier_id) = 1),
  add constraint api_token_former_secret_ends check ((former_hash is null) = (former_until is null));

-- Until now everyone's tokens were issued on the machine; who holds one counts as its maker.
update api_token set created_by_id = person_id;

-- Counts are worth nothing after a crash and would cost a flush to disk for each request.
alter table rate_limit set unlogged;
