-- Who is told of a change is worked out from every row, whoever made the change: a request sees some of them only.
alter function note_changes(text, uuid[]) security definer set search_path from current;
alter function note_what_rests_on(uuid[]) security definer set search_path from current;
alter function note_changed_needs() security definer set search_path from current;
alter function note_new_rows() security definer set search_path from current;
alter function note_rows() security definer set search_path from current;
alter function note_old_rows() security definer set search_path from current;
alter function note_added_partners() security definer set search_path from current;
alter function note_removed_partners() security definer set search_path from current;
alter function note_decided_matches() security definer set search_path from current;
alter function note_proposals_joined() security definer set search_path from current;
alter function note_proposals_left() security definer set search_path from current;

-- The audit log is added to and never changed (a trigger refuses it to everybody); requests do not even ask.
revoke update, delete, truncate on audit_entry, audit_batch from commonlot_app;
