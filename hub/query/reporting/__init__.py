"""Views for programs that read the database by themselves: no more than the policy shows a dashboard."""
