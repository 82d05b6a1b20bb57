"""The evenings that were written down: keeping one, finding those that broke off, taking one up. No Qt."""
