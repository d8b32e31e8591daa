"""Who lives together: members, people, what each may see, invitations and devices."""
