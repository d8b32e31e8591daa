"""WHAT IS DONE WHILE NOBODY LOOKS: work of the subjects, done by one process of all."""
