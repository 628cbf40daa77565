"""Tests of claimtrack: tables of examples, properties, and real files, databases, terminals and processes."""
