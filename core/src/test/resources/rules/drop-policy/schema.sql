CREATE TABLE secured (id int PRIMARY KEY, owner text);
ALTER TABLE secured ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON secured USING (true);
CREATE POLICY not_many ON secured AS RESTRICTIVE USING (id < 9);
