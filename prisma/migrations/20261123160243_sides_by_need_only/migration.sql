-- DropIndex
DROP INDEX "match_side_other_need_id_idx";
