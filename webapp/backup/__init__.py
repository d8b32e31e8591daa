"""HOW NOTHING IS LOST WITH THE MACHINE: backups are taken, looked over, and put back."""
