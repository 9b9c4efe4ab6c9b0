-- The account that may log in with this address.
SELECT id, email, full_name, created_at, password_hash
FROM users
WHERE email = :email
  AND is_active
  AND deleted_at IS NULL
