-- The audit log is only ever added to, whoever asks: the embedded database is used by its owner, whom no grant binds.
create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to: % of % was refused', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege',
          hint = 'Record what happened since as a new entry; nothing that is recorded is changed or removed.';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_refuse_change();
create trigger audit_leaf_append_only before update or delete or truncate on audit_leaf
  for each statement execute function audit_refuse_change();
create trigger audit_batch_append_only before update or delete or truncate on audit_batch
  for each statement execute function audit_refuse_change();

-- Where the marketplace connects by a role that does not own the tables (docs/decisions/0026), it has no right to try.
revoke update, delete, truncate on audit_entry, audit_leaf, audit_batch from public;

-- Every entry waits to be sealed from the moment it exists. Run by the owner, so that whoever may add an entry need not
-- be able to write the list.
create function audit_await_sealing() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into audit_waiting (sequence, entry_id) select sequence, id from added;
  return null;
end $$;

create trigger audit_entry_awaits_sealing after insert on audit_entry
  referencing new table as added for each statement execute function audit_await_sealing();

-- What only grows is read before the next automatic look, and an empty list leaves nothing behind.
alter table audit_waiting set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
