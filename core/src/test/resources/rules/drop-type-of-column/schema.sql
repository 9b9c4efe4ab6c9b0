CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE people (id int PRIMARY KEY, feels mood, likes mood[]);
CREATE VIEW happy AS SELECT id FROM people WHERE feels = 'happy';
