-- A script is UTF-8, whatever the client's locale says.
SET client_encoding = 'UTF8'
