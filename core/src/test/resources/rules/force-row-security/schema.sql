CREATE TABLE secured (id int PRIMARY KEY, owner text);
ALTER TABLE secured ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON secured USING (true);
