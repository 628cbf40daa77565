"""The shape of each table's row: what a line of language knowledge must say.

A misspelt field fails at import. Every row carries one to three examples, and tests feed each example to the
whole stage and demand that this very row produced the result.
"""
