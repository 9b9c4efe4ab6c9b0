CREATE TABLE a (id int, b int REFERENCES b);

CREATE VIEW v AS
    SELECT nothing FROM a;
CREATE TABLE c (id int);
