"""What people see and touch; windows show state and send events."""
