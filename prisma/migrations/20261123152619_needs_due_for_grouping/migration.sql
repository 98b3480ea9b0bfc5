-- The needs whose matches changed since they were grouped: a handful at most times, and found at once among any number.
create index need_due_for_grouping on need (id) where matched_at is not null and matched_at is distinct from grouped_at;
comment on index need_due_for_grouping is 'not in prisma/schema: a partial index';
