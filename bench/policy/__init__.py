"""What the policy costs: the hub beside the same hub where everybody sees everything."""
