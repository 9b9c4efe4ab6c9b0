/* unclosed
--- revision a1
--- upgrade
--- downgrade
