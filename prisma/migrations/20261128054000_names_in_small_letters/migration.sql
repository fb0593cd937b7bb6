-- A filter asks for outlets and sources by name, whatever their case; without these it read every article, and every source of each.
-- By hash: a name may be longer than a row of a B-tree.
CREATE INDEX "Article_outlet_lower_idx" ON "Article" USING hash (lower("outlet"));
CREATE INDEX "SavedCopy_outlet_lower_idx" ON "SavedCopy" USING hash (lower("outlet"));
CREATE INDEX "Appearance_name_lower_idx" ON "Appearance" USING hash (lower("name"));
CREATE INDEX "SourceRecord_name_lower_idx" ON "SourceRecord" USING hash (lower("name"));
