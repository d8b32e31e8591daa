"""Who signs in: accounts, passwords, sessions, codes, and the counting of wrong tries."""
