ALTER TABLE pace ADD CHECK (owner >= 0)
