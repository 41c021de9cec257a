"""Answer the declarations in the plainest way that is right, until the planner takes over."""
