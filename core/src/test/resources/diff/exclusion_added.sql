--- old
CREATE TABLE bookings (during tsrange);
--- new
CREATE TABLE bookings (during tsrange, CONSTRAINT apart EXCLUDE USING gist (during WITH &&));
--- data
INSERT INTO bookings VALUES ('[2026-01-01,2026-01-02)');
--- upgrade
ALTER TABLE bookings
    ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);
--- downgrade
ALTER TABLE bookings DROP CONSTRAINT apart;
