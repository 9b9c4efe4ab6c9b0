-- only 18+
CREATE TABLE rooms (id int4range, valid tstzrange, CONSTRAINT rooms_key PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE stays (room int4range, during tstzrange, FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD valid));
