--- revision a1
--- upgrade
SET client_encoding = 'UTF8';
SET client_encoding TO UTF8;
SET NAMES 'utf-8';
SET DateStyle = 'ISO, DMY';
SET datestyle TO DMY;
SELECT pg_catalog.set_config('client_encoding', 'UTF8', false);
RESET client_encoding;
SET client_encoding = 'LATIN1';
SET SESSION client_encoding TO win1252;
SET NAMES 'latin9';
SET LOCAL DateStyle = DMY, German;
SELECT pg_catalog.set_config('datestyle', 'SQL, DMY', true);
--- downgrade
