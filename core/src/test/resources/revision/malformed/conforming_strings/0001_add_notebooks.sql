--- revision a1
--- upgrade
SET standard_conforming_strings = on;
SET LOCAL standard_conforming_strings TO off;
--- downgrade
