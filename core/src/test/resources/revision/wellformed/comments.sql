\restrict x
-----------------
--- revision a1
--- 1. not a directive
---
  --- nor this
--- upgrade
\unrestrict x
--- downgrade
