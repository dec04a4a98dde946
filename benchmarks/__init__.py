"""What the program costs, beside floors and peers; `scripts/bench.py` runs it all."""
