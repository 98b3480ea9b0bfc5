-- Searching the catalogue by words read all of it: 10,000 frameworks in the test of plans.
create index framework_words on framework using gin (to_tsvector('simple', title || ' ' || description || ' ' || owner_name));
comment on index framework_words is 'not in prisma/schema: an expression';
