"""Reading: from a file, a folder or standard input to Documents."""
