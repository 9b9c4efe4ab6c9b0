CREATE TYPE color AS ENUM ('red', 'green');
CREATE TABLE paints (id bigint PRIMARY KEY, color color);
