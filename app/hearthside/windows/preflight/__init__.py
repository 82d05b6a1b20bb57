"""What the facilitator looks over before an evening begins; the room sees nothing of it but a number, when asked."""
