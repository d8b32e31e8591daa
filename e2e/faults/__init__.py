"""Whoever wants to make Villi lose an entry: faults on the way, dying servers, and the oracle.

A test belongs to the scenario that its name begins with: `test_f06_…` is a line of F6. Those in
`quick` take a few seconds and run with every `make test`; `make faults` runs them all.
`street.Street` is the server behind the proxy, `ledger.Ledger` the oracle that each test ends
with, `diarist.Diarist` a person whose deeds are written into it.
"""
