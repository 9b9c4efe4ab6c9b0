-- in a revision of its own, whose transaction holds no other lock:
--- upgrade
{sql};
