-- Whoever looks changes nothing, keeps nobody waiting and waits for nobody.
SET default_transaction_read_only = on;
SET lock_timeout = '2s';
SET statement_timeout = '30s'
