--- revision a1
--- upgrade autocomit
VACUUM;
--- downgrade ireversible gone
