--- revision a1
--- uses  tenant

--- upgrade
CREATE ROLE :"app" PASSWORD :'tenant';
SELECT :tenant;
SELECT a[1 : 2];

--- downgrade
