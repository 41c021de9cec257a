"""The sample district: invented records of a real place, told agency by agency through the write path."""
