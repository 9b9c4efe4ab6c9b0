-- A new user; no row when the address is taken. ON CONFLICT instead of a look before the insert: of two
-- sign-ups with one address at the same moment, one gets the row and the other gets none.
INSERT INTO users (email, password_hash, full_name)
VALUES (:email, :password_hash, nullif(btrim(:full_name), ''))
ON CONFLICT (email) DO NOTHING
RETURNING id, email, full_name, created_at
